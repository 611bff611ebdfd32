"""Documents: sources of the record, and what bodies produced."""

from __future__ import annotations

from django.db.models import Prefetch
from rest_framework import serializers

from meetings.api.base import RecordViewSet
from meetings.api.bodies import BODIES, BodyRow
from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, Slug, Sources
from meetings.filters import DocumentFilter
from meetings.models import Document, DocumentRequest, DocumentSymbol


class DocumentRow(serializers.ModelSerializer[Document]):
    """A document."""

    url = PageAddress()
    source_url = serializers.CharField(source="url", help_text="Where it was found.")
    symbols = serializers.SerializerMethodField(help_text="As printed.")
    issued = PartialDate()
    produced_by = Slug()

    class Meta:
        model = Document
        fields = [
            "slug",
            "url",
            "title",
            "kind",
            "symbols",
            "author",
            "publisher",
            "issued",
            "status",
            "language",
            "produced_by",
            "source_url",
            "archived_url",
            "retrieved_on",
            "original_sha256",
        ]

    def get_symbols(self, document: Document) -> list[str]:
        """Give the symbols."""
        return [symbol.symbol for symbol in document.symbols.all()]


class DocumentDetail(DocumentRow):
    """A document with what asked for it, and its sources."""

    requested_by = serializers.SerializerMethodField(help_text="Documents that asked for it.")
    sources = Sources()

    class Meta(DocumentRow.Meta):
        fields = [*DocumentRow.Meta.fields, "requested_by", "sources"]

    def get_requested_by(self, document: Document) -> list[str]:
        """Give the slugs of the resolutions."""
        return [link.resolution.slug for link in document.request_links.all()]


class DocumentViewSet(RecordViewSet):
    """Anything written that the record rests on or that a body produced."""

    queryset = Document.objects.select_related("produced_by")
    parts = {
        "symbols": Prefetch("symbols", DocumentSymbol.objects.public()),
        "requested_by": Prefetch(
            "request_links", DocumentRequest.objects.public().select_related("resolution")
        ),
    }
    includes = {"produced_by": Include(BodyRow, BODIES, one="produced_by")}
    serializer_class = DocumentRow
    detail_serializer_class = DocumentDetail
    filter_class = DocumentFilter


DOCUMENTS = (
    Document.objects.select_related("produced_by")
    .defer("search", "produced_by__search")
    .prefetch_related(DocumentViewSet.parts["symbols"])
)
"""Documents as other lists give them along."""
