"""SQL through psycopg2 on a connection of its own: by hand, and what the counting itself asks."""

import statistics
import time

import psycopg2
from django.db import connection
from django.test.utils import CaptureQueriesContext

from submissions.counting import count_submissions


def connect():
    """Open a connection to the bench's database."""
    known = connection.get_connection_params()
    names = {"dbname", "user", "password", "host", "port"}
    return psycopg2.connect(**{name: value for name, value in known.items() if name in names})


def time_statements(raw, statements, *, times, seconds):
    """Give the median milliseconds of running statements one after another and reading all rows."""
    took = []
    start = time.perf_counter()
    with raw.cursor() as cursor:
        while len(took) < times and (len(took) < 3 or time.perf_counter() - start < seconds):
            before = time.perf_counter()
            for statement in statements:
                cursor.execute(statement)
                if cursor.description:
                    cursor.fetchall()
            took.append((time.perf_counter() - before) * 1000)
    return statistics.median(took)


def capture_own(endpoint):
    """Give the statements that the counting sends for an endpoint's figures."""
    connection.force_debug_cursor = True
    with CaptureQueriesContext(connection) as captured:
        count_submissions(group_by=endpoint.group_by, filters=endpoint.filters)
    connection.force_debug_cursor = False
    return tuple(query["sql"] for query in captured.captured_queries)


def count_directly(raw, endpoint):
    """Give the rows of a count by hand: values to count and share."""
    with raw.cursor() as cursor:
        cursor.execute(endpoint.direct[0])
        return {tuple(row[:-2]): (row[-2], float(row[-1])) for row in cursor.fetchall()}
