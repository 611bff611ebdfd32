"""Figures as facts: which is a part of which, which only repeats one, and who sent them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from meetings.folding import fold
from submissions.importers.prose.contributors import Name, find_names
from submissions.importers.prose.counts import Figure, find_figures
from submissions.importers.prose.sentences import Sentence
from submissions.importers.records import ContributorFact, CountFact, Fact, NotUnderstood

QUOTED = "The figure stands in words that are quoted, and may be of something else."
UNEQUAL = "{wanted} are counted and {found} names follow; they could not be told apart for sure."
STATES = (
    "government",
    "state",
    "gouvernement",
    "etat",
    "gobierno",
    "estado",
    "regierung",
    "правительств",
)
BETWEEN_STATES = (
    "intergovernmental",
    "inter-governmental",
    "intergouvernemental",
    "intergubernamental",
)


@dataclass(slots=True)
class Total:
    """A figure of all groups together, and how much of it parts have taken."""

    key: str
    counted: str
    value: int
    upper: int
    taken: int = 0


@dataclass(slots=True)
class Tally:
    """What has been counted so far in a source."""

    count: int = 0
    passage: int = -1
    topic: str = ""
    total: Total | None = None
    last: Total | None = None
    """The last figure that stands in no brackets."""
    known: dict[tuple[str, int], Total] = field(default_factory=dict)

    def begin(self, sentence: Sentence) -> None:
        """Forget what was spoken of where a new passage begins."""
        if sentence.passage != self.passage:
            self.passage, self.topic, self.total, self.last = sentence.passage, "", None, None


def find_counts(sentence: Sentence, tally: Tally) -> Iterator[Fact]:
    """Give the figures of a sentence and the names of who sent what they count."""
    tally.begin(sentence)
    topic = tally.topic
    tally.topic = ""
    for figure in find_figures(sentence, topic):
        tally.topic = figure.counted
        if sentence.quoted[figure.last - 1]:
            yield _quoted(sentence, figure)
        elif not _is_repeated(figure, tally):
            fact = _count(sentence, figure, tally)
            yield fact
            yield from _contributors(sentence, figure, fact)


def _quoted(sentence: Sentence, figure: Figure) -> NotUnderstood:
    span = sentence.span(figure.first, figure.last)
    words = sentence.said(figure.first, figure.last)
    return NotUnderstood(span=span, confidence=0.8, reason=QUOTED, words=words)


def _is_repeated(figure: Figure, tally: Tally) -> bool:
    """Say whether "the 10 submissions" only names again what was counted before."""
    before = tally.known.get((figure.counted, figure.value))
    if not figure.refers_back or figure.group or before is None:
        return False
    tally.total = tally.last = before
    return True


def _count(sentence: Sentence, figure: Figure, tally: Tally) -> CountFact:
    tally.count += 1
    key = f"count-{tally.count}"
    part_of = _whole(figure, tally)
    _remember(figure, tally, key)
    return CountFact(
        span=sentence.span(figure.first, figure.last),
        confidence=_confidence(figure),
        key=key,
        counted=figure.counted,
        value=figure.value,
        upper=figure.upper,
        qualifier=figure.qualifier,
        group_word=figure.group,
        subject_word=figure.subject,
        as_of=figure.as_of,
        part_of=part_of,
    )


def _confidence(figure: Figure) -> float:
    """Give how sure a figure is; of members and the like the source may mean another body's."""
    most = 0.95 if figure.counted == "submissions" else 0.75
    sure = figure.confidence
    if figure.group_last and not figure.is_elided:
        sure = 0.95
    return min(sure, most)


def _whole(figure: Figure, tally: Tally) -> str:
    """Give the key of the figure of which this one is a part, "" where none is said."""
    whole = tally.last if figure.is_inner else tally.total
    if whole is None or whole.counted != figure.counted or not (figure.group or figure.is_elided):
        return ""
    if whole.taken + figure.value > whole.upper:
        return ""
    whole.taken += figure.value
    return whole.key


def _remember(figure: Figure, tally: Tally, key: str) -> None:
    """Keep a figure as the total or as the last one, for the parts that may follow."""
    this = Total(key, figure.counted, figure.value, figure.upper or figure.value)
    if not figure.group and not figure.is_elided:
        tally.total = this
        tally.known.setdefault((figure.counted, figure.value), this)
    if not figure.is_inner:
        tally.last = this


def _contributors(sentence: Sentence, figure: Figure, count: CountFact) -> Iterator[Fact]:
    """Give the names behind a figure, where they are as many as it says."""
    names, agree = find_names(sentence, figure) if figure.counted == "submissions" else ([], True)
    if agree:
        for name in names:
            yield _contributor(sentence, name, count)
    elif names:
        reason = UNEQUAL.format(wanted=figure.value, found=len(names))
        words = sentence.said(names[0][0], names[-1][1])
        span = sentence.span(names[0][0], names[-1][1])
        yield NotUnderstood(span=span, confidence=0.8, reason=reason, words=words)


def _contributor(sentence: Sentence, name: Name, count: CountFact) -> ContributorFact:
    return ContributorFact(
        span=sentence.span(*name),
        confidence=min(0.95, round(count.confidence + 0.05, 2)),
        counted_in=count.key,
        name=sentence.said(*name),
        group_word=count.group_word,
        participant_kind=_kind(count.group_word),
        subject_word=count.subject_word,
    )


def _kind(group: str) -> str:
    """Give what those of a group are, where its words say it: States, or organisations of them."""
    words = fold(group)
    if any(word in words for word in BETWEEN_STATES):
        return "intergovernmental"
    non_state = words.startswith("non") or "no gub" in words or "non gouv" in words
    return "state" if any(word in words for word in STATES) and not non_state else ""
