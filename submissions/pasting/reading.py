"""The cells of one line as the values of a row; what is not understood is said, never dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from meetings.folding import fold
from meetings.models import AttendanceRole, Role
from meetings.partial_dates import NOT_KNOWN, PartialDate, PartialDateError
from submissions.importers.countries import find_country
from submissions.importers.marks import find_role, find_status
from submissions.importers.names import parse_name
from submissions.importers.offices import is_organisation
from submissions.importers.tables.people import MEANINGS as PRESENCES
from submissions.pasting.kinds import COLUMNS, IGNORED, OUTCOMES, Kind
from submissions.pasting.splitting import Line

LONGEST = {"name": 300, "organisation": 300, "representing": 300, "title": 300, "group": 120}
ROLES: Mapping[str, frozenset[str]] = {
    "members": frozenset(Role.values),
    "attendees": frozenset(AttendanceRole.values),
}
DATES = ("date", "starts", "ends")


@dataclass(slots=True)
class Values:
    """What a line says: words by column, what they were understood as, and what was not."""

    words: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    """The kind of participant that the words show."""
    country: str = ""
    """A country code."""
    codes: dict[str, str] = field(default_factory=dict)
    """Role, standing, presence and outcome by their codes."""
    dates: dict[str, PartialDate] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Give the name as it is looked up: without titles, given name first."""
        words = self.words.get("name", "")
        return words if self.kind in {"state", "organisation"} else parse_name(words).shown

    @property
    def understood(self) -> list[str]:
        """Give how dates and codes were understood, in words."""
        codes = [f"{COLUMNS[name]}: {code}" for name, code in self.codes.items()]
        dates = [
            f"{COLUMNS[name]}: {date.describe()}"
            for name, date in self.dates.items()
            if date.is_known
        ]
        return [*codes, *dates]


def read_values(line: Line, holds: Iterable[str], kind: Kind) -> Values:
    """Give what the cells of a line say."""
    pairs = zip(holds, line.cells, strict=False)
    values = Values({name: cell for name, cell in pairs if name != IGNORED and cell})
    values.faults += [
        f"The {COLUMNS[name]} is longer than {most} letters."
        for name, most in LONGEST.items()
        if len(values.words.get(name, "")) > most
    ]
    if line.fault:
        values.faults.append(line.fault)
    _read_who(values, line, kind)
    _read_codes(values, kind)
    _read_dates(values)
    return values


def _read_who(values: Values, line: Line, kind: Kind) -> None:
    """Read the country and the kind of participant, or say that nobody is named."""
    words = values.words
    if not kind.names_people:
        if not words.get("title"):
            values.faults.append("It has no title.")
        return
    if not any(words.get(name) for name in ("name", "organisation")):
        values.faults.append("It names nobody: no column is taken for names or organisations.")
    values.kind = line.kind or _kind_of(words)
    country = words.get("country", "")
    values.country = find_country(country, codes=True)
    if country and not values.country:
        values.faults.append(f"“{country}” is not understood as one country.")
    if values.kind == "state" and not country:
        values.country = find_country(words.get("name", ""))


def _kind_of(words: Mapping[str, str]) -> str:
    name = words.get("name", "")
    if find_country(name):
        return "state"
    if is_organisation(name):
        return "organisation"
    is_person = name and (words.get("organisation") or parse_name(name).honorific)
    return "person" if is_person else ""


def _read_codes(values: Values, kind: Kind) -> None:
    found = {
        "role": (find_role, "role here"),
        "status": (find_status, "standing"),
        "presence": (lambda words: PRESENCES.get(fold(words), ""), "presence"),
        "outcome": (lambda words: OUTCOMES.get(fold(words), ""), "outcome"),
    }
    for name, (read, called) in found.items():
        words = values.words.get(name, "")
        code = read(words) if words else ""
        if name == "role" and code == "member" and kind.name == "attendees":
            continue  # of the body, which says nothing of what they did at the meeting
        if (code and code in ROLES.get(kind.name, frozenset())) or (code and name != "role"):
            values.codes[name] = code
        elif words:
            values.faults.append(f"“{words}” is not understood as a {called}.")


def _read_dates(values: Values) -> None:
    for name in DATES:
        words = values.words.get(name, "")
        try:
            date = PartialDate.parse(words)
        except PartialDateError as error:
            values.faults.append(f"{COLUMNS[name].capitalize()}: “{words}”: {error.reason}.")
            continue
        if words:
            values.dates[name] = date


def read_term(values: Values) -> tuple[PartialDate, PartialDate]:
    """Give from when and until when a seat was held: two columns, or one interval."""
    starts = values.dates.get("starts", NOT_KNOWN)
    ends = values.dates.get("ends", NOT_KNOWN)
    date = values.dates.get("date", NOT_KNOWN)
    left, slash, right = date.edtf.partition("/")
    if not slash:
        return (starts if starts.is_known else date), ends
    first, last = _end_of(left.removeprefix("..")), _end_of(right)
    return (starts if starts.is_known else first), (ends if ends.is_known else last)


def _end_of(edtf: str) -> PartialDate:
    return PartialDate.from_edtf(edtf) if edtf else NOT_KNOWN
