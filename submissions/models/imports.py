"""Import batches: what an importer proposes, before an editor applies it. Never public."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import F, Q

from meetings.models import Body, Composition, Document, Meeting
from meetings.models.history import keep_history
from submissions.models.calls import Call


class BatchState(models.TextChoices):
    """How far a batch has come."""

    WAITING = "waiting", "Waiting to be read"
    READING = "reading", "Being read"
    READ = "read", "Read, to be reviewed"
    FAILED = "failed", "Could not be read"
    APPLYING = "applying", "Being applied"
    APPLIED = "applied", "Applied"
    UNDOING = "undoing", "Being undone"
    UNDONE = "undone", "Undone"


class Proposal(models.TextChoices):
    """What an item would do."""

    NEW = "new", "New record"
    MATCHED = "matched", "Matches a record"
    CHANGED = "changed", "Changes a record"
    AMBIGUOUS = "ambiguous", "Several records match"
    NOT_UNDERSTOOD = "not-understood", "Not understood"
    MENTION = "mention", "Mentioned, no record"


class Decision(models.TextChoices):
    """What an editor decided on an item."""

    PENDING = "pending", "Not decided"
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"


@keep_history()
class ImportBatch(models.Model):
    """One source handed to an importer, and what it is about where the source does not say."""

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, blank=True, help_text="The kind of source, as read.")
    asked_kind = models.CharField(
        max_length=40, blank=True, help_text="The kind that the editor chose. Empty: recognised."
    )
    name = models.CharField(max_length=300, blank=True, help_text="The name of the file.")
    url = models.URLField(max_length=1000, blank=True, help_text="Where it was found.")
    charset = models.CharField(
        max_length=40, blank=True, help_text="The charset that the server named, if it did."
    )
    document = models.ForeignKey(
        Document,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="import_batches",
        help_text="The source itself, once it is a record.",
    )
    body = models.ForeignKey(
        Body,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The body it is about, where the source names none.",
    )
    meeting = models.ForeignKey(
        Meeting,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The meeting of a transcript or of a list of those who attended.",
    )
    call = models.ForeignKey(
        Call,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The call that a list of contributions answers.",
    )
    composition = models.ForeignKey(
        Composition,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The composition that a list of members gives.",
    )
    original = models.FileField(upload_to="imports/", blank=True)
    original_sha256 = models.CharField(max_length=64, blank=True, db_index=True)
    size = models.PositiveBigIntegerField(default=0, help_text="Bytes of the original.")
    bytes_read = models.PositiveBigIntegerField(default=0, help_text="So far.")
    parts_read = models.PositiveIntegerField(default=0, help_text="So far.")
    known = models.PositiveIntegerField(
        default=0, help_text="Proposals left out, since an earlier import made them."
    )
    fault = models.TextField(blank=True, help_text="Why it could not be read, and what to do.")
    state = models.CharField(max_length=8, choices=BatchState, default=BatchState.WAITING)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL
    )
    applied_at = models.DateTimeField(null=True, blank=True)

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


class ImportPart(models.Model):
    """One message, article, transcript, list or table of a source, as its words were read."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="parts")
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    identity = models.CharField(
        max_length=1100, help_text="Its lasting name: a Message-ID, an address or a hash."
    )
    title = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True, help_text="What a person reads; places count its letters.")
    charset = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=20, blank=True)
    quoted = models.JSONField(default=list, blank=True, help_text="[[first, after last], …]")
    aside = models.JSONField(default=list, blank=True, help_text="[[first, after last], …]")
    remarks = models.JSONField(default=list, blank=True, help_text="[[words, first, after], …]")
    refused = models.TextField(blank=True, help_text="Why nothing of it is proposed.")
    starts = models.PositiveBigIntegerField(default=0, help_text="Its first byte in the source.")
    ends = models.PositiveBigIntegerField(default=0, help_text="The byte after its last.")

    class Meta:
        ordering = ("batch", "position")
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "position"], name="import_part_position_once_per_batch"
            )
        ]
        indexes = [HashIndex(fields=["identity"], name="import_part_identity")]

    def __str__(self) -> str:
        return self.title or f"part {self.position}"


@keep_history()
class ImportItem(models.Model):
    """One proposal of a batch, with its place in the text of its part.

    `fields` has what the source says, by the names of the importer's fact: {"held": {"text": …,
    "edtf": …}, "place": "Geneva"}; `edited` what an editor put in their place. `references` has,
    for each participant, group, body, meeting or call that is named, its word, the candidates with
    score and reasons, and the choice: a primary key, "new", "none", or null for not decided.
    `changes` has for each field of the record what it shows now and what it would show. `done` is
    what applying wrote, which undoing takes back.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="items")
    part = models.ForeignKey(
        ImportPart, null=True, blank=True, on_delete=models.CASCADE, related_name="items"
    )
    position = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, blank=True, help_text="The kind of fact.")
    key = models.CharField(
        max_length=60, blank=True, help_text="Its name among the facts of its part."
    )
    proposal = models.CharField(max_length=16, choices=Proposal)
    content_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.PROTECT, verbose_name="kind of record"
    )
    object_id = models.PositiveBigIntegerField("record", null=True, blank=True)
    target = GenericForeignKey("content_type", "object_id")
    fields = models.JSONField(default=dict, blank=True, help_text="Field by field, as proposed.")
    edited = models.JSONField(default=dict, blank=True, help_text="As an editor put it.")
    references = models.JSONField(default=dict, blank=True)
    changes = models.JSONField(default=dict, blank=True)
    starts_at = models.PositiveIntegerField(help_text="First character in the text of the part.")
    ends_at = models.PositiveIntegerField(help_text="Character after the last.")
    confidence = models.DecimalField(max_digits=4, decimal_places=3, null=True, blank=True)
    fingerprint = models.CharField(
        max_length=64, blank=True, help_text="The same fact of the same source has it again."
    )
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.PENDING)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    version = models.PositiveIntegerField(
        default=1, help_text="Raised at every decision, so that two editors do not overwrite."
    )
    done = models.JSONField(default=list, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("batch", "position")
        indexes = [
            models.Index(fields=["fingerprint"], name="import_item_fingerprint"),
            models.Index(fields=["batch", "kind", "decision"], name="import_item_to_decide"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["batch", "position"], name="import_item_position_once_per_batch"
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gte=F("starts_at")), name="import_item_range_is_forward"
            ),
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | Q(confidence__gte=0, confidence__lte=1),
                name="import_item_confidence_from_0_to_1",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_proposal_display()} {self.position}"
