"""Counts as answers: the same figures as the pages, from the same functions."""

from __future__ import annotations

from rest_framework.request import Request
from rest_framework.response import Response

from submissions.count_answers import give_answer
from submissions.count_columns import give_columns
from submissions.count_nouns import NOUNS
from submissions.count_queries import PAGE_DIMENSIONS, TABLE_DIMENSIONS, read_query
from submissions.counting import CountTable


def answer_count(request: Request, noun: str) -> Response:
    """Give the counts of a noun in the format asked for; raises ParameterError."""
    is_table = request.accepted_renderer.format == "csv"
    query = read_query(
        NOUNS[noun],
        request._request.GET,
        besides=("format",),
        most=TABLE_DIMENSIONS if is_table else PAGE_DIMENSIONS,
    )
    table, response = query.answer()
    if is_table:
        return Response(give_columns(table, query.noun), headers=sum_up(table))
    answer = give_answer(query, table, response, path=request.path)
    return Response(answer, headers=sum_up(table))


def sum_up(table: CountTable) -> dict[str, str]:
    """Give what holds for all rows as headers, for a table has no place for it."""
    return {
        "X-Total-Count": str(table.total),
        "X-Groups-Total": str(len(table.rows)),
        "X-Truncated": "true" if table.is_truncated else "false",
    }
