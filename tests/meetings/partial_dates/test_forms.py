"""A form shows each partial date as one line of text and says how it understood it."""

from datetime import date
from typing import ClassVar

import pytest
from django import forms
from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import models
from django.test import RequestFactory

from meetings.models import Document
from meetings.partial_dates import NOT_KNOWN, PartialDate, PartialDateField
from meetings.partial_dates import partial_date_constraints as constraints
from meetings.partial_dates.forms import (
    PartialDateFormField,
    PartialDateModelForm,
    PartialDateWidget,
)

pytestmark = pytest.mark.django_db


class Term(models.Model):
    """Something with a beginning and an end."""

    title = models.CharField(max_length=10)
    starts = PartialDateField("begins", help_text="When it began.")
    note = models.CharField(max_length=10, blank=True)
    ends = PartialDateField()

    class Meta:
        app_label = "partial_dates_test"
        constraints: ClassVar = constraints("starts", "ends", model="term")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """An end before the beginning is no term."""
        if self.ends.before(self.starts) == "yes":
            raise ValidationError({"ends": "It ends before it begins."})


class TermForm(PartialDateModelForm):
    """A form on all of the model."""

    class Meta:
        model = Term
        fields = "__all__"


def make_form(**data: str) -> TermForm:
    return TermForm({"title": "Chair", **data})


def test_one_field_stands_for_four_columns_in_the_model_s_order() -> None:
    assert list(TermForm.base_fields) == ["title", "starts", "note", "ends"]
    assert TermForm.base_fields["starts"].label == "Begins"
    assert TermForm.base_fields["starts"].help_text == "When it began."


def test_what_is_typed_reaches_the_instance() -> None:
    form = make_form(starts="March 2011", ends="still")

    assert form.is_valid(), form.errors
    assert form.instance.starts == PartialDate.parse("March 2011")
    assert form.instance.ends.is_open


def test_a_saved_form_stores_the_dates() -> None:
    form_class = forms.modelform_factory(
        Document, form=PartialDateModelForm, fields=["title", "issued"]
    )
    made = form_class({"title": "Report", "issued": "14 April 2011"}).save()

    assert Document.objects.get(pk=made.pk).issued == PartialDate.parse("14 April 2011")


def test_an_empty_field_empties_the_date() -> None:
    form = TermForm({"title": "Chair"}, instance=Term(title="Chair", starts="2011"))

    assert form.is_valid(), form.errors
    assert form.instance.starts == NOT_KNOWN


def test_what_is_no_date_is_refused_with_its_reason() -> None:
    form = make_form(starts="the 24th")

    assert "needs its month and year from the document" in form.errors["starts"][0]


def test_the_model_s_own_validation_sees_the_dates() -> None:
    form = make_form(starts="2011", ends="2010")

    assert form.errors == {"ends": ["It ends before it begins."]}


def test_what_is_wrong_with_a_column_is_shown_at_the_date() -> None:
    form = make_form(starts="2011")
    form.full_clean()

    form._update_errors(ValidationError({"starts_edtf": "Odd.", "title": "Short."}))

    assert form.errors == {"starts": ["Odd."], "title": ["Short."]}


def test_the_form_begins_with_the_instance_s_dates() -> None:
    form = TermForm(instance=Term(starts="24-25 February 2011"))

    html = str(form["starts"])

    assert 'value="24-25 February 2011"' in html
    assert "understood as: from 24 to 25 February 2011 (2011-02-24/2011-02-25)" in html
    assert 'aria-describedby="id_starts_helptext id_starts_understood"' in html
    assert 'id="id_starts_understood"' in html
    assert "understood as" not in str(form["ends"])


def test_words_left_untouched_keep_an_edtf_that_says_more_than_they_do() -> None:
    stored = PartialDate.from_edtf("2011-02-24", text="24 февраля 2011 года")
    form = TermForm(
        {"title": "Chair", "starts": stored.text}, instance=Term(title="x", starts=stored)
    )

    assert form.is_valid(), form.errors
    assert form.instance.starts == stored
    assert form.changed_data == ["title"]


def test_a_form_with_some_fields_leaves_the_other_dates_alone() -> None:
    some = forms.modelform_factory(Term, form=PartialDateModelForm, fields=["ends", "title"])
    form = some({"title": "Chair", "ends": "2012"}, instance=Term(title="x", starts="2011"))

    assert list(some.base_fields) == ["ends", "title"]
    assert form.is_valid(), form.errors
    assert form.instance.starts == PartialDate.parse("2011")


def test_a_date_left_out_has_no_field() -> None:
    rest = forms.modelform_factory(Term, form=TermForm, exclude=["starts"])

    assert list(rest.base_fields) == ["title", "note", "ends"]


def test_a_field_declared_by_hand_stays() -> None:
    class Strict(TermForm):
        starts = PartialDateFormField(required=True)

    heir = forms.modelform_factory(Term, form=Strict, fields=["title", "starts"])

    assert heir({"title": "Chair"}).errors == {"starts": ["This field is required."]}


def test_a_form_that_names_no_fields_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured):

        class Silent(PartialDateModelForm):
            class Meta:
                model = Term


def test_the_admin_shows_the_dates_and_those_only_to_be_read() -> None:
    class TermAdmin(admin.ModelAdmin):
        form = PartialDateModelForm
        readonly_fields = ("ends",)

    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_active=True)
    shown = TermAdmin(Term, admin.AdminSite())

    assert list(shown.get_form(request).base_fields) == ["title", "starts", "note"]
    assert shown.get_fields(request) == ["title", "starts", "note", "ends"]


def test_a_field_gives_a_partial_date() -> None:
    assert PartialDateFormField().clean(" 2011-02-24 ").day == date(2011, 2, 24)
    assert PartialDateFormField().clean("") == NOT_KNOWN


@pytest.mark.parametrize("written", ["", "unknown"])
def test_a_required_field_wants_a_known_date(written: str) -> None:
    with pytest.raises(ValidationError, match="required"):
        PartialDateFormField(required=True).clean(written)


def test_text_beyond_the_column_is_refused() -> None:
    with pytest.raises(ValidationError, match="at most 200 characters"):
        PartialDateFormField().clean("2" * 201)


def test_what_was_typed_wrongly_is_shown_again_and_escaped() -> None:
    html = PartialDateWidget().render("held", '<b>"noon"', {"id": "id_held"})

    assert 'value="&lt;b&gt;&quot;noon&quot;"' in html
    assert "understood as" not in html
