"""Counts as answers: the same figures as the pages, from the same functions."""

from __future__ import annotations

from rest_framework.request import Request
from rest_framework.response import Response

from submissions.count_answers import FIGURES, give_answer
from submissions.count_nouns import NOUNS
from submissions.count_queries import PAGE_DIMENSIONS, TABLE_DIMENSIONS, read_query


def answer_count(view: object, request: Request, noun: str) -> Response:
    """Give the counts of a noun in the format asked for; raises ParameterError.

    `view` learns the columns of the table, so that an empty one has them too.
    """
    is_table = request.accepted_renderer.format == "csv"
    query = read_query(
        NOUNS[noun],
        request._request.GET,
        besides=("format",),
        most=TABLE_DIMENSIONS if is_table else PAGE_DIMENSIONS,
    )
    answer = give_answer(query, path=request.path)
    view.header = (*query.group_by, *FIGURES)  # type: ignore[attr-defined]
    meta = answer["meta"]
    headers = {
        "X-Total-Count": str(meta["total"]),
        "X-Groups-Total": str(meta["groups_total"]),
        "X-Truncated": "true" if meta["truncated"] else "false",
    }
    return Response(answer, headers=headers)
