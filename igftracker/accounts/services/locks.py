"""Takes locks away."""

from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest

from igftracker.accounts.models import AuditAction
from igftracker.accounts.services.auditing import note
from igftracker.accounts.throttling import seal


@transaction.atomic
def unlock(name: str, address: str, request: HttpRequest) -> int:
    """Forget the failures of a sealed name at an address, or of an address; give how many rows."""
    attempts = AccessAttempt.objects.filter(ip_address=address or None)
    if name:
        attempts = attempts.filter(username=name)
    count = int(attempts.delete()[0])
    if count:
        whose = {seal(user.username): user for user in User.objects.only("username")}.get(name)
        note(AuditAction.UNLOCKED, request, whose, detail=f"from {address}")
    return count
