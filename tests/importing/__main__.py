"""Print how well importers read the specimens: `python -m tests.importing [--each]`.

There is a row for each kind of fact and one for each kind of source; with `--each`, what every
specimen lacks as well. It ends with 1 where a row has less than it should.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping

from tests.submissions.importers.golden import Tally, add, precision, recall, score
from tests.submissions.importers.specimens import Specimen, find_specimens, read_specimen

LEAST_PRECISION, LEAST_RECALL = 0.95, 0.90


def main(*, each: bool) -> int:
    """Print the tables; 1 where a kind is read worse than it should be."""
    specimens = find_specimens()
    scores = [_score(specimen) for specimen in specimens]
    for specimen, tallies in zip(specimens, scores, strict=True):
        if each:
            off = {kind: tally for kind, tally in tallies.items() if tally[1] or tally[2]}
            print(f"{specimen.name}: {off or 'all right'}")
    folders = len({one.path.parent for one in specimens})
    print(f"{len(specimens)} specimens in {folders} folders")
    of_facts, of_sources = add(scores), _by_source(specimens, scores)
    _print_table("fact", of_facts)
    _print_table("source", of_sources)
    return 1 if any(map(_is_low, (*of_facts.values(), *of_sources.values()))) else 0


def _score(specimen: Specimen) -> dict[str, Tally]:
    """Give what was found; of a source taken for another kind or cut otherwise, nothing right."""
    parts = read_specimen(specimen)
    agrees = len(parts) == len(specimen.parts) and {p.kind.value for p in parts} == {specimen.kind}
    return add(
        score(
            wanted.get("facts") or [],
            parts[at].facts if agrees else (),
            only=wanted.get("only") or (),
        )
        for at, wanted in enumerate(specimen.parts)
    )


def _by_source(specimens: list[Specimen], scores: list[dict[str, Tally]]) -> dict[str, Tally]:
    """Give the sum of all facts for each kind of source."""
    kinds: dict[str, list[dict[str, Tally]]] = defaultdict(list)
    for specimen, tallies in zip(specimens, scores, strict=True):
        kinds[specimen.expected["kind"]] += [{"all": tally} for tally in tallies.values()]
    return {kind: add(tallies).get("all", (0, 0, 0)) for kind, tallies in kinds.items()}


def _print_table(of: str, tallies: Mapping[str, Tally]) -> None:
    print(f"\n{of:<16}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    for kind, tally in sorted(tallies.items()):
        right, wrong, missed = tally
        shares = f"{precision(tally):>11.3f}{recall(tally):>8.3f}"
        print(f"{kind:<16}{right:>7}{wrong:>7}{missed:>8}{shares}")


def _is_low(tally: Tally) -> bool:
    return precision(tally) < LEAST_PRECISION or recall(tally) < LEAST_RECALL


if __name__ == "__main__":
    sys.exit(main(each="--each" in sys.argv))
