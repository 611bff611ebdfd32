"""Reporting: what a batch holds, in numbers and in words, for its page and for the command."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from django.db.models import Count, Func, IntegerField, QuerySet, Sum, TextField, Value
from django.db.models.functions import Length, Replace

from submissions.importers.records import NotUnderstood
from submissions.models import ImportBatch, ImportItem, ImportPart

MOST = 200
"""Lines of each sort that a report lists."""


TEXTS = 20
"""Texts of parts that are held at a time."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many proposals there are of one kind, with one decision."""

    kind: str
    """The kind of fact, such as "meeting"."""
    proposal: str
    decision: str
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    """Something said of a place in a part: `line` counts from 1, 0 for the part as a whole."""

    part: int
    """The position of the part."""
    title: str
    line: int
    words: str
    why: str = ""

    def __str__(self) -> str:
        """Give it as a line of text."""
        where = f"part {self.part}" + (f", line {self.line}" if self.line else "")
        named = f" ({self.title})" if self.title else ""
        return f"{where}{named}: {self.words}" + (f" – {self.why}" if self.why else "")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What a batch holds."""

    title: str
    state: str
    fault: str
    parts: int
    doubles: int
    """Parts that the batch has already, and that were left out."""
    known: int
    """Proposals that an earlier import made already, and that were left out."""
    bytes_read: int
    size: int
    tallies: tuple[Tally, ...] = ()
    refused: tuple[Line, ...] = ()
    remarks: tuple[Line, ...] = ()
    not_understood: tuple[Line, ...] = ()
    left_out: int = 0
    """Lines beyond those listed."""

    def count(self, *, kind: str = "", proposal: str = "", decision: str = "") -> int:
        """Give how many proposals there are of a kind, a proposal and a decision; "" for any."""
        return sum(
            one.count
            for one in self.tallies
            if kind in ("", one.kind)
            and proposal in ("", one.proposal)
            and decision in ("", one.decision)
        )

    def lines(self) -> Iterator[str]:
        """Give the report as lines of text."""
        yield f"{self.title}: {self.state}, {self.parts} parts"
        if self.fault:
            yield f"  {self.fault}"
        for one in self.tallies:
            yield f"  {one.count} {one.kind or 'other'}: {one.proposal}, {one.decision}"
        if self.doubles:
            yield f"  {self.doubles} parts were there twice and are left out"
        if self.known:
            yield f"  {self.known} proposals are known from an earlier import and are left out"
        yield from (f"  refused: {line}" for line in self.refused)
        yield from (f"  remark: {line}" for line in self.remarks)
        yield from (f"  not understood: {line}" for line in self.not_understood)
        if self.left_out:
            yield f"  and {self.left_out} lines more"


def report_on(batch: ImportBatch) -> ImportReport:
    """Give what a batch holds, in a fixed number of queries."""
    batch = ImportBatch.objects.get(pk=batch.pk)
    parts = batch.parts.order_by()
    refused = parts.exclude(refused="")
    remarked = parts.exclude(remarks=[])
    strange = batch.items.order_by().filter(kind=NotUnderstood.KIND)
    listed = [_refused(refused), _remarks(remarked), _strange(strange)]
    whole = [refused.count(), _count_remarks(remarked), strange.count()]
    count = parts.count()
    return ImportReport(
        title=batch.title,
        state=batch.get_state_display(),
        fault=batch.fault,
        parts=count,
        doubles=max(batch.parts_read - count, 0),
        known=batch.known,
        bytes_read=batch.bytes_read,
        size=batch.size,
        tallies=_tallies(batch),
        refused=listed[0],
        remarks=listed[1],
        not_understood=listed[2],
        left_out=sum(whole) - sum(map(len, listed)),
    )


def _tallies(batch: ImportBatch) -> tuple[Tally, ...]:
    rows = batch.items.order_by("kind", "proposal", "decision")
    counted = rows.values_list("kind", "proposal", "decision").annotate(Count("pk"))
    return tuple(Tally(*row) for row in counted)


def _refused(rows: QuerySet[ImportPart]) -> tuple[Line, ...]:
    found = rows.order_by("position").values_list("position", "title", "refused")[:MOST]
    return tuple(Line(position, title, 0, words) for position, title, words in found)


def _remarks(rows: QuerySet[ImportPart]) -> tuple[Line, ...]:
    columns = ("position", "title", "remarks", "text")
    found = rows.order_by("position").values_list(*columns).iterator(chunk_size=TEXTS)
    lines = (
        Line(position, title, _line(text, *place), str(words))
        for position, title, remarks, text in found
        for words, *place in remarks
    )
    return tuple(islice(lines, MOST))


def _line(text: str, first: int = 0, after: int = 0) -> int:
    """Give the line of a place, 0 for a remark on the part as a whole."""
    return text.count("\n", 0, first) + 1 if first or after else 0


def _count_remarks(rows: QuerySet[ImportPart]) -> int:
    length = Func("remarks", function="jsonb_array_length", output_field=IntegerField())
    return rows.aggregate(count=Sum(length))["count"] or 0


def _strange(rows: QuerySet[ImportItem]) -> tuple[Line, ...]:
    """Give what was not understood; the database counts the ends of lines before it."""
    before = Func("part__text", "starts_at", function="left", output_field=TextField())
    ends = Length(before) - Length(Replace(before, Value("\n"), Value("")))
    found = rows.order_by("position").annotate(line=ends + 1)
    columns = ("part__position", "part__title", "line", "fields__words", "fields__reason")
    return tuple(
        Line(position, title or "", line or 0, str(words or ""), str(reason or ""))
        for position, title, line, words, reason in found.values_list(*columns)[:MOST]
    )
