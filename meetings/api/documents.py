"""Documents: sources of the record, and what bodies produced."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rest_framework import serializers

from meetings.api.bodies import BodyRow
from meetings.api.choosing import Include
from meetings.api.fields import PageAddress, PartialDate, Slug, Sources, Words
from meetings.api.shaped import ShapedViewSet
from meetings.api.shapes import Part
from meetings.filters import DocumentFilter
from meetings.models import Body, Document, DocumentRequest, DocumentSymbol


class DocumentRow(serializers.ModelSerializer[Document]):
    """A document."""

    url = PageAddress()
    source_url = serializers.CharField(source="url", help_text="Where it was found.")
    symbols = Words(help_text="As printed.")
    issued = PartialDate()
    produced_by = Slug()

    parts: ClassVar[Mapping[str, Part]] = {
        "symbols": Part("document", DocumentSymbol.objects.public(), show="symbol")
    }

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


class DocumentDetail(DocumentRow):
    """A document with what asked for it, and its sources."""

    requested_by = Words(help_text="Documents that asked for it.")
    sources = Sources()

    parts: ClassVar[Mapping[str, Part]] = {
        **DocumentRow.parts,
        "requested_by": Part("document", DocumentRequest.objects.public(), show="resolution__slug"),
    }

    class Meta(DocumentRow.Meta):
        fields = [*DocumentRow.Meta.fields, "requested_by", "sources"]


class DocumentViewSet(ShapedViewSet):
    """Anything written that the record rests on or that a body produced."""

    queryset = Document.objects.all()
    includes = {"produced_by": Include(BodyRow, Body, one="produced_by")}
    serializer_class = DocumentRow
    detail_serializer_class = DocumentDetail
    filter_class = DocumentFilter
