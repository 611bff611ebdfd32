"""The SQL made out of the models: it says what the models say, and stands after each migration."""

import pytest
from django.db import connection
from django.db.models.lookups import Exact, In, IsNull
from django.db.models.sql.where import WhereNode

from meetings.changes.comparing import DECISIVE
from meetings.changes.installing import (
    compare_everything,
    install,
    install_after,
    make_script,
    remove_before,
    sign,
)
from meetings.changes.publicness import find_kinds, find_paths, shown_models
from meetings.models import Body, Change, ChangeSet, PublicRow
from meetings.models.history import TRACKED
from tests import factories as make
from tests.igftracker.api.data import NOUNS, make_one_of_each
from tests.meetings.changes.feed import commit, committed


def test_each_list_of_the_interface_is_told_of_once():
    nouns = [tracked.noun for tracked in TRACKED.values() if tracked.noun]
    assert sorted(nouns) == sorted(NOUNS)


def test_each_part_stands_on_a_record():
    for model, tracked in TRACKED.items():
        if tracked.part:
            assert getattr(model, "HOLDER", ""), model


def test_models_come_after_those_that_decide_on_them():
    placed = shown_models()
    for model in placed:
        for _, parent in find_paths(model):
            assert placed.index(parent) <= placed.index(model), (model, parent)


def columns_in(node):
    """Give the columns that a condition reads, with the table of each."""
    for child in node.children:
        if isinstance(child, WhereNode):
            yield from columns_in(child)
        else:
            assert isinstance(child, Exact | In | IsNull), child
            yield child.lhs.alias, child.lhs.target.column


@pytest.mark.parametrize("model", shown_models(), ids=lambda model: model.__name__)
def test_what_decides_on_other_rows_is_watched(model):
    """A public() that asked other rows for more than their state would go unnoticed."""
    for _, rows, _ in find_kinds(model):
        read = {
            column
            for alias, column in columns_in(rows.query.where)
            if rows.query.alias_map[alias].parent_alias is not None
        }
        assert read <= set(DECISIVE), model


@pytest.mark.django_db
def test_what_stands_in_the_database_is_made_out_of_the_models_of_today():
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description('shown'::regnamespace)")
        assert cursor.fetchone() == (sign(make_script()),)


@pytest.mark.django_db
def test_what_commits_wrote_is_what_a_look_at_everything_gives():
    make_one_of_each()
    make_one_of_each("secret", state="draft")
    commit()
    rows, entries = set(PublicRow.objects.values_list()), Change.objects.count()
    with connection.cursor() as cursor:
        compare_everything(cursor)
    assert set(PublicRow.objects.values_list()) == rows
    assert Change.objects.count() == entries


@pytest.mark.django_db
def test_changes_during_a_migration_are_told_after_it():
    make.make_body(slug="before")
    commit()
    remove_before(plan=["something to do"])
    make.make_body(slug="meanwhile")
    connection.check_constraints()
    assert [one.key for one in Change.objects.all()] == ["before"]
    install_after()
    assert [one.key for one in Change.objects.all()] == ["before", "meanwhile"]
    assert not ChangeSet.objects.filter(position=None).exists()


@pytest.mark.django_db
def test_a_migration_without_anything_to_do_leaves_all_in_place():
    remove_before(plan=[])
    make.make_body(slug="wg")
    assert committed() == [("bodies", "wg", "created", [])]


def publish_behind_the_triggers(body, state):
    """Write a row as a migration of columns does: no trigger tells of it."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE meetings_body DISABLE TRIGGER USER")
    Body.objects.filter(pk=body.pk).update(state=state)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE meetings_body ENABLE TRIGGER USER")


@pytest.mark.django_db
def test_what_escaped_the_triggers_is_told_when_the_rule_has_changed():
    body = make.make_body(slug="wg")
    commit()
    publish_behind_the_triggers(body, "draft")
    assert commit() == []
    with connection.cursor() as cursor:
        cursor.execute("COMMENT ON TABLE meetings_publicrow IS 'another rule'")
    install()
    assert [(one.key, one.action) for one in Change.objects.all()] == [
        ("wg", "created"),
        ("wg", "hidden"),
    ]


@pytest.mark.django_db
def test_the_record_is_not_compared_again_by_the_same_rule():
    body = make.make_body(slug="wg")
    commit()
    publish_behind_the_triggers(body, "draft")
    install()
    assert [(one.key, one.action) for one in Change.objects.all()] == [("wg", "created")]
