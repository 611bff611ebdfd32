"""Meetings: their sittings, agenda, attendance; and the milestones between them."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy

from meetings.models.bodies import Body
from meetings.models.documents import Document
from meetings.models.groups import StakeholderGroup
from meetings.models.history import keep_history
from meetings.models.participants import Participant
from meetings.models.publication import Evidenced, Record, record_constraints
from meetings.partial_dates import PartialDateField, partial_date_constraints
from meetings.querysets import (
    AgendaItemQuerySet,
    AttendanceQuerySet,
    MeetingCoHostQuerySet,
    MeetingQuerySet,
    MilestoneQuerySet,
    SittingQuerySet,
)
from meetings.text_search import SearchText


class MeetingKind(models.TextChoices):
    """What sort of meeting it is."""

    MEETING = "meeting", pgettext_lazy("kind of meeting", "Meeting")
    SESSION = "session", pgettext_lazy("kind of meeting", "Session")
    CONSULTATION = "consultation", pgettext_lazy("kind of meeting", "Open consultation")
    PRELIMINARY = "preliminary", pgettext_lazy("kind of meeting", "Preliminary consultation")
    PANEL = "panel", pgettext_lazy("kind of meeting", "Panel")
    VIRTUAL = "virtual", pgettext_lazy("kind of meeting", "Virtual meeting")
    FORUM = "forum", pgettext_lazy("kind of meeting", "Annual forum")


class MeetingMode(models.TextChoices):
    """How people met."""

    IN_PERSON = "in-person", pgettext_lazy("mode of a meeting", "In person")
    REMOTE = "remote", pgettext_lazy("mode of a meeting", "Online")
    HYBRID = "hybrid", pgettext_lazy("mode of a meeting", "In person and online")
    NOT_KNOWN = "not-known", pgettext_lazy("mode of a meeting", "Not known")


class MeetingStatus(models.TextChoices):
    """Whether it took place."""

    HELD = "held", pgettext_lazy("status of a meeting", "Held")
    PLANNED = "planned", pgettext_lazy("status of a meeting", "Planned")
    CANCELLED = "cancelled", pgettext_lazy("status of a meeting", "Cancelled")


@keep_history(noun="meetings", exclude=["search"])
class Meeting(Record):
    """A meeting of a body, of one day or several."""

    FACTS: ClassVar[tuple[str, ...]] = (
        "title",
        "number",
        "held",
        "place",
        "venue",
        "status",
        "description",
    )

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="meetings")
    held_with = models.ManyToManyField(
        Body, through="meetings.MeetingCoHost", related_name="joint_meetings"
    )
    title = models.CharField(max_length=300)
    number = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="First, second, … of its body. Empty when not numbered."
    )
    kind = models.CharField(max_length=14, choices=MeetingKind, default=MeetingKind.MEETING)
    held = PartialDateField(help_text="Its days, as written: '24 and 25 February 2011'.")
    time_zone = models.CharField(max_length=60, blank=True, help_text="Such as Europe/Zurich.")
    place = models.CharField(max_length=120, blank=True, help_text="The town. Empty: not known.")
    venue = models.CharField(max_length=200, blank=True)
    mode = models.CharField(max_length=12, choices=MeetingMode, default=MeetingMode.NOT_KNOWN)
    status = models.CharField(max_length=10, choices=MeetingStatus, default=MeetingStatus.HELD)
    description = models.TextField(blank=True, help_text="What happened, in our words.")
    search = models.GeneratedField(
        expression=SearchText("title", "place", "venue", "description", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ("held_earliest", "held_latest", "slug")
        constraints = [
            *record_constraints("meeting"),
            *partial_date_constraints("held", model="meeting"),
            models.UniqueConstraint(
                fields=["body", "number", "kind"],
                condition=Q(number__isnull=False),
                name="meeting_number_once_per_body_and_kind",
            ),
        ]
        indexes = [GinIndex("search", name="meeting_search")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("meeting-detail", args=[self.slug])


@keep_history(part="held_with")
class MeetingCoHost(models.Model):
    """Another body that held the meeting too."""

    HOLDER: ClassVar[str] = "meeting"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="co_hosts")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="co_hosted")

    objects = MeetingCoHostQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(fields=["meeting", "body"], name="meeting_co_host_once")
        ]

    def __str__(self) -> str:
        return f"{self.meeting} with {self.body}"


@keep_history(part="sittings")
class Sitting(Evidenced):
    """A part of a meeting: a morning, an afternoon, a day."""

    FACTS: ClassVar[tuple[str, ...]] = ("label", "held")
    HOLDER: ClassVar[str] = "meeting"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="sittings")
    position = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=120, help_text="Such as 'morning of the first day'.")
    held = PartialDateField(help_text="Its day. Empty when not known.")

    objects = SittingQuerySet.as_manager()

    class Meta:
        ordering = ("meeting", "position")
        constraints = [
            *partial_date_constraints("held", model="sitting"),
            models.UniqueConstraint(
                fields=["meeting", "position"],
                name="sitting_position_once_per_meeting",
                deferrable=models.Deferrable.IMMEDIATE,  # a form may let two change places
            ),
        ]

    def __str__(self) -> str:
        return self.label


class Outcome(models.TextChoices):
    """What became of an agenda item."""

    AGREED = "agreed", pgettext_lazy("outcome of an agenda item", "Agreed")
    DISCUSSED = "discussed", pgettext_lazy("outcome of an agenda item", "Discussed")
    NO_AGREEMENT = "no-agreement", pgettext_lazy("outcome of an agenda item", "No agreement")
    DEFERRED = "deferred", pgettext_lazy("outcome of an agenda item", "Deferred")
    NOT_REACHED = "not-reached", pgettext_lazy("outcome of an agenda item", "Not reached")
    DISPLACED = "displaced", pgettext_lazy("outcome of an agenda item", "Displaced")
    NOT_KNOWN = "not-known", pgettext_lazy("outcome of an agenda item", "Not known")


@keep_history(part="agenda", exclude=["search"])
class AgendaItem(Evidenced):
    """One point of a meeting's agenda and what became of it."""

    FACTS: ClassVar[tuple[str, ...]] = ("title", "outcome", "outcome_note")
    HOLDER: ClassVar[str] = "meeting"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    outcome = models.CharField(max_length=14, choices=Outcome, default=Outcome.NOT_KNOWN)
    outcome_note = models.TextField(blank=True, help_text="What came of it, in our words.")
    displaced_by = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="displaced",
        help_text="The item that took its time.",
    )
    search = models.GeneratedField(
        expression=SearchText("title", "outcome_note", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        ordering = ("meeting", "position")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"],
                name="agenda_item_position_once_per_meeting",
                deferrable=models.Deferrable.IMMEDIATE,  # a form may let two change places
            ),
            models.CheckConstraint(
                condition=Q(displaced_by__isnull=True) | Q(outcome=Outcome.DISPLACED),
                name="agenda_item_displaced_by_says_displaced",
            ),
        ]
        indexes = [GinIndex("search", name="agenda_item_search")]

    def __str__(self) -> str:
        return self.title


