"""Calls: questionnaires, requests for comments, open consultations."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import pgettext_lazy

from meetings.models import Body, Composition, Document, Meeting, Record
from meetings.models.history import keep_history
from meetings.models.publication import record_constraints
from meetings.partial_dates import PartialDateField, partial_date_constraints
from meetings.text_search import SearchText
from submissions.querysets import CallQuerySet


class CallKind(models.TextChoices):
    """What sort of call it is."""

    QUESTIONNAIRE = "questionnaire", pgettext_lazy("kind of call", "Questionnaire")
    COMMENTS = "comments", pgettext_lazy("kind of call", "Request for comments on a draft")
    CONSULTATION = "consultation", pgettext_lazy("kind of call", "Open consultation")
    OTHER = "other", pgettext_lazy("kind of call", "Other")


class Asked(models.TextChoices):
    """Who was asked to answer."""

    COMPOSITION = "composition", pgettext_lazy("who was asked", "Those with a seat")
    EVERYONE = "everyone", pgettext_lazy("who was asked", "Everyone")
    NOT_KNOWN = "not-known", pgettext_lazy("who was asked", "Not known")


@keep_history(noun="calls", exclude=["search"])
class Call(Record):
    """A request to send something in by a day."""

    FACTS: ClassVar[tuple[str, ...]] = (
        "title",
        "opens",
        "deadline",
        "prepares",
        "asked",
        "description",
    )

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="calls")
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=14, choices=CallKind, default=CallKind.OTHER)
    opens = PartialDateField(help_text="When it was sent out. Empty when not known.")
    deadline = PartialDateField(help_text="The last day to answer. Empty when not known.")
    prepares = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="prepared_by"
    )
    asked = models.CharField(max_length=12, choices=Asked, default=Asked.NOT_KNOWN)
    composition = models.ForeignKey(
        Composition,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="calls",
        help_text=(
            "Whose seats are the base of response rates. Empty: the composition on the day of "
            "the deadline, or of the opening where no deadline is known."
        ),
    )
    document = models.ForeignKey(
        Document,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="calls",
        help_text="The questionnaire or draft itself.",
    )
    description = models.TextField(blank=True, help_text="What was asked, in our words.")
    search = models.GeneratedField(
        expression=SearchText("title", "description", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = CallQuerySet.as_manager()

    class Meta:
        ordering = ("opens_earliest", "deadline_earliest", "slug")
        constraints = [
            *record_constraints("call"),
            *partial_date_constraints("opens", "deadline", model="call"),
            models.CheckConstraint(
                condition=Q(deadline_latest__isnull=True)
                | Q(opens_earliest__isnull=True)
                | Q(deadline_latest__gte=F("opens_earliest")),
                name="call_deadline_not_before_it_opens",
            ),
        ]
        indexes = [GinIndex("search", name="call_search")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("call-detail", args=[self.slug])
