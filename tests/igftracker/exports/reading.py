"""Exports as a stranger reads them: the rows of each table out of each format."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from zipfile import ZipFile

from igftracker.exports.making import ENDINGS, make_export

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def quiet(line):
    """Say nothing."""


def export_to(root, *, now=NOW, tell=quiet):
    """Make an export, and give it with its folder."""
    export = make_export(root, now=now, tell=tell).export
    return export, root / export.name


def path_in(folder, kind):
    """Give the file of one format."""
    return folder / f"igftracker-{folder.name}{ENDINGS[kind][0]}"


def read_csv(folder, table):
    """Give the rows of a table out of the archive of CSV files."""
    with ZipFile(path_in(folder, "csv")) as archive:
        text = archive.read(f"{table}.csv").decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def read_package(folder):
    """Give the description of the tables."""
    with ZipFile(path_in(folder, "csv")) as archive:
        return json.loads(archive.read("datapackage.json"))


def read_lines(folder, table):
    """Give the rows of a table out of the JSON Lines."""
    with ZipFile(path_in(folder, "jsonl")) as archive:
        lines = archive.read(f"{table}.jsonl").decode().split("\n")[:-1]
    return [json.loads(line) for line in lines]


def read_database(folder, table):
    """Give the rows of a table out of the SQLite file."""
    with closing(sqlite3.connect(path_in(folder, "sqlite"))) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')]


def read_popolo(folder):
    """Give the Popolo file."""
    return json.loads(path_in(folder, "popolo").read_text())
