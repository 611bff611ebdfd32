"""The sums that are kept: for which dimensions together, and how links add up to them.

A grain serves a count whose dimensions and filters together are exactly its columns: a joint
submission stands in several cells, so cells of one grain never add up to those of another. Each
grain costs every write a little, so only those are kept that many links would have to be read for:
one dimension; one body by any; any two that have few values; stakeholder groups by call and month,
and both they and countries by body and year. Calls, meetings, quarters, months and participants
have many values with few links each: what is asked of one of them an index finds among the links,
and sums of two of them would be as many as there are links.

Where one contributor's value is asked for and others are counted by ("groups of one country"), the
submission is shared among the contributors with that value alone: a pair of contributors' columns
has two more grains, each with one of the columns given.
"""

from __future__ import annotations

from itertools import combinations

from submissions.counting.dimensions import DIMENSIONS
from submissions.counting.links.columns import ROLES, column_of, unknown_of

GROUPS = ("group_stated", "group_assigned")
SINGLE = tuple(
    column_of(name, kind)
    for name in DIMENSIONS
    for kind in (("stated", "assigned") if name == "group" else ("",))
)
COARSE = (*GROUPS, "participant_kind", "country", "region", "kind", "language", "year")
OF_CONTRIBUTOR = frozenset(
    {*GROUPS, *(name for name, one in DIMENSIONS.items() if one.of_contributor)}
)
PAIRS = (
    *(("body", name) for name in SINGLE if name not in ("body", "participant")),
    *(pair for pair in combinations(COARSE, 2) if pair != GROUPS),
    *((group, name) for group in GROUPS for name in ("call", "month")),
)
_WHOLE = (
    (),
    *((name,) for name in SINGLE),
    *PAIRS,
    *(("body", name, "year") for name in (*GROUPS, "country")),
)
_GIVEN = tuple((pair, one) for pair in PAIRS if OF_CONTRIBUTOR.issuperset(pair) for one in pair)
GRAINS: tuple[tuple[str, ...], ...] = (*_WHOLE, *(pair for pair, _ in _GIVEN))
"""The columns of each grain; what stands in the sums as `grain` is its place here."""
GIVEN = (*("" for _ in _WHOLE), *(one for _, one in _GIVEN))
"""For each grain the column whose value is given, or nothing."""
PLACES = {frozenset(columns): place for place, columns in enumerate(_WHOLE)}
GIVEN_PLACES = {
    (one, frozenset(pair)): place for place, (pair, one) in enumerate(_GIVEN, len(_WHOLE))
}
PEOPLE = 0
"""`size` of the row that says how many participants stand behind a cell."""
UNSTATED = -1
"""`size` of the row, for the values of the submission alone, with any value of a contributor
that is not stated, not mapped or not known: how many submissions have such a contributor."""
SPOKEN = -2
"""`size` of the row that says how many words the texts of the turns in a cell have."""
KEYS = ("a", "b", "c")


def _unknown(column: str, name: str) -> str:
    """The SQL condition that a column of contributors, under that name, holds no known value."""
    return f"{name} IN ({', '.join(map(str, unknown_of(column)))})"


