"""History: every version of every row that a page shows, whoever wrote it."""

import pghistory
import pytest
from django.apps import apps

from meetings.models import Meeting
from tests import factories as make

KEPT_BY_HAND = {
    *("importitem", "importpart", "importjob", "changeset", "change", "publicrow"),
    *("countedword", "countedlink", "countedchange", "countedsum"),
    *("loadedrecord", "reassignment", "linkcheck", "setaside", "publicationplan"),
}
"""Proposals of an importer, their texts and what is done with them are working papers, not record;
change sets, changes and public rows are history themselves; what counting reads is made from the
record by triggers; which files were loaded last is told of the installation, not of the record; a
reassignment is itself the journal of what it did, a plan of what became of it; what a link answered
and what was set aside in a worklist says when and by whom."""


def record_models():
    """Give the models of the record, without their event tables."""
    for label in ("meetings", "submissions"):
        for model in apps.get_app_config(label).get_models():
            if not model.__name__.endswith("Event"):
                yield model


@pytest.mark.parametrize("model", list(record_models()), ids=lambda model: model.__name__)
def test_every_model_of_the_record_keeps_its_history(model):
    if model._meta.model_name in KEPT_BY_HAND:
        return
    triggers = {trigger.name for trigger in model._meta.triggers}
    assert {"insert_insert", "update_update", "delete_delete"} <= triggers


@pytest.mark.django_db
def test_bulk_writes_are_in_the_history_with_who_and_why():
    meeting = make.make_meeting(place="Montreux")
    with pghistory.context(source="correction", reason="printed so in the summary"):
        Meeting.objects.filter(pk=meeting.pk).update(place="Geneva")
    last = meeting.events.order_by("pgh_id").last()
    assert (last.pgh_label, last.place) == ("update", "Geneva")
    assert last.pgh_context.metadata["source"] == "correction"


@pytest.mark.django_db
def test_a_deleted_row_is_still_in_the_history():
    meeting = make.make_meeting(title="Entered twice")
    key = meeting.pk
    Meeting.objects.filter(pk=key).delete()
    events = Meeting.events.rel.related_model.objects.filter(pgh_obj_id=key)
    assert [event.pgh_label for event in events.order_by("pgh_id")] == ["insert", "delete"]
