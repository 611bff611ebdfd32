"""Pages that show who met when, and nothing of what was sent in."""

from django.urls import URLPattern, path

from meetings.views import conflicts, documents, groups, meetings, participants

urlpatterns: list[URLPattern] = [
    path("meetings/", meetings.list_meetings, name="meeting-list"),
    path("participants/", participants.list_participants, name="participant-list"),
    path("groups/", groups.list_groups, name="group-list"),
    path("documents/", documents.list_documents, name="document-list"),
    path("conflicts/", conflicts.list_conflicts, name="conflicts"),
]
