"""How well found facts agree with those a person expects: counted by kind of fact.

An expected fact is a mapping with its `kind` and the fields that matter. It matches a found fact
when all the fields given are the same after folding; each found fact is matched once. A date is
given by its EDTF alone, or as a mapping of what matters ({text, edtf, inferred}). A field that
refers to another fact (`part_of`, `counted_in`, `meeting`, `submission`) is given as a mapping of
the fields that the other fact has to have, or "" for none.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from meetings.folding import fold
from submissions.importers.records import FACTS, Fact, fields_of

REFERENCES = frozenset({"part_of", "counted_in", "meeting", "submission"})
NO_RECORDS = frozenset({"mention", "not-understood"})
"""Kinds that propose nothing: more of them than expected is no fault."""
Tally = tuple[int, int, int]


def score(
    expected: Sequence[Mapping[str, Any]],
    found: Sequence[Fact],
    *,
    only: Iterable[str] = (),
) -> dict[str, Tally]:
    """Give for each kind how many were found rightly, found wrongly, and missed.

    `only` names the kinds that the list of expected facts has in full; () means all of them.
    """
    kinds = set(only) or set(FACTS)
    paired = match(expected, found)
    tallies: dict[str, Tally] = {}
    for kind in sorted(kinds):
        wanted = [at for at, fact in enumerate(expected) if fact["kind"] == kind]
        had = [at for at, fact in enumerate(found) if kind == fact.KIND]
        right = sum(at in paired for at in wanted)
        wrong = 0 if kind in NO_RECORDS else len(had) - right
        if wanted or wrong:
            tallies[kind] = (right, wrong, len(wanted) - right)
    return tallies


def match(expected: Sequence[Mapping[str, Any]], found: Sequence[Fact]) -> dict[int, int]:
    """Give for the place of each expected fact the place of the found one that it matches.

    Those with the most fields choose first, so that a vague one does not take another's fact.
    """
    by_key = {fact.key: fact for fact in found if fact.key}
    taken: dict[int, int] = {}
    for at in sorted(range(len(expected)), key=lambda one: -len(expected[one])):
        for place, fact in enumerate(found):
            if place not in taken.values() and matches(expected[at], fact, by_key):
                taken[at] = place
                break
    return taken


def matches(wanted: Mapping[str, Any], fact: Fact, by_key: Mapping[str, Fact]) -> bool:
    """Say whether a found fact has all the fields that are wanted."""
    if wanted["kind"] != fact.KIND:
        return False
    has = fields_of(fact)
    return all(
        _agrees(name, value, has.get(_column(wanted, name)), by_key)
        for name, value in wanted.items()
        if name != "kind"
    )


def _column(wanted: Mapping[str, Any], name: str) -> str:
    """Give the field of a name in a specimen: "sort" stands for a fact's own field "kind"."""
    return "kind" if name == "sort" else name


def _agrees(name: str, wanted: Any, has: Any, by_key: Mapping[str, Fact]) -> bool:
    if name in REFERENCES and isinstance(wanted, Mapping):
        other = by_key.get(has or "")
        return other is not None and matches({"kind": other.KIND, **wanted}, other, by_key)
    if isinstance(has, Mapping):
        mapping = wanted if isinstance(wanted, Mapping) else {"edtf": wanted}
        return all(_same(value, has.get(key)) for key, value in mapping.items())
    return _same(wanted, has)


def _same(wanted: Any, has: Any) -> bool:
    if isinstance(wanted, str) or isinstance(has, str):
        return _plain(wanted) == _plain(has)
    return wanted == has


def _plain(value: Any) -> str:
    return " ".join(fold(str("" if value is None else value)).split())


def add(tallies: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    """Give the sum of several scores."""
    total: dict[str, Tally] = {}
    for tally in tallies:
        for kind, counts in tally.items():
            before = total.get(kind, (0, 0, 0))
            total[kind] = tuple(one + two for one, two in zip(before, counts, strict=True))
    return total


def precision(tally: Tally) -> float:
    """Give the share of right ones among those found, 1 where none was."""
    right, wrong, _ = tally
    return right / (right + wrong) if right + wrong else 1.0


def recall(tally: Tally) -> float:
    """Give the share of those found among the expected ones, 1 where none was."""
    right, _, missed = tally
    return right / (right + missed) if right + missed else 1.0