def _keys(grain: tuple[str, ...], hidden: frozenset[str] = frozenset()) -> str:
    held = ["0" if name in hidden else name for name in (*grain, "0", "0", "0")]
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
            FROM {source} WHERE alone{_kept(place)} GROUP BY role, {", ".join(KEYS)}
            UNION ALL
            {_shared(place, source)}
        ) AS both_kinds GROUP BY role, a, b, c, size"""  # noqa: S608


def _shared(place: int, source: str) -> str:
    """The same for submissions with several rows, as (role, a, b, c, size, number)."""
    grain = GRAINS[place]
    given = f", {KEYS[grain.index(GIVEN[place])]}" if GIVEN[place] else ""
    return f"""
            SELECT role, a, b, c, size, sum(sign) AS number FROM (
                SELECT sign, role, a, b, c,
                    count(*) OVER (PARTITION BY event, sign, role{given}) AS size
                FROM (SELECT DISTINCT event, sign, role, {_keys(grain)}
                    FROM {source} WHERE NOT alone) AS pairs
            ) AS sized GROUP BY role, a, b, c, size"""  # noqa: S608


def _kept(place: int) -> str:
    """What stands in one row anyhow needs no grain with a column given."""
    return f" AND role < {len(ROLES)}" if GIVEN[place] else ""


def sum_unstated(place: int, source: str) -> str:
    """Give the same for the submissions with an unknown value of a contributor; or nothing."""
    grain = GRAINS[place]
    theirs = OF_CONTRIBUTOR.intersection(grain) - {GIVEN[place]}
    if not theirs:
        return ""
    unknown = " OR ".join(_unknown(name, name) for name in sorted(theirs))
    return f"""
        SELECT {place} AS grain, role, a, b, c, {UNSTATED} AS size, sum(sign) AS number
        FROM (SELECT DISTINCT event, sign, role, {_keys(grain, theirs)}
            FROM {source} WHERE ({unknown}) AND role < {len(ROLES)}) AS unstated
        GROUP BY role, a, b, c"""  # noqa: S608


def sum_words(place: int, source: str) -> str:
    """Give the same for the words of turns in each cell."""
    grain = GRAINS[place]
    if GIVEN[place]:
        return ""
    return f"""
        SELECT {place} AS grain, role, {_keys(grain)}, {SPOKEN} AS size,
            sum(sign * words) AS number
        FROM {source} WHERE words > 0 GROUP BY role, {", ".join(KEYS)}"""  # noqa: S608


def move_people(place: int, source: str) -> str:
    """Give what changes of link rows do to the participants behind each cell; or nothing.

    Whoever is behind a cell now, and how many links more or less that is, says who was before.
    """
    grain = GRAINS[place]
    if GIVEN[place]:
        return ""
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
    parts = (
        sum_records(place, source),
        sum_unstated(place, source),
        sum_words(place, source),
        move_people(place, source),
    )
    return " UNION ALL ".join(f"({part})" for part in parts if part)


def sum_links(place: int, links: str, shared: str) -> str:
    """Give all sums of a grain from all links, and from those that are not alone.

    The same figures as `sum_changes` gives for links that all came at once, by reading each link
    once: cells with their participants first, and all else from those few.
    """
    grain, listed = GRAINS[place], ", ".join(KEYS)
    of_some = not OF_CONTRIBUTOR.isdisjoint(grain)
    counted = "alone" if of_some else "place = 1"
    rest = (_shared(place, shared), *_unstated_cells(place, shared)) if of_some else ()
    sizes = "(1, number)"
    if not GIVEN[place]:
        sizes += f", ({PEOPLE}, people), ({SPOKEN}, words)"
    return f"""
        WITH who AS (
            SELECT role, {_keys(grain)}, participant, sum(words) AS words,
                count(*) FILTER (WHERE {counted}{_kept(place)}) AS number
            FROM {links} GROUP BY role, {listed}, participant
        ),
        cells AS (
            SELECT role, {listed}, sum(number) AS number, sum(words) AS words,
                count(*) FILTER (WHERE participant <> 0) AS people
            FROM who GROUP BY role, {listed}
        )
        SELECT {place} AS grain, role, {listed}, size, sum(number) AS number FROM (
            SELECT role, {listed}, size, one.number
            FROM cells, LATERAL (VALUES {sizes}) AS one (size, number)
            {"".join(f" UNION ALL ({part})" for part in rest)}
        ) AS parts GROUP BY role, {listed}, size HAVING sum(number) <> 0"""  # noqa: S608


def _unstated_cells(place: int, shared: str) -> tuple[str, ...]:
    """What `sum_unstated` gives, from the cells of those that are alone, and from the others."""
    names = dict(zip(GRAINS[place], KEYS, strict=False))
    theirs = sorted(OF_CONTRIBUTOR.intersection(names) - {GIVEN[place]})
    keys = [names[name] for name in theirs]
    held = ", ".join("0" if key in keys else key for key in KEYS)
    unknown = " OR ".join(_unknown(name, names[name]) for name in theirs)
    others = sum_unstated(place, shared)
    return (
        f"""SELECT role, {held}, {UNSTATED}, number FROM cells
            WHERE ({unknown}) AND role < {len(ROLES)}""",  # noqa: S608
        f"SELECT role, a, b, c, size, number FROM ({others}) AS unstated",  # noqa: S608
    )
