"""Measure one size: fill the database named by the environment, serve it, ask, compare with SQL."""

import json
import os
import statistics
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import django
from django.db import connection

from tests.bench.clients import Client, Load, ask, ask_together
from tests.bench.server import find_port, forget_peak, manage, production, read_peak, serving

DEEP = 1000
"""The page far down a list that is asked for, or the last but one of a shorter list."""
CLIENTS = 8


@dataclass
class Measured:
    """One endpoint at one size; milliseconds, requests a second, bytes, megabytes."""

    name: str
    path: str
    kind: str
    target: float | None
    bytes: int
    queries: int
    median: float
    p95: float
    rate: float
    median_8: float | None
    p95_8: float | None
    rate_8: float | None
    memory: float
    direct: float | None = None
    own: float | None = None
    failed: int = 0


@dataclass
class Size:
    """All that was measured with so many submissions."""

    submissions: int
    generated_s: float
    database_mb: float
    endpoints: list[Measured] = field(default_factory=list)
    notes: dict[str, float] = field(default_factory=dict)


def say(line):
    """Print a line of progress."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def fill(environment, rows):
    """Make the tables and the invented record; gives the seconds that `generate` took."""
    manage(environment, "migrate", "--verbosity=0")
    manage(environment, "collectstatic", "--noinput", "--verbosity=0")
    start = time.perf_counter()
    manage(environment, "generate", f"--submissions={rows}")
    return time.perf_counter() - start


def percentile(took, share):
    """Give the time that a share of the requests stayed under."""
    return sorted(took)[min(len(took) - 1, int(share * len(took)))]


def measure(endpoint, port, process, *, raw, times, seconds):
    """Measure one endpoint: one client, eight clients, and the same figures by SQL."""
    from tests.bench.queries import HEADER
    from tests.bench.raw import capture_own, time_statements

    client = Client(port)
    forget_peak(process)
    start = time.perf_counter()
    status, headers, body = client.get(endpoint.path, endpoint.headers)
    first = (time.perf_counter() - start) * 1000
    if status != endpoint.status:
        say(f"{endpoint.path} answers {status}: {body[:300]!r}")
    alone, together = Load([first], first / 1000, int(status != endpoint.status)), Load()
    if first < seconds * 1000:  # what takes longer was asked for once, by one client
        for _ in range(3):  # both processes of the server have met it then, most likely
            ask_together(port, endpoint, clients=2, times=1, seconds=seconds)
        alone = ask(port, endpoint, times=times, seconds=seconds)
        together = ask_together(port, endpoint, clients=CLIENTS, times=times, seconds=seconds)
    own = capture_own(endpoint) if endpoint.group_by else ()
    limits = {"times": times, "seconds": seconds}
    return Measured(
        name=endpoint.name,
        path=endpoint.path,
        kind=endpoint.kind,
        target=endpoint.target,
        bytes=len(body),
        queries=int(headers.get(HEADER, -1)),
        median=statistics.median(alone.took),
        p95=percentile(alone.took, 0.95),
        rate=len(alone.took) / alone.seconds,
        **as_eight(together),
        memory=read_peak(process),
        direct=time_statements(raw, endpoint.direct, **limits) if endpoint.direct else None,
        own=time_statements(raw, own, **limits) if own else None,
        failed=alone.failed + together.failed,
    )


def as_eight(load):
    """Give the figures of eight clients, none where they were not let loose."""
    if not load.took:
        return {"median_8": None, "p95_8": None, "rate_8": None}
    return {
        "median_8": statistics.median(load.took),
        "p95_8": percentile(load.took, 0.95),
        "rate_8": len(load.took) / load.seconds,
    }


def walk(port, path, pages):
    """Give the address of a page far down a list, and the number of that page; none twice."""
    client, seen = Client(port), set()
    previous = path
    for page in range(1, pages):
        _, _, body = client.get(path)
        answer = json.loads(body)
        slugs = {row["slug"] for row in answer["results"]}
        assert not slugs & seen, f"page {page} repeats rows"
        seen |= slugs
        if not answer["meta"]["next"]:
            return previous, page - 1
        previous, path = path, answer["meta"]["next"].partition(f":{port}")[2]
    return path, pages


def revalidation(port, path):
    """Give the endpoint that asks again for what one has: 304."""
    from tests.bench.endpoints import Endpoint

    _, headers, _ = Client(port).get(path)
    mark = {"If-None-Match": headers["ETag"]}
    return Endpoint("304, group of one body", path, "304", 1.0, headers=mark, status=304)


def main():
    """Measure one size and print what was measured as JSON."""
    rows, times, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    port = find_port()
    environment = os.environ | production(port)
    os.environ.update(environment)
    generated = fill(environment, rows)
    django.setup()
    from tests.bench.endpoints import counts, lists, pages
    from tests.bench.exporting import write_everything
    from tests.bench.places import Places
    from tests.bench.raw import connect

    raw = connect()
    raw.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        size = Size(rows, generated, cursor.fetchone()[0] / 1e6)
    at = Places.find()
    with serving(environment, port) as process:
        first = lists(at, "")[0].path
        deep, size.notes["deep page"] = walk(port, first, DEEP)
        asked = [*counts(at), *lists(at, deep), *pages(at)]
        asked.append(revalidation(port, counts(at)[0].path))
        for endpoint in asked:
            limits = {"times": times, "seconds": seconds}
            found = measure(endpoint, port, process, raw=raw, **limits)
            size.endpoints.append(found)
            keep(size)
            say(f"{rows:>9,}  {found.median:9.1f} ms  {found.name}")
    size.notes |= write_everything(Path(os.environ["IGFTRACKER_VAR_DIR"]), raw)
    keep(size)


def keep(size):
    """Write what is known of this size so far."""
    Path(os.environ["BENCH_RESULT"]).write_text(json.dumps(asdict(size)))


if __name__ == "__main__":
    main()
