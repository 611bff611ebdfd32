"""Documents: anything written that the record rests on or that a body produced."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils.translation import pgettext_lazy

from meetings.models.history import keep_history
from meetings.models.publication import Record, record_constraints
from meetings.partial_dates import PartialDateField, partial_date_constraints
from meetings.querysets import DocumentQuerySet, DocumentRequestQuerySet, DocumentSymbolQuerySet
from meetings.text_search import SearchText


class DocumentKind(models.TextChoices):
    """What sort of writing it is."""

    RESOLUTION = "resolution", pgettext_lazy("kind of document", "Resolution")
    REPORT = "report", pgettext_lazy("kind of document", "Report")
    SUMMARY = "summary", pgettext_lazy("kind of document", "Summary")
    STATEMENT = "statement", pgettext_lazy("kind of document", "Statement")
    QUESTIONNAIRE = "questionnaire", pgettext_lazy("kind of document", "Questionnaire")
    CONTRIBUTION = "contribution", pgettext_lazy("kind of document", "Contribution")
    ARTICLE = "article", pgettext_lazy("kind of document", "Article")
    LIST_POST = "list-post", pgettext_lazy("kind of document", "Mailing-list post")
    LETTER = "letter", pgettext_lazy("kind of document", "Letter")
    TRANSCRIPT = "transcript", pgettext_lazy("kind of document", "Transcript")
    PRESS_RELEASE = "press-release", pgettext_lazy("kind of document", "Press release")
    WEB_PAGE = "web-page", pgettext_lazy("kind of document", "Web page")
    OTHER = "other", pgettext_lazy("kind of document", "Other")


class DocumentStatus(models.TextChoices):
    """What became of a document that a body decides on."""

    ADOPTED = "adopted", pgettext_lazy("status of a document", "Adopted")
    ADOPTED_IN_COMMITTEE = (
        "adopted-in-committee",
        pgettext_lazy("status of a document", "Adopted in committee"),
    )
    ISSUED = "issued", pgettext_lazy("status of a document", "Issued")
    DRAFT = "draft", pgettext_lazy("status of a document", "Draft")


@keep_history(noun="documents", exclude=["search"])
class Document(Record):
    """Something written: a source of the record, a product of a body, or both."""

    FACTS: ClassVar[tuple[str, ...]] = (
        "title",
        "author",
        "publisher",
        "issued",
        "status",
        "produced_by",
    )

    title = models.CharField(max_length=500, help_text="As printed on it.")
    kind = models.CharField(max_length=20, choices=DocumentKind, default=DocumentKind.OTHER)
    author = models.CharField(
        max_length=300, blank=True, help_text="As printed; empty when not known."
    )
    publisher = models.CharField(max_length=300, blank=True)
    issued = PartialDateField(help_text="The date on it, as written. Empty when not known.")
    status = models.CharField(
        max_length=24, choices=DocumentStatus, blank=True, help_text="For resolutions and reports."
    )
    url = models.URLField("URL", max_length=1000, blank=True, help_text="Where it was found.")
    archived_url = models.URLField(
        "archived URL", max_length=1000, blank=True, help_text="An archive's copy."
    )
    language = models.CharField(
        max_length=20, blank=True, help_text="Language tag, such as en or pt-BR. Empty: not known."
    )
    produced_by = models.ForeignKey(
        "meetings.Body",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="documents",
        help_text="The body whose document it is. Empty for a mere source.",
    )
    requested_by = models.ManyToManyField(
        "self",
        symmetrical=False,
        through="meetings.DocumentRequest",
        through_fields=("document", "resolution"),
        related_name="requests",
    )
    original = models.FileField(
        upload_to="originals/", blank=True, help_text="The file as it was found; never served raw."
    )
    original_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    retrieved_on = models.DateField(
        null=True, blank=True, help_text="The day it was read. Empty when not known."
    )
    search = models.GeneratedField(
        expression=SearchText("title", "author", "publisher", language="language"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ("issued_earliest", "slug")
        constraints = [
            *record_constraints("document"),
            *partial_date_constraints("issued", model="document"),
            models.CheckConstraint(
                condition=Q(original_sha256="") | Q(original_sha256__regex=r"^[0-9a-f]{64}$"),
                name="document_sha256_is_64_hex_digits",
            ),
        ]
        indexes = [GinIndex("search", name="document_search")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("document-detail", args=[self.slug])


@keep_history(part="symbols", exclude=["normalised"])
class DocumentSymbol(models.Model):
    """A symbol printed on a document, such as A/66/67-E/2011/79."""

    HOLDER: ClassVar[str] = "document"

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="symbols")
    symbol = models.CharField(max_length=100, help_text="As printed.")
    normalised = models.GeneratedField(
        expression=Func(
            Upper(F("symbol")),
            Value("[^A-Z0-9]"),
            Value(""),
            Value("g"),
            function="regexp_replace",
        ),
        output_field=models.CharField(max_length=100),
        db_persist=True,
    )

    objects = DocumentSymbolQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["document", "normalised"], name="document_carries_a_symbol_once"
            ),
        ]
        indexes = [models.Index(fields=["normalised"], name="document_symbol_normalised")]

    def __str__(self) -> str:
        return self.symbol


@keep_history(part="requested_by")
class DocumentRequest(models.Model):
    """One document asked for by another, as a report by a resolution."""

    HOLDER: ClassVar[str] = "document"

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="request_links")
    resolution = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="requested_links"
    )

    objects = DocumentRequestQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["document", "resolution"], name="document_requested_once_by_each"
            ),
            models.CheckConstraint(
                condition=~Q(document=F("resolution")), name="document_does_not_request_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document} asked for by {self.resolution}"
