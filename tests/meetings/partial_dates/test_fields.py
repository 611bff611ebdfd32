"""A partial date on a model is one attribute over four columns."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, models, transaction

from meetings.models import Body, Document, Meeting
from meetings.partial_dates import (
    NOT_KNOWN,
    PartialDate,
    PartialDateError,
    PartialDateField,
    partial_date_constraints,
)


class Dated(models.Model):
    """An abstract model with a partial date."""

    seen = PartialDateField("first seen", help_text="When it was first seen.", db_index=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.seen)


class Relic(Dated):
    """One heir of the abstract model, with a date of its own."""

    title = models.CharField(max_length=10)
    lost = PartialDateField()

    class Meta:
        app_label = "partial_dates_test"


class Ruin(Dated):
    """Another heir."""

    class Meta:
        app_label = "partial_dates_test"


def columns(model: type[models.Model]) -> list[str]:
    return [field.name for field in model._meta.concrete_fields]


def test_the_four_columns_stand_where_the_date_is_declared() -> None:
    assert columns(Relic) == [
        "id",
        "seen_text",
        "seen_edtf",
        "seen_earliest",
        "seen_latest",
        "title",
        "lost_text",
        "lost_edtf",
        "lost_earliest",
        "lost_latest",
    ]


def test_heirs_of_an_abstract_model_do_not_share_columns() -> None:
    one, other = Relic._meta.get_field("seen_text"), Ruin._meta.get_field("seen_text")

    assert (one.model, other.model) == (Relic, Ruin)


def test_names_are_given_bases_first() -> None:
    assert PartialDateField.names_on(Relic) == ("seen", "lost")
    assert PartialDateField.names_on(Ruin) == ("seen",)


def test_only_the_bounds_are_indexed_and_only_when_asked() -> None:
    indexed = [field.name for field in Relic._meta.concrete_fields if field.db_index]

    assert indexed == ["lost_earliest", "lost_latest"]


def test_it_can_be_given_when_the_object_is_made() -> None:
    relic = Relic(title="urn", seen="24-25 February 2011")

    assert relic.seen == PartialDate.parse("24-25 February 2011")
    assert (relic.seen_text, relic.seen_edtf) == ("24-25 February 2011", "2011-02-24/2011-02-25")
    assert (relic.seen_earliest, relic.seen_latest) == (date(2011, 2, 24), date(2011, 2, 25))
    assert relic.lost == NOT_KNOWN


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (date(2011, 2, 24), PartialDate.from_edtf("2011-02-24")),
        ("2011", PartialDate.parse("2011")),
        ("", NOT_KNOWN),
        (None, NOT_KNOWN),
        (NOT_KNOWN, NOT_KNOWN),
        (PartialDate("", "2011", None, None), PartialDate.from_edtf("2011")),
    ],
)
def test_it_takes_dates_text_and_nothing(value: object, stored: PartialDate) -> None:
    relic = Relic(seen="still")

    relic.seen = value

    assert relic.seen == stored


def test_it_refuses_what_is_no_date() -> None:
    with pytest.raises(PartialDateError, match="is not a word of dates"):
        Relic(seen="at noon")


@pytest.mark.parametrize("value", [datetime(2011, 2, 24, tzinfo=UTC), 2011])
def test_it_refuses_times_and_numbers(value: object) -> None:
    with pytest.raises(TypeError, match="partial date takes"):
        Relic(seen=value)


def test_a_constraint_name_too_long_for_the_database_is_refused() -> None:
    with pytest.raises(ValueError, match="longer than 63"):
        partial_date_constraints("seen", model="m" * 50)


def test_history_keeps_the_four_columns() -> None:
    events = [event for event in Document._meta.related_objects if event.name == "events"]

    assert events
    assert {"issued_text", "issued_edtf", "issued_earliest", "issued_latest"} <= set(
        columns(events[0].related_model)
    )


@pytest.mark.django_db
def test_it_is_stored_and_found_by_its_bounds() -> None:
    Document.objects.create(title="Report", issued="14 April 2011")

    found = Document.objects.get(issued_earliest=date(2011, 4, 14))

    assert found.issued == PartialDate.parse("14 April 2011")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"issued_latest": date(2011, 1, 1)}, "document_issued_bounds_in_order"),
        ({"issued_edtf": ""}, "document_issued_bounds_need_edtf"),
        ({"issued_text": ""}, "document_issued_edtf_needs_text"),
    ],
)
def test_the_database_refuses_columns_that_contradict_each_other(
    change: dict[str, object], rule: str
) -> None:
    document = Document.objects.create(title="Report", issued="14 April 2011")

    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**change)


def test_models_of_the_project_name_their_dates() -> None:
    assert PartialDateField.names_on(Meeting) == ("held",)
    assert PartialDateField.names_on(Body) == ("starts", "ends")
