"""Setting aside what is right as it is, and bringing it back."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from meetings.models import SetAside

LONGEST_REASON = 2000


@transaction.atomic
def set_aside(worklist: str, key: str, *, reason: str, user: AbstractBaseUser) -> bool:
    """Set something aside for a reason; give whether it was not so before.

    Raises ValueError when no reason is given. Who was first keeps the word.
    """
    if not reason.strip():
        raise ValueError("Say why it is right as it is.")
    given = {"reason": reason.strip()[:LONGEST_REASON], "set_by": user}
    _, is_new = SetAside.objects.get_or_create(worklist=worklist, key=key, defaults=given)
    return is_new


@transaction.atomic
def bring_back(worklist: str, pk: int) -> bool:
    """Let a worklist show again what was set aside; give whether anything was."""
    many, _ = SetAside.objects.filter(worklist=worklist, pk=pk).delete()
    return many > 0
