"""The page that makes two records of one participant one, with a preview of all that moves."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from meetings.admin.merging.access import DOING, find_hindrance, need
from meetings.admin.merging.forms import DeedForm, PairForm
from meetings.admin.merging.showing import show_kept, show_moving, show_page
from meetings.reassigning import MergePlan, ReassigningError, merge, plan_merge
from meetings.reassigning.planning import compare


def merge_participants(request: HttpRequest) -> HttpResponse:
    """Let someone choose two records, show what merging would do, and do it."""
    need(request, DOING)
    pair = PairForm.read(request.POST if request.method == "POST" else request.GET)
    plan = plan_merge(*pair.cleaned_data.values()) if pair.is_valid() else None
    if plan is None or plan.refusals:
        refusals = plan.refusals if plan else []
        return show_merge(request, pair, plan, refusals=refusals)
    if request.method != "POST":
        return show_merge(request, pair, plan, form=DeedForm(initial={"digest": plan.digest}))
    return do_merge(request, pair, plan)


def do_merge(request: HttpRequest, pair: PairForm, plan: MergePlan) -> HttpResponse:
    """Merge, and lead to the journal; where it is refused, show the page with what was typed."""
    form = DeedForm(request.POST)
    hindrance = find_hindrance(request, is_public=plan.is_public)
    if hindrance:
        return show_merge(request, pair, plan, form=form, refusals=[hindrance], status=403)
    form.is_valid()
    form.renew(plan.digest)
    if form.errors:
        return show_merge(request, pair, plan, form=form)
    try:
        done = merge(plan.source, plan.target, user=request.user, **form.cleaned_data)
    except ReassigningError as error:
        return show_merge(request, pair, plan, form=form, refusals=list(error.refusals))
    messages.success(request, f"Merged: {plan.source} is now {plan.target}.")
    return redirect("admin:participants_reassignment", done.pk)


def show_merge(
    request: HttpRequest,
    pair: PairForm,
    plan: MergePlan | None,
    *,
    form: DeedForm | None = None,
    refusals: list[str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show the page: two fields, then the preview where there is one."""
    context = {} if plan is None or form is None else preview(request, plan)
    return show_page(
        request,
        "merge",
        title="Merge two participants",
        pair=pair,
        plan=plan,
        form=form,
        refusals=refusals or [],
        swap=find_swap(plan),
        media=pair.media,
        status=status,
        **context,
    )


def preview(request: HttpRequest, plan: MergePlan) -> dict[str, object]:
    """Give what the preview shows."""
    return {
        "differences": compare(plan),
        "moving": show_moving(plan),
        "kept": show_kept(plan),
        "hindrance": find_hindrance(request, is_public=plan.is_public),
    }


def find_swap(plan: MergePlan | None) -> str:
    """Give the address of the same page the other way round."""
    if plan is None:
        return ""
    pair = {"source": plan.target.pk, "target": plan.source.pk}
    return f"{reverse('admin:participants_merge')}?{urlencode(pair)}"
