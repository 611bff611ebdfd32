"""How fast the whole public record leaves as CSV, beside COPY alone; and a whole export."""

import io
import resource
import time
from datetime import UTC, datetime

from igftracker.exports.archives import copy_csv
from igftracker.exports.keys import gather_keys, make_key_tables
from igftracker.exports.making import PLANNING, make_export
from igftracker.exports.tables import TABLES


class Nowhere(io.RawIOBase):
    """Takes bytes and keeps none."""

    def writable(self):
        return True

    def write(self, data):
        return len(data)


def write_everything(folder, raw):
    """Give rows a second as packed CSV and of COPY alone, seconds and memory of a whole export."""
    said = [("", time.perf_counter(), held())]
    outcome = make_export(
        folder / "exports",
        now=datetime.now(UTC),
        tell=lambda words: said.append((words, time.perf_counter(), held())),
    )
    ended = time.perf_counter()
    _, lines, before = [one for one in said if ".jsonl: " in one[0]][-1]
    _, tables, after = [one for one in said if ".csv: " in one[0]][-1]
    rows = sum(outcome.export.tables.values())
    return {
        "rows of everything": rows,
        "packed CSV of everything, rows a second": rows / (tables - lines),
        "COPY alone, rows a second": rows / copy_alone(raw),
        "memory that CSV added, MB": after - before,
        "export in all formats, seconds": ended - said[0][1],
        "memory that the export added, MB": held() - said[0][2],
    }


def copy_alone(raw):
    """Give the seconds of the same COPY statements whose rows go nowhere."""
    start = time.perf_counter()
    with raw.cursor() as cursor:
        for name, value in PLANNING.items():
            cursor.execute("SELECT set_config(%s, %s, false)", [name, value])
        cursor.execute("BEGIN")
        for statement in (*make_key_tables(), *gather_keys()):
            cursor.execute(statement)
        for table in TABLES:
            cursor.copy_expert(copy_csv(table), Nowhere())
        cursor.execute("COMMIT")
        cursor.execute("RESET ALL")
    return time.perf_counter() - start


def held():
    """Give the megabytes that this process held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
