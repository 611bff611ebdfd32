"""The addresses of the counts."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from meetings.api.participants import MembershipRecords
from submissions.api.attendance import AttendanceRecords
from submissions.api.count_schema import SHAPES, parameters_of
from submissions.api.counts import answer_count
from submissions.api.submissions import InterventionViewSet as InterventionRecords
from submissions.api.submissions import SubmissionRecords
from submissions.count_nouns import NOUNS


class SubmissionViewSet(SubmissionRecords):
    """Documents sent in, by anything that they are counted by."""

    @extend_schema(parameters=parameters_of(NOUNS["submissions"]), responses=SHAPES["submissions"])
    @action(detail=False, url_path="counts", pagination_class=None, filter_backends=[])
    def counts(self, request: Request) -> Response:
        """Count submissions under counting rule 1 by one dimension or two, by three as CSV.

        By group or call, with one call as the only filter (by call also with one body), each row
        has the seats, the answers, and what sources report beside it. Each row's `records` lists
        exactly the records that it counts.
        """
        return answer_count(request, "submissions")


class InterventionViewSet(InterventionRecords):
    """Turns at meetings, in their order; the texts stand with each turn."""

    @extend_schema(
        parameters=parameters_of(NOUNS["interventions"]), responses=SHAPES["interventions"]
    )
    @action(detail=False, url_path="counts", pagination_class=None, filter_backends=[])
    def counts(self, request: Request) -> Response:
        """Count turns, the words spoken or the speakers, by one dimension or two, three as CSV.

        Chairs and the secretariat stand in rows of their own; turns whose speaker is not known
        are never dropped. Years, quarters and months are those of the meeting.
        """
        return answer_count(request, "interventions")


class MembershipViewSet(MembershipRecords):
    """Seats that participants held, of all times or of a day."""

    @extend_schema(parameters=parameters_of(NOUNS["memberships"]), responses=SHAPES["memberships"])
    @action(detail=False, url_path="counts", pagination_class=None, filter_backends=[])
    def counts(self, request: Request) -> Response:
        """Count memberships by one dimension or two, three as CSV, of a day if `on` gives one.

        On a day each row says how many held certainly and how many perhaps; by body or group,
        `entitled` is the number of seats of that day, held by name or not.
        """
        return answer_count(request, "memberships")


class AttendanceViewSet(AttendanceRecords):
    """Who was at meetings, how, and as what."""

    @extend_schema(parameters=parameters_of(NOUNS["attendance"]), responses=SHAPES["attendance"])
    @action(detail=False, url_path="counts", pagination_class=None, filter_backends=[])
    def counts(self, request: Request) -> Response:
        """Count who was at meetings, by one dimension or two, three as CSV.

        Those who were absent are counted too: `presence` tells them apart.
        """
        return answer_count(request, "attendance")
