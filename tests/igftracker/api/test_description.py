"""The OpenAPI description holds: it is valid, and every answer is as it says."""

from typing import Any

import pytest
import schemathesis
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.igftracker.api.data import NOUNS, make_one_of_each

schema = schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application())


@pytest.fixture
def record(transactional_db: None) -> None:
    """A record behind the description."""
    make_one_of_each("shown")


@schema.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_answer_is_as_described(case: Any, record: None) -> None:
    # No description can list the addresses that there are, so a well-formed one may be refused.
    case.call_and_validate(
        headers={"Accept-Encoding": "identity"}, excluded_checks=[positive_data_acceptance]
    )


def test_description_is_valid_and_free_of_warnings(tmp_path: Any) -> None:
    call_command("spectacular", validate=True, fail_on_warn=True, file=str(tmp_path / "api.yaml"))

    assert "openapi: 3" in (tmp_path / "api.yaml").read_text()


@pytest.mark.django_db
def test_page_lists_every_operation_without_foreign_scripts(client: Client) -> None:
    page = client.get("/api/docs/").content.decode()

    assert [noun for noun in NOUNS if f"/api/v1/{noun}/" not in page] == []
    assert "/api/v1/submissions/counts/" in page
    assert '<script src="http' not in page


@pytest.mark.django_db
def test_every_operation_says_what_it_does(client: Client) -> None:
    schema = client.get("/api/v1/schema/?format=json").json()
    operations = [op for path in schema["paths"].values() for op in path.values()]

    assert [op["operationId"] for op in operations if not op.get("description")] == []
    assert all("400" in op["responses"] for op in operations)
