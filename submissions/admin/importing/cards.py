"""A proposal as a card: what the source says, what the record shows, and what is to be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from submissions.admin.importing.fields import FactField, Sent, list_fields
from submissions.admin.importing.labels import (
    NO_RECORD,
    name_kind,
    name_proposal,
    shorten,
    title_of,
)
from submissions.admin.importing.outcomes import DID, STATED, name_model
from submissions.admin.importing.passages import Excerpt
from submissions.admin.importing.references import Chosen, Reference, find_names, list_references
from submissions.admin.importing.rows import Row, find_titles, list_rows
from submissions.importing.telling import admin_url
from submissions.models import Decision, ImportItem

LONGEST_QUOTE = 300
RECORD = "record"
"""The reference that says which record a proposal is about."""


@dataclass(frozen=True, slots=True)
class Clash:
    """What another editor decided meanwhile, and what this one was about to."""

    theirs: str
    who: str
    mine: str


@dataclass(slots=True)
class Card:
    """One proposal with all that its card shows."""

    item: ImportItem
    line: int | None
    rows: list[Row]
    references: list[Reference]
    fields: list[FactField]
    quote: str = ""
    """The words of its passage, for screens on which the text is far away."""
    target_url: str = ""
    made: list[tuple[str, str]] = field(default_factory=list)
    """What applying made of it: words and address."""
    clash: Clash | None = None
    error: str = ""

    @property
    def title(self) -> str:
        """Give what it is called."""
        return title_of(self.item)

    @property
    def kind(self) -> str:
        """Give the word for its kind."""
        return name_kind(self.item.kind)

    @property
    def proposal(self) -> str:
        """Give the words for what it would do."""
        return name_proposal(self.item.proposal)

    @property
    def target(self) -> str:
        """Give what the record is called that it matches."""
        named = (one.choice for one in self.references if one.name == RECORD)
        return next((one.label for one in named if one), "which it matches")

    @property
    def percent(self) -> int | None:
        """Give how sure the reading is."""
        sure = self.item.confidence
        return None if sure is None else round(float(sure) * 100)

    @property
    def is_decided(self) -> bool:
        """Say whether an editor decided on it."""
        return self.item.decision != Decision.PENDING

    @property
    def is_done(self) -> bool:
        """Say whether it was applied: then only undoing the import takes it back."""
        return bool(self.item.done)

    @property
    def makes_record(self) -> bool:
        """Say whether there is anything to accept."""
        return self.item.kind not in NO_RECORD and self.item.proposal not in NO_RECORD

    @property
    def has_errors(self) -> bool:
        """Say whether something that was sent is wrong."""
        said = [one.error for one in self.fields] + [one.error for one in self.references]
        return bool(self.error) or any(said)

    @property
    def has_record(self) -> bool:
        """Say whether a record shows anything of it yet."""
        return any(row.shows or row.how not in {"", "new"} for row in self.rows)

    @property
    def opens_form(self) -> bool:
        """Say whether its fields stand open: a refused value is never folded away."""
        return bool(self.clash) or any(one.error for one in self.fields)


def make_cards(items: list[ImportItem], excerpt: Excerpt | None) -> list[Card]:
    """Give the cards of a page of proposals, in a number of queries that does not grow."""
    names = find_names(items)
    titles = find_titles(items)
    return [
        Card(
            item=item,
            line=excerpt.line_of(item.starts_at) if excerpt else None,
            rows=list_rows(item, titles),
            references=list_references(item, names),
            fields=list_fields(item),
            quote=quote_from(excerpt, item) if excerpt else "",
            target_url=address_of(item),
            made=list_made(item),
        )
        for item in items
    ]


def quote_from(excerpt: Excerpt, item: ImportItem) -> str:
    """Give the lines that a proposal's passage stands in, "" where they are not loaded."""
    text, start = excerpt.text, item.starts_at - excerpt.first
    if not 0 <= start < len(text):
        return ""
    begin = max(text.rfind("\n", max(0, start - LONGEST_QUOTE), start) + 1, start - LONGEST_QUOTE)
    end = min(item.ends_at - excerpt.first, start + LONGEST_QUOTE)
    stop = text.find("\n", end, end + LONGEST_QUOTE)
    return shorten(text[max(begin, 0) : stop if stop >= 0 else end], LONGEST_QUOTE)


def refuse(card: Card, sent: Sent, chosen: Chosen, *, names: Any = None) -> Card:
    """Give a card with what was typed into it, and what is wrong with that."""
    card.fields = list_fields(card.item, sent)
    card.references = list_references(card.item, names or find_names([card.item]), chosen)
    return card


def address_of(item: ImportItem) -> str:
    """Give the admin page of the record that a proposal matches, "" where there is none."""
    if not item.content_type_id or not item.object_id:
        return ""
    kind = ContentType.objects.get_for_id(item.content_type_id)
    return reverse(f"admin:{kind.app_label}_{kind.model}_change", args=[item.object_id])


def list_made(item: ImportItem) -> list[tuple[str, str]]:
    """Give what applying did: words and page of each record, and how many statements."""
    made = [_tell_made(one) for one in item.done if one.get("did") != STATED]
    stated = len(item.done) - len(made)
    if stated:
        made.append((f"{stated} statement{'' if stated == 1 else 's'} from this source", ""))
    return made


def _tell_made(done: Mapping[str, Any]) -> tuple[str, str]:
    model, label = str(done.get("model", "")), shorten(str(done.get("label") or ""))
    words = f"{DID.get(str(done.get('did')), '')}: {name_model(model)} {label}".strip()
    return words, admin_url(model, done.get("pk", 0))
