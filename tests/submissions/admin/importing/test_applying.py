"""Applying: the plan, the drafts, the report, and taking it all back."""

import re

import pytest

from meetings.models import Membership, Participant, Statement
from submissions.importing import jobs
from submissions.importing.tasks import run_job
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


def test_of_much_that_stays_open_three_are_told_with_the_way_to_all(editor, batch):
    for number in range(5):
        references = {"participant": make_reference("Nobody in particular", choice=None)}
        make_member(batch, name=f"Nobody {number}", references=references, decision="accepted")
    page = editor.post(address(batch, "apply"), follow=True).content.decode()
    assert page.count("Still open: ") == 3
    assert f'2 more were left, too: <a href="{address(batch, "apply")}">' in page


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


@pytest.fixture
def large(batch, monkeypatch):
    """Give the roster where one proposal is as much as can be applied while an editor waits."""
    monkeypatch.setattr(jobs, "LARGE", 1)
    return batch


def work(batch):
    """Do what was asked for, as a worker does."""
    run_job.call(batch.jobs.latest("pk").pk)


def test_of_a_large_import_the_numbers_are_shown_and_the_first_proposals(editor, large):
    page = see(editor, large, "apply")
    assert "2 proposals are accepted and not applied" in page
    assert "new record: <strong>1</strong>" in page
    assert "Ilka Sandvoss" in page
    assert "Apply all 2" in page
    assert not Membership.objects.exists()


def test_a_large_import_is_applied_in_the_background_and_its_page_shows_how_far(editor, large):
    answer = editor.post(address(large, "apply"), follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain[-1][0] == address(large, "change")
    assert "It is being applied in the background." in page
    assert "Being applied" in page
    assert "Done so far: 0 %" in page
    assert "data-unfinished" in page
    assert "Asked for" in page
    assert not Membership.objects.exists()
    work(large)
    assert Membership.objects.count() == 1
    report = see(editor, large, "report")
    assert "Applied in the background" in report
    assert "data-unfinished" not in see(editor, large, "change")


def test_a_second_click_on_apply_starts_nothing(editor, large):
    editor.post(address(large, "apply"))
    page = editor.post(address(large, "apply"), follow=True).content.decode()
    assert "Nothing of it can be applied now: being applied." in page
    assert large.jobs.count() == 1


def test_what_nobody_is_at_can_be_begun_anew(editor, large):
    editor.post(address(large, "apply"))
    page = editor.post(address(large, "read"), follow=True).content.decode()
    assert "It goes on in the background." in page
    work(large)
    assert Membership.objects.count() == 1


def test_a_large_import_is_undone_in_the_background(editor, large):
    editor.post(address(large, "apply"))
    work(large)
    page = see(editor, large, "undo")
    assert "First it is looked up, in the background" in page
    page = editor.post(address(large, "undo"), follow=True).content.decode()
    assert "Being undone" in page
    work(large)
    assert not Membership.objects.exists()
    assert "Taken back:" in see(editor, large, "report")


def test_why_a_large_import_could_not_be_undone_stands_on_its_page_until_it_is(editor, large):
    editor.post(address(large, "apply"))
    work(large)
    seat = Membership.objects.get()
    meeting = make.make_meeting(body=large.body)
    attendance = make.make_attendance(meeting=meeting, participant=seat.participant)
    editor.post(address(large, "undo"))
    work(large)
    page = see(editor, large, "change")
    assert "Undoing failed; nothing of it was done" in page
    assert f'href="/admin/meetings/attendance/{attendance.pk}/change/"' in page
    assert Membership.objects.exists()
    attendance.delete()
    editor.post(address(large, "undo"))
    work(large)
    assert "Undoing failed" not in see(editor, large, "change")


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
