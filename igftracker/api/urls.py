"""Every address of the machine interface."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from rest_framework.routers import SimpleRouter

from igftracker.api import changes, exports
from igftracker.api.description import SchemaView
from igftracker.api.index import IndexView
from igftracker.api.problems import NothingHere
from meetings.api import bodies, conflicts, documents, meetings, participants
from submissions.api import body_pages, comparing, count_views, statements, submissions

router = SimpleRouter()
for address, view, name in (
    ("bodies", bodies.BodyViewSet, "body"),
    ("compositions", bodies.CompositionViewSet, "composition"),
    ("milestones", bodies.MilestoneViewSet, "milestone"),
    ("nominations", bodies.NominationViewSet, "nomination"),
    ("meetings", meetings.MeetingViewSet, "meeting"),
    ("participants", participants.ParticipantViewSet, "participant"),
    ("groups", participants.GroupViewSet, "group"),
    ("documents", documents.DocumentViewSet, "document"),
    ("conflicts", conflicts.ConflictViewSet, "conflict"),
    ("memberships", count_views.MembershipViewSet, "membership"),
    ("calls", submissions.CallViewSet, "call"),
    ("submissions", count_views.SubmissionViewSet, "submission"),
    ("reported-counts", statements.ReportedViewSet, "reported-count"),
    ("statements", statements.StatementViewSet, "statement"),
    ("changes", changes.ChangeViewSet, "change"),
):
    router.register(address, view, basename=f"api-{name}")

turns, attendance = count_views.InterventionViewSet, count_views.AttendanceViewSet
urlpatterns: list[URLPattern | URLResolver] = [
    path("", IndexView.as_view(), name="api-index"),
    path("schema/", SchemaView.as_view(), name="api-schema"),
    path("exports/", exports.ExportListView.as_view(), name="api-export-list"),
    path("exports/<str:export>/", exports.ExportDetailView.as_view(), name="api-export-detail"),
    path(
        "exports/<str:export>/<str:file>",
        exports.ExportFileView.as_view(),
        name="api-export-file",
    ),
    path("timeline/", body_pages.TimelineView.as_view(), name="api-timeline"),
    path(
        "bodies/<slug:slug>/timeline/",
        body_pages.BodyTimelineView.as_view(),
        name="api-body-timeline",
    ),
    path("bodies/<slug:slug>/record/", body_pages.BodyRecordView.as_view(), name="api-body-record"),
    path(
        "compare/participants/",
        comparing.ParticipantsComparedView.as_view(),
        name="api-compare-participants",
    ),
    path("compare/bodies/", comparing.BodiesComparedView.as_view(), name="api-compare-bodies"),
    path("", include(router.urls)),
    path("interventions/", turns.as_view({"get": "list"}), name="api-intervention-list"),
    path(
        "interventions/counts/",
        turns.as_view({"get": "counts"}, **turns.counts.kwargs),
        name="api-intervention-counts",
    ),
    path("attendance/", attendance.as_view({"get": "list"}), name="api-attendance-list"),
    path(
        "attendance/counts/",
        attendance.as_view({"get": "counts"}, **attendance.counts.kwargs),
        name="api-attendance-counts",
    ),
    path(
        "attendance/<slug:meeting>/<slug:participant>/",
        attendance.as_view({"get": "retrieve"}),
        name="api-attendance-detail",
    ),
    path(
        "interventions/<slug:meeting>/<int:position>/",
        turns.as_view({"get": "retrieve"}),
        name="api-intervention-detail",
    ),
    re_path(r"^(?P<path>[\s\S]*/|)\Z", NothingHere.as_view()),
]
