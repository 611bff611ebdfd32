"""Figures as they are printed: the page, JSON and CSV show this one object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from meetings.checks import first_day, last_day
from meetings.citation import LICENCE, cite
from meetings.links import full_address
from meetings.versions import current_snapshot
from submissions.count_columns import give_bases, give_columns
from submissions.count_nouns import CountNoun
from submissions.count_queries import CountQuery
from submissions.counting import MEASURES, RULE, CountTable
from submissions.counting.tallies import CallTally

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


def give_answer(
    query: CountQuery, table: CountTable, response: CallTally | None, *, path: str
) -> dict[str, Any]:
    """Give the figures as `meta` and `results`, from what `query.answer()` gave.

    `path` is the address that was asked, for the citation.
    """
    results = give_columns(table, query.noun).as_rows()
    return {"meta": give_meta(query, table, response, path), "results": results}


def give_meta(
    query: CountQuery, table: CountTable, response: CallTally | None, path: str
) -> dict[str, Any]:
    """Give what holds for all rows, and how the question was understood."""
    return {
        "measure": table.measure,
        "unit": MEASURES[table.measure].unit,
        "total": table.total,
        "overlap": table.overlap,
        "contributors": table.contributors,
        "unknown": table.unknown,
        "undated": table.undated,
        "groups_total": len(table.rows),
        "truncated": table.is_truncated,
        "group_by": list(table.group_by),
        "zero": query.zero,
        "order": query.order,
        "limit": query.limit,
        "role": getattr(query.asked, "role", None),
        "group_as": getattr(query.asked, "group_as", None),
        "filters": table.filters,
        "understood": list(understand(query, table)),
        **({"response": give_response(response)} if response else {}),
        **give_source(query, table, path),
    }


def give_source(query: CountQuery, table: CountTable, path: str) -> dict[str, Any]:
    """Give what the figures rest on and how they are cited."""
    state = current_snapshot()
    asked = {**table.filters, **query.options}
    return {
        "rule": full_address(reverse("method")),
        "rule_number": RULE,
        "dataset_version": state.version,
        "as_of": state.as_of or None,
        "known_at": state.known_at.isoformat() if state.known_at else None,
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "html": full_address(reverse("counts", args=[query.noun.name]), asked),
        "citation": cite(path, asked, title_of(query)).as_answer(),
    }


def title_of(query: CountQuery) -> str:
    """Give what was counted, in words: "Submissions by stakeholder group and call"."""
    dimensions = query.noun.dimensions
    titles = [dimensions[name].title.lower() for name in query.group_by]
    what = query.noun.name.capitalize()
    if query.measure != query.noun.measures[0]:
        what = f"{query.measure.capitalize()} of {query.noun.name}"
    return f"{what} by {' and '.join(titles)}"


def understand(query: CountQuery, table: CountTable) -> Iterator[dict[str, str]]:
    """Give each filter with its title, its value and what the value means."""
    titles = {one.name: one.title for one in query.asked.filters}
    for name, value in table.filters.items():
        yield {
            "parameter": name,
            "title": titles.get(name, "Words of the text"),
            "value": value,
            "means": _meaning(query.noun, name, value),
        }


def _meaning(noun: CountNoun, name: str, value: str) -> str:
    if name in noun.dimensions:
        return noun.dimensions[name].find_labels([value])[value].words
    if name == "date_after":
        return f"certainly on or after {first_day(value)}"
    if name == "date_before":
        return f"certainly on or before {last_day(value)}"
    return f"certainly or perhaps held on {value}" if name == "on" else value


def give_response(response: CallTally) -> dict[str, Any]:
    """Give the response to a call, all groups together."""
    total = response.total
    return {
        "day": response.day.isoformat() if response.day else None,
        "composition": response.composition.slug if response.composition else None,
        "composition_certain": response.certain,
        "recorded": total.recorded,
        "reported": total.reported,
        "entitled": total.entitled,
        "answered": total.answered if total.bases else None,
        "answered_at_least": total.at_least if total.bases else None,
        "bases": give_bases(total.bases, total.answered),
    }
