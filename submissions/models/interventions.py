"""Interventions: turns at a meeting."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy

from meetings.models import (
    AgendaItem,
    Evidenced,
    Meeting,
    Participant,
    PublicationState,
    Sitting,
    StakeholderGroup,
)
from meetings.models.history import keep_history
from meetings.text_search import SearchText
from submissions.models.submissions import Capacity
from submissions.querysets import InterventionQuerySet


class AttributedBy(models.TextChoices):
    """Who decided whose turn it is."""

    IMPORTER = "importer", pgettext_lazy("who attributed a turn", "Importer")
    EDITOR = "editor", pgettext_lazy("who attributed a turn", "Editor")


@keep_history(noun="interventions", key=["meeting__slug", "position"], exclude=["search"])
class Intervention(Evidenced):
    """One turn at a meeting, under the label found and with what is known of the speaker."""

    FACTS: ClassVar[tuple[str, ...]] = ("label", "participant", "representing", "group", "text")
    DATED: ClassVar[tuple[str, ...]] = ("meeting__held",)
    WHEN_MOVED: ClassVar[Mapping[str, Any]] = {
        "attributed_by": AttributedBy.EDITOR.value,
        "confidence": None,
    }

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="interventions")
    sitting = models.ForeignKey(
        Sitting, null=True, blank=True, on_delete=models.PROTECT, related_name="interventions"
    )
    position = models.PositiveIntegerField(help_text="Its place among the meeting's turns.")
    label = models.CharField(max_length=200, help_text="The speaker's label as found.")
    participant = models.ForeignKey(
        Participant, null=True, blank=True, on_delete=models.PROTECT, related_name="interventions"
    )
    representing = models.ForeignKey(
        Participant,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="interventions_for",
    )
    group = models.ForeignKey(
        StakeholderGroup,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="interventions",
    )
    group_word = models.CharField(max_length=120, blank=True)
    capacity = models.CharField(
        max_length=12, choices=Capacity, default=Capacity.STAKEHOLDER, db_index=True
    )
    agenda_item = models.ForeignKey(
        AgendaItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="interventions"
    )
    language = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    words = models.PositiveIntegerField(default=0, help_text="Words in the text as counted.")
    attributed_by = models.CharField(
        max_length=10, choices=AttributedBy, default=AttributedBy.EDITOR
    )
    confidence = models.DecimalField(
        max_digits=4, decimal_places=3, null=True, blank=True, help_text="From 0 to 1."
    )
    state = models.CharField(
        max_length=12, choices=PublicationState, default=PublicationState.DRAFT, db_index=True
    )
    search = models.GeneratedField(
        expression=SearchText("text", "label", language="language"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = InterventionQuerySet.as_manager()

    class Meta:
        ordering = ("meeting", "position")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "position"], name="intervention_position_once_per_meeting"
            ),
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | Q(confidence__gte=0, confidence__lte=1),
                name="intervention_confidence_from_0_to_1",
            ),
        ]
        indexes = [GinIndex("search", name="intervention_search")]

    def __str__(self) -> str:
        words = {"speaker": self.label, "number": self.position}
        return gettext("%(speaker)s, turn %(number)s") % words

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("intervention-detail", args=[self.meeting.slug, self.position])
