"""The words of pages of counts: what is counted, and by what, in the reader's language.

The counting itself names its dimensions and measures in English, as answers for machines do; the
same words stand here so that they are translated, and pages look them up by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy, ngettext, pgettext_lazy

from meetings import local_forms
from submissions.counting.standing import Standing

Words = dict[str, str | Promise]
BY: Words = {
    "Attributed by": pgettext_lazy("counted by", "Attributed by"),
    "Body": pgettext_lazy("counted by", "Body"),
    "Call": pgettext_lazy("counted by", "Call"),
    "Capacity": pgettext_lazy("counted by", "Capacity"),
    "Country": pgettext_lazy("counted by", "Country"),
    "Country, two letters of ISO 3166": pgettext_lazy("counted by", "Country"),
    "In office on": pgettext_lazy("counted by", "In office on"),
    "Kind of meeting": pgettext_lazy("counted by", "Kind of meeting"),
    "Kind of participant": pgettext_lazy("counted by", "Kind of participant"),
    "Kind of submission": pgettext_lazy("counted by", "Kind of submission"),
    "Language": pgettext_lazy("counted by", "Language"),
    "Meeting": pgettext_lazy("counted by", "Meeting"),
    "Month of the meeting": pgettext_lazy("counted by", "Month of the meeting"),
    "Month received": pgettext_lazy("counted by", "Month received"),
    "Participant": pgettext_lazy("counted by", "Participant"),
    "Point of the agenda": pgettext_lazy("counted by", "Point of the agenda"),
    "Presence": pgettext_lazy("counted by", "Presence"),
    "Quarter of the meeting": pgettext_lazy("counted by", "Quarter of the meeting"),
    "Quarter received": pgettext_lazy("counted by", "Quarter received"),
    "Regional group": pgettext_lazy("counted by", "Regional group"),
    "Role": pgettext_lazy("counted by", "Role"),
    "Role at the meeting": pgettext_lazy("counted by", "Role at the meeting"),
    "Role of contributors": pgettext_lazy("counted by", "Role of contributors"),
    "Sitting": pgettext_lazy("counted by", "Sitting"),
    "Stakeholder group": pgettext_lazy("counted by", "Stakeholder group"),
    "Standing": pgettext_lazy("counted by", "Standing"),
    "Which group": pgettext_lazy("counted by", "Which group"),
    "Meeting held on or after": pgettext_lazy("counted by", "Meeting held on or after"),
    "Meeting held on or before": pgettext_lazy("counted by", "Meeting held on or before"),
    "Received on or after": pgettext_lazy("counted by", "Received on or after"),
    "Received on or before": pgettext_lazy("counted by", "Received on or before"),
    "Words of the text": pgettext_lazy("counted by", "Words of the text"),
    "Year of the meeting": pgettext_lazy("counted by", "Year of the meeting"),
    "Year received": pgettext_lazy("counted by", "Year received"),
}
"""Titles of dimensions and filters."""
WHAT: Words = {
    "submissions": pgettext_lazy("what is counted", "Submissions"),
    "interventions": pgettext_lazy("what is counted", "Interventions"),
    "memberships": pgettext_lazy("what is counted", "Memberships"),
    "attendance": pgettext_lazy("what is counted", "Attendance"),
    "contributors of submissions": pgettext_lazy("what is counted", "Contributors of submissions"),
    "contributors of interventions": pgettext_lazy(
        "what is counted", "Contributors of interventions"
    ),
    "contributors of memberships": pgettext_lazy("what is counted", "Contributors of memberships"),
    "contributors of attendance": pgettext_lazy("what is counted", "Contributors of attendance"),
    "words of interventions": pgettext_lazy("what is counted", "Words of interventions"),
}
"""What is counted, and where it is not the records themselves, of which."""
MEASURES: Words = {
    "submissions": gettext_lazy("distinct documents sent in"),
    "turns": gettext_lazy("turns at meetings"),
    "memberships": gettext_lazy("seats held by name"),
    "attendances": gettext_lazy("presences and absences at meetings"),
    "contributors": gettext_lazy(
        "distinct participants known by name, under their lasting addresses"
    ),
    "words": gettext_lazy("words of the texts of turns"),
}
"""What `count` counts."""


def name_dimension(title: str) -> str:
    """Give the words for the title of a dimension or filter; the title where it has none."""
    return str(BY.get(title, title))


def name_measure(name: str, words: str) -> str:
    """Give the words for a measure by its name; those of the counting where it has none."""
    return str(MEASURES.get(name, words))


def name_count(noun: str, measure: str, titles: Sequence[str]) -> str:
    """Give what was counted: "Submissions by stakeholder group and call".

    `measure` is empty where the records themselves are counted.
    """
    key = f"{measure} of {noun}" if measure else noun
    by = [name_dimension(title).lower() for title in titles]
    return gettext("%(what)s by %(dimensions)s") % {
        "what": WHAT.get(key, key.capitalize()),
        "dimensions": local_forms.listed(by),
    }


def say_total(measure: str, number: int) -> str:
    """Give a total with its unit: "1 submission in all"."""
    forms = {
        "submissions": ngettext(
            "%(total)s submission in all", "%(total)s submissions in all", number
        ),
        "turns": ngettext("%(total)s turn in all", "%(total)s turns in all", number),
        "memberships": ngettext(
            "%(total)s membership in all", "%(total)s memberships in all", number
        ),
        "attendances": ngettext(
            "%(total)s attendance in all", "%(total)s attendances in all", number
        ),
        "contributors": ngettext(
            "%(total)s participant in all", "%(total)s participants in all", number
        ),
        "words": ngettext("%(total)s word in all", "%(total)s words in all", number),
    }
    return forms[measure] % {"total": local_forms.number(number)}


class Clause(NamedTuple):
    """A part of a sentence, and the part of the page that it leads to."""

    words: str
    anchor: str


def summarise(standing: Standing) -> list[Clause]:
    """Give what is on record of a participant as the parts of one sentence.

    Seats and contributions are named though there are none; of the rest only what there is.
    """
    seats, sent = gettext("no seat on record"), gettext("no contribution on record")
    if number := standing.bodies:
        seats = ngettext("sat on %(number)s body", "sat on %(number)s bodies", number)
    if number := standing.sent:
        sent = ngettext(
            "%(number)s contribution on record", "%(number)s contributions on record", number
        )
    others = ngettext(
        "%(number)s sent by others on its behalf",
        "%(number)s sent by others on its behalf",
        standing.on_behalf,
    )
    turns = ngettext(
        "%(number)s intervention on record", "%(number)s interventions on record", standing.turns
    )
    meetings = ngettext(
        "known to have been at %(number)s meeting",
        "known to have been at %(number)s meetings",
        standing.meetings,
    )
    silent = ngettext(
        "asked in %(number)s call without an answer on record",
        "asked in %(number)s calls without an answer on record",
        standing.unanswered,
    )
    found = [
        _clause(seats, standing.bodies, "seats"),
        _clause(sent, standing.sent, "contributions"),
    ]
    for words, number, anchor in (
        (others, standing.on_behalf, "on-behalf"),
        (turns, standing.turns, "interventions"),
        (meetings, standing.meetings, "presence"),
        (silent, standing.unanswered, "unanswered"),
    ):
        found += [_clause(words, number, anchor)] if number else []
    return found


def _clause(words: str, number: int, anchor: str) -> Clause:
    told = words % {"number": local_forms.number(number)} if number else words
    return Clause(told, anchor)
