"""Plans that have no purpose any more: their record was published by hand."""

from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.functions import Now

from meetings.models import PublicationPlan
from meetings.models.plans import PlanState


def end_plans(model: type[Model], keys: Sequence[Any]) -> int:
    """End the waiting plans of rows that are public now; give how many."""
    kind = ContentType.objects.get_for_model(model)
    waiting = PublicationPlan.objects.filter(
        content_type=kind, object_id__in=keys, state=PlanState.WAITING
    )
    return waiting.update(
        state=PlanState.CANCELLED, ended_at=Now(), note="It was published before its time."
    )
