"""A date as people write it, turned into EDTF; what is EDTF already is left as it is."""

from itertools import takewhile

from meetings.partial_dates import bounds, combining, parts
from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.tokens import plain, tokens

LONGEST = 200
QUALIFIERS = {"about": "~", "perhaps": "?", "?": "?"}
RELATIONS = {"before", "by", "after", "onafter", "since", "from", "until", "to"}
THIRDS = {"early": 0, "mid": 1, "late": 2}
LEADING = {*QUALIFIERS, *RELATIONS, *THIRDS}
RELATIVE = "a relative date needs its month and year from the document"


def read(written: str) -> str:
    """The EDTF of a date as written, "" when it says that nothing is known.

    Raises PartialDateError for what is no date, does not exist, can be read in two ways, is
    relative ("the 24th") or is longer than 200 characters.
    """
    if len(written) > LONGEST:
        raise PartialDateError(written, f"it is longer than {LONGEST} characters")
    if bounds.is_edtf(written.strip()):
        return bounds.canonical(written.strip())
    if not plain(written):
        return ""
    found = tokens(written)
    if found == ["unknown"]:
        return ""
    if found in (["open"], ["to", "open"], ["until", "open"]):
        return ".."
    if not found or "relative" in found:
        raise PartialDateError(written, RELATIVE)
    try:
        return bounds.canonical(_qualified(found, written))
    except PartialDateError as error:
        raise PartialDateError(written, error.reason, readings=error.readings) from None


def _qualified(found: list[str], written: str) -> str:
    """The EDTF with its signs for uncertain and approximate, whichever words stood around it."""
    signs, rest = set(), list(found)
    while rest and rest[-1] == "?":
        signs.add(QUALIFIERS[rest.pop()])
    leading = [*takewhile(LEADING.__contains__, rest)]
    for token in QUALIFIERS.keys() & leading:
        signs.add(QUALIFIERS[token])
        rest.remove(token)
    sign = "%" if len(signs) == 2 else "".join(signs)
    return combining.qualify(_related(rest, written), sign, written=written)


def _related(found: list[str], written: str) -> str:
    """The EDTF of tokens that may begin with before, since, early and the like."""
    if found and found[0] in THIRDS:
        rest = found[2:] if found[1:2] == ["-"] else found[1:]
        point = parts.one_point(rest, written)
        return combining.third(point, THIRDS[found[0]], written=written)
    if not found or found[0] not in RELATIONS:
        return combining.combined(found, written)
    relation, rest = found[0], found[1:]
    if relation == "from" and any(token in combining.JOINS for token in rest):
        return combining.combined(rest, written)
    return combining.limited(relation, parts.one_point(rest, written), written=written)
