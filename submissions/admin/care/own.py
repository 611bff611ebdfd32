"""One's own work: the drafts edited last, and the imports handed in last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Max
from django.http import HttpRequest

from meetings.models import PublicationState
from submissions.admin.care.ways import ShownPiece, Ways
from submissions.care.conflicts import load_subjects
from submissions.care.kinds import RECORDS
from submissions.care.worklists import piece
from submissions.models import ImportBatch

LOOKED_AT, DRAFTS, IMPORTS = 60, 8, 5
"""So many records edited last are looked at for drafts; so many drafts and imports are shown."""


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """A draft that someone edited, and when they last did."""

    kind: str
    shown: ShownPiece
    edited_at: datetime


def find_own_drafts(site: AdminSite, request: HttpRequest) -> list[OwnDraft]:
    """Give the drafts that someone edited by hand, the latest first.

    Two queries' work, and one for each kind of record among the last ones.
    """
    edited = _find_edited(request)
    subjects = load_subjects(edited)
    ways = Ways(site, request)
    rows = ((subjects[key], at) for key, at in edited.items() if key in subjects)
    drafts = [(row, at) for row, at in rows if row.state == PublicationState.DRAFT]
    shown = ((row, ways.find(piece(row)), at) for row, at in drafts)
    own = [OwnDraft(str(row._meta.verbose_name), one, at) for row, one, at in shown if one.url]
    return own[:DRAFTS]


def _find_edited(request: HttpRequest) -> dict[tuple[int, int], datetime]:
    """Give kind and number of the records that someone edited last, with when."""
    kinds = ContentType.objects.get_for_models(*RECORDS).values()
    log = LogEntry.objects.filter(
        user=request.user.pk,
        content_type__in=[kind.pk for kind in kinds],
        action_flag__in=(ADDITION, CHANGE),
    )
    edited = log.order_by().values_list("content_type", "object_id").annotate(at=Max("action_time"))
    found: Any = edited.order_by("-at")[:LOOKED_AT]
    return {(kind, int(pk)): at for kind, pk, at in found if str(pk).isdigit()}


def find_own_imports(request: HttpRequest) -> list[ImportBatch]:
    """Give the sources that someone handed in, the latest first."""
    if not request.user.has_perm("submissions.view_importbatch"):
        return []
    return list(ImportBatch.objects.filter(created_by=request.user.pk)[:IMPORTS])
