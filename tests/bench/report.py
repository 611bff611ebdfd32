"""The tables of a run in Markdown: `python -m tests.bench.report var/bench/<run>.json`."""

import json
import math
import os
import platform
import sys
from itertools import pairwise
from pathlib import Path

import psutil

COLUMNS = (
    *("what", "median", "p95", "req/s", "8: median", "8: p95", "8: req/s"),
    *("queries", "kB", "MB", "direct SQL", "HTTP / direct", "own SQL", "HTTP / own", "target"),
)
GROWTH = {"count": 0.5, "list": 0.1, "detail": 0.1, "search": 1.0}
"""The largest exponents aimed at."""


def say(line=""):
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def describe_machine():
    """Give what the figures were measured on."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = [line for line in lines if line.startswith("model name")]
    return {
        "processor": model[0].partition(":")[2].strip() if model else platform.processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(psutil.virtual_memory().total / 2**30),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 1),
    }


def print_report(report):
    """Print everything that was measured."""
    machine = report["machine"]
    say(", ".join(f"{name} {value}" for name, value in machine.items()))
    for size in report["sizes"]:
        print_size(size)
    print_growth(report["sizes"])


def print_size(size):
    """Print the table of one size."""
    say(f"\n## {size['submissions']:,} submissions\n")
    say(f"Generated in {size['generated_s']:.0f} s; database {size['database_mb']:,.0f} MB.")
    for name, value in size["notes"].items():
        say(f"{name}: {value:,.0f}")
    say("Milliseconds; `8:` is with eight clients at once; MB is the server's peak.\n")
    say(f"| {' | '.join(COLUMNS)} |")
    say(f"|---|{'---:|' * (len(COLUMNS) - 1)}")
    for one in size["endpoints"]:
        say(f"| {' | '.join(cells(one))} |")


def cells(one):
    """Give the cells of an endpoint's row."""
    name = f"{one['kind']}: {one['name']}" + (f" ({one['failed']} FAILED)" if one["failed"] else "")
    keys = ("median", "p95", "rate", "median_8", "p95_8", "rate_8")
    times = ("" if one[key] is None else f"{one[key]:,.1f}" for key in keys)
    return [
        name,
        *times,
        str(one["queries"]),
        f"{one['bytes'] / 1000:,.1f}",
        f"{one['memory']:,.0f}",
        *compared(one["median"], one["direct"]),
        *compared(one["median"], one["own"]),
        judged(one),
    ]


def compared(median, sql):
    """Give the milliseconds of SQL and the ratio of HTTP to it, both empty where there is none."""
    return (f"{sql:,.1f}", f"{median / sql:.2f}") if sql else ("", "")


def judged(one):
    """Give the target and whether it was met."""
    if one["target"] is None:
        return ""
    met = "met" if one["median"] <= one["target"] else "MISSED"
    return f"{one['target']:.0f} {met}"


def print_growth(sizes):
    """Print by which power of the rows each median grew from one size to the next."""
    if len(sizes) < 2:
        return
    steps = list(pairwise(sizes))
    if len(sizes) > 2:
        steps.append((sizes[0], sizes[-1]))
    say("\n## Growth: median ~ rows ^ exponent\n")
    heads = [f"{one['submissions']:,} to {two['submissions']:,}" for one, two in steps]
    say(f"| what | {' | '.join(heads)} | at most |")
    say(f"|---|{'---:|' * (len(heads) + 1)}")
    everywhere = set.intersection(*({one["name"] for one in size["endpoints"]} for size in sizes))
    asked = [(one["name"], one["kind"]) for one in sizes[0]["endpoints"]]
    for name, kind in [one for one in asked if one[0] in everywhere]:
        found = [f"{exponent(one, two, name):.2f}" for one, two in steps]
        say(f"| {kind}: {name} | {' | '.join(found)} | {GROWTH.get(kind, '')} |")


def exponent(one, two, name):
    """Give the power of the rows by which an endpoint's median grew."""
    first, second = (
        next(found["median"] for found in size["endpoints"] if found["name"] == name)
        for size in (one, two)
    )
    return math.log(second / first) / math.log(two["submissions"] / one["submissions"])


if __name__ == "__main__":
    print_report(json.loads(Path(sys.argv[1]).read_text()))
