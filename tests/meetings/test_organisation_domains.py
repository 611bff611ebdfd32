"""Mail domains out of a table go to organisations that the record knows by that very name."""

import io

import pytest
from django.core.exceptions import ValidationError

from meetings.models import OrganisationDomain
from meetings.organisation_domains import TableError, add_domains, read_domains
from tests.factories import make_name, make_participant

pytestmark = pytest.mark.django_db
TABLE = """name,category,email domain names
Example Union,Association,"example.org, mail.example.org"
EXAMPLE UNION,Association,example.org
Bureau of Ships,Registry,ships.example
Unknown Society,,unknown.example
Example Union,,gmail.com
Example Union,,nonsense
Ana Lima,,lima.example
"""


def add(table: str = TABLE):
    return add_domains(read_domains(io.StringIO(table)))


def test_each_line_is_added_or_told_why_not() -> None:
    union = make_participant(kind="organisation", name="Example Union")
    ships = make_participant(kind="organisation", name="Ships")
    make_name(ships, "Bureau of Ships")
    make_participant(name="Ana Lima")
    report = add()
    assert dict(OrganisationDomain.objects.values_list("domain", "participant")) == {
        "example.org": union.pk,
        "mail.example.org": union.pk,
        "ships.example": ships.pk,
    }
    assert [line.domain for line in report.refused] == ["gmail.com", "nonsense"]
    assert [(line.number, line.name) for line in report.unknown] == [
        (5, "Unknown Society"),
        (8, "Ana Lima"),
    ]


def test_a_second_run_changes_nothing() -> None:
    make_participant(kind="organisation", name="Example Union")
    add()
    again = add()
    assert (again.added, len(again.unchanged)) == ((), 3)


def test_a_domain_of_another_organisation_stays_there() -> None:
    make_participant(kind="organisation", name="Example Union")
    other = make_participant(kind="organisation", name="Other Union")
    OrganisationDomain.objects.create(participant=other, domain="example.org")
    assert [line.domain for line in add().taken] == ["example.org", "example.org"]
    assert OrganisationDomain.objects.get(domain="example.org").participant == other


def test_a_table_without_the_columns_is_refused() -> None:
    with pytest.raises(TableError, match="column"):
        add("name,category\nExample Union,x\n")


@pytest.mark.parametrize("domain", ["Example.org", "ana@example.org", "example", "a b.org"])
def test_what_is_no_domain_in_lower_case_is_refused(domain: str) -> None:
    row = OrganisationDomain(participant=make_participant(), domain=domain)
    with pytest.raises(ValidationError):
        row.full_clean()
