"""The rows that hold the words: found with a bound, so that no search costs more than it shows.

A word may stand in millions of texts. So the index is read for what it holds, but rows are looked
at one by one, until `MOST_HITS` of a kind are found: where there are more, the page says "more than
1,000" and shows the latest entered first instead of the best. Below the bound all are at hand,
which is what the best ones, the counts beside the filters, and the pages are made of.

Where filters leave little of very much, no more than `MOST_READ` rows are looked at; the page then
shows what was found among these, and says that it is "at least" so many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, IntegerField, Q, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.fields import DateField, FloatField

from igftracker.search.asking import Question
from igftracker.search.kinds import NOT_KNOWN, Kind
from meetings.models import Meeting
from meetings.parameters import no_row
from meetings.text_search import FirstPart, Rank

MOST_HITS = 1000
"""Hits of a kind that are kept at hand; counts stop there."""
MOST_READ = 20_000
"""Rows of a kind with the words that are looked at, to find those that are public and asked for."""

MEETING = "meeting__"


class Hit(NamedTuple):
    """One row that holds the words."""

    pk: int
    rank: float
    body: int | None
    language: str
    first: date | None
    last: date | None


class Extent(Enum):
    """How much of what there is was found."""

    ALL = "all"
    MANY = "many"
    """More than `MOST_HITS`."""
    SOME = "some"
    """What is among the first `MOST_READ` rows with the words."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What one kind has on the words, before and after it is narrowed; the best come first."""

    kind: Kind
    all: tuple[Hit, ...]
    """Without regard to body, language and days; at most `MOST_HITS`."""
    extent: Extent
    kept: tuple[Hit, ...]
    kept_extent: Extent


def find_hits(kind: Kind, question: Question) -> Hits:
    """Find the rows of one kind, in one query; again where there are too many to narrow them."""
    found, extent = find_first(kind, question.words)
    if extent is Extent.ALL or not question.is_narrowed:
        kept = tuple(hit for hit in found if accepts(hit, question))
        return Hits(kind, found, extent, kept, extent)
    return Hits(kind, found, extent, *find_first(kind, question.words, question))


def accepts(hit: Hit, question: Question, *, but: str = "") -> bool:
    """Say whether a hit is among what is asked for; `but` is a parameter to leave aside."""
    if but != "body" and question.body and hit.body != question.body_key:
        return False
    if but != "language" and question.language not in ("", hit.language):
        return False
    if question.first and not (hit.first and hit.first >= question.first):
        return False
    return not question.last or bool(hit.last and hit.last <= question.last)


def narrow(question: Question) -> Q:
    """Give the same as `accepts` for the database, on the columns of `columns_of`."""
    condition = Q()
    if question.body:
        condition &= Q(hit_body=question.body_key) if question.body_key else Q(hit_body=None)
    if question.language:
        condition &= Q(hit_language=question.language)
    if question.first:
        condition &= Q(hit_first__gte=question.first)
    if question.last:
        condition &= Q(hit_last__lte=question.last)
    return condition


def narrow_early(kind: Kind, question: Question) -> Q:
    """Give what can be told of it by the columns of the kind's own table, for its indexes."""
    wanted: dict[str, Any] = {}
    if question.body_key and kind.body_path:
        wanted[kind.body_path] = question.body_key
    if question.first and kind.days:
        wanted[f"{kind.days}_earliest__gte"] = question.first
    if question.last and kind.days:
        wanted[f"{kind.days}_latest__lte"] = question.last
    of_meeting = {name.removeprefix(MEETING): value for name, value in wanted.items()}
    if not wanted or of_meeting == wanted:
        return Q(**wanted)
    meetings = Meeting.objects.filter(**of_meeting).order_by()
    return Q(meeting__in=list(meetings.values_list("pk", flat=True)))


def find_first(
    kind: Kind, words: str, question: Question | None = None
) -> tuple[tuple[Hit, ...], Extent]:
    """Give the public rows with the words, the best first, and how much of all they are."""
    columns, found = columns_of(kind, words), kind.find(words)
    rows = kind.model.objects.public().order_by().annotate(**columns)
    if question:
        found = found.filter(narrow_early(kind, question))
        rows = rows.filter(narrow(question))
    sql, params = print_lazily(found, rows.values_list("pk", *columns), MOST_HITS + 1)
    if not sql:
        return (), Extent.ALL
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        read = cursor.fetchall()
    hits = [Hit(*row[1:]) for row in read if row[1] is not None]
    extent = Extent.SOME if read and read[-1][0] > MOST_READ else Extent.ALL
    extent = Extent.MANY if len(hits) > MOST_HITS else extent
    if kind.sift:
        shown = kind.sift([hit.pk for hit in hits])
        hits = [hit for hit in hits if hit.pk in shown]
    hits.sort(key=lambda hit: (-hit.rank, -hit.pk))
    return tuple(hits[:MOST_HITS]), extent


