"""An EDTF string in plain English, so that whoever typed a date sees how it was understood."""

from calendar import month_name
from itertools import takewhile

QUALIFIERS = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}
SEASONS = {
    "21": "spring", "22": "summer", "23": "autumn",
    "25": "northern spring", "26": "northern summer", "27": "northern autumn",
    "29": "southern spring", "31": "southern autumn", "32": "southern winter",
    "33": "the first quarter of", "34": "the second quarter of",
    "35": "the third quarter of", "36": "the fourth quarter of",
    "37": "the first third of", "38": "the second third of", "39": "the last third of",
    "40": "the first half of", "41": "the second half of",
}  # fmt: skip


def describe(edtf: str) -> str:
    """The meaning of a canonical EDTF string in words."""
    if edtf == "":
        return "not known"
    if edtf == "..":
        return "no end, still going on"
    if edtf.startswith("["):
        return _set(edtf[1:-1])
    if "/" in edtf:
        return _interval(edtf) + _qualified(edtf)
    return _event(edtf) + _qualified(edtf)


def _set(content: str) -> str:
    """One of several: days, runs of days, or days without limit on one side."""
    return " or ".join(_element(element) for element in content.split(","))


def _element(element: str) -> str:
    left, dots, right = element.partition("..")
    if not dots:
        return _event(left) + _qualified(left)
    if not left:
        return f"{_named(right)} or before"
    if not right:
        return f"{_named(left)} or after"
    kind = "one of the days" if len(left) == 10 else "some day"
    return f"{kind} from {_from_to(left, right)}"


def _interval(edtf: str) -> str:
    left, right = edtf.split("/")
    if right == "..":
        return f"from {_named(left)} on, no end"
    if right == "":
        return f"from {_named(left)}, end not known"
    if left == "..":
        return f"until {_named(right)}"
    if left == "":
        return f"until {_named(right)}, beginning not known"
    return f"from {_from_to(left, right)}"


def _from_to(left: str, right: str) -> str:
    """Both ends, what they share said once: "24 to 25 February 2011"."""
    first, last = _named(left).split(" "), _named(right).split(" ")
    if len(first) == len(last):
        pairs = zip(first[:0:-1], last[:0:-1], strict=True)
        shared = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
        first = first[: len(first) - shared]
    return f"{' '.join(first)} to {' '.join(last)}"


def _event(point: str) -> str:
    """A day by its name, anything longer as some day within it."""
    return _named(point) if _is_day(point) else f"some day in {_named(point)}"


def _is_day(point: str) -> bool:
    return len(point.rstrip("?~%")) == 10 and "X" not in point


def _named(point: str) -> str:
    """One EDTF date in words, without its qualifier: "24 February 2011"."""
    year, month, day = (*point.rstrip("?~%").split("-"), "", "")[:3]
    if "X" in year:
        return _vague(year)
    if month in SEASONS:
        return f"{SEASONS[month]} {year}"
    if month in ("", "XX"):
        return year
    named = f"{month_name[int(month)]} {year}"
    return named if day in ("", "XX") else f"{int(day)} {named}"


def _vague(year: str) -> str:
    """A year with digits left open: "the 2010s" for 201X."""
    if year.count("X") == 1:
        return f"the {year.replace('X', '0')}s"
    return f"the years {year.replace('X', '0')} to {year.replace('X', '9')}"


def _qualified(edtf: str) -> str:
    """The qualifiers that occur, in brackets after a space; "" when none does."""
    words = [word for sign, word in QUALIFIERS.items() if sign in edtf]
    return f" ({', '.join(words)})" if words else ""
