"""What leaves is listed by hand: a new model or field is noticed."""

import pytest
from django.apps import apps

from igftracker.exports.tables import TABLE_OF, TABLES

STAYS = {
    "state": "only what is public leaves; submissions say which of two states",
    "state_reason": "nothing withdrawn leaves",
    "merged_into": "what is merged stands under the lasting row",
    "featured": "a matter of the home page",
    "original": "the file of a source is never given out",
    "normalised": "made from the symbol",
    "content_type": "leaves as `subject`",
    "object_id": "leaves as `subject_key`",
}
"""Fields that stay, with the reason."""


def models():
    """Give the models of the record that have public rows."""
    for label in ("meetings", "submissions"):
        for model in apps.get_app_config(label).get_models():
            if hasattr(model._default_manager.all(), "public"):
                yield model


def test_every_model_with_public_rows_has_a_table():
    assert [model for model in models() if model not in TABLE_OF] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_leaves_or_stays_for_a_reason(table):
    leaving = {column.source for column in table.columns}
    silent = [
        field.name
        for field in table.model._meta.concrete_fields
        if field.attname not in leaving
        and field.name not in STAYS
        and not field.generated
        and not field.primary_key
    ]
    assert silent == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_says_what_a_row_is(table):
    assert table.description.endswith(".")
    assert table.key in {column.name for column in table.columns}
