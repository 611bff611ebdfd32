"""The functions of the database that keep the links and their sums.

`counted_links(ids)` gives the links that these submissions should have, `counted_relink(ids)` makes
them so and notes what changed, and likewise those for turns and attendances; `counted_fold()` moves
the notes into the sums.

Two transactions at once: each relink first locks its submissions, in the order of their keys, and
reads after that, so the later one sees what the earlier one wrote. Writers lock nothing else of
one another: notes are only ever added, and one writer at a time folds; only a word that was never
counted by before is waited for until it is there. Deadlocks are left to PostgreSQL: it refuses one
of two transactions that change the same submissions in another order. Transactions that write are
READ COMMITTED, as Django's are.
"""

from __future__ import annotations

from submissions.counting.links.columns import ATTENDANCE, FIXED, ROLES, TURN, WORDS
from submissions.counting.links.grains import GRAINS, KEYS, sum_changes, sum_links
from submissions.counting.links.triggers import WATCHED, find_triggers
from submissions.counting.links.truth import (
    ATTENDANCES,
    FACTS,
    SUBMISSIONS,
    TURNS,
    define_all,
    define_links,
)
from submissions.counting.periods import FORMATS

LOCK = 2_010_005
"""The advisory lock under which one transaction at a time folds."""
ENOUGH = 2_000
"""Notes after which a writer folds."""
PLANNED_ONCE = """SET plan_cache_mode = force_generic_plan SET join_collapse_limit = 1
    SET from_collapse_limit = 1 SET jit = off"""
"""Planning costs more than a small relink, so it is done once for each connection."""
CHUNK = 5_000
"""Rows that are relinked in one go."""
NAMES = {
    SUBMISSIONS: ("links", "relink", tuple(ROLES.values())),
    TURNS: ("turns", "relink_turns", (TURN,)),
    ATTENDANCES: ("attendances", "relink_attendances", (ATTENDANCE,)),
}
"""Table to what its functions are called, and the roles that its links have."""
COLUMNS = (*FACTS, "place", "alone")
SOURCE = (
    "(SELECT submission AS event, 1 AS sign, link.* FROM submissions_countedlink link) AS links"
)
"""All links as if they had come just now."""
SHARED = "counted_shared"
"""The table in which those stand of them that are not alone, while sums are made anew."""
MAKE_SHARED = f"""
    CREATE TEMPORARY TABLE {SHARED} ON COMMIT DROP AS SELECT * FROM {SOURCE} WHERE NOT alone"""  # noqa: S608
TYPES = {
    "submission": "bigint",
    "participant": "bigint",
    "role": "smallint",
    "place": "smallint",
    "alone": "boolean",
    "received_earliest": "date",
    "received_latest": "date",
    **dict.fromkeys(WORDS, "text"),
}


def _listed(names: tuple[str, ...], prefix: str = "") -> str:
    return ", ".join(f"{prefix}{name}" for name in names)


def numbered(source: str) -> str:
    """Give the query that turns links in words into rows of the table, without repeats."""
    held = ", ".join(
        f"word_{name}.id AS {name}" if name in WORDS else f"made.{name}" for name in FACTS
    )
    joins = " ".join(
        f"JOIN submissions_countedword word_{name} ON word_{name}.word = made.{name}"
        for name in WORDS
    )
    order = _listed(tuple(name for name in FACTS if name not in ("submission", "role")))
    return f"""
        SELECT {_listed(FACTS)},
            (row_number() OVER (PARTITION BY submission, role ORDER BY {order}))::smallint AS place,
            count(*) OVER (PARTITION BY submission, role) = 1 AS alone
        FROM (SELECT DISTINCT {held} FROM {source} AS made {joins}) AS links"""  # noqa: S608


