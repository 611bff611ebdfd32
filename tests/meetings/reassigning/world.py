"""A small world in which one person stands twice, and all rows of it as they are compared."""

from django.apps import apps

from tests import factories as make

LEFT_OUT = {"meetings.reassignment", "meetings.change", "meetings.changeset", "meetings.publicrow"}


def make_pair(**given):
    """Make two records of one person, each with rows, some of them alike."""
    source = make.make_participant(slug="j-drumlin", name="J. Drumlin", **given)
    target = make.make_participant(slug="jo-drumlin", name="Jo Drumlin", **given)
    return source, target


def snapshot():
    """Give every row of every model of the record, but for its history and what is derived."""
    models = [
        model
        for label in ("meetings", "submissions")
        for model in apps.get_app_config(label).get_models()
        if not model.__name__.endswith("Event") and not model.__name__.startswith("Counted")
    ]
    return {
        model._meta.label_lower: sorted(map(str, model._base_manager.values()))
        for model in models
        if model._meta.label_lower not in LEFT_OUT
    }
