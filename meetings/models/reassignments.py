"""Reassignments: what was said of one participant now stands under another. Never public itself.

The journal says which rows were moved, so that each can be taken back.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from meetings.models.participants import Participant


class ReassignmentKind(models.TextChoices):
    """Whether two records were one, or a few rows stood under the wrong one."""

    MERGE = "merge", "Merged: both were the same participant"
    MOVE = "move", "Moved: some rows stood under the wrong participant"


class Reassignment(models.Model):
    """Rows moved from one participant to another, by whom, why, and how to take it back."""

    kind = models.CharField(max_length=5, choices=ReassignmentKind)
    source = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="reassigned_away"
    )
    target = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="reassigned_here"
    )
    starts_on = models.DateField(null=True, blank=True, help_text="Of a move: its first day.")
    ends_on = models.DateField(null=True, blank=True, help_text="Of a move: its last day.")
    reason = models.TextField(help_text="How we know.")
    moved = models.JSONField(
        default=list, help_text="The rows: model, key, field, and what stood and stands there."
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(source=F("target")), name="reassignment_between_two_participants"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="reassignment_says_why"),
            models.CheckConstraint(
                condition=Q(undone_at__isnull=True) | ~Q(undone_reason=""),
                name="reassignment_undone_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} to {self.target}"
