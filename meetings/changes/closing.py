"""Closing a change set: its place, its entries in the feed, and the dataset version after it."""

from __future__ import annotations

from django.db.models import Model

from meetings.changes.publicness import find_paths, is_about_anything, shown_models
from meetings.models.history import TRACKED

CLOSE = """
CREATE OR REPLACE FUNCTION close_change_set(change_set bigint, event_tables text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    everything boolean := event_tables = '*';
    moment timestamptz;
BEGIN
    {compare}
    SELECT greatest(clock_timestamp(), max(committed_at)) INTO moment FROM meetings_changeset;
    {write}
    UPDATE meetings_changeset SET
        committed_at = moment,
        position = (SELECT coalesce(max(position), 0) + 1 FROM meetings_changeset),
        version = (SELECT coalesce(max(number), 0) FROM meetings_change)
    WHERE id = change_set;
    IF (SELECT count(*) FROM (SELECT FROM shown.differing LIMIT 1000) lines) = 1000 THEN
        TRUNCATE shown.differing;
    ELSE
        DELETE FROM shown.differing;
    END IF;
END
$$;
"""

COMPARE_ONE = """
    IF everything OR event_tables LIKE '% {events} %'
        OR EXISTS (SELECT FROM shown.differing WHERE model IN ({parents}) AND is_moved){about}
    THEN
        PERFORM shown."compare_{table}"(change_set, everything);
    END IF;
"""

ABOUT_DIFFERING = """
        OR EXISTS (
            SELECT FROM shown.differing WHERE NOT is_new
                AND (was, was_holder_model, was_holder_id)
                    IS DISTINCT FROM (now, now_holder_model, now_holder_id)
        )"""

WRITE = """
    WITH kind (model, noun, part, rank) AS (VALUES {kinds}),
    named AS (
        SELECT holder_model, holder_id, kind.part AS name
        FROM shown.differing
        JOIN kind ON kind.model = differing.model AND kind.part <> ''
        CROSS JOIN LATERAL (
            SELECT was_holder_model, was_holder_id WHERE was IS NOT NULL
            UNION
            SELECT now_holder_model, now_holder_id WHERE now IS NOT NULL
        ) holder (holder_model, holder_id)
        WHERE (was, was_holder_model, was_holder_id)
            IS DISTINCT FROM (now, now_holder_model, now_holder_id) OR fields <> '{{}}'
    ),
    above AS (
        SELECT known.holder_model, known.holder_id, kind.part AS name
        FROM named
        JOIN meetings_publicrow known
            ON known.model = named.holder_model AND known.object_id = named.holder_id
            AND known.holder_id IS NOT NULL
        JOIN kind ON kind.model = known.model
    ),
    part AS (
        SELECT holder_model, holder_id, array_agg(DISTINCT name) AS names
        FROM (SELECT * FROM named UNION ALL SELECT * FROM above) every
        GROUP BY holder_model, holder_id
    ),
    ended AS (
        SELECT 0 AS phase, model, object_id, was_key AS key,
            CASE WHEN now IS NULL AND NOT is_gone THEN 'hidden' ELSE 'deleted' END AS action,
            '{{}}'::text[] AS fields, '' AS note
        FROM shown.differing WHERE was_key <> '' AND (now IS NULL OR now_key <> was_key)
    ),
    shown AS (
        SELECT 1 AS phase, differing.model, differing.object_id, now_key AS key,
            CASE
                WHEN now <> 'public' THEN now
                WHEN was = 'public' AND was_key = now_key THEN 'changed'
                ELSE 'created'
            END AS action,
            fields || coalesce(part.names, '{{}}') AS fields, now_note AS note
        FROM shown.differing
        LEFT JOIN part ON part.holder_model = model AND part.holder_id = object_id
        WHERE now_key <> '' AND CASE
            WHEN (was, was_key) IS DISTINCT FROM (now, now_key) THEN true
            WHEN now = 'withdrawn' THEN 'state_reason' = ANY (fields)
            ELSE fields <> '{{}}' OR part.names IS NOT NULL
        END
    ),
    holder AS (
        SELECT 1 AS phase, known.model, known.object_id, known.key, 'changed' AS action,
            part.names AS fields, '' AS note
        FROM part
        JOIN meetings_publicrow known
            ON known.model = part.holder_model AND known.object_id = part.holder_id
            AND known.status = 'public'
        WHERE NOT EXISTS (
            SELECT FROM shown.differing
            WHERE differing.model = known.model AND differing.object_id = known.object_id
        )
    ),
    entry AS (SELECT * FROM ended UNION ALL SELECT * FROM shown UNION ALL SELECT * FROM holder)
    INSERT INTO meetings_change
        (number, change_set_id, noun, object_id, key, action, fields, "into", reason, at)
    SELECT
        (SELECT coalesce(max(number), 0) FROM meetings_change)
            + row_number() OVER (ORDER BY phase, rank, object_id),
        change_set, noun, object_id, key, action,
        CASE WHEN action IN ('changed', 'merged') THEN fields ELSE '{{}}' END,
        CASE WHEN action = 'merged' THEN note ELSE '' END,
        CASE WHEN action = 'withdrawn' THEN note ELSE '' END,
        moment
    FROM entry JOIN kind USING (model);
"""


def make_closing() -> str:
    """Give the SQL of the function that closes a change set."""
    models = shown_models()
    kinds = ", ".join(
        f"('{model._meta.label_lower}', '{TRACKED[model].noun}', '{TRACKED[model].part}', {rank})"
        for rank, model in enumerate(models)
    )
    return CLOSE.format(
        compare="".join(map(compare_one, models)),
        write=WRITE.format(kinds=kinds),
    )


def compare_one(model: type[Model]) -> str:
    """Give the SQL that compares the rows of a model where a change set can have touched any."""
    parents = sorted(f"'{parent._meta.label_lower}'" for _, parent in find_paths(model))
    return COMPARE_ONE.format(
        table=model._meta.db_table,
        events=model.pgh_event_model._meta.db_table,  # type: ignore[attr-defined]
        parents=", ".join(dict.fromkeys(parents)) or "''",
        about=ABOUT_DIFFERING if is_about_anything(model) else "",
    )
