"""Proposals: one item for each fact of a part, unsaved, with all that an editor needs to decide.

An item's `position` counts the items of its part from 1, and `part` is empty: whoever saves them
numbers them through the batch and sets the part.

`references` has a name only where the source has a word for it (or the batch answers for it):
"participant", "organisation", "group", "body", "meeting", "call", "composition" and "subject" (of
a count: a call, a composition or a body, as its `kind` says), each

    {"word": "W. Drake", "kind": "person", "choice": 12 | "new" | "none" | None,
     "candidates": [{"pk": 12, "slug": "…", "label": "…", "score": 0.98, "reasons": ["…"]}]}

`kind` is the kind of participant for participants, else the name of the model in small letters
("stakeholdergroup", "body", "meeting", "call", "composition"). "new" is chosen
where nothing comes near; "none" where a group's word is not mapped, which then stays a word;
None where an editor has to choose. A contributor without a name of a person has no "participant"
but an "organisation".
What another fact of the same part makes is no reference: its key is in the item's `fields`.

`changes` has for each field of the record {"now": …, "then": …, "how": …}: "new" (there is no
record yet), "same", "fill" (the record is silent) or "differs"; a date that is less exact than the
record's, and holds it, is "same" with "why".
"""

from __future__ import annotations

from submissions.importers.records import Part
from submissions.matching.indexes import Indexes
from submissions.models import ImportBatch, ImportItem


def propose(part: Part, *, batch: ImportBatch, indexes: Indexes) -> list[ImportItem]:
    """Give the items of a part, unsaved; none for a part that was refused."""
    raise NotImplementedError
