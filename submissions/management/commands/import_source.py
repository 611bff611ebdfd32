"""`manage.py import_source`: sources into proposals, from the command line."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from meetings.models import Body, Composition, Meeting
from submissions.importers.records import SourceKind
from submissions.importing.applying import apply_items
from submissions.importing.deciding import DecisionError, decide_all
from submissions.importing.listing import list_proposals
from submissions.importing.outcomes import ApplyReport
from submissions.importing.reading import BusyError, read_batch
from submissions.importing.reporting import report_on
from submissions.importing.storing import StoringError, forget, store
from submissions.models import BatchState, Call, Decision, ImportBatch, Proposal

SURE = 0.95
LISTED = 1000
"""Proposals that a dry run lists one by one."""
STEP = 1000
"""Parts between two lines of progress."""
ABOUT = {"body": Body, "meeting": Meeting, "call": Call, "composition": Composition}


class Command(BaseCommand):
    """Stores and reads sources, and prints what they propose."""

    help = (
        "Read sources and keep what they propose, for editors to decide on. Nothing becomes "
        "public. The same source again proposes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files, and what they are about where they do not say."""
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--kind", choices=[*SourceKind], default="", help="as recognised")
        for name in ABOUT:
            parser.add_argument(f"--{name}", metavar="SLUG", help=f"the {name} it is about")
        parser.add_argument("--url", default="", help="where it was found")
        parser.add_argument("--user", help="the account in whose name it is done")
        parser.add_argument(
            "--dry-run", action="store_true", help="write nothing, list what would be proposed"
        )
        parser.add_argument(
            "--apply-certain",
            action="store_true",
            help=f"accept and apply what is at least {SURE * 100:.0f} %% sure, as drafts",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Import file by file; one that fails does not stop the next, and gives code 1."""
        given = Namespace(**options)
        about = {name: _find(model, getattr(given, name)) for name, model in ABOUT.items()}
        user = self._find_user(given.user)
        failed = [path for path in given.files if not self._import(path, given, about, user)]
        if failed:
            names = ", ".join(path.name for path in failed)
            raise CommandError(f"{len(failed)} of {len(given.files)} could not be read: {names}")

    def _import(self, path: Path, given: Namespace, about: dict[str, Any], user: Any) -> bool:
        """Import one file; give whether it could be read."""
        try:
            with path.open("rb") as data, transaction.atomic() if given.dry_run else nullcontext():
                stored = store(
                    data, name=path.name, kind=given.kind, url=given.url, user=user, **about
                )
                is_read = self._read(stored.batch, is_new=stored.is_new)
                if given.dry_run or given.verbosity > 1:
                    self._list(stored.batch)
                if given.apply_certain and is_read:
                    self._apply(stored.batch, user)
                if given.dry_run:
                    transaction.set_rollback(True)
            if given.dry_run:
                forget(stored)
        except (OSError, StoringError, BusyError, DecisionError) as error:
            self.stderr.write(f"{path.name}: {error}")
            return False
        return is_read

    def _read(self, batch: ImportBatch, *, is_new: bool) -> bool:
        if not is_new:
            self.stdout.write(f"{batch}: stored before, as import {batch.pk}.")
        while batch.state in (BatchState.WAITING, BatchState.READING):
            read_batch(batch, stop_after=STEP)
            if batch.state == BatchState.READING:
                share = batch.bytes_read / batch.size if batch.size else 0
                self.stdout.write(f"{batch}: {batch.parts_read} parts, {share:.0%}")
        for line in report_on(batch).lines():
            self.stdout.write(line)
        return batch.state != BatchState.FAILED

    def _list(self, batch: ImportBatch) -> None:
        """Say part and line of each proposal, its kind, what it would do, its words, its record."""
        for line in list_proposals(batch, most=LISTED):
            self.stdout.write(line)

    def _apply(self, batch: ImportBatch, user: Any) -> None:
        for proposal in (Proposal.NEW, Proposal.MATCHED, Proposal.CHANGED):
            decide_all(
                batch,
                decision=Decision.ACCEPTED,
                user=user,
                proposal=proposal,
                min_confidence=SURE,
            )
        for line in _lines(apply_items(batch, user=user)):
            self.stdout.write(line)

    @staticmethod
    def _find_user(name: str | None) -> Any:
        if not name:
            return None
        users = get_user_model()
        found = users.objects.filter(**{users.USERNAME_FIELD: name}).first()
        if found is None:
            raise CommandError(f"There is no account {name!r}; make it in the admin first.")
        return found


def _lines(report: ApplyReport) -> Iterator[str]:
    """Give what was applied as lines of text."""
    yield f"  {report.created} rows made, {report.filled} filled, {report.stated} statements"
    yield from (f"  left: {one.label}: {one.why}" for one in report.left)
    yield from (f"  left out of {one.label}: {one.why}" for one in report.aside)
    more = report.left_count - len(report.left) + report.aside_count - len(report.aside)
    if more:
        yield f"  and {more} more, which the review has"


def _find(model: Any, slug: str | None) -> Any:
    """Give the record of that slug; raises CommandError."""
    if not slug:
        return None
    found = model.objects.filter(slug=slug).first()
    if found is None:
        raise CommandError(f"There is no {model._meta.verbose_name} {slug!r}.")
    return found
