"""The page of a pasted list: the box, the preview, and the report on what was written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from meetings.admin.states import can_publish
from meetings.kept_forms import mark_saved
from submissions.admin.quick.forms import CHOICES, PasteForm
from submissions.admin.quick.shown import show_columns, show_report, show_rows
from submissions.pasting.asked import Asked
from submissions.pasting.kinds import KINDS, Kind
from submissions.pasting.previewing import Preview, preview
from submissions.pasting.writing import OutdatedError, write_paste

LONGEST_NAMED = 300
"""Letters of a value that an address gives."""
OUTDATED = (
    "Nothing was written: the list, what it belongs to, or the record has changed since the "
    "preview. Here it is as it is now; look at it and write again."
)
REFUSED = "Nothing was written: the record does not allow it ({}). Mend the list and preview again."


def show_paste(request: HttpRequest, *, site: AdminSite, kind: Kind) -> HttpResponse:
    """Show the box; with a list in it what would be made; when told so, write it."""
    if not all(request.user.has_perm(_permission(made)) for made in kind.makes):
        raise PermissionDenied(f"You may not add {kind.many}.")
    form = make_form(site, kind, request)
    page: dict[str, Any] = {"form": form, "kind": kind}
    if request.method != "POST":
        return show_page(site, request, **page)
    if not form.is_valid():
        return show_page(site, request, status=422, **page)
    asked = read_asked(form, kind, request)
    if "write" not in request.POST:
        return show_page(site, request, preview=preview(asked), **page)
    return write_now(site, request, asked, page)


def write_now(
    site: AdminSite, request: HttpRequest, asked: Asked, page: dict[str, Any]
) -> HttpResponse:
    """Write the list and show what became of it; what was not written stays in the box."""
    try:
        done = write_paste(asked, digest=request.POST.get("digest", ""), user=request.user)
    except OutdatedError as error:
        return show_page(site, request, status=409, said=OUTDATED, preview=error.preview, **page)
    except IntegrityError as error:
        said = REFUSED.format(_explain(error))
        return show_page(site, request, status=422, said=said, preview=preview(asked), **page)
    answer = show_page(
        site, request, report=show_report(done), **_go_on(site, request, asked, done.box)
    )
    return answer if done.box else mark_saved(request, answer)  # what is left is kept on


def _go_on(site: AdminSite, request: HttpRequest, asked: Asked, left: str) -> dict[str, Any]:
    """Give the page for what is left, with the choices made before; else an empty box."""
    sent = {**request.POST.dict(), "text": left}
    if left:
        found = preview(replace(asked, text=left))
        form = make_form(site, asked.kind, request, sent=sent)
        return {"kind": asked.kind, "form": form, "preview": found}
    form = make_form(site, asked.kind, request, initial=sent)
    return {"kind": asked.kind, "form": form, "target": asked.target}


def make_form(
    site: AdminSite,
    kind: Kind,
    request: HttpRequest,
    initial: dict[str, Any] | None = None,
    sent: dict[str, Any] | None = None,
) -> PasteForm:
    """Give the form: as sent, or beginning with what is given, or with what the address names."""
    sourced = request.user.has_perm("meetings.add_statement")
    if request.method == "POST" and initial is None:
        return PasteForm(sent or request.POST, kind=kind, site=site, sourced=sourced)
    named = {name: value for name, value in request.GET.items() if len(value) < LONGEST_NAMED}
    return PasteForm(
        initial=named if initial is None else initial, kind=kind, site=site, sourced=sourced
    )


def read_asked(form: Form, kind: Kind, request: HttpRequest) -> Asked:
    """Give what is asked for, with the choices that travel in the form."""
    cleaned, posted, user = form.cleaned_data, request.POST, request.user
    given = {
        name: cleaned[name]
        for name in (
            *("text", "separator", "body", "composition", "meeting", "call", "document"),
            *("locator", "new_kind", "starts", "ends", "received", "language"),
        )
        if cleaned.get(name)
    }
    width = min(sum(name.startswith("column-") for name in posted), 50)
    return Asked(
        kind=kind,
        columns=tuple(posted.get(f"column-{at}", "") for at in range(width)),
        shape=posted.get("shape", ""),
        choices=posted.dict(),
        defaults={name: cleaned.get(name, "") for name, _, _ in CHOICES.get(kind.name, ())},
        may_make=user.has_perm("meetings.add_participant"),
        may_name=user.has_perm("meetings.add_participantname"),
        may_show=can_publish(user),
        **given,
    )


def show_page(
    site: AdminSite, request: HttpRequest, *, status: int = 200, **page: Any
) -> TemplateResponse:
    """Show the page, with the preview where there is one."""
    kind, form, found = page["kind"], page["form"], page.get("preview")
    request.current_app = site.name
    context = {
        **site.each_context(request),
        "title": f"Paste {kind.many}",
        "media": form.media,
        "kinds": [
            one
            for one in KINDS.values()
            if all(request.user.has_perm(_permission(made)) for made in one.makes)
        ],
        **page,
        **(_show_preview(found) if found else {}),
    }
    return TemplateResponse(request, "admin/quick/paste.html", context, status=status)


def _show_preview(found: Preview) -> dict[str, Any]:
    return {
        "columns": show_columns(found),
        "rows": show_rows(found),
        "counts": found.counts,
        "target": found.asked.target,
        "is_public": getattr(found.asked.target, "state", "") == "published",
    }


def _permission(label: str) -> str:
    app, model = label.split(".")
    return f"{app}.add_{model}"


def _explain(error: IntegrityError) -> str:
    """Give the broken rule; the database's rules have names made of words."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return str(getattr(diagnosis, "constraint_name", None) or "a rule").replace("_", " ")
