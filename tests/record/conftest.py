"""The real record, loaded once for a module of tests and rolled back after it."""

import pytest
from bs4 import BeautifulSoup
from django.db import transaction

from submissions.record.loading import load_record_files


@pytest.fixture(scope="module")
def _record(django_db_setup, django_db_blocker):
    """Load the files inside a transaction that no test of another module sees."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_record_files()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def record(_record, db):
    """Give the database with the real record in it."""


@pytest.fixture
def page(record, client):
    """Give a function that opens an address and gives its text, white space folded."""

    def open_page(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        main = BeautifulSoup(response.content, "lxml").find("main")
        for mark in main.select("sup"):
            mark.decompose()
        return " ".join(main.get_text(" ").split())

    return open_page


@pytest.fixture
def api(record, client):
    """Give a function that opens an address of the API and gives its JSON."""

    def ask(address: str):
        response = client.get(f"/api/v1/{address}")
        assert response.status_code == 200, f"{address}: {response.content[:300]!r}"
        return response.json()

    return ask
