"""Files as they are: whole or in part, with their sum as mark, kept by readers for good."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from django.http import FileResponse, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from rest_framework.request import Request

from igftracker.api.problems import problem
from igftracker.exports.manifests import ExportFile

FOR_GOOD = "public, max-age=31536000, immutable"
RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})", re.ASCII)
CHUNK = 1 << 16


def send(request: Request, folder: Path, file: ExportFile) -> HttpResponseBase:
    """Answer with a file, the part asked for, 304, or 416 for a part that there is not."""
    tag = f'"{file.sha256}"'
    unchanged: Any = get_conditional_response(request._request, etag=tag)
    if unchanged is not None:
        return mark(unchanged, file, tag)
    span = read_range(request.headers.get("Range", ""), file.bytes)
    if span and request.method == "GET" and request.headers.get("If-Range", tag) == tag:
        return mark(send_part(request, folder / file.name, file, span), file, tag)
    whole = FileResponse((folder / file.name).open("rb"), content_type=file.media_type)
    return mark(as_it_is(request, whole), file, tag)


def read_range(header: str, length: int) -> tuple[int, int] | None:
    """Give first and last byte of one range, None for none or one that is not understood.

    A range that there is not comes out with its first byte behind its last.
    """
    match = RANGE.fullmatch(header.strip())
    if not match or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        return (max(length - int(last), 0), length - 1 if int(last) else -1)
    if last and int(last) < int(first):
        return None
    return (int(first), min(int(last or length), length - 1))


def send_part(
    request: Request, path: Path, file: ExportFile, span: tuple[int, int]
) -> HttpResponseBase:
    """Answer with the bytes from the first to the last, both included."""
    first, last = span
    if first > last:
        refused = problem(416, f"The file has {file.bytes} bytes.", request.path)
        refused["Content-Range"] = f"bytes */{file.bytes}"
        return refused
    part = StreamingHttpResponse(
        read_part(path.open("rb"), first, last - first + 1),
        status=206,
        content_type=file.media_type,
    )
    part["Content-Range"] = f"bytes {first}-{last}/{file.bytes}"
    part["Content-Length"] = str(last - first + 1)
    return as_it_is(request, part)


def read_part(file: BinaryIO, first: int, length: int) -> Iterator[bytes]:
    """Give so many bytes from the first on, in pieces."""
    with file:
        file.seek(first)
        while length and (piece := file.read(min(CHUNK, length))):
            length -= len(piece)
            yield piece


def as_it_is(request: Request, response: Any) -> HttpResponseBase:
    """Keep an answer from being packed on its way: it is packed, and its length is promised."""
    request._request.META["HTTP_ACCEPT_ENCODING"] = "identity"
    return response


def mark(response: Any, file: ExportFile, tag: str) -> HttpResponse:
    """Add what lets readers keep the file, go on where they stopped, and check it."""
    if response.status_code >= 400:
        return response
    response["ETag"] = tag
    response["Cache-Control"] = FOR_GOOD
    response["Accept-Ranges"] = "bytes"
    if response.status_code != 304:
        response["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return response
