"""The pages that say how to get the record as data, and by what rules it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from igftracker.exports.manifests import list_exports
from meetings.models import Certainty
from meetings.parameters import check_names
from submissions import counting

API = "/api/v1/"


@dataclass(frozen=True, slots=True)
class Address:
    """Something that machines can ask for."""

    title: str
    address: str
    what: str = ""


LISTS = (
    Address("Bodies", f"{API}bodies/", "a group that meets, with its mandate and its dates"),
    Address("Memberships", f"{API}memberships/", "a seat, held for a group, by whom and when"),
    Address("Meetings", f"{API}meetings/", "a meeting, a session or a consultation"),
    Address("Calls", f"{API}calls/", "a request to send something in by a day"),
    Address("Submissions", f"{API}submissions/", "a document sent in, with who sent it"),
    Address("Interventions", f"{API}interventions/", "one turn at a meeting"),
    Address("Participants", f"{API}participants/", "a State, an organisation or a person"),
    Address("Compositions", f"{API}compositions/", "how many seats each group has, from when on"),
    Address("Nominations", f"{API}nominations/", "someone put forward for a seat"),
    Address("Milestones", f"{API}milestones/", "a dated event that is not a meeting"),
    Address("Groups", f"{API}groups/", "a stakeholder group, with the words used for it"),
    Address("Documents", f"{API}documents/", "a source, or what a body produced"),
    Address("Attendance", f"{API}attendance/", "someone's presence at a meeting"),
    Address("Statements", f"{API}statements/", "what one source says on one fact"),
    Address("Conflicts", f"{API}conflicts/", "a question on which sources disagree"),
    Address("Reported counts", f"{API}reported-counts/", "a figure given without its records"),
)
COUNTS = (
    Address("Submissions by stakeholder group", f"{API}submissions/counts/?group_by=group"),
    Address(
        "Submissions by call and group, as CSV",
        f"{API}submissions/counts/?group_by=call,group&format=csv",
    ),
    Address("Submissions by year", f"{API}submissions/counts/?group_by=year"),
    Address("Words spoken by group", f"{API}interventions/counts/?group_by=group&measure=words"),
    Address("Attendance by presence", f"{API}attendance/counts/?group_by=meeting,presence"),
)
FORMATS = {
    "csv": "One CSV file for each kind of record, described by a Frictionless Data Package",
    "sqlite": "The same tables as one SQLite database, with keys and indexes",
    "jsonl": "The same rows as JSON Lines, one file for each kind of record",
    "popolo": "People, organisations and memberships as Popolo JSON",
    "sums": "SHA-256 sums of the files",
}
"""What each file of an export is, by its format."""


def show_data(request: HttpRequest) -> HttpResponse:
    """Show how to get everything as data."""
    check_names(request.GET, ())
    exports = list_exports(settings.EXPORTS_ROOT)
    context = {
        "site": settings.SITE_URL,
        "lists": LISTS,
        "counts": COUNTS,
        "export": exports[0] if exports else None,
        "formats": FORMATS,
    }
    response = render(request, "igftracker/data.html", context)
    response["Cache-Control"] = "public, max-age=60"  # an export changes it, not the record
    return response


def show_method(request: HttpRequest) -> HttpResponse:
    """Show the rules of counting and of evidence, in the words of the code that keeps them."""
    check_names(request.GET, ())
    context = {
        "rule": counting.RULE,
        "unit": counting.UNIT,
        "figures": counting.FIGURES,
        "cases": counting.CASES,
        "response_rate": counting.RESPONSE_RATE,
        "certainties": Certainty.choices,
    }
    return render(request, "igftracker/method.html", context)
