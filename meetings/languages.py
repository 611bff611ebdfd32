"""In which language a text of the record is written, and what it is called in the reader's.

The record is kept in English; sources have the language that their document names. Names of
people, places and firms are of no language, so that they are never marked as one.
"""

from __future__ import annotations

from django.db.models import Model
from django.utils.translation import get_language

from meetings.words import group_words

RECORD = "en"
"""The language in which editors write."""
IN_OUR_WORDS = {"abstract", "description", "mandate", "note", "outcome_note", "reason", "remark"}
"""Texts of whole sentences by the editors; pages in other languages say that they are English."""
AS_IN_THE_SOURCE = {"title", "text"}
"""Texts in the language that the record itself names, where it names one."""
TERMS = {"label", "question", "end_reason", "category"}
"""Shorter texts by the editors."""


def here() -> str:
    """Give the language of the page, in Django's code: "zh-hans"."""
    return get_language() or RECORD


def is_english() -> bool:
    """Say whether the page is in the record's own language."""
    return here() == RECORD


def language_of(row: Model, field: str) -> str:
    """Give the language tag of a text of a record; empty for names and where it is not known."""
    if field in AS_IN_THE_SOURCE:
        return str(getattr(row, "language", RECORD))
    if field == "name" and hasattr(row, "name_in"):
        return naming(row)[1]
    return RECORD if field in IN_OUR_WORDS | TERMS else ""


def naming(row: Model) -> tuple[str, str]:
    """Give the name of a body or group in the language of the page, and the name's language.

    The record's own official name comes first, then the interface's word for a group, then the
    English name.
    """
    name: str = row.name  # type: ignore[attr-defined]
    if is_english():
        return name, RECORD
    official: str = getattr(row, f"name_{here().replace('-', '_')}", "")
    if official:
        return official, here()
    word = group_words(name) if row._meta.model_name == "stakeholdergroup" else name
    return (word, here()) if word != name else (name, RECORD)


def title_of(row: Model) -> tuple[str, str]:
    """Give what a record is called on a page, and the language of that; "" for names of people."""
    if hasattr(row, "name_in"):
        return naming(row)
    return str(row), "" if hasattr(row, "sort_name") else language_of(row, "title")
