"""Plans: records that are to be published by themselves at a given time. Never public."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q


class PlanState(models.TextChoices):
    """What became of a plan."""

    WAITING = "waiting", "Waiting for its time"
    PUBLISHED = "published", "Published"
    HELD_BACK = "held-back", "Held back: something was missing"
    CANCELLED = "cancelled", "Cancelled"


class PublicationPlan(models.Model):
    """One record that is to be published at a time; it is checked again when that has come."""

    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField("record")
    subject = GenericForeignKey("content_type", "object_id")
    publish_at = models.DateTimeField(db_index=True, help_text="In UTC.")
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    planned_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=PlanState, default=PlanState.WAITING)
    ended_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True, help_text="What was missing, or why it was cancelled.")

    class Meta:
        ordering = ("publish_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"],
                condition=Q(state=PlanState.WAITING),
                name="publication_plan_one_waiting_per_record",
                violation_error_message="This record has a time at which it is published already.",
            ),
            models.CheckConstraint(
                condition=Q(state=PlanState.WAITING, ended_at__isnull=True)
                | (~Q(state=PlanState.WAITING) & Q(ended_at__isnull=False)),
                name="publication_plan_has_ended_or_waits",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} at {self.publish_at:%Y-%m-%d %H:%M} UTC"
