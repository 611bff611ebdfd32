"""Making links and sums anew, and finding where they are not what they should be."""

from __future__ import annotations

from django.db import connection, transaction

from submissions.counting.links.grains import GIVEN, GRAINS, sum_links
from submissions.counting.links.truth import define_all
from submissions.counting.links.upkeep import COLUMNS, MAKE_SHARED, SHARED, learn_words, numbered

LINKS = ", ".join(COLUMNS)
STORED_SUMS = """
    SELECT grain, role, a, b, c, size, number FROM submissions_countedsum WHERE grain = {place}"""

SUMMARIZE = "SELECT brin_summarize_new_values('link_by_role')"
"""Until then the index by role and body knows nothing of new pages: all of them would be read."""


def fold() -> None:
    """Move all that changed into the sums, unless another transaction is doing so."""
    _run("SELECT counted_fold(0)")


def rebuild() -> None:
    """Make all links and sums anew from the records; writers wait until it is done."""
    with transaction.atomic():
        _run("SELECT counted_rebuild()")
        _run(SUMMARIZE)


def find_differences() -> list[str]:
    """Compare links and sums with the records and say what differs; nothing is changed."""
    with transaction.atomic():
        _run(f"CREATE TEMPORARY TABLE counted_found AS {define_all()}")
        _run(learn_words("counted_found"))
        fold()
        kept = f"SELECT {LINKS} FROM submissions_countedlink"  # noqa: S608
        right = f"SELECT {LINKS} FROM ({numbered('counted_found')}) AS links"  # noqa: S608
        found = _compare("links", kept, right)
        _run(MAKE_SHARED)
        for place, grain in enumerate(GRAINS):
            sums = sum_links(place, "submissions_countedlink", SHARED)
            name = f"sums by {', '.join(grain) or 'nothing'}"
            name += f" of one {GIVEN[place]}" if GIVEN[place] else ""
            found += _compare(name, STORED_SUMS.format(place=place), sums)
        transaction.set_rollback(True)
    return found


def _compare(name: str, kept: str, right: str) -> list[str]:
    """Say how many rows there are too many and too few."""
    numbers = []
    for one, other in ((kept, right), (right, kept)):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM (({one}) EXCEPT ({other})) AS differing")  # noqa: S608
            numbers.append(cursor.fetchone()[0])
    return [f"{name}: {numbers[0]} too many, {numbers[1]} missing"] if any(numbers) else []


def _run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
