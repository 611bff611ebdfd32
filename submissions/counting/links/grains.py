"""The sums that are kept: for which dimensions together, and how links add up to them.

A grain serves a count whose dimensions and filters together are exactly its columns: a joint
submission stands in several cells, so cells of one grain never add up to those of another. Each
grain costs every write a little, so only those are kept that many links would have to be read for:
one dimension alone; one body by any; stakeholder groups by year, call, country and body and year.
"""

from __future__ import annotations

from submissions.counting.dimensions import DIMENSIONS
from submissions.counting.links.columns import column_of, unknown_of

GROUPS = ("group_stated", "group_assigned")
SINGLE = tuple(
    column_of(name, kind)
    for name in DIMENSIONS
    for kind in (("stated", "assigned") if name == "group" else ("",))
)
GRAINS: tuple[tuple[str, ...], ...] = (
    (),
    *((name,) for name in SINGLE),
    *(("body", name) for name in SINGLE if name not in ("body", "participant")),
    *((group, name) for group in GROUPS for name in ("call", "year", "country", "month")),
    *(("body", group, "year") for group in GROUPS),
    ("country", "year"),
)
PLACES = {frozenset(grain): place for place, grain in enumerate(GRAINS)}
PEOPLE = 0
"""`size` of the row that says how many participants stand behind a cell."""
UNSTATED = -1
"""`size` of the row, for the values of the submission alone, with any value of a contributor
that is not stated, not mapped or not known: how many submissions have such a contributor."""
KEYS = ("a", "b", "c")
OF_CONTRIBUTOR = frozenset(
    {*GROUPS, *(name for name, one in DIMENSIONS.items() if one.of_contributor)}
)


def unknown_in(column: str) -> str:
    """Give the SQL condition that a column of contributors holds no known value."""
    return f"{column} IN ({', '.join(map(str, unknown_of(column)))})"


def _keys(grain: tuple[str, ...], *, own_only: bool = False) -> str:
    held = [
        "0" if own_only and name in OF_CONTRIBUTOR else name for name in (*grain, "0", "0", "0")
    ]
    return ", ".join(f"{name}::bigint AS {key}" for name, key in zip(held, KEYS, strict=False))


def sum_records(place: int, source: str) -> str:
    """Give the query of (grain, role, a, b, c, size, number) over rows with event and sign."""
    grain = GRAINS[place]
    keys = _keys(grain)
    if not OF_CONTRIBUTOR.intersection(grain):
        return f"""
            SELECT {place} AS grain, role, {keys}, 1 AS size, sum(sign) AS number
            FROM {source} WHERE place = 1 GROUP BY role, {", ".join(KEYS)}"""  # noqa: S608
    return f"""
        SELECT {place} AS grain, role, a, b, c, size, sum(number) AS number FROM (
            SELECT role, {keys}, 1 AS size, sum(sign) AS number
            FROM {source} WHERE alone GROUP BY role, {", ".join(KEYS)}
            UNION ALL
            SELECT role, a, b, c, size, sum(sign) FROM (
                SELECT sign, role, a, b, c, count(*) OVER (PARTITION BY event, sign, role) AS size
                FROM (SELECT DISTINCT event, sign, role, {keys} FROM {source} WHERE NOT alone)
                AS pairs
            ) AS sized GROUP BY role, a, b, c, size
        ) AS both_kinds GROUP BY role, a, b, c, size"""  # noqa: S608


def sum_unstated(place: int, source: str) -> str:
    """Give the same for the submissions with an unknown value of a contributor; or nothing."""
    grain = GRAINS[place]
    theirs = [name for name in grain if name in OF_CONTRIBUTOR]
    if not theirs:
        return ""
    unknown = " OR ".join(unknown_in(name) for name in theirs)
    return f"""
        SELECT {place} AS grain, role, a, b, c, {UNSTATED} AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, {_keys(grain, own_only=True)}
            FROM {source} WHERE {unknown}) AS unstated
        GROUP BY role, a, b, c"""  # noqa: S608


def sum_people(place: int) -> str:
    """Give the same for the participants behind each cell, from all links."""
    return f"""
        SELECT {place} AS grain, role, a, b, c, {PEOPLE} AS size, count(*) AS number
        FROM (SELECT role, {_keys(GRAINS[place])}, participant
            FROM submissions_countedlink WHERE participant <> 0
            GROUP BY role, a, b, c, participant) AS known
        GROUP BY role, a, b, c"""  # noqa: S608


def move_people(place: int, source: str) -> str:
    """Give what changes of link rows do to the participants behind each cell.

    Whoever is behind a cell now, and how many links more or less that is, says who was before.
    """
    grain = GRAINS[place]
    same = " AND ".join(
        f"link.{name} = moved.{name}" for name in dict.fromkeys(("role", "participant", *grain))
    )
    names = ", ".join(dict.fromkeys(("role", *grain, "participant")))
    moved = ", ".join(f"moved.{name}" for name in dict.fromkeys(("role", *grain, "participant")))
    return f"""
        SELECT {place} AS grain, role, {_keys(grain)}, {PEOPLE} AS size,
            sum((now > 0)::int - (now > more)::int) AS number
        FROM (
            SELECT {moved}, more, now FROM (
                SELECT {names}, sum(sign) AS more FROM {source}
                WHERE participant <> 0 GROUP BY {names} HAVING sum(sign) <> 0
            ) AS moved, LATERAL (SELECT count(*) AS now FROM (
                SELECT 1 FROM submissions_countedlink link WHERE {same}
                LIMIT greatest(moved.more, 0) + 1
            ) AS few) AS counted
        ) AS people GROUP BY role, {", ".join(KEYS)}"""  # noqa: S608


def sum_changes(place: int, source: str) -> str:
    """Give all that changes of links do to the sums of a grain."""
    parts = (sum_records(place, source), sum_unstated(place, source), move_people(place, source))
    return " UNION ALL ".join(f"({part})" for part in parts if part)


def sum_links(place: int, source: str) -> str:
    """Give all sums of a grain from all links."""
    parts = (sum_records(place, source), sum_unstated(place, source), sum_people(place))
    return " UNION ALL ".join(f"({part})" for part in parts if part)
