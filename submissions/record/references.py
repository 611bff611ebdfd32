"""References: every slug names one record, and every record that is named is there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Model

from meetings.parameters import nearest
from submissions.record.entries import Entry, Target, all_of
from submissions.record.problems import Problem
from submissions.record.schema import BODY

Handles = dict[type[Model], dict[str, Entry]]


def get_handles(records: Iterable[Entry]) -> Handles:
    """Give the entries that others can refer to, by model and by what names them."""
    handles: Handles = defaultdict(dict)
    for entry in all_of(records):
        if entry.handle:
            handles[entry.section.model].setdefault(entry.handle, entry)
    return handles


def join_bodies(records: Iterable[Entry], handles: Handles) -> Iterator[Problem]:
    """Put the body itself in place of its name, in files that only name it; notes unknown ones."""
    bodies = handles[BODY.model]
    named = {id(entry.parent): entry.parent for entry in records if entry.parent}
    for parent in named.values():
        if parent.handle and parent.handle not in bodies:
            message = f"no body has the slug {parent.handle!r}. {nearest(parent.handle, bodies)}"
            yield parent.node.problem(message)
    for entry in records:
        if entry.parent:
            entry.parent = bodies.get(entry.parent.handle, entry.parent)


def find_duplicates(records: Iterable[Entry]) -> Iterator[Problem]:
    """Give a problem for each entry that is named as another before it."""
    first: dict[tuple[object, ...], Entry] = {}
    for entry in all_of(records):
        place = id(entry.parent) if entry.section.within else 0
        key = (entry.section.model, place, entry.named_by, entry.key)
        if entry.broken & set(entry.named_by) or not any(entry.key):
            continue
        before = first.setdefault(key, entry)
        if before is not entry:
            yield entry.node.problem(describe_duplicate(entry, before))


def describe_duplicate(entry: Entry, before: Entry) -> str:
    """Say which entry came before, and by what the two are the same."""
    pairs = zip(entry.named_by, entry.key, strict=True)
    shown = ", ".join(f"{name} {part!r}" for name, part in pairs)
    place = f"{before.node.file}:{before.node.line}"
    return f"stands at {place} already ({shown}); keep one, or tell them apart."


def find_unknown(records: Iterable[Entry], handles: Handles) -> Iterator[Problem]:
    """Give a problem for each reference to a record that is in no file, or to itself."""
    for entry in all_of(records):
        for name, value in entry.values.items():
            if isinstance(value, Target):
                yield from check_target(entry, name, value, handles)


def check_target(entry: Entry, name: str, target: Target, handles: Handles) -> Iterator[Problem]:
    """Check one reference."""
    known = handles[target.model]
    if target.slug not in known:
        noun = target.model._meta.verbose_name
        shown = target.slug.rpartition("#")[2]
        words = [] if "#" in target.slug else known
        yield entry.problem(f"no {noun} is called {shown!r}. {nearest(shown, words)}".strip(), name)
    elif known[target.slug] is entry:
        yield entry.problem("refers to itself.", name)
