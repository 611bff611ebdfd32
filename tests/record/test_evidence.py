"""No public fact in the database without a source; test_links.py has those on the pages."""

import pytest
from bs4 import BeautifulSoup
from django.apps import apps

from meetings.evidence import Evidence
from meetings.models import Conflict, Evidenced
from meetings.partial_dates import PartialDate
from meetings.readings import UNKNOWN

pytestmark = pytest.mark.django_db


def evidenced_models():
    """Give the models whose facts rest on statements."""
    return [model for model in apps.get_models() if issubclass(model, Evidenced) and model.FACTS]


def is_known(value) -> bool:
    """Whether a value says anything."""
    if isinstance(value, PartialDate):
        return value.is_known
    return value is not None and value not in UNKNOWN


@pytest.mark.parametrize("model", evidenced_models(), ids=lambda model: model.__name__)
def test_every_fact_of_a_public_record_has_a_source(record, model):
    rows = list(model.objects.public())
    evidence = Evidence.gather(rows)
    bare = [
        f"{row._meta.label} {row.pk} {row}: {name}"
        for row in rows
        for name in model.FACTS
        if is_known(getattr(row, name)) and not evidence.fact(row, name).statements
    ]
    assert not bare, "\n".join(bare)


def test_conflicts_lists_all_21(page, record, client):
    assert "In 6 the record follows one side and says why. 15 are undecided." in page("/conflicts/")
    numbers = set(Conflict.objects.public().values_list("number", flat=True))
    assert numbers == set(range(1, 22))
    tree = BeautifulSoup(client.get("/conflicts/").content, "lxml")
    for number in numbers:
        section = tree.find(id=f"k{number}")
        assert section is not None, f"K{number} is missing"
        assert Conflict.objects.get(number=number).question in section.get_text()


@pytest.mark.parametrize("number", [2, 4, 7, 10, 13, 15])
def test_a_value_is_preferred_where_the_editors_decided(record, number):
    assert Conflict.objects.get(number=number).statements.filter(preferred=True).exists()


@pytest.mark.parametrize(
    "number", [1, 3, 5, 6, 8, 9, 11, 12, 14, 16, 17, 18, 19, 20, 21], ids=lambda n: f"K{n}"
)
def test_the_other_conflicts_stay_open(record, number):
    statements = Conflict.objects.get(number=number).statements.all()
    assert not [s for s in statements if s.preferred]
    facts = {(s.content_type_id, s.object_id, s.field) for s in statements}
    readings = {(s.content_type_id, s.object_id, s.field, s.reading) for s in statements}
    assert len(readings) > len(facts), "no two statements differ"


def test_the_mag_meeting_of_november_2010_shows_the_23rd_and_the_24th_and_why(record, client):
    tree = BeautifulSoup(client.get("/meetings/mag-2010-11-23/").content, "lxml")
    shown = tree.select_one("[data-fact$='/held']")
    assert shown.select_one("time")["datetime"] == "2010-11-23"
    text = " ".join(tree.find("main").get_text(" ").split())
    assert "the 24th" in text
    assert "Mail to a mailing list on the MAG meeting of November 2010" in text
    assert "24 November was the consultation of the CSTD" in text
