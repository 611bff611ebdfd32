"""The words by which points of an agenda and what became of them stand in running text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from submissions.importers.tokens import word_set

Words = tuple[str, ...]
Rows = Mapping[str, Sequence[Words]]


def _rows(*phrases: str) -> Rows:
    """Give phrases by their first words."""
    rows: dict[str, list[Words]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        rows.setdefault(words[0], []).append(words)
    return rows


INTENDED = _rows(
    "was supposed to", "was meant to", "was due to", "was expected to", "was scheduled to",
    "was to", "were supposed to", "were meant to", "were to", "had been called to", "was called to",
    "was convened to", "had been meant to", "should have", "devait", "devaient", "etait cense",
    "etait censee", "debia", "debian", "tenia que", "iba a", "sollte",
)  # fmt: skip
"""A meeting before one of these was to deal with what follows."""
DEALT = word_set(
    "discuss discussed consider considered address addressed examine examined debate debated "
    "review reviewed settle settled resolve cover covered finalise finalize agree examiner "
    "traiter discuter aborder débattre examinar tratar debatir abordar discutir revisar behandeln"
)
DEALT_PAIRS = _rows("deal with", "take up", "look at", "talk about", "agree on", "work on")
HAVE = word_set("have avoir tener")
AS_AGENDA = _rows(
    "as its main agenda", "as its agenda", "as its main topic", "as its main item",
    "as the main agenda", "as the main item", "as its main subject", "as its only item",
    "as its first item", "pour ordre du jour", "comme ordre du jour", "como tema principal",
    "como orden del dia",
)  # fmt: skip
POINTS_BACK = word_set("this that it these those cela ceci esto eso the same")
DISPLACED = _rows(
    "turned into", "was spent on", "was taken up by", "was taken up with", "were spent on",
    "was devoted to", "was used up by", "gave way to", "was dominated by", "was consumed by",
    "went into", "went to", "became a", "was filled with", "was lost to", "was filled by",
    "was given over to", "was used for", "s' est transformee en", "s' est transforme en",
    "a ete consacree a", "a ete consacre a", "se convirtio en", "se dedico a", "fue dedicada a",
    "se gasto en",
)  # fmt: skip
"""What follows one of these took the time of the item."""
NOT_REACHED = _rows(
    "did not get into", "did not get to", "did not get round to", "did not get around to",
    "didn't get to", "didn't get into", "did not reach", "never reached", "never got to",
    "did not come to", "was not reached", "was not discussed", "was not taken up",
    "ran out of time",
    "was never discussed", "no time was left", "there was no time", "was ignored",
    "did not discuss",
    "was left out", "n' a pas ete abordee", "n' a pas ete aborde", "n' a pas ete examine",
    "n' a pas ete examinee", "no se abordo", "no se trato", "no se llego a", "no hubo tiempo",
    "did not address",
)  # fmt: skip
ADVERBS = word_set(
    "really unfortunately largely further actually even just mostly simply then quickly soon "
    "entirely almost completely again also rather"
)
"""Passed over in the phrases above."""
NO_AGREEMENT = _rows(
    "no agreement on", "no agreement about", "no consensus on", "without agreement on",
    "aucun accord sur", "pas d' accord sur", "aucun consensus sur", "ningun acuerdo sobre",
    "no hubo acuerdo sobre", "no hubo consenso sobre",
)  # fmt: skip
COULD_NOT_AGREE = _rows(
    "could not agree on", "failed to agree on", "did not agree on", "were unable to agree on",
    "was unable to agree on", "no se pusieron de acuerdo sobre", "n' ont pas pu s' accorder sur",
)  # fmt: skip
DEFERRED = _rows(
    "was deferred to", "were deferred to", "was postponed to", "was put off to", "was left for",
    "was carried over to", "has been deferred to", "was deferred until", "was put off until",
    "a ete reporte a", "a ete reportee a", "ha sido aplazado", "se aplazo a", "fue aplazado a",
)  # fmt: skip
CLOSES = word_set("which but when while because since mais pero . , ; : ( )")
DISAGREE = word_set(
    "meeting session group members states delegates participants parties room we they"
)
"""Those who "could not agree", besides bodies: not some group outside of the meeting."""
ITEMS = word_set("item items agenda point points question questions topic tema temas")
