"""Pages that show what was said and sent."""

from django.urls import URLPattern, path

from submissions.views import (
    bodies,
    calls,
    charts,
    comparing,
    counts,
    documents,
    feeds,
    groups,
    interventions,
    meetings,
    members,
    oembed,
    participants,
    record,
    timelines,
)
from submissions.views import submissions as submission_pages

urlpatterns: list[URLPattern] = [
    path("feed.atom", feeds.show_atom, name="feed"),
    path("calendar.ics", feeds.show_calendar, name="calendar"),
    path("timeline/", timelines.show_timeline, name="timeline"),
    path("bodies/", bodies.list_bodies, name="body-list"),
    path("bodies/<slug:slug>/", bodies.show_body, name="body-detail"),
    path("bodies/<slug:slug>/feed.atom", feeds.show_atom, name="body-feed"),
    path("bodies/<slug:slug>/calendar.ics", feeds.show_calendar, name="body-calendar"),
    path("bodies/<slug:slug>/members/", members.list_members, name="body-members"),
    path("bodies/<slug:slug>/timeline/", timelines.show_body_timeline, name="body-timeline"),
    path("bodies/<slug:slug>/record/", record.show_record, name="body-record"),
    path("meetings/<slug:slug>/", meetings.show_meeting, name="meeting-detail"),
    path("meetings/<slug:slug>/interventions/", interventions.list_turns, name="meeting-turns"),
    path(
        "meetings/<slug:slug>/interventions/<int:position>/",
        interventions.show_intervention,
        name="intervention-detail",
    ),
    path("counts/<slug:name>/", counts.show_counts, name="counts"),
    path("calls/", calls.list_calls, name="call-list"),
    path("calls/<slug:slug>/", calls.show_call, name="call-detail"),
    path("calls/<slug:slug>/silent/", calls.list_silent, name="call-silent"),
    path("groups/<slug:slug>/", groups.show_group, name="group-detail"),
    path("participants/<slug:slug>/", participants.show_participant, name="participant-detail"),
    path("compare/", comparing.show_comparison, name="compare"),
    path("charts/", charts.list_charts, name="chart-list"),
    path("charts/<slug:kind>/<slug:slug>/", charts.show_chart, name="chart"),
    path("charts/<slug:kind>/<slug:slug>.svg", charts.give_svg, name="chart-svg"),
    path("charts/<slug:kind>/<slug:slug>.png", charts.give_png, name="chart-png"),
    path("charts/<slug:kind>/<slug:slug>.csv", charts.give_csv, name="chart-csv"),
    path("embed/<slug:kind>/<slug:slug>/", charts.show_frame, name="chart-embed"),
    path("oembed", oembed.show_oembed, name="oembed"),
    path("documents/<slug:slug>/", documents.show_document, name="document-detail"),
    path("submissions/", submission_pages.list_submissions, name="submission-list"),
    path("submissions/<slug:slug>/", submission_pages.show_submission, name="submission-detail"),
]
