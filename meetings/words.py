"""What records and their fields are called on pages, in the reader's language.

The names that Django keeps of models and fields (`verbose_name`) are those of the admin and of
answers for machines, in English; these tables translate them where a page prints one.
"""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy

Words = dict[str, str | Promise]

KINDS: Words = {
    "affiliation": pgettext_lazy("kind of record", "affiliation"),
    "agenda item": pgettext_lazy("kind of record", "agenda item"),
    "attendance": pgettext_lazy("kind of record", "attendance"),
    "body": pgettext_lazy("kind of record", "body"),
    "call": pgettext_lazy("kind of record", "call"),
    "composition": pgettext_lazy("kind of record", "composition"),
    "conflict": pgettext_lazy("kind of record", "conflict"),
    "contributor": pgettext_lazy("kind of record", "contributor"),
    "document": pgettext_lazy("kind of record", "document"),
    "document request": pgettext_lazy("kind of record", "document request"),
    "document symbol": pgettext_lazy("kind of record", "document symbol"),
    "group alias": pgettext_lazy("kind of record", "group alias"),
    "intervention": pgettext_lazy("kind of record", "intervention"),
    "meeting": pgettext_lazy("kind of record", "meeting"),
    "meeting co host": pgettext_lazy("kind of record", "meeting co host"),
    "membership": pgettext_lazy("kind of record", "membership"),
    "milestone": pgettext_lazy("kind of record", "milestone"),
    "nomination": pgettext_lazy("kind of record", "nomination"),
    "participant": pgettext_lazy("kind of record", "participant"),
    "participant name": pgettext_lazy("kind of record", "participant name"),
    "reported count": pgettext_lazy("kind of record", "reported count"),
    "seat allocation": pgettext_lazy("kind of record", "seat allocation"),
    "sitting": pgettext_lazy("kind of record", "sitting"),
    "source": pgettext_lazy("kind of record", "source"),
    "stakeholder group": pgettext_lazy("kind of record", "stakeholder group"),
    "statement": pgettext_lazy("kind of record", "statement"),
    "submission": pgettext_lazy("kind of record", "submission"),
}
"""A record's kind, as "meeting" in a list of what was changed."""

WITHDRAWN: Words = {
    "body": gettext_lazy("This body was withdrawn"),
    "call": gettext_lazy("This call was withdrawn"),
    "composition": gettext_lazy("This composition was withdrawn"),
    "conflict": gettext_lazy("This conflict was withdrawn"),
    "document": gettext_lazy("This document was withdrawn"),
    "intervention": gettext_lazy("This intervention was withdrawn"),
    "meeting": gettext_lazy("This meeting was withdrawn"),
    "membership": gettext_lazy("This membership was withdrawn"),
    "milestone": gettext_lazy("This milestone was withdrawn"),
    "nomination": gettext_lazy("This nomination was withdrawn"),
    "participant": gettext_lazy("This participant was withdrawn"),
    "reported count": gettext_lazy("This reported count was withdrawn"),
    "stakeholder group": gettext_lazy("This stakeholder group was withdrawn"),
    "statement": gettext_lazy("This statement was withdrawn"),
    "submission": gettext_lazy("This submission was withdrawn"),
}
"""The heading in place of a withdrawn record."""