def columns_of(kind: Kind, words: str) -> dict[str, Any]:
    """Give the expressions for what a hit holds beside its key."""
    rank: Any = Value(0.0, output_field=FloatField())
    if kind.is_ranked:
        rank = Rank(words, config=kind.config, language=kind.language)
    language: Any = Value(kind.fixed_language, output_field=TextField())
    if kind.language:
        language = FirstPart(kind.language, empty=NOT_KNOWN)
    nothing, no_day = Value(None, output_field=IntegerField()), Value(None, DateField())
    return {
        "hit_rank": rank,
        "hit_body": kind.body or (F(kind.body_path) if kind.body_path else nothing),
        "hit_language": language,
        "hit_first": F(f"{kind.days}_earliest") if kind.days else no_day,
        "hit_last": F(f"{kind.days}_latest") if kind.days else no_day,
    }


LAZILY = """
    WITH found AS MATERIALIZED ({found})
    SELECT seen.place, hit.* FROM (
        SELECT id, row_number() OVER () AS place FROM found LIMIT {read}
    ) seen LEFT JOIN LATERAL ({rows}) hit ON true
    WHERE hit.pk IS NOT NULL OR seen.place = {read} LIMIT {most}
"""


def print_lazily(found: Any, rows: Any, most: int) -> tuple[str, Sequence[Any]]:
    """Give SQL for the rows that are among those found, looked at one by one; "" for none.

    Told that only a thousand are wanted, PostgreSQL may read a whole table in the hope of meeting
    them soon, or join everything before it gives the first. So what is found is planned as if all
    of it were wanted, by index, and yet is read only so far as it is asked for (AS MATERIALIZED);
    and whether a row is public is looked up for each (LATERAL). Each row begins with its place;
    one at place `MOST_READ` + 1 says that there was more to look at.
    """
    here = rows.filter(pk=RawSQL("seen.id", []))[:1]
    try:
        inner, inner_params = found.order_by().values("id").query.sql_with_params()
        outer, outer_params = here.query.sql_with_params()
    except EmptyResultSet:
        return "", ()
    sql = LAZILY.format(found=inner, rows=outer, read=MOST_READ + 1, most=most)
    return sql, (*inner_params, *outer_params)


def is_any_found(asked: Sequence[tuple[Kind, str]]) -> bool:
    """Say whether any of these kinds has a public row with the words, in one query."""
    parts = [
        print_lazily(kind.find(words), kind.model.objects.public().order_by().values_list("pk"), 1)
        for kind, words in asked
    ]
    parts = [part for part in parts if part[0]]
    if not parts:
        return False
    with connection.cursor() as cursor:
        condition = " OR ".join(
            f"EXISTS (SELECT FROM ({sql}) one WHERE pk > 0)" for sql, _ in parts
        )
        cursor.execute(f"SELECT {condition}", [value for _, params in parts for value in params])
        return bool(cursor.fetchone()[0])


def find_page(hits: Hits, question: Question, size: int) -> tuple[list[int], str]:
    """Give the keys of one page of a kind, and the key to go on from; "" on the last page.

    Raises ParameterError where no hit has the key that the page is to begin after.
    """
    if hits.kept_extent is Extent.MANY:
        return find_latest(hits.kind, question, size)
    keys = [hit.pk for hit in hits.kept]
    start = 0
    if question.after:
        if int(question.after) not in keys:
            raise no_row(question.after)
        start = keys.index(int(question.after)) + 1
    page = keys[start : start + size]
    return page, str(page[-1]) if len(keys) > start + size else ""


def find_latest(kind: Kind, question: Question, size: int) -> tuple[list[int], str]:
    """Give the keys of the latest entered of many hits, and of the last where there are more.

    The number of rows that the database has to read for them is bounded by their being so many.
    """
    rows = kind.find(question.words).filter(narrow_early(kind, question)).public()
    rows = rows.annotate(**columns_of(kind, question.words)).filter(narrow(question))
    if question.after:
        rows = rows.filter(pk__lt=int(question.after))
    keys = list(rows.order_by("-pk").values_list("pk", flat=True)[: size + 1])
    return keys[:size], str(keys[size - 1]) if len(keys) > size else ""
