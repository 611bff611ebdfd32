"""The pages of submissions: the list by any choice, and one submission."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode

from meetings.evidence import Evidence
from meetings.paging import page_of
from meetings.parameters import check_names
from meetings.tombstones import get_public
from submissions.filters import SubmissionFilter
from submissions.models import Submission

OFFERED = ("body", "call", "group", "kind", "year")
"""What the form offers; the other choices come with an address."""


def list_submissions(request: HttpRequest) -> HttpResponse:
    """Show the submissions that were asked for, by the day of receipt."""
    chosen = SubmissionFilter.read(request.GET, besides=("after",))
    rows = chosen.narrow(Submission.objects.select_related("call", "body").with_contributors())
    page = page_of(rows, request.GET.get("after", ""))
    senders = [sender for row in page.rows for sender in row.contributors.all()]
    context = {
        "page": page,
        "offers": chosen.options(OFFERED),
        "table": chosen.count(["group"]),
        "others": {name: value for name, value in chosen.values.items() if name not in OFFERED},
        "is_chosen": bool(chosen.values),
        "counted": urlencode({n: v for n, v in chosen.values.items() if n != "state"}),
        "evidence": Evidence.gather(page.rows, senders),
        "twin": "/api/v1/submissions/",
        "twin_query": find_query(request),
    }
    return render(request, "submissions/submission_list.html", context)


def find_query(request: HttpRequest) -> str:
    """Give the choices of the page for the address of its twin, beginning with "&"."""
    query = request.GET.copy()
    query.pop("after", None)
    kept = {name: value for name, value in query.items() if value}
    for name in set(query) - set(kept):
        del query[name]
    return f"&{query.urlencode()}" if kept else ""


def show_submission(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what was sent in, by whom, and its earlier and later versions."""
    check_names(request.GET, ())
    submission = get_public(Submission.objects.for_page().with_contributors(), slug=slug)
    context = {
        "submission": submission,
        "later": getattr(submission, "superseded_by", None),
        "evidence": Evidence.gather([submission], submission.contributors.all()),
        "twin": f"/api/v1/submissions/{submission.slug}/",
    }
    return render(request, "submissions/submission_detail.html", context)
