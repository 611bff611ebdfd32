"""Putting the SQL of the day into the database, after each migration that changed anything.

Views stand in the way of changes to the tables they read, and what is public is for the code to
say. So a migration takes the views away before it begins, and what is made out of today's models
is put in place when all is done. Where the rule itself has changed since, the whole record is then
compared with what the public met before: the feed says so, and an older database gets its first
entries. Until then change sets stay open; they are closed first.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import Any

from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

from meetings.changes.as_of import make_views
from meetings.changes.closing import make_closing
from meetings.changes.comparing import DIFFERING, make_comparison
from meetings.changes.publicness import make_view, shown_models
from meetings.models.history import TRACKED

REMOVE = """
    DROP SCHEMA IF EXISTS as_of CASCADE;
    DROP SCHEMA IF EXISTS shown CASCADE;
    CREATE OR REPLACE FUNCTION close_change_set(change_set bigint, event_tables text)
    RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
    END
    $$;
"""
IS_THERE = "SELECT to_regclass('meetings_changeset') IS NOT NULL"
IS_COMPARED = "SELECT coalesce(obj_description('meetings_publicrow'::regclass), '') = %s"
"""Whether the rows that the public met were last compared by this rule."""
IS_INSTALLED = "SELECT coalesce(obj_description(to_regnamespace('shown')), '') = %s"


@cache
def make_rule() -> str:
    """Give the SQL that says what is public and how it differs from what was."""
    models = shown_models()
    views, comparisons = map(make_view, models), map(make_comparison, models)
    return "\n".join(["CREATE SCHEMA shown;", DIFFERING, *views, *comparisons])


@cache
def make_script() -> str:
    """Give the SQL of everything that is made out of the models."""
    return "\n".join([make_rule(), "CREATE SCHEMA as_of;", *make_views(), make_closing()])


def sign(script: str) -> str:
    """Give the mark by which a script that was installed is known."""
    return sha256(script.encode()).hexdigest()


def remove_before(plan: Any = (), using: str = "default", **signal: Any) -> None:
    """Take everything away before a migration that has something to do."""
    with connections[using].cursor() as cursor:
        if plan and ask(cursor, IS_THERE):
            cursor.execute(REMOVE)


def install_after(plan: Any = None, using: str = "default", **signal: Any) -> None:
    """Put everything in place once all migrations are done, unless it stands there already."""
    connection = connections[using]
    with connection.cursor() as cursor:
        if not ask(cursor, IS_THERE) or ask(cursor, IS_INSTALLED, sign(make_script())):
            return
    if is_up_to_date(connection):
        install(using)


def install(using: str = "default") -> None:
    """Put everything in place, close what was left open, and see what another rule changes."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(REMOVE)
        script = make_script()
        cursor.execute(script)
        cursor.execute("COMMENT ON SCHEMA shown IS %s", [sign(script)])
        tables = " ".join(model.pgh_event_model._meta.db_table for model in TRACKED)  # type: ignore[attr-defined]
        cursor.execute(
            "SELECT close_change_set(id, %s) FROM meetings_changeset"
            " WHERE position IS NULL ORDER BY id",
            [f" {tables} "],
        )
        if not ask(cursor, IS_COMPARED, sign(make_rule())):
            compare_everything(cursor)
            cursor.execute("COMMENT ON TABLE meetings_publicrow IS %s", [sign(make_rule())])


def compare_everything(cursor: Any) -> None:
    """Bring the feed to what is public now, whatever was written by whom."""
    cursor.execute("SELECT pg_advisory_xact_lock(2010003)")
    cursor.execute("INSERT INTO meetings_changeset DEFAULT VALUES")
    cursor.execute("SELECT set_config('igftracker.change_set_tables', '*', true)")
    cursor.execute("SET CONSTRAINTS close_at_commit IMMEDIATE")
    cursor.execute("SET CONSTRAINTS close_at_commit DEFERRED")


def is_up_to_date(connection: Any) -> bool:
    """Say whether the tables are those of today's models."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def ask(cursor: Any, question: str, *values: str) -> bool:
    """Give the answer of the database to a question of yes or no."""
    cursor.execute(question, values)
    return bool(cursor.fetchone()[0])
