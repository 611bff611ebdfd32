"""Primary keys given out before the rows are written, so that rows can refer to each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Model


@dataclass(slots=True)
class Numbers:
    """Gives out primary keys: of the database's own sequence, or made up for a dry run."""

    dry_run: bool = False
    last: int = 0

    def take(self, model: type[Model], count: int) -> Sequence[int]:
        """Give as many new keys of a model's table."""
        if not count:
            return []
        if self.dry_run:
            self.last -= count
            return range(self.last, self.last + count)
        meta = model._meta
        sequence = [connection.ops.quote_name(meta.db_table), meta.pk.column]
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [*sequence, count],
            )
            return [number for (number,) in cursor.fetchall()]
