"""Exports: the whole record as dated files that never change."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponseBase
from django.urls import reverse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from igftracker.api.downloads import send
from igftracker.exports.manifests import Export, list_exports, match_exports
from meetings.parameters import check_names
from meetings.tombstones import WithdrawnError

SOON = "public, max-age=60"
EXPORT = OpenApiParameter(
    "export",
    OpenApiTypes.STR,
    "path",
    description="`2026-11-22-v1234`, its version `v1234`, its day, or `latest`.",
)
FILE = OpenApiParameter("file", OpenApiTypes.STR, "path", description="The name of the file.")


class FileRow(serializers.Serializer[Any]):
    """One file of an export."""

    name = serializers.CharField()
    format = serializers.CharField(help_text="csv, sqlite, jsonl, popolo or sums.")
    media_type = serializers.CharField()
    bytes = serializers.IntegerField()
    rows = serializers.IntegerField(
        allow_null=True, help_text="In all its tables; null for the file of sums."
    )
    sha256 = serializers.CharField()
    url = serializers.URLField()


class ExportRow(serializers.Serializer[Any]):
    """The public record at one dataset version, as files."""

    name = serializers.CharField()
    url = serializers.SerializerMethodField(help_text="The address of this description.")
    date = serializers.DateField(help_text="The day on which it was made.")
    version = serializers.IntegerField(help_text="The dataset version.")
    known_at = serializers.CharField(
        help_text="When that version came to be; empty for a record without changes."
    )
    created_at = serializers.DateTimeField()
    tables = serializers.DictField(
        child=serializers.IntegerField(), help_text="Rows of each table."
    )
    files = serializers.SerializerMethodField()

    @extend_schema_field(OpenApiTypes.URI)
    def get_url(self, export: Export) -> str:
        """Give the address."""
        return f"{settings.SITE_URL}{reverse('api-export-detail', args=[export.name])}"

    @extend_schema_field(FileRow(many=True))
    def get_files(self, export: Export) -> Any:
        """Give the files with their addresses."""
        return [
            FileRow({**{name: getattr(one, name) for name in one.__slots__}, "url": url}).data
            for one, url in ((one, find_address(export, one.name)) for one in export.files)
        ]


def find_address(export: Export, file: str) -> str:
    """Give the full address of a file."""
    return f"{settings.SITE_URL}{reverse('api-export-file', args=[export.name, file])}"


class ExportMeta(serializers.Serializer[Any]):
    """What a list of exports says of itself."""

    total = serializers.IntegerField(help_text="Exports in all; they stand on one page.")


class ExportPage(serializers.Serializer[Any]):
    """Every export, the newest first."""

    meta = ExportMeta()
    results = ExportRow(many=True)


class ExportView(APIView):
    """What the views of exports share."""

    renderer_classes = (JSONRenderer,)
    http_method_names = ["get", "head", "options"]


class ExportListView(ExportView):
    """Dated exports."""

    @extend_schema(responses=ExportPage, operation_id="exports_list")
    def get(self, request: Request) -> Response:
        """Give every export whose files are there, the newest first."""
        check_names(request.query_params, ("format",))
        found = list_exports(settings.EXPORTS_ROOT)
        answer = {"meta": {"total": len(found)}, "results": ExportRow(found, many=True).data}
        return Response(answer, headers={"Cache-Control": SOON})


class ExportDetailView(ExportView):
    """One export."""

    @extend_schema(responses=ExportRow, operation_id="exports_retrieve", parameters=[EXPORT])
    def get(self, request: Request, export: str) -> Response:
        """Give one export; of several on a day the newest."""
        check_names(request.query_params, ("format",))
        found = match_exports(settings.EXPORTS_ROOT, export)
        there = [one for one in found if not one.removed_on]
        if not there:
            raise refusal(found, "export")
        return Response(ExportRow(there[0]).data, headers={"Cache-Control": SOON})


class ExportFileView(ExportView):
    """One file of an export."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        """Send the file whatever formats are accepted: it is there in one."""
        return JSONRenderer(), JSONRenderer.media_type

    @extend_schema(
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
        operation_id="exports_file",
        parameters=[EXPORT, FILE],
    )
    def get(self, request: Request, export: str, file: str) -> HttpResponseBase:
        """Send one file of an export; it never changes, and a part of it can be asked for."""
        check_names(request.query_params, ())
        found = match_exports(settings.EXPORTS_ROOT, export)
        having = [(one, part) for one in found if (part := one.find_file(file))]
        for one, part in having:
            if not one.removed_on:
                return send(request, settings.EXPORTS_ROOT / one.name, part)
        raise refusal([one for one, _ in having], "file")


def refusal(found: list[Export], kind: str) -> Exception:
    """Give WithdrawnError for what was removed, Http404 for what never was."""
    for one in found:
        return WithdrawnError(kind, f"files of {one.name} were removed on {one.removed_on}.")
    return Http404(f"There is no such {kind}; /api/v1/exports/ lists what there is.")
