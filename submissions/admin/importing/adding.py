"""A new import: a file, pasted text or an address, and what it is about."""

from __future__ import annotations

from io import BytesIO
from typing import Any, BinaryIO

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from meetings.admin.relations import RowForm
from submissions.admin.importing.beginning import begin_reading
from submissions.admin.importing.labels import SOURCE_KINDS
from submissions.admin.importing.pages import address, show_page
from submissions.admin.importing.references import find_other
from submissions.importing.fetching import FetchError, fetch
from submissions.importing.storing import Stored, StoringError, store
from submissions.models import BatchState, ImportBatch

UPLOAD, PASTE, URL = "upload", "paste", "url"
WAYS = (
    (UPLOAD, "Upload a file", "file"),
    (PASTE, "Paste the text", "pasted"),
    (URL, "Give its address", "url"),
)
"""How a source may be handed in: name, words, and the field that it needs."""
LONGEST_PASTE = 2_000_000
ABOUT = ("title", "asked_kind", "body", "meeting", "call", "composition")
PASTED_NAME = "pasted.txt"


class NewImportForm(RowForm):
    """A form on a new source: one of three ways to give it, and what it is about."""

    way = forms.ChoiceField(
        label="How do you give it?",
        choices=[(name, words) for name, words, _ in WAYS],
        widget=forms.RadioSelect,
        initial=UPLOAD,
    )
    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        help_text="A saved page, a message, a mailbox (also gzip), a table or plain text.",
    )
    pasted = forms.CharField(
        label="Text",
        required=False,
        max_length=LONGEST_PASTE,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "dir": "auto", "spellcheck": "false"}),
        help_text="As it stands in the source, with its lines. Columns keep their tabs.",
    )
    url = forms.URLField(
        label="Address",
        required=False,
        max_length=1000,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "class": "vTextField"}),
        help_text="Of the page itself. With a file or a pasted text: where it was found.",
    )
    asked_kind = forms.ChoiceField(
        label="Kind",
        required=False,
        choices=[("", "Recognise it by its structure"), *SOURCE_KINDS.items()],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Need no title: the source's name does."""
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        for name in ABOUT[2:]:
            self.fields[name].widget.can_change_related = False
            self.fields[name].widget.can_view_related = False
        self.fields["title"].help_text = "For the list of imports. Empty: as the source is named."

    def clean(self) -> dict[str, Any]:
        """Refuse a source that is not there, and parts of two bodies."""
        cleaned = super().clean() or self.cleaned_data
        needed = {name: field for name, _, field in WAYS}.get(cleaned.get("way", ""))
        if needed and not cleaned.get(needed) and needed not in self.errors:
            self.add_error(needed, "This is empty: give it, or choose another way.")
        if needed == "pasted" and needed not in self.errors and not cleaned["pasted"].strip():
            self.add_error(needed, "There are only blanks in it.")
        self.find_named(cleaned)
        self.refuse_other_bodies(cleaned)
        return cleaned

    def find_named(self, cleaned: dict[str, Any]) -> None:
        """Take the records that were named by number or address, as without scripts."""
        for name in ABOUT[2:]:
            words = str(self.data.get(f"other-{name}", "")).strip()
            model: Any = ImportBatch._meta.get_field(name).related_model
            if not words or cleaned.get(name):
                continue
            try:
                cleaned[name] = model._default_manager.get(pk=find_other(words, model))
            except ValueError as error:
                self.add_error(name, str(error))

    def refuse_other_bodies(self, cleaned: dict[str, Any]) -> None:
        """Refuse a meeting, a call or a composition of another body than the one chosen."""
        body = cleaned.get("body")
        for name in ("meeting", "call", "composition"):
            chosen = cleaned.get(name)
            if body and chosen and chosen.body_id != body.pk:
                self.add_error(name, f"It belongs to another body than {body}.")


def add_source(desk: Any, request: HttpRequest) -> HttpResponse:
    """Show the form, or take what was sent with it."""
    made = desk.get_form(request, form=NewImportForm, fields=ABOUT)
    form = made(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        stored = take(form, request.user)
        if stored is not None:
            return go_on(request, stored)
    return show_page(
        *(desk, request, "add"),
        title="New import",
        form=form,
        ways=[],
        media=desk.media + form.media,
        status=422 if form.errors else 200,
    )


def take(form: NewImportForm, user: Any) -> Stored | None:
    """Store what was given; None where that failed, with the reason beside its field."""
    cleaned, way = form.cleaned_data, form.cleaned_data["way"]
    field = {name: field for name, _, field in WAYS}[way]
    try:
        data, name, url, charset = open_source(cleaned, way)
        return store(
            data,
            name=name,
            title=cleaned["title"] or name_source(cleaned, name, url),
            url=url,
            charset=charset,
            user=user,
            kind=cleaned["asked_kind"],
            **{one: cleaned[one] for one in ABOUT[2:]},
        )
    except (FetchError, StoringError) as error:
        form.add_error(field, str(error))
        return None


def open_source(cleaned: dict[str, Any], way: str) -> tuple[BinaryIO, str, str, str]:
    """Give the bytes of the source, its name, address and charset; raises FetchError."""
    if way == UPLOAD:
        return cleaned["file"], cleaned["file"].name, cleaned["url"], ""
    if way == PASTE:
        words = cleaned["pasted"].replace("\r\n", "\n")
        return BytesIO(words.encode()), PASTED_NAME, cleaned["url"], "utf-8"
    fetched = fetch(cleaned["url"])
    name = fetched.final_url.rpartition("/")[2]
    return BytesIO(fetched.data), name, fetched.final_url, fetched.charset


def name_source(cleaned: dict[str, Any], name: str, url: str) -> str:
    """Give a title for what was given none: its address or its name; its first line if pasted."""
    if cleaned["way"] == PASTE:
        lines = (line.strip() for line in cleaned["pasted"].splitlines())
        return next((line for line in lines if line), name)[:200]
    return (name or url)[:200]


def go_on(request: HttpRequest, stored: Stored) -> HttpResponse:
    """Begin to read a new source; say of an old one that it is here already."""
    batch: ImportBatch = stored.batch
    if not stored.is_new:
        said = (
            f"This very source was handed in before, on {batch.created_at:%-d %B %Y}: here it is."
        )
        messages.warning(request, said)
        return redirect(address(batch, "change"))
    if begin_reading(batch):
        return redirect(address(batch, "review" if batch.state == BatchState.READ else "change"))
    messages.info(request, "It is being read in the background. You may leave this page.")
    return redirect(address(batch, "change"))
