"""The page that moves rows from one participant to another, each by a tick box."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from meetings.admin.merging.access import DOING, find_hindrance, need
from meetings.admin.merging.forms import DeedForm, MoveForm
from meetings.admin.merging.showing import find_url, show_page
from meetings.reassigning import MovePlan, ReassigningError, move, plan_move
from meetings.reassigning.choosing import Candidate, is_public


@dataclass(frozen=True, slots=True)
class Tick:
    """A row with its box."""

    one: Candidate
    url: str
    is_ticked: bool


def move_rows(request: HttpRequest) -> HttpResponse:
    """Let someone choose two participants and a span, show the rows, and move the ticked ones."""
    need(request, DOING)
    choice = MoveForm.read(request.POST if request.method == "POST" else request.GET)
    plan = find_plan(choice)
    if plan is None or plan.refusals:
        return show_move(request, choice, plan, refusals=plan.refusals if plan else [])
    if request.method != "POST":
        ticked = {one.key for one in plan.candidates if one.is_certain}
        form = DeedForm(initial={"digest": plan.digest})
        return show_move(request, choice, plan, form=form, ticked=ticked)
    return do_move(request, choice, plan)


def find_plan(choice: MoveForm) -> MovePlan | None:
    """Give what could move; None where it is not chosen yet."""
    if not choice.is_valid():
        return None
    return plan_move(
        choice.cleaned_data["source"], choice.cleaned_data["target"], choice.get_span()
    )


def do_move(request: HttpRequest, choice: MoveForm, plan: MovePlan) -> HttpResponse:
    """Move, and lead to the journal; where it is refused, show the page with what was given."""
    form, keys = DeedForm(request.POST), request.POST.getlist("row")
    shown: dict[str, Any] = {"form": form, "ticked": set(keys)}
    if hindrance := find_hindrance(request, is_public=is_public(plan.choose(keys))):
        return show_move(request, choice, plan, refusals=[hindrance], status=403, **shown)
    form.is_valid()
    seen = form.cleaned_data.get("digest", "")
    form.renew(plan.digest)
    if form.errors:
        return show_move(request, choice, plan, **shown)
    why = form.cleaned_data["reason"]
    try:
        done = move(
            *(plan.source, plan.target, keys),
            span=plan.span,
            reason=why,
            user=request.user,
            digest=seen,
        )
    except ReassigningError as error:
        return show_move(request, choice, plan, refusals=list(error.refusals), **shown)
    messages.success(request, f"Moved from {plan.source} to {plan.target}: {len(set(keys))}.")
    return redirect("admin:participants_reassignment", done.pk)


def show_move(
    request: HttpRequest,
    choice: MoveForm,
    plan: MovePlan | None,
    *,
    form: DeedForm | None = None,
    ticked: Iterable[str] = (),
    **context: Any,
) -> HttpResponse:
    """Show the page: what to narrow by, then the rows with their boxes."""
    rows = plan.candidates if plan and form else []
    keys = {one.relation.key: one.relation.words for one in rows}
    return show_page(
        request,
        "move",
        title="Move rows to another participant",
        choice=choice,
        plan=plan,
        form=form,
        groups=[(words, find_ticks(rows, key, ticked)) for key, words in keys.items()],
        may_publish=not find_hindrance(request, is_public=True),
        media=choice.media,
        **context,
    )


def find_ticks(rows: list[Candidate], key: str, ticked: Iterable[str]) -> list[Tick]:
    """Give the rows of one relation with their boxes."""
    return [
        Tick(one, find_url(one.relation.model, one.row.pk), one.key in ticked and not one.kept)
        for one in rows
        if one.relation.key == key
    ]
