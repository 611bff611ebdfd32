"""What makes a fact of a source the same fact when the source is read again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from submissions.importers.records import Fact, Part, Span, fields_of


def fingerprint_all(part: Part, facts: Iterable[Fact]) -> Iterator[tuple[Fact, str]]:
    """Give each fact with its fingerprint; one that a part has twice gets two.

    Places in the text are left out, so that the same page with another frame has them again.
    """
    times: dict[str, int] = {}
    for fact in facts:
        says = _spell_out(part, fact)
        times[says] = times.get(says, 0) + 1
        yield fact, sha256(f"{says}\n{times[says]}".encode(errors="replace")).hexdigest()


def _spell_out(part: Part, fact: Fact) -> str:
    said: dict[str, Any] = {
        name: value
        for name, value in fields_of(fact).items()
        if not isinstance(getattr(fact, name), Span)
    }
    return json.dumps([part.identity, fact.KIND, said], sort_keys=True, ensure_ascii=False)
