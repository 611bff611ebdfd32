"""Words for groups that stand in rows without a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, Count, Q, QuerySet, Value
from django.db.models.functions import Lower, Trim

from meetings.models import Attendance, GroupAlias, Membership, SeatAllocation, StakeholderGroup
from submissions.care.worklists import Entry, Piece, Rows, Worklist, said
from submissions.models import Contributor, Intervention

STATES: Mapping[type[Any], str] = {
    Membership: "state",
    SeatAllocation: "composition__state",
    Attendance: "meeting__state",
    Contributor: "submission__state",
    Intervention: "state",
}
"""Where each kind of row that bears a word has its state."""
WITHDRAWN = "withdrawn"


@dataclass
class Word:
    """A word with how many rows bear it without a group, by kind: drafts and others."""

    word: str
    group: StakeholderGroup | None = None
    """The group for which it is a word already."""
    rows: dict[type[Any], tuple[int, int]] = field(default_factory=dict)

    @property
    def drafts(self) -> int:
        """Give how many of the rows are drafts."""
        return sum(drafts for drafts, _ in self.rows.values())

    @property
    def public(self) -> int:
        """Give how many of the rows are public, or were once."""
        return sum(others for _, others in self.rows.values())


def unmapped(kind: type[Any]) -> QuerySet[Any]:
    """Give the rows of a kind with a word and no group, the word as it is compared."""
    rows = kind._default_manager.filter(group__isnull=True).exclude(group_word="")
    rows = rows.exclude(**{STATES[kind]: WITHDRAWN}).order_by()
    return rows.annotate(word=Lower(Trim("group_word"))).exclude(word="")


def find_words(only: Sequence[str] | None = None) -> dict[str, Word]:
    """Give the words, those with most rows first: one query for them, one for what they are."""
    parts = [_count(kind, only) for kind in STATES]
    found: dict[str, Word] = {}
    kinds = {kind._meta.model_name: kind for kind in STATES}
    for one in parts[0].union(*parts[1:], all=True):
        word = found.setdefault(one["word"], Word(one["word"]))
        word.rows[kinds[one["kind"]]] = (one["drafts"], one["many"] - one["drafts"])
    return dict(sorted(found.items(), key=lambda pair: (-_many(pair[1]), pair[0])))


def _many(word: Word) -> int:
    return word.drafts + word.public


def _count(kind: type[Any], only: Sequence[str] | None) -> QuerySet[Any, Any]:
    rows = unmapped(kind)
    if only is not None:
        rows = rows.filter(word__in=only)
    draft = Q(**{STATES[kind]: "draft"})
    return (
        rows.values("word")
        .annotate(many=Count("pk"), drafts=Count("pk", filter=draft))
        .annotate(kind=Value(kind._meta.model_name, CharField()))
        .values("word", "many", "drafts", "kind")
    )


def find(asides: QuerySet[Any, Any]) -> Rows:
    """Give the words that were not set aside."""
    aside = {row["key"] for row in asides}
    return [{"key": word, "sure": True} for word in find_words() if word not in aside]


def load(keys: Sequence[str]) -> list[Entry]:
    """Give the words with the rows that bear them: three queries."""
    words = find_words(keys)
    groups = list(StakeholderGroup.objects.exclude(state=WITHDRAWN))
    for alias in GroupAlias.objects.filter(word__in=words).select_related("group"):
        words[alias.word].group = alias.group
    return [_show(words[key], groups) for key in keys if key in words]


def _show(word: Word, groups: list[StakeholderGroup]) -> Entry:
    rows = tuple(
        Piece(f"{kind._meta.verbose_name_plural}: {_in_words(*counts)}")
        for kind, counts in word.rows.items()
    )
    known = f"a word for “{word.group}” already" if word.group else "not mapped"
    facts = (("Rows without a group", rows), ("The word", said(known)))
    return Entry(word.word, Piece(word.word), facts, extra={"word": word, "groups": groups})


def _in_words(drafts: int, others: int) -> str:
    counts = ((drafts, "draft"), (others, "published"))
    return ", ".join(f"{many:,} {words}" for many, words in counts if many)


UNMAPPED = Worklist(
    slug="unmapped-group-words",
    title="Group words that are not mapped",
    rule="Words by which sources name a stakeholder group, in rows that have no group. They count "
    "as “unmapped” until the rows get one; capitals make no difference.",
    empty="Nothing: every row with a word for a group has its group.",
    needs=(
        *("meetings.view_groupalias", "meetings.view_membership", "meetings.view_seatallocation"),
        *("meetings.view_attendance", "submissions.view_contributor"),
        *("submissions.view_intervention",),
    ),
    mends="meetings.add_groupalias",
    find=find,
    load=load,
    form="admin/care/word_form.html",
)