def learn_words(source: str) -> str:
    """Give the statement that numbers words that were never seen before."""
    fixed = " ".join(f"WHEN '{word}' THEN {number}" for word, number in FIXED.items())
    return f"""
        INSERT INTO submissions_countedword (id, word)
        SELECT CASE word {fixed} ELSE nextval('submissions_countedword_id_seq') END, word FROM (
            SELECT DISTINCT one.word FROM {source} AS made,
                unnest(ARRAY[{_listed(WORDS, "made.")}]) AS one (word)
            WHERE NOT EXISTS (
                SELECT 1 FROM submissions_countedword seen WHERE seen.word = one.word
            )
            ORDER BY one.word
        ) AS unseen ON CONFLICT DO NOTHING"""  # noqa: S608


TYPE = f"""
DROP TYPE IF EXISTS counted_link CASCADE;
CREATE TYPE counted_link AS ({", ".join(f"{name} {TYPES.get(name, 'integer')}" for name in FACTS)});
"""


def links_function(table: str) -> str:
    """Give the function that holds the definition of the links of a table's rows."""
    condition = f'"{table}"."id" = ANY(ids)'
    cast = ", ".join(f"{name}::{TYPES.get(name, 'integer')}" for name in FACTS)
    return f"""
CREATE OR REPLACE FUNCTION counted_{NAMES[table][0]}(ids bigint[]) RETURNS SETOF counted_link
LANGUAGE sql STABLE AS $links$
    SELECT {cast} FROM ({define_links(table, condition)}) AS defined
$links$;
"""  # noqa: S608


def relink_function(table: str) -> str:
    """Give the function that replaces the links of a table's rows where they are not right."""
    defined, name, roles = NAMES[table]
    links, added = _listed(COLUMNS), _listed(COLUMNS, "made.")
    return f"""
CREATE OR REPLACE FUNCTION counted_{name}(wanted bigint[]) RETURNS void
LANGUAGE plpgsql {PLANNED_ONCE} AS $relink$
DECLARE
    every bigint[] := ARRAY(SELECT DISTINCT id FROM unnest(wanted) AS id ORDER BY id);
    ids bigint[];
    truth counted_link[];
    noted bigint;
BEGIN
    FOR start IN 1 .. coalesce(array_length(every, 1), 0) BY {CHUNK} LOOP
        ids := every[start : start + {CHUNK - 1}];
        PERFORM 1 FROM {table} WHERE id = ANY(ids) ORDER BY id
            FOR NO KEY UPDATE;
        truth := ARRAY(SELECT made FROM counted_{defined}(ids) AS made);
        {learn_words("unnest(truth)")};
        WITH made AS MATERIALIZED ({numbered("unnest(truth)")}),
        held AS MATERIALIZED (
            SELECT {links} FROM submissions_countedlink
            WHERE submission = ANY(ids) AND role IN ({", ".join(map(str, roles))})
        ),
        differing AS MATERIALIZED (
            SELECT submission, role, nextval('counted_event') AS event FROM (
                SELECT submission, role FROM (TABLE made EXCEPT TABLE held) AS came
                UNION
                SELECT submission, role FROM (TABLE held EXCEPT TABLE made) AS went
            ) AS either
        ),
        gone AS (
            DELETE FROM submissions_countedlink link USING differing
            WHERE link.submission = differing.submission AND link.role = differing.role
            RETURNING differing.event, {_listed(COLUMNS, "link.")}
        ),
        added AS (
            INSERT INTO submissions_countedlink ({links})
            SELECT {added} FROM made JOIN differing USING (submission, role)
            WHERE (SELECT count(*) FROM gone) >= 0
        )
        INSERT INTO submissions_countedchange (event, sign, {links})
        SELECT event, -1, {links} FROM gone
        UNION ALL
        SELECT event, 1, {added} FROM made JOIN differing USING (submission, role);
        GET DIAGNOSTICS noted = ROW_COUNT;
        IF noted > 64 OR (noted > 0 AND (SELECT last_value FROM counted_event) % 64 < noted) THEN
            PERFORM counted_fold({ENOUGH});
        END IF;
    END LOOP;
END
$relink$;
"""  # noqa: S608