class Presence(models.TextChoices):
    """Whether someone was there."""

    PRESENT = "present", pgettext_lazy("presence", "Present")
    REMOTE = "remote", pgettext_lazy("presence", "Remote")
    ABSENT = "absent", pgettext_lazy("presence", "Absent")
    UNKNOWN = "unknown", pgettext_lazy("presence", "Not known")


class AttendanceRole(models.TextChoices):
    """What someone was at the meeting."""

    CHAIR = "chair", pgettext_lazy("role at a meeting", "Chair")
    CO_CHAIR = "co-chair", pgettext_lazy("role at a meeting", "Co-Chair")
    DELEGATE = "delegate", pgettext_lazy("role at a meeting", "Delegate")
    SECRETARIAT = "secretariat", pgettext_lazy("role at a meeting", "Secretariat")
    OBSERVER = "observer", pgettext_lazy("role at a meeting", "Observer")
    SPEAKER = "speaker", pgettext_lazy("role at a meeting", "Speaker")


@keep_history(noun="attendance", key=["meeting__slug", "participant__slug"], part="attendance")
class Attendance(Evidenced):
    """Someone's presence at a meeting, and in what capacity."""

    FACTS: ClassVar[tuple[str, ...]] = ("participant", "presence", "role", "note")
    HOLDER: ClassVar[str] = "meeting"
    DATED: ClassVar[tuple[str, ...]] = ("meeting__held",)

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendance")
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="attendance"
    )
    presence = models.CharField(max_length=8, choices=Presence, default=Presence.UNKNOWN)
    role = models.CharField(max_length=12, choices=AttendanceRole, default=AttendanceRole.DELEGATE)
    representing = models.ForeignKey(
        Participant, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    group = models.ForeignKey(
        StakeholderGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    group_word = models.CharField(max_length=120, blank=True)
    name_as_printed = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True, help_text="Such as why someone was remote.")

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        ordering = ("meeting", "role", "participant__sort_name", "pk")
        verbose_name_plural = "attendance"
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "participant"], name="attendance_once_per_meeting"
            )
        ]

    def __str__(self) -> str:
        words = {"participant": self.participant, "meeting": self.meeting}
        return gettext("%(participant)s at %(meeting)s") % words


class MilestoneKind(models.TextChoices):
    """What sort of event it is."""

    ESTABLISHED = "established", pgettext_lazy("kind of milestone", "Set up")
    COMPOSITION = "composition", pgettext_lazy("kind of milestone", "Composition decided")
    DEADLINE = "deadline", pgettext_lazy("kind of milestone", "Deadline")
    EXTENDED = "extended", pgettext_lazy("kind of milestone", "Mandate extended")
    REPORT = "report", pgettext_lazy("kind of milestone", "Report issued")
    APPOINTMENT = "appointment", pgettext_lazy("kind of milestone", "Appointment")
    STATEMENT = "statement", pgettext_lazy("kind of milestone", "Statement made")
    DECISION = "decision", pgettext_lazy("kind of milestone", "Decision")
    OTHER = "other", pgettext_lazy("kind of milestone", "Other")


@keep_history(noun="milestones", exclude=["search"])
class Milestone(Record):
    """A dated event in the life of a body that is not a meeting."""

    FACTS: ClassVar[tuple[str, ...]] = ("title", "happened", "description")

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="milestones")
    kind = models.CharField(max_length=12, choices=MilestoneKind, default=MilestoneKind.OTHER)
    title = models.CharField(max_length=300)
    happened = PartialDateField(help_text="When, as written. Empty when not known.")
    description = models.TextField(blank=True, help_text="In our words.")
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="milestones"
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="milestones"
    )
    search = models.GeneratedField(
        expression=SearchText("title", "description", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = MilestoneQuerySet.as_manager()

    class Meta:
        ordering = ("happened_earliest", "happened_latest", "slug")
        constraints = [
            *record_constraints("milestone"),
            *partial_date_constraints("happened", model="milestone"),
        ]
        indexes = [GinIndex("search", name="milestone_search")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give its place on the timeline of its body, on whatever page of it that is."""
        return f"{reverse('body-timeline', args=[self.body.slug])}?at={self.slug}#{self.slug}"
