"""Memberships: who held a seat on a body, for which group; and who was nominated."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext, pgettext_lazy

from meetings.models.bodies import Body, Composition, SeatStatus
from meetings.models.groups import StakeholderGroup
from meetings.models.history import keep_history
from meetings.models.participants import Participant
from meetings.models.publication import Record, record_constraints
from meetings.partial_dates import PartialDateField, partial_date_constraints
from meetings.querysets import MembershipQuerySet, NominationQuerySet


class Role(models.TextChoices):
    """What someone does on a body."""

    MEMBER = "member", pgettext_lazy("role on a body", "Member")
    CHAIR = "chair", pgettext_lazy("role on a body", "Chair")
    ACTING_CHAIR = "acting-chair", pgettext_lazy("role on a body", "Acting Chair")
    VICE_CHAIR = "vice-chair", pgettext_lazy("role on a body", "Vice-Chair")
    SECRETARIAT = "secretariat", pgettext_lazy("role on a body", "Secretariat")
    ADVISER = "adviser", pgettext_lazy("role on a body", "Adviser")


@keep_history(noun="memberships")
class Membership(Record):
    """A seat on a body. The group belongs to the seat, never to the person."""

    FACTS: ClassVar[tuple[str, ...]] = (
        "participant",
        "group",
        "status",
        "role",
        "representing",
        "starts",
        "ends",
        "end_reason",
    )
    DATED: ClassVar[tuple[str, ...]] = ("starts", "ends")

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="memberships")
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="memberships"
    )
    composition = models.ForeignKey(
        Composition,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
        help_text="The composition it belongs to, such as 'MAG 2012', where dates are not known.",
    )
    group = models.ForeignKey(
        StakeholderGroup,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
        help_text="Empty when no source says it, or the word is not mapped yet.",
    )
    group_word = models.CharField(
        max_length=120, blank=True, help_text="The group as the source calls it."
    )
    status = models.CharField(max_length=12, choices=SeatStatus, default=SeatStatus.MEMBER)
    role = models.CharField(max_length=12, choices=Role, default=Role.MEMBER)
    representing = models.ForeignKey(
        Participant,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="represented_by",
        help_text="The State or organisation on whose behalf. Empty when not known.",
    )
    starts = PartialDateField(help_text="Empty when not known.")
    ends = PartialDateField(help_text="Empty when not known; '..' when it goes on.")
    end_reason = models.CharField(max_length=200, blank=True)
    name_as_printed = models.CharField(max_length=300, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ("body", "group__order", "participant__sort_name", "slug")
        constraints = [
            *record_constraints("membership"),
            *partial_date_constraints("starts", "ends", model="membership"),
            models.CheckConstraint(
                condition=Q(ends_latest__isnull=True)
                | Q(starts_earliest__isnull=True)
                | Q(ends_latest__gte=F("starts_earliest")),
                name="membership_does_not_end_before_it_starts",
                violation_error_message="A membership cannot end before it starts.",
            ),
        ]

    def __str__(self) -> str:
        words = {"participant": self.participant, "body": self.body}
        return gettext("%(participant)s on %(body)s") % words

    def get_absolute_url(self) -> str:
        """Give its place on the page of its participant."""
        return f"{self.participant.get_absolute_url()}#membership-{self.slug}"


class NominationOutcome(models.TextChoices):
    """What became of a nomination."""

    SEATED = "seated", pgettext_lazy("outcome of a nomination", "Got a seat")
    NOT_SEATED = "not-seated", pgettext_lazy("outcome of a nomination", "Got no seat")
    NOT_KNOWN = "not-known", pgettext_lazy("outcome of a nomination", "Not known")


@keep_history(noun="nominations")
class Nomination(Record):
    """Someone put forward for a seat; a nomination is not a seat."""

    FACTS: ClassVar[tuple[str, ...]] = ("participant", "nominated_by", "nominated", "outcome")
    DATED: ClassVar[tuple[str, ...]] = ("nominated",)

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="nominations")
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="nominations"
    )
    nominated_by = models.ForeignKey(
        Participant, null=True, blank=True, on_delete=models.PROTECT, related_name="nominated"
    )
    group = models.ForeignKey(
        StakeholderGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    nominated = PartialDateField(help_text="When the choice was made or announced.")
    region_word = models.CharField(
        max_length=60, blank=True, help_text="The region as the source calls it."
    )
    outcome = models.CharField(
        max_length=12, choices=NominationOutcome, default=NominationOutcome.NOT_KNOWN
    )

    objects = NominationQuerySet.as_manager()

    class Meta:
        ordering = ("body", "nominated_earliest", "participant__sort_name", "slug")
        constraints = [
            *record_constraints("nomination"),
            *partial_date_constraints("nominated", model="nomination"),
        ]

    def __str__(self) -> str:
        words = {"participant": self.participant, "body": self.body}
        return gettext("%(participant)s nominated for %(body)s") % words

    def get_absolute_url(self) -> str:
        """Give its place on the page of its participant."""
        return f"{self.participant.get_absolute_url()}#nomination-{self.slug}"
