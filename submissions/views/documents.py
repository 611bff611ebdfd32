"""The page of one document: what it is, who asked for it, and what rests on it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meetings.evidence import Evidence
from meetings.excerpts import excerpt_of
from meetings.models import Document, DocumentRequest, DocumentSymbol, Milestone, Statement
from meetings.paging import Page, get_last_row
from meetings.parameters import check_names
from meetings.subjects import Place, find_place, find_public, name_field
from meetings.tombstones import get_public
from submissions.models import Call, Submission

STATEMENTS_A_PAGE = 300
LONGEST_LIST = 100


@dataclass(frozen=True, slots=True)
class Saying:
    """What a document says on one fact: the words for the field, and the statement."""

    field: str
    statement: Statement


@dataclass(frozen=True, slots=True)
class Resting:
    """A public record with what the document says of it."""

    place: Place
    sayings: tuple[Saying, ...]


def show_document(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a document with all that rests on it."""
    check_names(request.GET, ("after",))
    rows = Document.objects.select_related("produced_by")
    symbols = Prefetch("symbols", DocumentSymbol.objects.public())
    document = get_public(rows.prefetch_related(symbols), slug=slug)
    links = DocumentRequest.objects.public().select_related("document", "resolution")
    calls = Call.objects.public().filter(document=document)
    submissions = excerpt_of(Submission.objects.public().filter(document=document), LONGEST_LIST)
    milestones = Milestone.objects.public().filter(document=document).select_related("body")
    context = {"document": document, "calls": calls, "submissions": submissions}
    page = find_statements(document, request.GET.get("after", ""))
    context |= {"milestones": milestones, "resting": find_resting(page.rows), "page": page}
    context |= {"asked_by": links.filter(document=document)}
    context |= {"asked_for": links.filter(resolution=document)}
    context |= {"evidence": Evidence.gather([document])}
    context |= {"twin": f"/api/v1/documents/{document.slug}/"}
    return render(request, "submissions/document_detail.html", context)


def find_statements(document: Document, after: str) -> Page:
    """Give a page of what a document says; raises ParameterError for an `after` that is none."""
    rows = Statement.objects.public().filter(document=document).order_by("pk")
    if after:
        rows = rows.filter(pk__gt=get_last_row(Statement, after).pk)
    found = list(rows[: STATEMENTS_A_PAGE + 1])
    shown = found[:STATEMENTS_A_PAGE]
    return Page(shown, after, str(shown[-1].pk) if len(found) > len(shown) else "")


def find_resting(statements: list[Statement]) -> list[Resting]:
    """Give the public records on which these statements say something, by kind and name."""
    by_subject: dict[tuple[int, int], list[Statement]] = defaultdict(list)
    for statement in statements:
        by_subject[statement.content_type_id, statement.object_id].append(statement)
    found = [
        Resting(find_place(subject), read_sayings(type(subject), by_subject[key]))
        for key, subject in find_public(by_subject).items()
    ]
    return sorted(found, key=lambda resting: (resting.place.kind, resting.place.name))


def read_sayings(model: type, statements: list[Statement]) -> tuple[Saying, ...]:
    """Give the statements on one record with the words for their fields."""
    return tuple(Saying(name_field(model, s.field) if s.field else "", s) for s in statements)
