"""The addresses of the counts."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.base import describe
from meetings.api.participants import MembershipRecords
from meetings.checks import as_day
from meetings.filters import MembershipFilter
from meetings.models import Membership
from submissions.api.count_schema import MembershipCounts, SubmissionCounts
from submissions.api.counts import answer, give_bases, read_group_by
from submissions.api.submissions import SubmissionRecords
from submissions.counting import (
    DIMENSIONS,
    MEMBERSHIP_DIMENSIONS,
    CallResponse,
    CountTable,
    count_memberships,
    respond_to,
    with_response,
)
from submissions.filters import SubmissionFilter
from submissions.models import Call

COUNT_BESIDES = ("format", "group_by")


def _parameters(dimensions: Any, filters: Any, without: tuple[str, ...] = ()) -> list[Any]:
    """The parameters of a count: `group_by` and those of the list."""
    described = [describe(one) for one in filters if one.name not in without]
    return [
        OpenApiParameter(
            "group_by",
            OpenApiTypes.STR,
            required=True,
            description=f"One of {', '.join(dimensions)}; or two with a comma between.",
        ),
        *(
            OpenApiParameter(
                one["name"],
                OpenApiTypes.STR,
                description=one["description"],
                enum=one["schema"].get("enum"),
            )
            for one in described
        ),
    ]


class CountFilter(SubmissionFilter):
    """The filters of submissions; what is superseded is never counted."""

    filters = tuple(one for one in SubmissionFilter.filters if one.name != "state")


class SubmissionViewSet(SubmissionRecords):
    """Documents sent in, by anything that they are counted by."""

    @extend_schema(
        parameters=_parameters(DIMENSIONS, CountFilter.filters), responses=SubmissionCounts
    )
    @action(detail=False, url_path="counts", pagination_class=None, filter_backends=[])
    def counts(self, request: Request) -> Response:
        """Count submissions under counting rule 1 by one dimension or two.

        By group with one call as filter, each row also has the seats, the answers, and what
        sources report; each row's `records` lists exactly the records that it counts.
        """
        query = request._request.GET
        asked = CountFilter.read(query, besides=COUNT_BESIDES, keep_empty=True)
        table = asked.count(read_group_by(query, list(DIMENSIONS)))
        response = _response(table)
        more: dict[str, Any] = {"role": asked.role, "group_as": asked.group_as}
        if response is not None:
            table = with_response(table, response)
            more["response"] = _in_all(response)
        page = _page(table)
        return Response(answer(table, page=page, records="api-submission-list", more=more))


def _response(table: CountTable) -> CallResponse | None:
    """The response to the one call that a count by group is about, and about nothing else."""
    if table.group_by != ("group",) or set(table.filters) != {"call"}:
        return None
    call = Call.objects.public().filter(slug=table.filters["call"]).first()
    return respond_to(call) if call else None


def _in_all(response: CallResponse) -> dict[str, Any]:
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


def _page(table: CountTable) -> str:
    call = table.filters.get("call")
    if call and call != "none":
        return reverse("call-detail", args=[call])
    query = f"?{urlencode(table.filters)}" if table.filters else ""
    return f"{reverse('submission-list')}{query}"


class MembershipViewSet(MembershipRecords):
    """Seats that participants held, of all times or of a day."""

    @extend_schema(
        parameters=_parameters(MEMBERSHIP_DIMENSIONS, MembershipFilter.filters),
        responses=MembershipCounts,
    )
    @action(detail=False, url_path="counts", pagination_class=None, filter_backends=[])
    def counts(self, request: Request) -> Response:
        """Count memberships by one dimension or two, of a day if `on` gives one.

        On a day each row says how many held certainly and how many perhaps; by body or group,
        `entitled` is the number of seats of that day, held by name or not.
        """
        query = request._request.GET
        asked = MembershipFilter.read(query, besides=COUNT_BESIDES, keep_empty=True)
        table = count_memberships(
            Membership.objects.all(),
            group_by=read_group_by(query, list(MEMBERSHIP_DIMENSIONS)),
            on=as_day(asked.values["on"]) if "on" in asked.values else None,
            filters=asked.values,
        )
        page = reverse("body-list")
        if body := table.filters.get("body"):
            page = reverse("body-members", args=[body])
        return Response(answer(table, page=page, records="api-membership-list", more={}))
