"""Who may merge, move and undo, and who may look."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from meetings.admin.states import can_publish

LOOKING = ("meetings.view_participant", "meetings.view_reassignment")
DOING = ("meetings.change_participant", "meetings.add_reassignment")
UNDOING = ("meetings.change_participant", "meetings.change_reassignment")
FOR_PUBLISHERS = (
    "Some of this is before the public, so only publishers do it. Ask one of them, and give them "
    "the address of this page."
)


def need(request: HttpRequest, permissions: tuple[str, ...]) -> None:
    """Refuse those who lack any of these permissions."""
    if not request.user.has_perms(permissions):
        raise PermissionDenied


def find_hindrance(request: HttpRequest, *, is_public: bool) -> str:
    """Say what keeps someone from doing it, "" where nothing does."""
    return FOR_PUBLISHERS if is_public and not can_publish(request.user) else ""
