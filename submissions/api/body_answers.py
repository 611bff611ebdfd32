"""What the machine interface says of a timeline and of the record of a body."""

from __future__ import annotations

from typing import Any

from meetings.partial_dates import PartialDate
from submissions.counting import Matrix, MatrixGroup, MatrixRow
from submissions.counting.matrix import Column
from submissions.counting.matrix_cells import MatrixCell
from submissions.timeline import Entry, Timeline
from submissions.views.record_choice import offer_choices


def give_timeline(timeline: Timeline, site: str) -> dict[str, Any]:
    """Give a page of a timeline; addresses begin with that of the site."""
    return {
        "meta": {
            "total": timeline.total,
            "whole": timeline.is_whole,
            "year": timeline.year,
            "shown": [one.year for one in timeline.years],
            "differing": timeline.differing.count,
            "without_date": timeline.without_date,
            "next": timeline.next or None,
            "kinds": [
                {"value": one.value, "label": one.label, "count": one.count}
                for one in timeline.kinds
            ],
            "years": [{"year": one.year, "count": one.count} for one in timeline.links],
            "months": [
                {
                    "kind": one.kind.value,
                    "year": one.year,
                    "month": one.month,
                    "count": one.count,
                }
                for one in timeline.months
            ],
        },
        "results": [give_entry(entry, site) for entry in timeline.entries],
    }


def give_entry(entry: Entry, site: str) -> dict[str, Any]:
    """Give one entry."""
    return {
        "kind": entry.kind.value,
        "anchor": entry.anchor,
        "date": give_date(entry.date),
        "title": entry.title,
        "word": entry.word,
        "note": entry.note,
        "bodies": [body.slug for body in entry.bodies],
        "count": entry.count,
        "url": f"{site}{entry.url}" if entry.url else "",
    }


def give_date(written: PartialDate) -> dict[str, Any]:
    """Give a date as every answer has it."""
    return {
        "text": written.text,
        "edtf": written.edtf,
        "earliest": written.earliest.isoformat() if written.earliest else None,
        "latest": written.latest.isoformat() if written.latest else None,
    }


def give_matrix(matrix: Matrix, site: str, *, as_table: bool = False) -> dict[str, Any]:
    """Give a page of the record of a body; for a table each cell as its mark alone."""
    return {
        "meta": {
            "submissions": matrix.total.sent,
            "whole": matrix.is_whole,
            "columns": [give_column(column) for column in matrix.columns],
            "groups": [give_group(group) for group in matrix.groups],
            "stretches": [
                {"year": one.year, "part": one.part, "count": one.count} for one in matrix.stretches
            ],
            "options": [
                {"filter": offer.name, "value": one.value, "label": one.label, "count": one.count}
                for offer in offer_choices(matrix)
                for one in offer.options
            ],
        },
        "results": [
            give_row(matrix, row, site=site, as_table=as_table)
            for group in matrix.groups
            for row in group.rows
        ],
    }


def give_column(column: Column) -> dict[str, Any]:
    """Give a call with its response, or a meeting with its turns."""
    total = column.response.total if column.response else None
    return {
        "kind": column.kind,
        "slug": column.event.slug,
        "title": column.event.title,
        "entitled": total.entitled if total else None,
        "answered": total.answered if total and total.bases else None,
        "answered_at_least": total.at_least if total and total.bases else None,
        "submissions": total.recorded if total else None,
        "interventions": None if total else column.turns,
    }


def give_group(group: MatrixGroup) -> dict[str, Any]:
    """Give how many rows a group has, and what stands in them."""
    return {
        "group": group.key,
        "label": str(group.label),
        "rows": group.size,
        "quiet": group.quiet,
        "submissions": group.total.sent,
        "interventions": group.total.turns,
        "next": group.next or None,
    }


def give_row(matrix: Matrix, row: MatrixRow, *, site: str, as_table: bool) -> dict[str, Any]:
    """Give one participant in one group."""
    names = [f"{column.kind}/{column.event.slug}" for column in matrix.columns]
    cells = dict(zip(names, row.cells, strict=True))
    told: dict[str, Any] = {name: give_cell(cell, site) for name, cell in cells.items()}
    return {
        "group": row.key,
        "participant": row.participant.slug,
        "name": row.participant.name,
        "country": str(row.participant.country),
        "region": row.participant.region,
        "standing": ",".join(row.standings),
        "has_seat": row.has_seat,
        "submissions": row.total.sent,
        "interventions": row.total.turns,
        **({name: cell.mark for name, cell in cells.items()} if as_table else {"cells": told}),
    }


def give_cell(cell: MatrixCell, site: str) -> dict[str, Any]:
    """Give what one cell says, and where the records are."""
    url = f"{site}{cell.url}" if cell.url else ""
    return {"kind": cell.kind, "count": cell.count, "url": url}
