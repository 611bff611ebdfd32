"""The admin of meetings, whole: with the contributions sent to them beside who was there."""

from django.contrib import admin

from meetings.admin.meetings import MeetingAdmin
from meetings.models import Meeting


@admin.register(Meeting)
class MeetingDesk(MeetingAdmin):
    """Meetings, with what was sent to them."""
