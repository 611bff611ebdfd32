"""Figures that sources give on one record."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from submissions.models import ReportedCount


def find_reported(subject: Model) -> list[ReportedCount]:
    """Give the public figures that sources report on a record."""
    kind = ContentType.objects.get_for_model(subject)
    rows = ReportedCount.objects.public().filter(content_type=kind, object_id=subject.pk)
    return list(rows.select_related("group"))