FIELDS: Words = {
    "abstract": pgettext_lazy("field of a record", "abstract"),
    "acronym": pgettext_lazy("field of a record", "acronym"),
    "agenda item": pgettext_lazy("field of a record", "agenda item"),
    "also sent as": pgettext_lazy("field of a record", "also sent as"),
    "archived url": pgettext_lazy("field of a record", "archived url"),
    "as of": pgettext_lazy("field of a record", "as of"),
    "asked": pgettext_lazy("field of a record", "asked"),
    "attributed by": pgettext_lazy("field of a record", "attributed by"),
    "author": pgettext_lazy("field of a record", "author"),
    "body": pgettext_lazy("field of a record", "body"),
    "call": pgettext_lazy("field of a record", "call"),
    "capacity": pgettext_lazy("field of a record", "capacity"),
    "category": pgettext_lazy("field of a record", "category"),
    "certainty": pgettext_lazy("field of a record", "certainty"),
    "composition": pgettext_lazy("field of a record", "composition"),
    "confidence": pgettext_lazy("field of a record", "confidence"),
    "conflict": pgettext_lazy("field of a record", "conflict"),
    "counted": pgettext_lazy("field of a record", "counted"),
    "country": pgettext_lazy("field of a record", "country"),
    "deadline": pgettext_lazy("field of a record", "deadline"),
    "decided": pgettext_lazy("field of a record", "decided"),
    "description": pgettext_lazy("field of a record", "description"),
    "displaced by": pgettext_lazy("field of a record", "displaced by"),
    "document": pgettext_lazy("field of a record", "document"),
    "end reason": pgettext_lazy("field of a record", "end reason"),
    "ends": pgettext_lazy("field of a record", "ends"),
    "featured": pgettext_lazy("field of a record", "featured"),
    "field": pgettext_lazy("field of a record", "field"),
    "group": pgettext_lazy("field of a record", "group"),
    "group word": pgettext_lazy("field of a record", "group word"),
    "happened": pgettext_lazy("field of a record", "happened"),
    "held": pgettext_lazy("field of a record", "held"),
    "issued": pgettext_lazy("field of a record", "issued"),
    "kind": pgettext_lazy("field of a record", "kind"),
    "kind of record": pgettext_lazy("field of a record", "kind of record"),
    "label": pgettext_lazy("field of a record", "label"),
    "language": pgettext_lazy("field of a record", "language"),
    "locator": pgettext_lazy("field of a record", "locator"),
    "mandate": pgettext_lazy("field of a record", "mandate"),
    "meeting": pgettext_lazy("field of a record", "meeting"),
    "merged into": pgettext_lazy("field of a record", "merged into"),
    "mode": pgettext_lazy("field of a record", "mode"),
    "name": pgettext_lazy("field of a record", "name"),
    "name as printed": pgettext_lazy("field of a record", "name as printed"),
    "name in Arabic": pgettext_lazy("field of a record", "name in Arabic"),
    "name in Chinese": pgettext_lazy("field of a record", "name in Chinese"),
    "name in French": pgettext_lazy("field of a record", "name in French"),
    "name in Russian": pgettext_lazy("field of a record", "name in Russian"),
    "name in Spanish": pgettext_lazy("field of a record", "name in Spanish"),
    "nominated": pgettext_lazy("field of a record", "nominated"),
    "nominated by": pgettext_lazy("field of a record", "nominated by"),
    "note": pgettext_lazy("field of a record", "note"),
    "number": pgettext_lazy("field of a record", "number"),
    "object": pgettext_lazy("field of a record", "object"),
    "opens": pgettext_lazy("field of a record", "opens"),
    "order": pgettext_lazy("field of a record", "order"),
    "organisation": pgettext_lazy("field of a record", "organisation"),
    "original": pgettext_lazy("field of a record", "original"),
    "original sha256": pgettext_lazy("field of a record", "original sha256"),
    "outcome": pgettext_lazy("field of a record", "outcome"),
    "outcome note": pgettext_lazy("field of a record", "outcome note"),
    "parent": pgettext_lazy("field of a record", "parent"),
    "participant": pgettext_lazy("field of a record", "participant"),
    "person": pgettext_lazy("field of a record", "person"),
    "place": pgettext_lazy("field of a record", "place"),
    "position": pgettext_lazy("field of a record", "position"),
    "preferred": pgettext_lazy("field of a record", "preferred"),
    "prepares": pgettext_lazy("field of a record", "prepares"),
    "presence": pgettext_lazy("field of a record", "presence"),
    "produced by": pgettext_lazy("field of a record", "produced by"),
    "publisher": pgettext_lazy("field of a record", "publisher"),
    "qualifier": pgettext_lazy("field of a record", "qualifier"),
    "question": pgettext_lazy("field of a record", "question"),
    "reading": pgettext_lazy("field of a record", "reading"),
    "reason": pgettext_lazy("field of a record", "reason"),
    "received": pgettext_lazy("field of a record", "received"),
    "record": pgettext_lazy("field of a record", "record"),
    "region word": pgettext_lazy("field of a record", "region word"),
    "regional group": pgettext_lazy("field of a record", "regional group"),
    "remark": pgettext_lazy("field of a record", "remark"),
    "representing": pgettext_lazy("field of a record", "representing"),
    "retrieved on": pgettext_lazy("field of a record", "retrieved on"),
    "role": pgettext_lazy("field of a record", "role"),
    "seats": pgettext_lazy("field of a record", "seats"),
    "sitting": pgettext_lazy("field of a record", "sitting"),
    "size": pgettext_lazy("field of a record", "size"),
    "slug": pgettext_lazy("field of a record", "slug"),
    "sort name": pgettext_lazy("field of a record", "sort name"),
    "standing": pgettext_lazy("field of a record", "standing"),
    "starts": pgettext_lazy("field of a record", "starts"),
    "state": pgettext_lazy("field of a record", "state"),
    "state reason": pgettext_lazy("field of a record", "state reason"),
    "status": pgettext_lazy("field of a record", "status"),
    "submission": pgettext_lazy("field of a record", "submission"),
    "supersedes": pgettext_lazy("field of a record", "supersedes"),
    "text": pgettext_lazy("field of a record", "text"),
    "time zone": pgettext_lazy("field of a record", "time zone"),
    "title": pgettext_lazy("field of a record", "title"),
    "upper": pgettext_lazy("field of a record", "upper"),
    "url": pgettext_lazy("field of a record", "url"),
    "value": pgettext_lazy("field of a record", "value"),
    "venue": pgettext_lazy("field of a record", "venue"),
    "affiliations": pgettext_lazy("field of a record", "affiliations"),
    "agenda": pgettext_lazy("field of a record", "agenda"),
    "attendance": pgettext_lazy("field of a record", "attendance"),
    "contributors": pgettext_lazy("field of a record", "contributors"),
    "requested by": pgettext_lazy("field of a record", "requested by"),
    "symbols": pgettext_lazy("field of a record", "symbols"),
    "held with": pgettext_lazy("field of a record", "held with"),
    "names": pgettext_lazy("field of a record", "names"),
    "sittings": pgettext_lazy("field of a record", "sittings"),
    "sources": pgettext_lazy("field of a record", "sources"),
    "words": pgettext_lazy("field of a record", "words"),
}
"""A field, as "title" in a list of what was changed."""

