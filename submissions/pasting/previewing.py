"""What writing would make, line by line; nothing is written here."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Model

from meetings.folding import fold
from submissions.matching.groups import GroupIndex, GroupMatch
from submissions.matching.names import NameIndex
from submissions.pasting.asked import Asked
from submissions.pasting.columns import Columns, find_columns
from submissions.pasting.reading import Values, read_values
from submissions.pasting.recognising import OUT, Recogniser, Slot, key_of
from submissions.pasting.recorded import NOTHING, Found, Recorded, find_term
from submissions.pasting.splitting import Line, Pasted, split_text

MAKE, EXISTS, ASK, FAULT, LEFT, HEAD = "make", "exists", "ask", "fault", "left", "head"
STATES = {
    MAKE: "would be made",
    EXISTS: "already recorded: unchanged",
    ASK: "something to choose",
    FAULT: "not understood",
    LEFT: "left out",
    HEAD: "heading",
}


@dataclass(slots=True)
class Proposed:
    """One line, with what it would make."""

    line: Line
    state: str = MAKE
    values: Values = field(default_factory=Values)
    slots: tuple[Slot, ...] = ()
    group: GroupMatch = field(default_factory=GroupMatch)
    group_word: str = ""
    found: Found = NOTHING
    faults: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Give the short name of the line, under which choices travel."""
        return key_of(self.line.raw)

    @property
    def again_field(self) -> str:
        """Give the name of the field that says that this is another row than the one found."""
        return f"again-{self.key}"

    @property
    def who(self) -> Slot | None:
        """Give the slot for whom the line is about."""
        return self.slots[0] if self.slots else None

    @property
    def row(self) -> Model | None:
        """Give the row that is there already."""
        return self.found.row

    @property
    def says(self) -> str:
        """Give the words for what becomes of it."""
        return STATES[self.state]

    @property
    def stays(self) -> bool:
        """Say whether the line stays in the box after writing, as it made nothing."""
        return self.state in {ASK, FAULT, LEFT}


@dataclass(frozen=True, slots=True)
class Preview:
    """All lines with what they would make."""

    asked: Asked
    rows: tuple[Proposed, ...] = ()
    columns: Columns = field(default_factory=Columns)
    digest: str = ""

    @property
    def counts(self) -> Counter[str]:
        """Give how many lines there are of each state."""
        return Counter(row.state for row in self.rows)

    @property
    def ready(self) -> int:
        """Give how many rows writing would make."""
        return self.counts[MAKE]


def preview(asked: Asked) -> Preview:
    """Give what a paste would make; a fixed number of queries, however many lines there are."""
    groups = GroupIndex.load()

    def is_group(word: str) -> bool:
        return groups.match(word).pk is not None

    pasted = split_text(asked.text, asked.kind, separator=asked.separator, is_group=is_group)
    columns = find_columns(
        pasted,
        asked.kind,
        is_group=is_group,
        chosen=asked.columns,
        shape=asked.shape,
    )
    recorded = Recorded.load(asked)
    names = NameIndex.load() if asked.kind.names_people else NameIndex()
    near = recorded.near if asked.kind.names_people else frozenset()
    recogniser = Recogniser(names, near, asked.choices, asked.new_kind, asked.may_make)
    rows = tuple(_mark_doubles(_propose_all(pasted, columns, recogniser, (groups, recorded))))
    return Preview(asked, rows, columns, _digest(asked, columns, rows))


def _propose_all(
    pasted: Pasted,
    columns: Columns,
    recogniser: Recogniser,
    known: tuple[GroupIndex, Recorded],
) -> Iterator[Proposed]:
    groups, recorded = known
    heading = ""
    for line in pasted.lines:
        if line.heading:
            heading = line.heading
            yield Proposed(line, HEAD, group=groups.match(heading), group_word=heading)
        elif line is columns.head:
            yield Proposed(line, HEAD)
        else:
            values = read_values(line, columns.holds, recorded.asked.kind)
            slots = (
                recogniser.recognise(values, line.raw) if recorded.asked.kind.names_people else ()
            )
            word = values.words.get("group") or heading
            row = Proposed(line, values=values, slots=slots, group_word=word, faults=values.faults)
            row.group = groups.match(word) if word else GroupMatch()
            _judge(row, recorded)
            yield row


def _judge(row: Proposed, recorded: Recorded) -> None:
    """Say what becomes of a line."""
    who = row.who
    starts, ends = find_term(row.values, recorded.asked)
    if starts.earliest and ends.latest and ends.latest < starts.earliest:
        row.faults.append(f"It would end ({ends}) before it starts ({starts}).")
    if row.faults:
        row.state = FAULT
        return
    if who is not None and who.choice == OUT:
        row.state = LEFT
        return
    row.found = recorded.find(row.values, who.pk if who else None)
    if row.found.row is not None:
        row.state = EXISTS
    elif any(slot.is_open for slot in row.slots) or _is_unsaid(row, recorded.asked):
        row.state = ASK


def _is_unsaid(row: Proposed, asked: Asked) -> bool:
    """Say whether there is a row that may be the same, and nobody said that this is another."""
    return row.found.other is not None and asked.choices.get(row.again_field) != "yes"


def _mark_doubles(rows: Iterator[Proposed]) -> Iterator[Proposed]:
    """Make a fault of the second line about the same participant, or with the same title."""
    seen: dict[tuple[str, ...], int] = {}
    tied: dict[tuple[str, str], str] = {}
    for row in rows:
        if row.state in {MAKE, ASK}:
            first = seen.setdefault(_identity(row), row.line.number)
            if first != row.line.number:
                row.state = FAULT
                row.faults.append(f"It is in the list already: line {first}.")
            elif row.who and row.who.is_new and _is_other_homonym(row, tied):
                row.state = FAULT
                row.faults.append(
                    f"Another line makes a new “{row.who.word}” with another organisation: "
                    "enter this one by hand."
                )
        yield row


def _identity(row: Proposed) -> tuple[str, ...]:
    """Give what two lines about the same have in common."""
    title = fold(row.values.words.get("title", ""))
    if row.who is None:
        return (title,)
    return (*(row.who.identity if row.who.choice else (row.key,)), title)


def _is_other_homonym(row: Proposed, tied: dict[tuple[str, str], str]) -> bool:
    if row.who is None:
        return False
    organisation = fold(row.values.words.get("organisation", ""))
    known = tied.setdefault(row.who.identity, organisation)
    return known != organisation


def _digest(asked: Asked, columns: Columns, rows: tuple[Proposed, ...]) -> str:
    """Give what shows that the preview is still the one that an editor saw, choices left aside."""
    target = asked.target
    parts = [
        *(asked.kind.name, asked.text, asked.separator, repr(columns.holds)),
        repr((target._meta.label, target.pk) if target is not None else None),
        *(
            repr([(slot.key, [one.pk for one in slot.candidates]) for slot in row.slots])
            for row in rows
        ),
        *(repr((row.group_word, row.group.pk)) for row in rows),
    ]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
