"""The hits of one page: their rows, with the words marked in the heading and in a passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from igftracker.search.kinds import Kind
from meetings import headlines, languages
from meetings.headlines import Headline
from meetings.text_search import CONFIGS, PLAIN

SHORT = ("author", "publisher")
"""Passages that are shown whole."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit as the page shows it."""

    kind: Kind
    row: Any
    url: str
    heading: SafeString
    heading_language: str
    """The tag of the language of the heading; empty for names."""
    passage: SafeString | str = ""
    passage_language: str = ""
    is_further_on: bool = False
    """Whether the words stand further on in a text than is read for the passage."""


def show(kind: Kind, keys: Sequence[int], words: str) -> list[Shown]:
    """Load the public rows with these keys, in this order, each with the words marked."""
    if not keys:
        return []
    rows = kind.model.objects.public().filter(pk__in=keys).order_by()
    rows = kind.load(rows.annotate(**marks_of(kind, words))).defer(*unread(kind))
    found = {row.pk: row for row in rows}
    return [show_row(kind, found[key], words) for key in keys if key in found]


def marks_of(kind: Kind, words: str) -> dict[str, Any]:
    """Give the expressions for the columns of a kind with the words marked."""
    if kind.config == PLAIN:
        return {}  # names are marked whatever their accents, by `show_participant`
    columns = {kind.heading, local_heading(kind), *kind.passages}
    marks = {f"marked_{name}": mark_column(kind, name, words) for name in columns}
    return marks | ({"text_length": Length("text")} if "text" in columns else {})


def mark_column(kind: Kind, name: str, words: str) -> Headline:
    """Give the expression for one column: whole if it is short, else its best passages."""
    passages = headlines.TWO_PASSAGES if name == "text" else headlines.ONE_PASSAGE
    if name in SHORT or name not in kind.passages:
        passages = headlines.WHOLE
    config = kind.config
    if name not in (kind.heading, *kind.passages):
        config = CONFIGS.get(languages.here(), PLAIN)
    return Headline(name, words, config=config, language=kind.language, passages=passages)


def local_heading(kind: Kind) -> str:
    """Give the column of a name in the language of the page, where the kind has such names."""
    name = f"name_{languages.here().replace('-', '_')}"
    return name if kind.heading == "name" and hasattr(kind.model, name) else kind.heading


def unread(kind: Kind) -> list[str]:
    """Give the columns that a hit does not need, as what it shows of them is marked."""
    fields = kind.model._meta.concrete_fields
    long = {one.name for one in fields if isinstance(one, TextField)}
    return [*long, *(one.name for one in fields if one.name == "search")]


def show_row(kind: Kind, row: Any, words: str) -> Shown:
    """Give a row as the page shows it."""
    if kind.name == "participants":
        return show_participant(kind, row, words)
    if kind.name == "interventions":
        return show_turn(kind, row, words)
    if kind.name == "agenda-items":
        return show_record(
            kind, row, words, url=f"{row.meeting.get_absolute_url()}#item-{row.position}"
        )
    if kind.name == "conflicts":
        return show_record(kind, row, words, url=f"{reverse('conflicts')}#{row.label.lower()}")
    return show_record(kind, row, words, url=row.get_absolute_url())


def show_record(kind: Kind, row: Any, words: str, *, url: str) -> Shown:
    """Give a record under its title or name, with the passage that has the words, if any."""
    column, tag = kind.heading, languages.language_of(row, kind.heading)
    if kind.heading == "name":
        tag = languages.RECORD
        if getattr(row, local_heading(kind)):
            column, tag = local_heading(kind), languages.here()
    heading = headlines.mark_up(getattr(row, f"marked_{column}"), words)
    texts = {name: getattr(row, f"marked_{name}") for name in kind.passages}
    said = {name: text for name, text in texts.items() if headlines.has_mark(text)}
    marked = [(headlines.mark_up(text, words),) for text in said.values()]
    passage = format_html_join(", ", "{}", marked)
    passage_tag = languages.language_of(row, next(iter(said))) if said else ""
    return Shown(kind, row, url, heading, tag, passage, passage_tag)


def show_participant(kind: Kind, row: Any, words: str) -> Shown:
    """Give a participant; where the name lacks the words, the form of it that has them."""
    heading = headlines.mark_names(row.name, words)
    forms = [one.name for one in row.names.all()]
    for former in row.merged.all():
        forms += [former.name, *(one.name for one in former.names.all())]
    marked = [headlines.mark_names(form, words) for form in forms]
    best = max(marked, key=lambda form: form.count("<mark>"), default=SafeString(""))
    passage = best if best.count("<mark>") > heading.count("<mark>") else ""
    return Shown(kind, row, row.get_absolute_url(), heading, "", passage)


def show_turn(kind: Kind, row: Any, words: str) -> Shown:
    """Give a turn under the speaker's label, always with something of what was said."""
    passage = headlines.mark_up(row.marked_text, words) if row.text_length else ""
    is_cut = row.text_length > headlines.LONGEST_TEXT
    return Shown(
        kind,
        row,
        row.get_absolute_url(),
        headlines.mark_up(row.marked_label, words),
        "",
        passage,
        row.language,
        is_further_on=is_cut and not headlines.has_mark(row.marked_text + row.marked_label),
    )
