"""Statements: what one source says on one fact; conflicts: where sources disagree."""

from typing import ClassVar

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.translation import pgettext_lazy

from meetings.models.documents import Document
from meetings.models.history import keep_history
from meetings.models.publication import PublicationState
from meetings.querysets import ConflictQuerySet, StatementQuerySet
from meetings.text_search import SearchText


class Certainty(models.TextChoices):
    """How the value stands in the source."""

    STATED = "stated", pgettext_lazy("certainty", "Stated by the source")
    INFERRED = "inferred", pgettext_lazy("certainty", "Inferred from what the source says")
    COMPUTED = "computed", pgettext_lazy("certainty", "Computed from figures of the source")


@keep_history(noun="conflicts", key=["number"], exclude=["search"])
class Conflict(models.Model):
    """A question on which sources disagree, with the statements that answer it differently."""

    FACTS: ClassVar[tuple[str, ...]] = ()

    number = models.PositiveIntegerField(unique=True, help_text="Shown as K1, K2, …")
    question = models.CharField(max_length=300, help_text="What the sources disagree on.")
    remark = models.TextField(blank=True, help_text="What helps to judge, in the editor's words.")
    state = models.CharField(
        max_length=12, choices=PublicationState, default=PublicationState.DRAFT, db_index=True
    )

    search = models.GeneratedField(
        expression=SearchText("question", "remark", config="english"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ConflictQuerySet.as_manager()

    class Meta:
        ordering = ("number",)
        indexes = [GinIndex("search", name="conflict_search")]

    def __str__(self) -> str:
        return f"K{self.number} {self.question}"

    @property
    def label(self) -> str:
        """Give its short name, such as K7."""
        return f"K{self.number}"


@keep_history(noun="statements", key=["pk"], part="sources")
class Statement(models.Model):
    """One source's word on one fact of one record."""

    HOLDER: ClassVar[str] = "subject"

    content_type = models.ForeignKey(
        ContentType, on_delete=models.PROTECT, verbose_name="kind of record"
    )
    object_id = models.PositiveBigIntegerField("record")
    subject = GenericForeignKey("content_type", "object_id")
    field = models.CharField(
        max_length=60, blank=True, help_text="The fact. Empty: the record as a whole."
    )
    value = models.CharField(
        max_length=500, blank=True, help_text="The value as the source puts it."
    )
    reading = models.CharField(
        max_length=300,
        blank=True,
        help_text=(
            "The value in one comparable form: a date as EDTF, a number in digits, a choice by "
            "its code. Two statements with different readings on one fact are a conflict."
        ),
    )
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="statements")
    locator = models.CharField(
        max_length=300, blank=True, help_text="Where in the document, such as ¶ 9 or p. 3."
    )
    certainty = models.CharField(max_length=10, choices=Certainty, default=Certainty.STATED)
    preferred = models.BooleanField(
        default=False, help_text="The record shows this value. At most one for each fact."
    )
    reason = models.TextField(blank=True, help_text="Why this value is preferred.")
    conflict = models.ForeignKey(
        Conflict,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="statements",
        help_text="The listed conflict that it belongs to.",
    )
    state = models.CharField(
        max_length=12, choices=PublicationState, default=PublicationState.DRAFT, db_index=True
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        indexes = [models.Index(fields=["content_type", "object_id"], name="statement_subject")]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "document", "locator"],
                name="statement_said_once_at_one_place",
                violation_error_message=(
                    "This document already has a statement on this fact at this place."
                ),
            ),
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field"],
                condition=Q(preferred=True),
                name="statement_one_preferred_per_fact",
                violation_error_message="Another statement on this fact is preferred already.",
            ),
            models.CheckConstraint(
                condition=Q(preferred=False) | ~Q(reason=""),
                name="statement_preferred_has_a_reason",
                violation_error_message="Say why this value is preferred.",
            ),
            models.CheckConstraint(
                condition=Q(preferred=False) | ~Q(field=""),
                name="statement_preferred_names_a_field",
            ),
            models.CheckConstraint(
                condition=~Q(field="") | Q(reading=""),
                name="statement_on_the_whole_has_no_reading",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field or 'record'}: {self.value or 'stated'} ({self.document})"
