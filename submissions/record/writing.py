"""Writing: what a merge decided, into the database."""

from submissions.record.merging import Change, Merge, SectionMerge
from submissions.record.problems import RecordError

BATCH = 1000


def write(merge: Merge) -> None:
    """Change, remove, create; a statement becomes the preferred one when no other is any more."""
    write_changes(merge, preferring=False)
    for section in reversed(merge.sections):
        model = section.stored.section.model
        if section.removed:
            model._default_manager.filter(pk__in=section.removed).delete()
    write_changes(merge, preferring=True)
    for section in merge.sections:
        model = section.stored.section.model
        rows = [model(pk=change.pk, **change.columns) for change in section.created]
        model._default_manager.bulk_create(rows, batch_size=BATCH)


def write_changes(merge: Merge, *, preferring: bool) -> None:
    """Write the changes that make a statement the preferred one, or all others."""
    for section in merge.sections:
        for change in section.changed:
            if (change.columns.get("preferred") is True) == preferring:
                write_change(section, change)


def write_change(section: SectionMerge, change: Change) -> None:
    """Write the columns of one row, if they still are what was read."""
    model = section.stored.section.model
    unchanged = model._default_manager.filter(pk=change.pk, **change.was)
    if not unchanged.update(**change.columns):
        name = f"{model._meta.verbose_name} {section.claimed[change.pk].handle}".strip()
        message = f"{name} was changed while this ran; run it again."
        raise RecordError([section.claimed[change.pk].node.problem(message)])
