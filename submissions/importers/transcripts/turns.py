"""Where the turns of a transcript begin, found by the marks that it uses itself.

With chevrons, a mark is looked for anywhere, for lines may break anywhere. Without them a label
opens a turn at the beginning of a line, or, in a text that is one line, behind the end of a
sentence where it is all in capitals. A colon inside speech opens nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from submissions.importers.countries import find_country
from submissions.importers.honorifics import BEHIND_CHINESE, is_title
from submissions.importers.offices import find_sort
from submissions.importers.records import Span
from submissions.importers.transcripts.labels import split_role
from submissions.importers.transcripts.shapes import LONGEST, UNCASED, is_great, is_label

CHEVRONS = re.compile(r">{2,4}[ \t]{0,4}")
AFTER_CHEVRONS = re.compile(r"([^\W\d_][^:：\n<>]{0,70}(?:\n[^:：\n<>]{1,40})?)[:：]")
COLON = re.compile(r"[:：](?=\s|$)|：")
SENTENCE = re.compile(r"[.?!)\]”\"]{1,3} {1,4}")
TWO_SCRIPTS = re.compile(r"[\u3400-\u9fff]{2,6} ?[(（][A-Z][A-Za-z .'’-]{1,40}[)）]")
"""A Chinese name with its Latin letters in brackets."""
FEW_LINES = 400
"""Characters of a line on the average, from which a text is taken for unbroken."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a turn: where its mark starts, where its speech starts, and its label."""

    start: int
    speech: int
    label: str
    how: str
    """ ">>", "capitals", "names", "once", "script" or "voice": by what it was known."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a text, in order, and lines that could be one and were not taken for it."""

    marks: tuple[Mark, ...] = ()
    doubtful: tuple[Span, ...] = ()


def find_marks(text: str) -> Marks:
    """Find every beginning of a turn."""
    chevrons = [*CHEVRONS.finditer(text)]
    labels = list(_labels(text, anywhere=len(chevrons) < 2 and _is_unbroken(text)))
    marked = [_by_chevrons(text, one) for one in chevrons]
    if len(marked) > 1 or any(one.label for one in marked):
        loose = [one for one in labels if one.how == "capitals"]
        return Marks(tuple(_apart(_together(marked, loose))))
    chosen = _chosen(labels)
    return Marks(tuple(_apart(chosen.marks)), chosen.doubtful)


def _by_chevrons(text: str, chevrons: re.Match[str]) -> Mark:
    found = AFTER_CHEVRONS.match(text, chevrons.end())
    if found is None or not is_label(found[1], marked=True):
        return Mark(chevrons.start(), chevrons.end(), "", ">>")
    return Mark(chevrons.start(), found.end(), found[1].strip(), ">>")


def _together(marked: Sequence[Mark], loose: Sequence[Mark]) -> Iterator[Mark]:
    """Give both sorts in order, without a label twice that stands behind chevrons."""
    ends = {one.speech for one in marked}
    yield from sorted(
        [*marked, *(one for one in loose if one.speech not in ends)], key=lambda one: one.start
    )


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Give marks that do not reach into one another."""
    reached = 0
    for mark in marks:
        if mark.start >= reached:
            yield mark
            reached = mark.speech


def _is_unbroken(text: str) -> bool:
    return len(text) > FEW_LINES * (text.strip().count("\n") + 1)


def _labels(text: str, *, anywhere: bool) -> Iterator[Mark]:
    """Give every colon that ends a label."""
    for colon in COLON.finditer(text):
        window = max(0, colon.start() - LONGEST)
        line = max(window, text.rfind("\n", window, colon.start()) + 1)
        at_start = line == 0 or text[line - 1] == "\n"
        first = line + len(text[line : colon.start()]) - len(text[line : colon.start()].lstrip())
        label = text[first : colon.start()]
        if at_start and is_label(label):
            yield Mark(first, colon.end(), label.strip(), _how(label))
        elif anywhere:
            yield from _inside(text, window, colon)


def _inside(text: str, window: int, colon: re.Match[str]) -> Iterator[Mark]:
    """Give the label in capitals that begins behind the end of a sentence."""
    for end in SENTENCE.finditer(text, window, colon.start()):
        label = text[end.end() : colon.start()]
        if is_label(label) and _how(label) == "capitals":
            yield Mark(end.end(), colon.end(), label.strip(), "capitals")
            return


def _how(label: str) -> str:
    if UNCASED.search(label):
        return "script"
    return "capitals" if is_great(label) else "names"


def _chosen(labels: Sequence[Mark]) -> Marks:
    """Choose the sort of label that the text uses; the others stay doubtful."""
    count = Counter(one.how for one in labels)
    often = Counter(one.label for one in labels)
    names = count["names"] > count["capitals"]
    taken: list[Mark] = []
    doubtful: list[Mark] = []
    for one in labels:
        fits = (
            one.how == "capitals"
            or (one.how == "names" and (names or _is_known(one)))
            or (one.how == "script" and (often[one.label] > 1 or _is_known(one)))
        )
        once = one.how == "names" and often[one.label] == 1 and not _is_known(one)
        if not fits or (once and find_sort(one.label) == "organisation"):
            doubtful.append(one)
        else:
            taken.append(replace(one, how="once") if once else one)
    return Marks(tuple(taken), tuple(Span(one.start, one.speech) for one in doubtful))


def _is_known(mark: Mark) -> bool:
    """Say whether an office, a title or a State is in a label, so that it may stand only once."""
    titled = is_title(mark.label.split(" ")[0]) or mark.label.endswith(BEHIND_CHINESE)
    in_both = TWO_SCRIPTS.fullmatch(mark.label) is not None
    named = titled or in_both or bool(split_role(mark.label)[0])
    return named or bool(find_country(mark.label))
