"""Applying: the plan, the drafts, the report, and taking it all back."""

import re

import pytest

from meetings.models import Membership, Participant, Statement
from tests import factories as make
from tests.submissions.admin.importing.making import (
    ROSTER,
    address,
    make_batch,
    make_item,
    make_member,
    make_reference,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch():
    """Give a roster of which the source and one seat are accepted."""
    batch = make_batch(body=make.make_body(name="Board of Harbours"))
    fields = {"role": "self", "title": "Roster of 2011", "kind": "web-page"}
    make_item(batch, ROSTER[:20], kind="document", fields=fields, decision="accepted")
    references = {"participant": make_reference("Ilka Sandvoss", choice="new")}
    make_member(batch, references=references, decision="accepted")
    make_member(batch, name="Teo Brandell")
    return batch


def see(client, batch, page):
    return client.get(address(batch, page)).content.decode()


def test_the_plan_says_what_would_be_made_and_makes_nothing(editor, batch):
    page = see(editor, batch, "apply")
    assert "Ilka Sandvoss" in page
    assert "Not decided: <strong>1</strong>" in page
    assert "Apply now" in page
    assert not Membership.objects.exists()


def test_what_cannot_be_applied_is_named_with_the_reason(editor, batch):
    batch.items.filter(kind="document").update(decision="pending")
    page = see(editor, batch, "apply")
    assert "Staying open, and why" in page
    assert "Apply now" not in page


def test_what_is_applied_is_a_draft_and_stands_in_the_report(editor, batch):
    answer = editor.post(address(batch, "apply"), follow=True)
    page = answer.content.decode()
    seat = Membership.objects.get()
    assert answer.redirect_chain[-1][0] == address(batch, "report")
    assert seat.state == "draft"
    assert f'href="/admin/meetings/membership/{seat.pk}/change/"' in page
    assert "Records made:" in page


def test_applying_again_makes_nothing_more(editor, batch):
    editor.post(address(batch, "apply"))
    before = (Membership.objects.count(), Participant.objects.count(), Statement.objects.count())
    assert "There is nothing to apply" in see(editor, batch, "apply")
    editor.post(address(batch, "apply"))
    assert before == (
        Membership.objects.count(),
        Participant.objects.count(),
        Statement.objects.count(),
    )


def test_it_is_taken_back_whole(editor, batch):
    editor.post(address(batch, "apply"))
    assert "takes back exactly" in see(editor, batch, "undo")
    answer = editor.post(address(batch, "undo"), follow=True)
    assert "Taken back:" in answer.content.decode()
    assert not Membership.objects.exists()
    assert not Participant.objects.exists()


def test_what_rests_on_it_is_named_and_nothing_is_taken_back(editor, batch):
    editor.post(address(batch, "apply"))
    seat = Membership.objects.get()
    attendance = make.make_attendance(
        meeting=make.make_meeting(body=batch.body), participant=seat.participant
    )
    page = see(editor, batch, "undo")
    assert "It cannot be undone while these rest on it" in page
    assert f'href="/admin/meetings/attendance/{attendance.pk}/change/"' in page
    answer = editor.post(address(batch, "undo"))
    assert answer.status_code == 409
    assert Membership.objects.exists()


def test_the_report_names_what_was_not_understood_with_its_line(editor, batch):
    words = {"words": "(to be named), Coastal Union", "reason": "There is no name."}
    make_item(batch, words["words"], kind="not-understood", proposal="not-understood", fields=words)
    batch.parts.update(remarks=[["One letter was lost.", 0, 0]])
    page = see(editor, batch, "report")
    assert "Part 1, line 5" in page
    assert "There is no name." in page
    assert "One letter was lost." in page


def test_the_plan_speaks_of_fields_in_words(editor, batch):
    page = see(editor, batch, "apply")
    assert "title: <span" in page
    assert not re.search(r"slug:|state:|_id:|_edtf:|_earliest:", page)
