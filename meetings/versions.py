"""Which state of the record an answer shows: the dataset version, now or as of an earlier day.

The state as it was known earlier is read through the schema `as_of`: it has a view under the name
of every table of the record, over the versions that history keeps. Put before `public` in the
search path, all reads see that state and need know nothing of it.
"""

from __future__ import annotations

from contextvars import ContextVar, Token
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType

from django.db import connection, transaction
from django.utils.translation import gettext as _

from meetings.local_forms import isolated
from meetings.models.changes import ChangeSet
from meetings.moments import Moment, read_as_of, show_forms
from meetings.parameters import ParameterError


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the public record."""

    version: int
    """The dataset version: rises with every public change, 0 for an empty record."""
    as_of: str = ""
    """The day, moment or version that was asked for; empty for the present."""
    known_at: datetime | None = None
    """When that state came to be; None before the first change."""


LATEST = "SELECT number, at FROM meetings_change ORDER BY number DESC LIMIT 1"
ONE_STATE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
_active: ContextVar[Snapshot | None] = ContextVar("snapshot", default=None)


def get_version() -> int:
    """Give the dataset version that this transaction sees, in one query."""
    return find_snapshot().version


def current_snapshot() -> Snapshot:
    """Give the state that is being read; outside `reading()`, the present one."""
    return _active.get() or find_snapshot()


def reads_past() -> bool:
    """Say whether what is read is an earlier state; asks the database nothing."""
    snapshot = _active.get()
    return snapshot is not None and bool(snapshot.as_of)


def find_snapshot(as_of: str = "") -> Snapshot:
    """Give the state that the tables in the search path show, in one query."""
    return read_snapshot(as_of, LATEST)


def read_snapshot(as_of: str, statements: str) -> Snapshot:
    """Give the state from statements of which the last is `LATEST`, in one go.

    Every public answer asks this, so that it is written down instead of put together each time.
    """
    with connection.cursor() as cursor:
        cursor.execute(statements)
        last = cursor.fetchone()
    return Snapshot(last[0], as_of, last[1]) if last else Snapshot(0, as_of)


def reading(as_of: str = "") -> Reading:
    """Give a context in which all reads see one state of the record.

    `as_of` is a day (its end, UTC), a moment with its offset, or a version such as "v1234"; empty
    for the present. Where no transaction is open yet, a read-only one is opened in which all
    queries see the same. Raises ParameterError for what is no state of the record.
    """
    return Reading(as_of)


class Reading:
    """One stretch of reading one state; made by `reading()`."""

    def __init__(self, as_of: str) -> None:
        self.as_of = as_of
        self.moment = read_as_of(as_of) if as_of else None
        self.outer: Snapshot | None = None
        self.token: Token[Snapshot | None] | None = None
        self.atomic: transaction.Atomic | None = None
        self.kept: tuple[str, ...] = ()

    def __enter__(self) -> Snapshot:
        """Turn to the state; in a transaction of its own unless one is open."""
        self.outer = _active.get()
        if not connection.in_atomic_block:
            self.atomic = transaction.atomic()
            self.atomic.__enter__()
        try:
            snapshot = self.turn()
        except BaseException as error:
            self.turn_back(type(error), error, error.__traceback__)
            raise
        self.token = _active.set(snapshot)
        return snapshot

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Turn back to what was read before."""
        if self.token is not None:
            _active.reset(self.token)
        self.turn_back(kind, error, trace)

    def turn(self) -> Snapshot:
        """Let what follows see the state, and give it."""
        if self.atomic is not None and not self.moment:
            return read_snapshot(self.as_of, f"{ONE_STATE}; {LATEST}")
        if self.atomic is not None:
            run(ONE_STATE)
        elif self.as_of or (self.outer and self.outer.as_of):
            self.kept = read_settings()
            write_settings((without_as_of(self.kept[0]), "", ""))
        if self.moment:
            last, besides = find_change_sets(self.moment)
            path = f"as_of, {read_settings()[0]}"
            write_settings((path, str(last), besides))
        return find_snapshot(self.as_of)

    def turn_back(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the transaction, and with it the settings, or set them as they were."""
        if self.atomic is not None:
            self.atomic.__exit__(kind, error, trace)
        elif self.kept and not connection.needs_rollback:
            write_settings(self.kept)


def find_change_sets(moment: Moment) -> tuple[int, str]:
    """Give the last change set known then, and those before it that came later, as an array.

    Raises ParameterError for a version, day or moment that is still to come.
    """
    refuse_future(moment)
    sets = ChangeSet.objects.filter(position__isnull=False)
    if moment.version is not None:
        known = sets.filter(version__lte=moment.version).order_by("-version", "-position")
    else:
        known = sets.filter(committed_at__lt=moment.before).order_by("-committed_at", "-position")
    position = known.values_list("position", flat=True).first()
    with connection.cursor() as cursor:
        cursor.execute(SETS, {"position": position or 0})
        last, besides = cursor.fetchone()
    return last, besides


SETS = """
    WITH last AS (
        SELECT coalesce(max(id), 0) AS id FROM meetings_changeset WHERE position <= %(position)s
    )
    SELECT last.id, ARRAY(
        SELECT late.id FROM meetings_changeset late
        WHERE late.id < last.id AND (late.position IS NULL OR late.position > %(position)s)
    )::text
    FROM last
"""


def refuse_future(moment: Moment) -> None:
    """Raise ParameterError for what nobody can know yet; today is known as far as it went."""
    if moment.begins and moment.begins > datetime.now(UTC):
        raise ParameterError("as_of", _("That day or moment is still to come."), show_forms())
    if moment.version is None:
        return
    newest = get_version()
    if moment.version > newest:
        text = _("There is no version %(number)s yet.") % {"number": moment.version}
        last = _("The newest is %(version)s.") % {"version": isolated(f"v{newest}")}
        raise ParameterError("as_of", text, last)


NAMES = ("search_path", "igftracker.as_of_last", "igftracker.as_of_besides")


def read_settings() -> tuple[str, ...]:
    """Give what decides which tables are read, and up to which change set."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting(%s), current_setting(%s, true), current_setting(%s, true)",
            NAMES,
        )
        return tuple(value or "" for value in cursor.fetchone())


def write_settings(values: tuple[str, ...]) -> None:
    """Set it, until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true), set_config(%s, %s, true), set_config(%s, %s, true)",
            [part for pair in zip(NAMES, values, strict=True) for part in pair],
        )


def without_as_of(path: str) -> str:
    """Give a search path that leads to the tables of the present."""
    return ", ".join(name for name in path.split(", ") if name != "as_of")


def run(statement: str) -> None:
    """Run a statement that gives nothing."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
