"""Charts of a meeting: who spoke, by turns and words, and the seats against the turns."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _

from meetings.languages import naming
from meetings.models import Meeting
from submissions.charts.figures import Bar, Pair, PairedBars, Part
from submissions.charts.making.bodies import seats_of_key
from submissions.charts.marks import Mark
from submissions.counting.people import NOT_STATED
from submissions.counting.rosters import Roster, roster_of
from submissions.counting.shares import Share, share
from submissions.counting.speaking import Speaking, SpeakingRow, speakers_of, speaking_of


def make_speaking(meeting: Meeting) -> PairedBars:
    """Give the turns and words of a meeting by group, those of silent groups with seats too."""
    roster = roster_of(meeting, speakers_of(meeting))
    return chart_speaking(speaking_of(meeting, also=roster.keys))


def chart_speaking(speaking: Speaking) -> PairedBars:
    """Give the chart of turns that have been counted; nothing to draw where there are none."""
    rows = speaking.rows if speaking.turns else ()
    notes = [
        _("Bars are as long as the shares of all but the chair and the secretariat, who are "
          "drawn to the same scale and are no part of the shares."),
    ]  # fmt: skip
    if speaking.without_words:
        words = _("%(number)s of %(all)s turns have no text on record; their words are not known.")
        notes.append(words % {"number": speaking.without_words, "all": speaking.turns})
    return PairedBars(
        title=_("Who spoke: %(meeting)s") % {"meeting": speaking.meeting.title},
        description=_("For each group, its share of the turns above its share of the words."),
        notes=tuple(notes),
        above=_("Turns"),
        below=_("Words"),
        by_share=True,
        further=(_("Speakers known by name"),),
        pairs=tuple(_pair(row, speaking) for row in rows),
    )


def _pair(row: SpeakingRow, speaking: Speaking) -> Pair:
    turns = _bar(row.turns, row.turn_share, speaking.turn_base, is_outside=row.is_outside)
    words = _bar(
        row.words,
        row.word_share,
        speaking.word_base,
        is_outside=row.is_outside,
        at_least=row.is_at_least,
    )
    return Pair(mark_of(row), turns, words, (row.speakers,))


def mark_of(row: SpeakingRow) -> Mark:
    """Give the mark of a group that spoke, or could have."""
    if row.key == NOT_STATED:
        return Mark(row.key, _("Group not known"))
    return Mark(row.key, naming(row.group)[0] if row.group else str(row.label))


def _bar(
    amount: int | None,
    part: Share | None,
    base: int,
    *,
    is_outside: bool,
    at_least: bool = False,
) -> Bar:
    """A share of its base; an office is compared with the base, and has no share of it."""
    if amount is None:
        return Bar(None)
    if part is not None:
        return Bar(amount, parts=(Part(part.percent, base),), at_least=at_least)
    beside = share(amount, base) if is_outside else None
    return Bar(amount, beside=beside.percent if beside else Decimal(0), at_least=at_least)


def make_floor(meeting: Meeting) -> PairedBars:
    """Give the seats of the groups at a meeting against their turns, in a few queries."""
    roster = roster_of(meeting, speakers_of(meeting))
    return chart_floor(roster, speaking_of(meeting, also=roster.keys))


def chart_floor(roster: Roster, speaking: Speaking) -> PairedBars:
    """Give the chart of seats and turns that have been counted; nothing without both."""
    table = roster.table if roster.table and roster.table.base and speaking.turns else None
    rows = [row for row in speaking.rows if not row.is_outside] if table else []
    notes = [_("Bars are as long as the shares; the chair and the secretariat are left out.")]
    if table:
        words = _("Seats of the composition “%(name)s”.")
        notes.append(words % {"name": table.composition.label})
    if table and not roster.is_certain:
        notes.append(_("Whether this composition held on that day is not certain."))
    return PairedBars(
        title=_("Seats and turns by group: %(meeting)s") % {"meeting": speaking.meeting.title},
        description=_("For each group, its share of the seats above its share of the turns."),
        notes=tuple(notes),
        above=_("Seats"),
        below=_("Turns"),
        by_share=True,
        pairs=tuple(
            Pair(
                mark_of(row),
                seats_of_key(row.key, table),
                _bar(row.turns, row.turn_share, speaking.turn_base, is_outside=False),
            )
            for row in rows
        ),
    )
