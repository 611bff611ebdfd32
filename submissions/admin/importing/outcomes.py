"""What applying writes, in the order in which an editor looks at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from django.apps import apps

from submissions.admin.importing.labels import name_kind
from submissions.importing.jobs import last_job
from submissions.importing.outcomes import ApplyReport, Left, Written
from submissions.models import BatchState, ImportBatch, ImportJob, Proposal

DID = {"created": "Made", "filled": "Filled in", "stated": "Given a further statement"}
"""What was done with a row, in words; the last is how a conflict comes to stand."""

STATED = "stated"


@dataclass(frozen=True, slots=True)
class WrittenGroup:
    """The rows of one model with which one thing is done."""

    words: str
    rows: list[Written]
    count: int
    is_open: bool = True
    """Statements are folded: there is one for each fact."""


def group_written(report: ApplyReport) -> list[WrittenGroup]:
    """Give what is written by what is done and by kind of record."""
    order = {did: at for at, did in enumerate(DID)}
    rows = sorted(report.written, key=lambda one: (order.get(one.did, 9), one.model))
    groups = groupby(rows, key=lambda one: (one.did, one.model))
    return [_make_group(*sort, list(own), report.counts[sort]) for sort, own in groups]


def _make_group(did: str, model: str, rows: list[Written], count: int) -> WrittenGroup:
    words = f"{DID.get(did, did)}: {name_model(model, many=count != 1)}"
    return WrittenGroup(words, rows, count, is_open=did != STATED)


def name_counted(counted: Mapping[tuple[str, str], int]) -> list[tuple[str, str, int]]:
    """Give the numbers of proposals with the words for their kind and for what they would do."""
    words = dict(Proposal.choices)
    return [
        (name_kind(kind, many=count != 1), str(words.get(proposal, proposal)), count)
        for (kind, proposal), count in counted.items()
    ]


def list_left(left: Iterable[Left]) -> list[tuple[int, str, str]]:
    """Give proposals that stay open as a job keeps them: key, words, reason."""
    return [(one.item, one.label, one.why) for one in left]


@dataclass(frozen=True, slots=True)
class ShownJob:
    """What was last done with a batch in the background, as its pages show it."""

    job: ImportJob
    percent: int

    @property
    def is_open(self) -> bool:
        """Whether it goes on, or waits to begin."""
        return self.job.ended_at is None

    @property
    def has_failed(self) -> bool:
        """Whether nothing of it was done, and nothing else since."""
        job, batch = self.job, self.job.batch
        if not job.fault or job.ended_at is None or batch.state == BatchState.UNDONE:
            return False
        return batch.applied_at is None or batch.applied_at < job.ended_at


def show_job(batch: ImportBatch) -> ShownJob | None:
    """Give what was last done with a batch in the background; 100 per cent only at its end."""
    job = last_job(batch)
    if job is None:
        return None
    share = job.done * 100 // job.total if job.total else 0
    return ShownJob(job, 100 if job.ended_at else min(share, 99))


def name_model(label: str, *, many: bool = False) -> str:
    """Give the word for a row of a model such as "meetings.meeting", or for many."""
    try:
        words = apps.get_model(label)._meta
        return str(words.verbose_name_plural if many else words.verbose_name)
    except (LookupError, ValueError):
        return label