GROUPS: Words = {
    "Civil society": pgettext_lazy("group", "Civil society"),
    "Governments": pgettext_lazy("group", "Governments"),
    "Intergovernmental organisations": pgettext_lazy("group", "Intergovernmental organisations"),
    "Private sector": pgettext_lazy("group", "Private sector"),
    "Technical and academic community": pgettext_lazy("group", "Technical and academic community"),
}
"""The groups into which the Tunis Agenda (paragraphs 33 to 36) parts stakeholders, by their name
in the record; translations take the words of the Agenda itself in each language."""

DEEDS: Words = {
    "created": pgettext_lazy("what was done to a record", "added"),
    "changed": pgettext_lazy("what was done to a record", "changed"),
    "merged": pgettext_lazy("what was done to a record", "merged with another"),
    "withdrawn": pgettext_lazy("what was done to a record", "withdrawn"),
    "hidden": pgettext_lazy("what was done to a record", "no longer public"),
    "deleted": pgettext_lazy("what was done to a record", "removed"),
}
"""What a change did, by its name in the feed (`meetings.models.Action`)."""


def deed_words(deed: str) -> str:
    """Give the words for what was done to a record; the deed itself where it has none."""
    return str(DEEDS.get(deed, deed))


def kind_words(kind: str) -> str:
    """Give the words for a kind of record; the kind itself where it has none."""
    return str(KINDS.get(kind, kind))


def withdrawn_words(kind: str) -> str:
    """Give the heading in place of a withdrawn record of a kind."""
    return str(WITHDRAWN.get(kind) or gettext_lazy("This record was withdrawn"))


def field_words(field: str) -> str:
    """Give the words for a field by its English name; the name itself where it has none."""
    return str(FIELDS.get(field, field))


def group_words(name: str) -> str:
    """Give the words for a stakeholder group by its English name; the name where it has none."""
    return str(GROUPS.get(name, name))
