"""Counts that are as exact as the direct count and as fast at a million.

**Links.** `CountedLink` holds one narrow row for each counted submission, role and distinct
contributor: numbers in place of words, what follows from merges, drafts and seats worked out. Its
definition is SQL made from the very expressions of the direct count (truth.py). Triggers on all
tables that it rests on relink the submissions that a statement concerns, in the same transaction
(triggers.py, upkeep.py). Any allowed filter and grouping can be answered from it (reading.py).
Turns and attendance stand in the same table, one row each, under roles of their own (parts.py).

**Sums.** A joint submission stands in several rows, so cells of one table of all dimensions do not
add up to distinct totals. Each grain of dimensions that is asked for often has sums of its own
(grains.py): how many submissions touch each cell, by how many cells each of them touches, so that
shares stay exact; the participants behind each cell; the words of turns; and the submissions with
an unknown value. "The groups of one country" share a submission among that country's contributors
alone, so such a pair has two grains more, one for each column that can be given. A
count whose dimensions and filters are just those of a grain reads only its rows (summing.py).

**Notes.** Nobody waits for sums: a writer only adds notes of the links that came and went, and a
count adds what the notes say. Once there are many, one writer folds them into the sums; another
that would do so at the same time leaves it.

`as_of` is not served from here: links hold the present, or what the transaction has just written.
Loads with triggers switched off call `rebuild()` at the end. `manage.py recount --check` compares
everything with the record.
"""

from submissions.counting.links.figures import count_total, find_figures
from submissions.counting.links.rebuilding import find_differences, fold, rebuild

__all__ = ["count_total", "find_differences", "find_figures", "fold", "rebuild"]
