"""The pages that say how to get the record as data, and by what rules it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop

from igftracker.exports.manifests import list_exports
from igftracker.search.hits import MOST_HITS, MOST_READ
from igftracker.search.spelling import MOST_NAMES
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
    Address(
        gettext_noop("Bodies"),
        f"{API}bodies/",
        gettext_noop("a group that meets, with its mandate and its dates"),
    ),
    Address(
        gettext_noop("Memberships"),
        f"{API}memberships/",
        gettext_noop("a seat, held for a group, by whom and when"),
    ),
    Address(
        gettext_noop("Meetings"),
        f"{API}meetings/",
        gettext_noop("a meeting, a session or a consultation"),
    ),
    Address(
        gettext_noop("Calls"),
        f"{API}calls/",
        gettext_noop("a request to send something in by a day"),
    ),
    Address(
        gettext_noop("Submissions"),
        f"{API}submissions/",
        gettext_noop("a document sent in, with who sent it"),
    ),
    Address(
        gettext_noop("Interventions"), f"{API}interventions/", gettext_noop("one turn at a meeting")
    ),
    Address(
        gettext_noop("Participants"),
        f"{API}participants/",
        gettext_noop("a State, an organisation or a person"),
    ),
    Address(
        gettext_noop("Compositions"),
        f"{API}compositions/",
        gettext_noop("how many seats each group has, from when on"),
    ),
    Address(
        gettext_noop("Nominations"),
        f"{API}nominations/",
        gettext_noop("someone put forward for a seat"),
    ),
    Address(
        gettext_noop("Milestones"),
        f"{API}milestones/",
        gettext_noop("a dated event that is not a meeting"),
    ),
    Address(
        gettext_noop("Groups"),
        f"{API}groups/",
        gettext_noop("a stakeholder group, with the words used for it"),
    ),
    Address(
        gettext_noop("Documents"),
        f"{API}documents/",
        gettext_noop("a source, or what a body produced"),
    ),
    Address(
        gettext_noop("Attendance"),
        f"{API}attendance/",
        gettext_noop("someone's presence at a meeting"),
    ),
    Address(
        gettext_noop("Statements"),
        f"{API}statements/",
        gettext_noop("what one source says on one fact"),
    ),
    Address(
        gettext_noop("Conflicts"),
        f"{API}conflicts/",
        gettext_noop("a question on which sources disagree"),
    ),
    Address(
        gettext_noop("Reported counts"),
        f"{API}reported-counts/",
        gettext_noop("a figure given without its records"),
    ),
)
COUNTS = (
    Address(
        gettext_noop("Submissions by stakeholder group"), f"{API}submissions/counts/?group_by=group"
    ),
    Address(
        gettext_noop("Submissions by call and group, as CSV"),
        f"{API}submissions/counts/?group_by=call,group&format=csv",
    ),
    Address(gettext_noop("Submissions by year"), f"{API}submissions/counts/?group_by=year"),
    Address(
        gettext_noop("Words spoken by group"),
        f"{API}interventions/counts/?group_by=group&measure=words",
    ),
    Address(
        gettext_noop("Attendance by presence"), f"{API}attendance/counts/?group_by=meeting,presence"
    ),
)
FORMATS = {
    "csv": gettext_noop(
        "One CSV file for each kind of record, described by a Frictionless Data Package"
    ),
    "sqlite": gettext_noop("The same tables as one SQLite database, with keys and indexes"),
    "jsonl": gettext_noop("The same rows as JSON Lines, one file for each kind of record"),
    "popolo": gettext_noop("People, organisations and memberships as Popolo JSON"),
    "sums": gettext_noop("SHA-256 sums of the files"),
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
        "search_limit": MOST_HITS,
        "read_limit": MOST_READ,
        "spelling_limit": MOST_NAMES,
    }
    return render(request, "igftracker/method.html", context)