def fold_function() -> str:
    """Give the function that moves notes into the sums, if there are more than `enough`."""
    sums = " UNION ALL ".join(sum_changes(place, "moved") for place in range(len(GRAINS)))
    keys = _listed(("grain", "role", *KEYS, "size"))
    return f"""
CREATE OR REPLACE FUNCTION counted_fold(enough integer) RETURNS void
LANGUAGE plpgsql {PLANNED_ONCE} AS $fold$
BEGIN
    IF (SELECT count(*) FROM (SELECT 1 FROM submissions_countedchange LIMIT enough + 1) AS few)
        <= enough OR NOT pg_try_advisory_xact_lock({LOCK})
    THEN
        RETURN;
    END IF;
    WITH moved AS MATERIALIZED (
        DELETE FROM submissions_countedchange RETURNING *
    ),
    changes AS ({sums})
    INSERT INTO submissions_countedsum AS sums ({keys}, number)
    SELECT {keys}, number FROM changes WHERE number <> 0
    ON CONFLICT ({keys}) DO UPDATE SET number = sums.number + EXCLUDED.number;
    DELETE FROM submissions_countedsum WHERE number = 0;
END
$fold$;
"""  # noqa: S608


def known_words() -> str:
    """Give the query of words to number beforehand: who brings a new word makes others wait for it.

    All codes of countries and languages of two letters, and the periods of two lifetimes.
    """
    fixed = ", ".join(f"'{word}'" for word in FIXED)
    periods = ", ".join(f"to_char(month, '{form}')" for form in FORMATS.values())
    letters = "generate_series(97, 122)"
    return f"""(SELECT {", ".join(f"word AS {name}" for name in WORDS)} FROM (
        SELECT unnest(ARRAY[{fixed}])
        UNION SELECT chr(one) || chr(two) FROM {letters} AS one, {letters} AS two
        UNION SELECT upper(chr(one) || chr(two)) FROM {letters} AS one, {letters} AS two
        UNION SELECT unnest(ARRAY[{periods}])
        FROM generate_series(date '1945-01-01', date '2075-12-01', interval '1 month') AS month
    ) AS known (word))"""  # noqa: S608


def rebuild_function() -> str:
    """Give the function that makes all links and sums anew, while nobody writes.

    Links are laid down by role and body, so that those of one body are read from few pages.
    """
    links = _listed(COLUMNS)
    keys = _listed(("grain", "role", *KEYS, "size"))
    sums = "".join(
        f"""
    INSERT INTO submissions_countedsum ({keys}, number)
    {sum_links(place, "submissions_countedlink", SHARED)};"""
        for place in range(len(GRAINS))
    )
    return f"""
CREATE OR REPLACE FUNCTION counted_rebuild() RETURNS void
LANGUAGE plpgsql SET work_mem = '64MB' SET jit = off AS $rebuild$
BEGIN
    LOCK TABLE {", ".join(WATCHED)} IN SHARE ROW EXCLUSIVE MODE;
    PERFORM pg_advisory_xact_lock({LOCK});
    DELETE FROM submissions_countedchange;
    DELETE FROM submissions_countedsum;
    DELETE FROM submissions_countedlink;
    CREATE TEMPORARY TABLE counted_found ON COMMIT DROP AS {define_all()};
    {learn_words("counted_found")};
    {learn_words(known_words())};
    ANALYZE counted_found;
    INSERT INTO submissions_countedlink ({links})
    SELECT {links} FROM ({numbered("counted_found")}) AS numbered
    ORDER BY role, body, submission, place;
    DROP TABLE counted_found;
    ANALYZE submissions_countedlink;{MAKE_SHARED};
    ANALYZE {SHARED};{sums}
    DROP TABLE {SHARED};
    ANALYZE submissions_countedsum;
END
$rebuild$;
"""  # noqa: S608


def definitions() -> str:
    """Give all that keeps links and sums: a type, functions and triggers."""
    of_tables = (make(table) for table in NAMES for make in (links_function, relink_function))
    return "\n".join((TYPE, *of_tables, fold_function(), rebuild_function(), *find_triggers()))
