"""What an earlier import has proposed before is not proposed again."""

from __future__ import annotations

from collections.abc import Iterable

from submissions.models import BatchState, ImportItem


def drop_known(items: Iterable[ImportItem]) -> list[ImportItem]:
    """Leave out what a saved item says already, whatever was decided on it, and doubles.

    Items of batches that were undone do not count. One query.
    """
    once = {item.fingerprint: item for item in reversed(list(items))}
    known = set(
        ImportItem.objects.filter(fingerprint__in=list(once))
        .exclude(batch__state=BatchState.UNDONE)
        .order_by()
        .values_list("fingerprint", flat=True)
    )
    return [item for fingerprint, item in reversed(once.items()) if fingerprint not in known]
