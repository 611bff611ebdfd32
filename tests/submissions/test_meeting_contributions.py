"""Contributions in the form of a meeting: one row each, with the first who put a name to it."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from meetings.models import Meeting
from submissions.models import Contributor, Submission
from tests import factories as make
from tests.meetings.meeting_forms import change, meeting_form, rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


@pytest.fixture
def meeting():
    return make.make_meeting(body=make.make_body(slug="wgoh"), state="draft")


def row(**given):
    """Give what one row sends."""
    return {"title": "Views on ports", "kind": "contribution", "received": "", **given}


def save(client, meeting, *given, initial=0):
    sent = meeting_form(meeting, **rows("submissions", *given, initial=initial))
    answer = client.post(change(meeting), sent)
    assert answer.status_code == 302, answer.context["errors"]


def test_forty_rows_are_forty_drafts_with_their_authors_and_addresses(root, meeting):
    group = make.make_group()
    people = [make.make_participant() for _ in range(40)]
    given = [row(participant=one.pk, group=group.pk, received="March 2011") for one in people]
    save(root, meeting, *given)
    found = Submission.objects.order_by("pk")

    assert [one.contributors.get().participant for one in found] == people
    assert {(one.state, one.body, one.meeting) for one in found} == {
        ("draft", meeting.body, meeting)
    }
    assert len({one.slug for one in found}) == 40
    assert found[0].slug == "wgoh-views-on-ports"
    assert {one.received.edtf for one in found} == {"2011-03"}


def test_a_printed_name_and_a_word_for_the_group_stay_as_they_are(root, meeting):
    save(root, meeting, row(name_as_printed="Dr. Ada Quay", group_word="port users"))
    author = Contributor.objects.get()

    assert (author.name_as_printed, author.group_word) == ("Dr. Ada Quay", "port users")
    assert (author.participant, author.group) == (None, None)


def test_a_contribution_of_nobody_named_has_no_contributor(root, meeting):
    save(root, meeting, row())
    assert Submission.objects.count() == 1
    assert not Contributor.objects.exists()


def test_a_group_without_anybody_is_refused(root, meeting):
    sent = meeting_form(meeting, **rows("submissions", row(group=make.make_group().pk)))
    page = root.post(change(meeting), sent)

    assert "Name a participant, or give the name as printed." in page.content.decode()
    assert [one.slug for one in page.context["sections"] if one.wrong] == ["contributions"]


def test_the_first_author_is_changed_and_the_others_stay(root, meeting):
    first, second, other = (make.make_participant() for _ in range(3))
    sent = make.make_submission(body=meeting.body, meeting=meeting, contributors=[first, second])
    save(root, meeting, row(id=sent.pk, participant=other.pk), initial=1)

    assert [one.participant for one in sent.contributors.all()] == [other, second]
    assert Submission.objects.get().title == "Views on ports"


def test_a_row_that_is_not_touched_writes_nothing(root, meeting):
    sent = make.make_submission(body=meeting.body, meeting=meeting, title="Views on ports")
    author = make.make_contributor(submission=sent, name_as_printed="Dr. Ada Quay")
    author_row = row(id=sent.pk, participant=author.participant_id or "")
    save(root, meeting, {**author_row, "name_as_printed": "Dr. Ada Quay"}, initial=1)

    assert sent.events.count() == 1
    assert author.events.count() == 1


def test_what_is_public_is_not_deleted_from_the_meeting_and_a_draft_is(root, meeting):
    public = make.make_submission(body=meeting.body, meeting=meeting)
    draft = make.make_submission(body=meeting.body, meeting=meeting, state="draft")
    sent = [row(id=one.pk, DELETE="on") for one in (public, draft)]
    save(root, meeting, *sent, initial=2)

    assert list(Submission.objects.all()) == [public]


def test_calls_and_turns_are_counted_with_a_link(root, meeting):
    call = make.make_call(body=meeting.body, prepares=meeting)
    make.make_submission(call=call)
    for position in (1, 2):
        make.make_intervention(meeting=meeting, position=position)
    html = root.get(change(meeting)).content.decode()
    turns = (
        f"{reverse('admin:submissions_intervention_changelist')}?meeting__id__exact={meeting.pk}"
    )

    assert "1 submission on record" in html
    assert f'<a href="{turns}">2 turns on record</a>' in html
    assert root.get(turns).context["cl"].result_count == 2
    assert Meeting.objects.get(pk=meeting.pk).state == "draft"
