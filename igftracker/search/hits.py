"""The rows that hold the words: found with a bound, so that no search costs more than it shows.

A word may stand in millions of texts. So the index is read for what it holds, but rows are looked
at one by one, and no further than `MOST_HITS` of a kind: where there are more, the page says "more
than 1,000" and shows the latest entered first instead of the best. Below the bound all are at hand,
which is what the best ones, the counts beside the filters, and the pages are made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, IntegerField, Q, TextField, Value
from django.db.models.fields import DateField, FloatField

from igftracker.search.asking import Question
from igftracker.search.kinds import NOT_KNOWN, Kind
from meetings.parameters import ParameterError
from meetings.text_search import FirstPart, Rank

MOST_HITS = 1000
"""Hits of a kind that are looked at; counts stop there."""


class Hit(NamedTuple):
    """One row that holds the words."""

    pk: int
    rank: float
    body: int | None
    language: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Hits:
    """What one kind has on the words, before and after it is narrowed; the best come first."""

    kind: Kind
    all: tuple[Hit, ...]
    """Without regard to body, language and days; at most `MOST_HITS`."""
    is_all: bool
    """Whether there are no more than these."""
    kept: tuple[Hit, ...]
    is_kept_all: bool


def find_hits(kind: Kind, question: Question) -> Hits:
    """Find the rows of one kind, in one query; in two where there are too many to narrow."""
    found, is_all = find_first(kind, question.words)
    if is_all or not question.is_narrowed:
        kept = tuple(hit for hit in found if accepts(hit, question))
        return Hits(kind, found, is_all, kept, is_all)
    return Hits(kind, found, is_all, *find_first(kind, question.words, narrow(kind, question)))


def accepts(hit: Hit, question: Question, *, but: str = "") -> bool:
    """Say whether a hit is among what is asked for; `but` is a parameter to leave aside."""
    if but != "body" and question.body and hit.body != question.body_key:
        return False
    if but != "language" and question.language not in ("", hit.language):
        return False
    if question.first and not (hit.first and hit.first >= question.first):
        return False
    return not question.last or bool(hit.last and hit.last <= question.last)


def narrow(kind: Kind, question: Question) -> Q:
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


def find_first(kind: Kind, words: str, condition: Q | None = None) -> tuple[tuple[Hit, ...], bool]:
    """Give the public rows with the words, the best first, and whether there are no more."""
    columns, found_rows = columns_of(kind, words), kind.find(words)
    if condition:
        found_rows = found_rows.annotate(**columns).filter(condition)
    rows = kind.model.objects.public().order_by().annotate(**columns)
    sql, params = print_lazily(found_rows, rows.values_list("pk", *columns), MOST_HITS + 1)
    if not sql:
        return (), True
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        found = [Hit(*row) for row in cursor.fetchall()]
    is_all = len(found) <= MOST_HITS
    if kind.sift:
        shown = kind.sift([hit.pk for hit in found])
        found = [hit for hit in found if hit.pk in shown]
    found.sort(key=lambda hit: (-hit.rank, -hit.pk))
    return tuple(found[:MOST_HITS]), is_all


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
        "hit_body": kind.body or nothing,
        "hit_language": language,
        "hit_first": F(f"{kind.days}_earliest") if kind.days else no_day,
        "hit_last": F(f"{kind.days}_latest") if kind.days else no_day,
    }


def print_lazily(found: Any, rows: Any, most: int) -> tuple[str, Sequence[Any]]:
    """Give SQL for some rows of a table that are among those found, one by one; "" for none.

    Told that only a thousand are wanted, PostgreSQL may read a whole table in the hope of meeting
    them soon. So what is found takes the name of the table for the rest of the query, in a way that
    is planned as if all of it were wanted, by index, and yet is read only so far as it is asked
    for: WITH "table" AS MATERIALIZED. Whether rows are public is then looked up for each.
    """
    table, fields = found.model._meta.db_table, found.model._meta.concrete_fields
    names = [one.attname for one in fields if one.get_internal_type() != "TextField"]
    try:
        inner, inner_params = found.order_by().values(*names).query.sql_with_params()
        outer, outer_params = rows.query.sql_with_params()
    except EmptyResultSet:
        return "", ()
    sql = f'WITH "{table}" AS MATERIALIZED ({inner}) {outer} LIMIT {most}'
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
        condition = " OR ".join(f"EXISTS ({sql})" for sql, _ in parts)
        cursor.execute(f"SELECT {condition}", [value for _, params in parts for value in params])
        return bool(cursor.fetchone()[0])


def find_latest(hits: Hits, question: Question, size: int) -> tuple[list[int], str]:
    """Give the keys of the latest entered of too many hits, and of the last where there are more.

    The number of rows that the database has to read for them is bounded by their being so many.
    """
    kind = hits.kind
    rows = kind.find(question.words).public().annotate(**columns_of(kind, question.words))
    rows = rows.filter(narrow(kind, question)).order_by("-pk")
    if question.after:
        rows = rows.filter(pk__lt=int(question.after))
    keys = list(rows.values_list("pk", flat=True)[: size + 1])
    return keys[:size], str(keys[size - 1]) if len(keys) > size else ""


def find_page(hits: Hits, question: Question, size: int) -> tuple[list[int], str]:
    """Give the keys of one page of a kind, and the key to go on from; "" on the last page.

    Raises ParameterError where no hit has the key that the page is to begin after.
    """
    if not hits.is_kept_all:
        return find_latest(hits, question, size)
    keys = [hit.pk for hit in hits.kept]
    start = 0
    if question.after:
        if int(question.after) not in keys:
            text = f"No row '{question.after}' to go on from."
            raise ParameterError("after", text, "Start without it.")
        start = keys.index(int(question.after)) + 1
    page = keys[start : start + size]
    return page, str(page[-1]) if len(keys) > start + size else ""
