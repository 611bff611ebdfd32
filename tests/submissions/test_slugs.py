"""No record can take a word for its slug that means something else in addresses."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from meetings.admin.slugs import MadeSlugForm
from meetings.membership_keys import SPECIAL_GROUPS
from meetings.models import Body, StakeholderGroup
from meetings.models.publication import WORDS_OF_ADDRESSES
from meetings.readings import NO_VALUE, UNKNOWN
from submissions import turn_filters
from submissions.counting import labels
from tests import factories as make


def slugged_models():
    """Give the models whose rows have an address."""
    for app in ("meetings", "submissions"):
        for model in apps.get_app_config(app).get_models():
            names = {field.name for field in model._meta.fields}
            if "slug" in names and "pgh_id" not in names:
                yield model


def test_every_special_word_is_kept_free():
    special = {*labels.SPECIAL, *labels.UNKNOWN, *SPECIAL_GROUPS, *turn_filters.SPECIAL_GROUPS}
    assert special | {NO_VALUE, *UNKNOWN} - {""} <= set(WORDS_OF_ADDRESSES)


@pytest.mark.parametrize("model", list(slugged_models()), ids=lambda model: model.__name__)
def test_every_model_with_a_slug_keeps_them_free(model):
    names = [rule.name for rule in model._meta.constraints]
    assert [name for name in names if name.endswith("_slug_is_no_word_of_addresses")]


@pytest.mark.django_db
@pytest.mark.parametrize("word", WORDS_OF_ADDRESSES)
def test_the_database_refuses_a_word_of_addresses(word):
    with pytest.raises(IntegrityError, match="group_slug_is_no_word"), transaction.atomic():
        make.make_group(slug=word)
    assert make.make_group(slug=f"{word}-group").slug == f"{word}-group"


@pytest.mark.django_db
def test_a_form_says_which_words_are_taken():
    body = make.make_body(slug="fine")
    body.slug = "none"
    with pytest.raises(ValidationError, match="words that mean something else in addresses"):
        body.full_clean()
    assert Body.objects.get().slug == "fine"


class GroupForm(MadeSlugForm):
    """A form that makes the slug from the name."""

    slug_from = ("name",)

    class Meta:
        model = StakeholderGroup
        fields = ("slug", "name", "order")


@pytest.mark.django_db
def test_a_made_slug_is_refused_in_words_too():
    form = GroupForm({"name": "Unmapped", "order": 1, "slug": ""})
    assert not form.is_valid()
    assert "choose another" in str(form.errors)
