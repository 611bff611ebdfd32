"""Print how many facts importers find rightly in the specimens: `python -m tests.importing`."""

import sys
from pathlib import Path

from tests.submissions.importers.golden import add, precision, recall, score
from tests.submissions.importers.specimens import Specimen, find_specimens, read_specimen

LEAST_PRECISION, LEAST_RECALL = 0.95, 0.90


def main(*, each: bool) -> int:
    """Print a row for each kind of fact, and with `each` what every specimen lacks; 1 on a miss."""
    specimens = find_specimens()
    scores = [_score(specimen) for specimen in specimens]
    if each:
        for specimen, tallies in zip(specimens, scores, strict=True):
            off = {kind: tally for kind, tally in tallies.items() if tally[1] or tally[2]}
            print(f"{specimen.name}: {off or 'all right'}")
    total = add(scores)
    print(f"{len(specimens)} specimens in {len({one.path.parent for one in specimens})} folders")
    print(f"{'fact':<16}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}")
    for kind, tally in sorted(total.items()):
        right, wrong, missed = tally
        shares = f"{precision(tally):>11.3f}{recall(tally):>8.3f}"
        print(f"{kind:<16}{right:>7}{wrong:>7}{missed:>8}{shares}")
    low = [
        kind
        for kind, tally in total.items()
        if precision(tally) < LEAST_PRECISION or recall(tally) < LEAST_RECALL
    ]
    return 1 if low else 0


def _score(specimen: Specimen):
    parts = read_specimen(specimen)
    return add(
        score(wanted.get("facts") or [], part.facts, only=wanted.get("only") or ())
        for wanted, part in zip(specimen.parts, parts, strict=False)
    )


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    sys.exit(main(each="--each" in sys.argv))
