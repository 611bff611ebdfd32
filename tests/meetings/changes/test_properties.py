"""Whatever is edited: every version can be read again, and the feed leads a mirror right.

Each example is a list of transactions of a few edits. After each, everything the interface says is
noted under its dataset version.
"""

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from django.test import Client, override_settings
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from meetings.models import (
    Attendance,
    Body,
    Change,
    Composition,
    Document,
    Meeting,
    Membership,
    Participant,
    ParticipantName,
    PublicRow,
    Statement,
)
from meetings.versions import get_version
from submissions.models import Call, Contributor, Intervention, ReportedCount, Submission
from tests import factories as make
from tests.igftracker.api.data import NOUNS, make_one_of_each

RECORDS = (Body, Meeting, Participant, Document, Membership, Composition, Call, Submission)
PARTS = (Contributor, Attendance, ParticipantName, Statement, Intervention, ReportedCount)
STATES = ("draft", "published", "withdrawn")
TITLES = {Body: "name", Participant: "name", Membership: "end_reason", Composition: "label"}


def pick(model, number):
    """Give one of the rows of a model, or None."""
    rows = list(model.objects.order_by("pk"))
    return rows[number % len(rows)] if rows else None


def turn_state(model, number):
    """Publish, withdraw or take back a record."""
    row = pick(model, number)
    if row is not None and not (model is Submission and row.state != "published"):
        state = "withdrawn" if model is Submission else STATES[number % 3]
        model.objects.filter(pk=row.pk).update(state=state, state_reason="For a reason.")


def rename(model, number):
    """Give a record another title."""
    row = pick(model, number)
    if row is not None:
        model.objects.filter(pk=row.pk).update(**{TITLES.get(model, "title"): f"Title {number}"})


def move(model, number):
    """Give a record another address."""
    row = pick(model, number)
    if row is not None:
        model.objects.filter(pk=row.pk).update(slug=f"moved-{row.pk}-{number}")


def remove(model, number):
    """Delete a row, where nothing rests on it."""
    row = pick(model, number)
    try:
        with transaction.atomic():
            if row is not None:
                row.delete()
    except ProtectedError:
        pass


def add(model, number):
    """Add a submission with two contributors, and a source for a meeting."""
    body, person = pick(Body, number), pick(Participant, number)
    if body is not None and person is not None:
        sent = make.make_submission(body=body, contributors=[person], state=STATES[number % 2])
        make.make_statement(sent, "title", "As printed", document=pick(Document, number))


def merge(model, number):
    """Merge a participant into another."""
    one, other = pick(Participant, number), pick(Participant, number + 1)
    if one is not None and one != other and other.merged_into_id is None:
        Participant.objects.filter(pk=one.pk).update(merged_into=other)


edits = st.one_of(
    st.tuples(st.sampled_from([turn_state, rename, move, remove]), st.sampled_from(RECORDS)),
    st.tuples(st.just(remove), st.sampled_from(PARTS)),
    st.tuples(st.sampled_from([add, merge]), st.none()),
)
transactions = st.lists(st.tuples(edits, st.integers(0, 30)), min_size=1, max_size=3)


def make_world():
    """Make a small record, some of it in draft."""
    make_one_of_each(make.slug_for("shown"))
    body = Body.objects.order_by("-pk").first()
    make.make_meeting(body=body, state="draft")
    make.make_document(state="draft")


def read_all(**query):
    """Give the rows of every list, and two kinds of records with their parts."""
    client, said = Client(), {}
    for noun in NOUNS:
        said[noun] = client.get(f"/api/v1/{noun}/", {"limit": "500", **query}).json()["results"]
    for noun in ("meetings", "submissions"):
        for row in said[noun][-2:]:
            address = f"/api/v1/{noun}/{row['slug']}/"
            said[address] = client.get(address, query).json()
    return without_as_of(said)


def without_as_of(said):
    """Leave out of addresses what they were asked as of."""
    if isinstance(said, dict):
        return {name: without_as_of(value) for name, value in said.items()}
    if isinstance(said, list):
        return [without_as_of(value) for value in said]
    return said.partition("?as_of=v")[0] if isinstance(said, str) else said


def differences(one, other):
    """Give what differs between two readings, list by list."""
    return [
        (name, row)
        for name in one.keys() | other.keys()
        for row in unlike(one.get(name), other.get(name))
    ]


def unlike(one, other):
    """Give the rows that stand in one only."""
    rows = [value if isinstance(value, list) else [value] for value in (one, other)]
    return [row for row in (*rows[0], *rows[1]) if (row in rows[0]) != (row in rows[1])]


@pytest.mark.django_db(transaction=True)
@override_settings(API_RATE_PER_MINUTE=0)
@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(transactions, min_size=2, max_size=5))
def test_every_version_can_be_read_again(work):
    with transaction.atomic():
        make_world()
    versions = {get_version(): read_all()}
    for steps in work:
        with transaction.atomic():
            for (edit, model), number in steps:
                edit(model, number)
        said = read_all()
        known = versions.setdefault(get_version(), said)
        assert differences(known, said) == []  # nothing that a reader sees changed unnoticed
    for version, said in versions.items():
        assert differences(said, read_all(as_of=f"v{version}")) == [], version


@pytest.mark.django_db(transaction=True)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(transactions, min_size=1, max_size=6))
def test_a_mirror_that_follows_the_feed_has_what_is_public(work):
    with transaction.atomic():
        make_world()
    for steps in work:
        with transaction.atomic():
            for (edit, model), number in steps:
                edit(model, number)
    mirror = set()
    for change in Change.objects.all():
        address = (change.noun, change.key)
        assert (change.action == "created") <= (address not in mirror), change
        if change.action in ("created", "changed"):
            mirror.add(address)
        else:
            mirror.discard(address)
    shown = set(PublicRow.objects.filter(status="public").exclude(key="").values_list("key"))
    assert {key for _, key in mirror} == {key for (key,) in shown}
    numbers = list(Change.objects.values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
