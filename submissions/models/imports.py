"""Import batches: what an importer proposes, before an editor applies it. Never public."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from meetings.models import Document
from meetings.models.history import keep_history


class BatchState(models.TextChoices):
    """How far a batch has come."""

    READ = "read", "Read, not reviewed"
    APPLIED = "applied", "Applied"
    UNDONE = "undone", "Undone"


class Proposal(models.TextChoices):
    """What an item would do."""

    NEW = "new", "New record"
    MATCHED = "matched", "Matches a record"
    CHANGED = "changed", "Changes a record"
    AMBIGUOUS = "ambiguous", "Several records match"
    NOT_UNDERSTOOD = "not-understood", "Not understood"


class Decision(models.TextChoices):
    """What an editor decided on an item."""

    PENDING = "pending", "Not decided"
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"


@keep_history()
class ImportBatch(models.Model):
    """One source handed to an importer."""

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, blank=True, help_text="The kind of source, as read.")
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="import_batches"
    )
    original = models.FileField(upload_to="imports/", blank=True)
    original_sha256 = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=8, choices=BatchState, default=BatchState.READ)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )

    class Meta:
        ordering = ("-created_at",)
        verbose_name_plural = "import batches"
        constraints = [
            models.CheckConstraint(
                condition=Q(original_sha256="") | Q(original_sha256__regex=r"^[0-9a-f]{64}$"),
                name="import_batch_sha256_is_64_hex_digits",
            )
        ]

    def __str__(self) -> str:
        return self.title


@keep_history()
class ImportItem(models.Model):
    """One proposal of a batch, with its place in the original."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveIntegerField()
    proposal = models.CharField(max_length=16, choices=Proposal)
    content_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.PROTECT, verbose_name="kind of record"
    )
    object_id = models.PositiveBigIntegerField("record", null=True, blank=True)
    target = GenericForeignKey("content_type", "object_id")
    fields = models.JSONField(default=dict, blank=True, help_text="Field by field, as proposed.")
    starts_at = models.PositiveIntegerField(help_text="First character in the original.")
    ends_at = models.PositiveIntegerField(help_text="Character after the last.")
    confidence = models.DecimalField(max_digits=4, decimal_places=3, null=True, blank=True)
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.PENDING)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("batch", "position")
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "position"], name="import_item_position_once_per_batch"
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gte=models.F("starts_at")), name="import_item_range_is_forward"
            ),
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | Q(confidence__gte=0, confidence__lte=1),
                name="import_item_confidence_from_0_to_1",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_proposal_display()} {self.position}"
