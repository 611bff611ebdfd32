"""Several dates in one EDTF string: ranges, alternatives, limits and parts of a month."""

import re
from calendar import monthrange
from datetime import date
from itertools import pairwise

from meetings.partial_dates import bounds, parts
from meetings.partial_dates.errors import PartialDateError

JOINS = {"-", "to", "and"}


def combined(found: list[str], written: str) -> str:
    """The EDTF of one date, a range, or alternatives between "or"."""
    choices = [_split(choice, JOINS) for choice in _split(found, {"or"})]
    if len(choices) == 1 and len(choices[0]) == 2 and choices[0][1] == ["open"]:
        return f"{parts.one_point(choices[0][0], written)}/.."
    flat = parts.completed([parts.part(point, written) for ends in choices for point in ends])
    points = iter([parts.spelled(whole, written) for whole in flat])
    spelled = [[next(points) for _ in ends] for ends in choices]
    joined_by_and = "-" not in found and "to" not in found
    read = [_range(ends, written, listed=joined_by_and) for ends in spelled]
    return read[0] if len(read) == 1 else _one_of(read)


def limited(relation: str, point: str, *, written: str) -> str:
    """The EDTF of what lies before, by, after, since or until one date."""
    if relation in ("since", "from"):
        return f"{point}/.."
    if relation in ("until", "to"):
        return f"../{point}"
    if relation == "by":
        return f"[..{point}]"
    if relation == "onafter":
        return f"[{point}..]"
    if relation == "before":
        return f"[..{_neighbour(point, -1, written=written)}]"
    return f"[{_neighbour(point, 1, written=written)}..]"


def third(point: str, number: int, *, written: str) -> str:
    """The EDTF of the first, second or last third (0-2) of a month (1-10, 11-20, 21-) or year.

    "Early", "beginning of" and "start of" are the first, "mid" and "middle of" the second, "late"
    and "end of" the last. EDTF has no word for it: it is one of those days (not all of them), and
    the words as written are kept beside it.
    """
    if len(point) == 4:
        return f"[{point}-{number * 4 + 1:02}..{point}-{number * 4 + 4:02}]"
    if len(point) != 7:
        raise PartialDateError(written, "early, mid and late need a month or a year")
    year, month = map(int, point.split("-"))
    last = monthrange(year, month)[1] if number == 2 else number * 10 + 10
    return f"[{point}-{number * 10 + 1:02}..{point}-{last:02}]"


def qualify(edtf: str, sign: str, *, written: str) -> str:
    """The EDTF with "?", "~" or "%" at each of its dates."""
    if not sign:
        return edtf
    if ".." in edtf.replace("/..", "").replace("../", ""):
        raise PartialDateError(written, "a run of possible days cannot be uncertain besides")
    return re.sub(r"[0-9]{4}(?:-[0-9]{2}){0,2}", lambda found: found[0] + sign, edtf)


def _split(found: list[str], signs: set[str]) -> list[list[str]]:
    """The tokens between the signs."""
    pieces: list[list[str]] = [[]]
    for token in found:
        if token in signs:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return pieces


def _range(points: list[str], written: str, *, listed: bool) -> str:
    """One point, or the interval between the first and the last."""
    if len(points) == 1:
        return points[0]
    if len(points) > 2 and not listed:
        raise PartialDateError(written, "it has more than one beginning or end")
    if listed and any(_gap(one, two) for one, two in pairwise(points)):
        raise PartialDateError(written, "the dates do not follow each other; record each by itself")
    return f"{points[0]}/{points[-1]}"


def _gap(one: str, two: str) -> bool:
    return bounds.point_range(one).last + 1 != bounds.point_range(two).first


def _one_of(choices: list[str]) -> str:
    """A set of dates; where one choice is a range, the run of days that holds them all."""
    if not any("/" in choice for choice in choices):
        return f"[{','.join(sorted(choices))}]"
    ends = [point for choice in choices for point in choice.split("/")]
    if len({len(point) for point in ends}) == 1:
        return f"[{min(ends)}..{max(ends)}]"
    ranges = [bounds.point_range(point) for point in ends]
    first = date.fromordinal(min(days.first for days in ranges))
    last = date.fromordinal(max(days.last for days in ranges))
    return f"[{first}..{last}]"


def _neighbour(point: str, step: int, *, written: str) -> str:
    """The day, month or year before (-1) or after (1) this one, as precise as it is."""
    days = bounds.point_range(point)
    ordinal = (days.first if step < 0 else days.last) + step
    if not date(1000, 1, 1).toordinal() <= ordinal < bounds.NO_LAST:
        raise PartialDateError(written, "its year has to lie between 1000 and 9999")
    return date.fromordinal(ordinal).isoformat()[: len(point)]
