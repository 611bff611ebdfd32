"""Reported counts: figures that a source gives without the records."""

from typing import ClassVar

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import pgettext_lazy

from meetings.models import Record, StakeholderGroup
from meetings.models.history import keep_history
from meetings.models.publication import record_constraints
from meetings.partial_dates import PartialDateField, partial_date_constraints
from submissions.querysets import ReportedCountQuerySet


class Counted(models.TextChoices):
    """What a reported figure counts."""

    SUBMISSIONS = "submissions", pgettext_lazy("what is counted", "Contributions")
    MEMBERS = "members", pgettext_lazy("what is counted", "Members")
    NEW_MEMBERS = "new-members", pgettext_lazy("what is counted", "New members")
    STAYING_MEMBERS = "staying-members", pgettext_lazy("what is counted", "Members who stay")
    LEAVING_MEMBERS = "leaving-members", pgettext_lazy("what is counted", "Members who leave")
    WOMEN = "women", pgettext_lazy("what is counted", "Women")
    PARTICIPANTS = "participants", pgettext_lazy("what is counted", "Participants")
    OBSERVERS = "observers", pgettext_lazy("what is counted", "Observers")
    CANDIDATES = "candidates", pgettext_lazy("what is counted", "Candidates")
    STATES = "states", pgettext_lazy("what is counted", "States")


class Qualifier(models.TextChoices):
    """How exact the source claims the figure to be."""

    EXACTLY = "exactly", pgettext_lazy("qualifier of a number", "exactly")
    ABOUT = "about", pgettext_lazy("qualifier of a number", "about")
    OVER = "over", pgettext_lazy("qualifier of a number", "over")
    AT_MOST = "at-most", pgettext_lazy("qualifier of a number", "at most")


@keep_history(noun="reported-counts")
class ReportedCount(Record):
    """A figure as a source gives it; shown beside the recorded count, never mixed in."""

    FACTS: ClassVar[tuple[str, ...]] = ("value", "as_of")
    HOLDER: ClassVar[str] = "subject"

    content_type = models.ForeignKey(
        ContentType, on_delete=models.PROTECT, verbose_name="kind of record"
    )
    object_id = models.PositiveBigIntegerField("record")
    subject = GenericForeignKey("content_type", "object_id")
    counted = models.CharField(max_length=16, choices=Counted)
    group = models.ForeignKey(
        StakeholderGroup,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reported_counts",
        help_text="Empty: all groups together.",
    )
    qualifier = models.CharField(max_length=8, choices=Qualifier, default=Qualifier.EXACTLY)
    value = models.PositiveIntegerField()
    upper = models.PositiveIntegerField(
        null=True, blank=True, help_text="The upper end, when the source gives a range."
    )
    as_of = PartialDateField(help_text="The day the figure was true. Empty when not known.")
    note = models.TextField(blank=True, help_text="What it covers, in our words.")

    objects = ReportedCountQuerySet.as_manager()

    class Meta:
        ordering = ("content_type", "object_id", "counted", "group__order", "slug")
        indexes = [models.Index(fields=["content_type", "object_id"], name="reported_subject")]
        constraints = [
            *record_constraints("reported_count"),
            *partial_date_constraints("as_of", model="reported_count"),
            models.CheckConstraint(
                condition=models.Q(upper__isnull=True) | models.Q(upper__gt=models.F("value")),
                name="reported_count_upper_above_value",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.value} {self.get_counted_display().lower()}"
