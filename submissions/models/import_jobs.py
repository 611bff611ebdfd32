"""Import jobs: what is done with a whole import in the background. Never public."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from submissions.models.imports import BatchState, ImportBatch


class JobKind(models.TextChoices):
    """What is done with a whole batch in the background."""

    APPLY = "apply", "Applying"
    UNDO = "undo", "Undoing"


class ImportJob(models.Model):
    """A large batch being applied or undone in the background, and what came of it.

    It is a row of its own since its batch is locked until all of it is done: `done` is written
    while that goes on. `outcome` has what an editor is told afterwards, of an application the
    numbers of rows and what stayed open, of an undoing the rows that stand in its way.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="jobs")
    kind = models.CharField(max_length=5, choices=JobKind)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    state_before = models.CharField(
        max_length=8, choices=BatchState, help_text="Of the batch, which has it again if it fails."
    )
    total = models.PositiveIntegerField(default=0, help_text="Steps to take.")
    done = models.PositiveIntegerField(default=0, help_text="Steps taken so far.")
    asked_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    fault = models.TextField(blank=True, help_text="Why nothing of it was done.")
    outcome = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("batch", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["batch"],
                condition=Q(ended_at__isnull=True),
                name="import_job_one_at_a_time_per_batch",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.batch}"
