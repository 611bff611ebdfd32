"""One date with some of its parts missing, as in the "24" of "24-25 February 2011"."""

from typing import NamedTuple

from meetings.partial_dates.bounds import check_day
from meetings.partial_dates.errors import PartialDateError
from meetings.partial_dates.tokens import is_day

KINDS = {"DMY", "MDY", "YMD", "MY", "YM", "Y", "DM", "MD", "M", "D", "DY"}


class Part(NamedTuple):
    """Year, month and day as far as they are written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def part(found: list[str], written: str) -> Part:
    """The parts that these tokens give; PartialDateError when they are no date."""
    if len(found) == 1 and "-" in found[0][1:]:
        return Part(*map(int, found[0].split("-")))
    kinds = "".join(_kind(token) for token in found)
    if kinds not in KINDS:
        raise PartialDateError(written, "its words do not make up a date")
    values = {kind: int(token.lstrip("m")) for kind, token in zip(kinds, found, strict=True)}
    return Part(values.get("Y"), values.get("M"), values.get("D"))


def completed(found: list[Part]) -> list[Part]:
    """Each with the year and month that it takes from its right, else left, neighbour."""
    for positions in (range(len(found) - 2, -1, -1), range(1, len(found))):
        step = 1 if positions.step < 0 else -1
        for position in positions:
            found[position] = _filled(found[position], found[position + step])
    return found


def spelled(whole: Part, written: str) -> str:
    """The EDTF of a complete date; PartialDateError when a part lacks or does not exist."""
    if whole.day is not None and whole.month is None:
        raise PartialDateError(
            written, "a relative date needs its month and year from the document"
        )
    if whole.year is None:
        raise PartialDateError(written, "it needs its year, which the document should tell")
    if not 1000 <= whole.year <= 9999:
        raise PartialDateError(written, "its year has to lie between 1000 and 9999")
    check_day(whole.year, whole.month or 1, whole.day or 1, whole=written)
    figures = [f"{whole.year:04}", *(f"{figure:02}" for figure in whole[1:] if figure is not None)]
    return "-".join(figures)


def one_point(found: list[str], written: str) -> str:
    """The EDTF of exactly one complete date."""
    return spelled(part(found, written), written)


def _filled(mine: Part, other: Part) -> Part:
    month = other.month if mine.month is None and mine.day is not None else mine.month
    return Part(other.year if mine.year is None else mine.year, month, mine.day)


def _kind(token: str) -> str:
    """D, M or Y; another sign for what is none of them."""
    if token[0] == "m" and token[1:].isdigit():
        return "M"
    if is_day(token):
        return "D"
    return "Y" if token.isdigit() and len(token) == 4 else "?"
