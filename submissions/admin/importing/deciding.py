"""Deciding on proposals: one by its card, or all of a kind; nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from submissions.admin.importing.asking import Asked, read_query
from submissions.admin.importing.cards import Card, Clash, make_cards, refuse
from submissions.admin.importing.excerpts import load_excerpt
from submissions.admin.importing.fields import Sent, read_fields
from submissions.admin.importing.labels import KINDS, name_kind
from submissions.admin.importing.pages import address
from submissions.admin.importing.references import Chosen, read_choices
from submissions.admin.importing.review import give_review
from submissions.admin.importing.tallies import CERTAIN
from submissions.importing import deciding
from submissions.importing.deciding import ClashError, DecisionError
from submissions.models import Decision, ImportBatch, ImportItem

SAVE = "save"
WRONG, CLASHING = 422, 409
BULK: Mapping[str, tuple[str, float | None]] = {
    "accept-sure": (Decision.ACCEPTED, CERTAIN),
    "accept": (Decision.ACCEPTED, None),
    "reject": (Decision.REJECTED, None),
}
"""What may be done with all of a kind: the decision, and how sure they have to be."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an editor sent from a card."""

    decision: str
    version: int
    sent: Sent
    chosen: Chosen

    @property
    def is_wrong(self) -> bool:
        """Say whether something of it cannot be read."""
        return bool(self.chosen.errors)


def decide_item(desk: Any, request: HttpRequest, batch: ImportBatch, *, item: int) -> HttpResponse:
    """Take a decision, and go back to where the editor was."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    found = batch.items.select_related("part", "decided_by").filter(pk=item).first()
    if found is None:
        raise Http404("This source has no such proposal.")
    asked = replace(read_query(request.POST.get("back", "")), item=found.pk)
    wish = read_wish(found, request.POST.dict())
    card, status = (None, WRONG) if wish.is_wrong else carry_out(found, wish, request.user)
    if status != 200:
        card = card or make_card(found)
        refuse(card, wish.sent, wish.chosen)
    return answer(desk, request, batch, asked=asked, item=found, card=card, status=status)


def read_wish(item: ImportItem, posted: Mapping[str, str]) -> Wish:
    """Give what was sent: a decision, values and choices."""
    decision = posted.get("decision", "")
    version = posted.get("version", "")
    fits = version.isascii() and version.isdigit() and len(version) < 10
    return Wish(
        decision=decision if decision in Decision.values else item.decision,
        version=int(version) if fits else 0,
        sent=read_fields(item, posted),
        chosen=read_choices(item, posted),
    )


def carry_out(item: ImportItem, wish: Wish, user: Any) -> tuple[Card | None, int]:
    """Take the decision; where that fails give the card that says why, and the status."""
    try:
        deciding.decide(
            item,
            decision=wish.decision,
            version=wish.version,
            user=user,
            edited=wish.sent.edited,
            choices=wish.chosen.choices,
        )
    except ClashError as clash:
        current = ImportItem.objects.select_related("part", "decided_by").get(pk=clash.current.pk)
        card = make_card(current)
        card.clash = tell_clash(current, wish)
        return card, CLASHING
    except DecisionError as error:
        return tell_faults(make_card(item), wish, error.faults), WRONG
    return None, 200


def tell_clash(current: ImportItem, wish: Wish) -> Clash:
    """Say what the other decided, and what this editor was about to."""
    words = dict(Decision.choices)
    return Clash(
        theirs=str(words[Decision(current.decision)]),
        who=str(current.decided_by or "another editor"),
        mine=str(words[Decision(wish.decision)]),
    )


def tell_faults(card: Card, wish: Wish, faults: Mapping[str, str]) -> Card:
    """Put each fault beside its field or reference; those without one at the card."""
    rest = []
    for name, words in faults.items():
        if name in card.item.references:
            wish.chosen.errors[name] = words
        elif name and any(one.name == name for one in card.fields):
            wish.sent.errors[name] = words
        else:
            rest.append(words)
    card.error = " ".join(rest)
    return card


def make_card(item: ImportItem) -> Card:
    """Give the card of one proposal."""
    excerpt = load_excerpt(item.part, near=item.starts_at) if item.part else None
    return make_cards([item], excerpt)[0]


def answer(
    desk: Any,
    request: HttpRequest,
    batch: ImportBatch,
    *,
    asked: Asked,
    item: ImportItem,
    card: Card | None,
    status: int,
) -> HttpResponse:
    """Give the card alone to a script; else the page again, at the same place."""
    if request.headers.get("X-Requested-With") == "fetch":
        return give_card(
            desk, request, batch, asked=asked, card=card or reload_card(item), status=status
        )
    if status != 200 and card is not None:
        return give_review(
            desk, request, batch, asked=asked, instead={item.pk: card}, status=status
        )
    return redirect(address(batch, "review", query=asked.query(), place=f"item-{item.pk}"))


def reload_card(item: ImportItem) -> Card:
    """Give the card of a proposal as it stands now."""
    return make_card(ImportItem.objects.select_related("part", "decided_by").get(pk=item.pk))


def give_card(
    desk: Any, request: HttpRequest, batch: ImportBatch, *, asked: Asked, card: Card, status: int
) -> HttpResponse:
    """Give one card as the page has it, with how many of its part are still to be decided."""
    pending = batch.items.filter(part=card.item.part_id, decision=Decision.PENDING).count()
    context = {
        "batch": batch,
        "card": card,
        "asked": asked,
        "may_decide": desk.has_decide_permission(request),
    }
    page = TemplateResponse(request, "admin/importing/card.html", context, status=status)
    page.headers["X-Pending"] = str(pending)
    return page


def decide_all(desk: Any, request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    """Decide on every undecided proposal of a kind, in all parts of the source."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    asked = read_query(request.POST.get("back", ""))
    kind, act = request.POST.get("kind", ""), request.POST.get("act", "")
    back = redirect(address(batch, "review", query=asked.query()))
    if kind not in KINDS or act not in BULK:
        messages.error(request, "Choose a kind, and what to do with it.")
        return back
    decision, least = BULK[act]
    try:
        count = deciding.decide_all(
            batch, decision=decision, user=request.user, kind=kind, min_confidence=least
        )
    except DecisionError as error:
        messages.error(request, str(error))
        return back
    words = str(dict(Decision.choices)[Decision(decision)])
    messages.success(request, f"{words}: {count:,} {name_kind(kind, many=count != 1).lower()}.")
    return back
