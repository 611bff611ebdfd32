"""The admin of meetings, whole: with the contributions sent to them beside who was there."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.options import InlineModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest

from meetings.admin.meeting_inlines import MilestoneInline
from meetings.admin.meetings import MeetingAdmin
from meetings.admin.sections import SectionPlan
from meetings.models import Document, Meeting
from submissions.admin.contributions import ContributionInline, count_sent
from submissions.models import Call, Intervention, Submission

MOST_CALLS = 50
CONTRIBUTIONS = SectionPlan(
    "contributions",
    "Contributions",
    (Submission,),
    template="admin/meetings/meeting/contributions.html",
)


@admin.register(Meeting)
class MeetingDesk(MeetingAdmin):
    """Meetings, with what was sent to them."""

    inlines: ClassVar[tuple[type[InlineModelAdmin[Any, Any]], ...]] = (
        *MeetingAdmin.inlines[: MeetingAdmin.inlines.index(MilestoneInline)],
        ContributionInline,
        *MeetingAdmin.inlines[MeetingAdmin.inlines.index(MilestoneInline) :],
    )
    sections: Sequence[SectionPlan] = (
        *MeetingAdmin.sections[:3],
        CONTRIBUTIONS,
        *MeetingAdmin.sections[3:],
    )

    def describe_meeting(
        self, request: HttpRequest, meeting: Meeting, *, sent: Any
    ) -> dict[str, Any]:
        """Give the calls that prepare it, and how many turns are on record, too."""
        calls = count_sent(Call.objects.filter(prepares=meeting))
        return {
            **super().describe_meeting(request, meeting, sent=sent),
            "calls": list(calls[:MOST_CALLS]),
            "turns": Intervention.objects.filter(meeting=meeting).count(),
        }

    def find_ways(self, meeting: Meeting) -> list[tuple[str, QuerySet[Document]]]:
        """Give how documents are tied to it, by contributions and calls too."""
        documents = Document.objects.all()
        return [
            *super().find_ways(meeting),
            ("Contributions sent to it", documents.filter(submissions__meeting=meeting.pk)),
            ("Of calls that prepare it", documents.filter(calls__prepares=meeting.pk)),
        ]
