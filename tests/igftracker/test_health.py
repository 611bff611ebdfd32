"""`/healthz` tells whether the site can serve."""

import json
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from igftracker.exports.running import LastRun, note_run

pytestmark = pytest.mark.django_db


def test_site_that_can_serve_says_ok(client: Client) -> None:
    response = client.get("/healthz")

    assert response.status_code == 200
    assert json.loads(response.content) == {"status": "ok"}


def test_answer_is_never_kept(client: Client) -> None:
    assert "no-store" in client.get("/healthz")["Cache-Control"]


def test_unapplied_migration_is_named(client: Client) -> None:
    MigrationRecorder(connection).record_unapplied("auth", "0001_initial")
    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json()["problems"] == ["migration auth.0001_initial is not applied"]


def test_broken_database_is_told_without_details(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE django_migrations RENAME COLUMN name TO lost")
    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json()["problems"] == ["the database cannot be reached"]
    assert "The database cannot be reached" in caplog.text


def test_nothing_can_be_posted(client: Client) -> None:
    assert client.post("/healthz").status_code == 405


def test_a_check_costs_the_same_queries_each_time(
    client: Client, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(3):  # type: ignore[operator]
        client.get("/healthz")


def test_a_failed_export_is_told_while_the_site_serves(
    client: Client, settings: object, tmp_path: Path
) -> None:
    settings.EXPORTS_ROOT = tmp_path  # type: ignore[attr-defined]
    note_run(tmp_path, LastRun("failed", "2026-11-22T09:30:00+00:00", error="OperationalError"))
    response = client.get("/healthz")

    answer = response.json()

    assert (response.status_code, answer["status"]) == (200, "degraded")
    assert "2026-11-22" in answer["problems"][0]
    assert "OperationalError" in answer["problems"][0]
