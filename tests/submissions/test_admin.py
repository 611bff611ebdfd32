"""Editing what was said and sent."""

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from submissions.models import ImportBatch, ReportedCount, Submission
from tests import factories as make

pytestmark = pytest.mark.django_db
STATEMENTS = "meetings-statement-content_type-object_id"
EMPTY = {f"{STATEMENTS}-TOTAL_FORMS": 0, f"{STATEMENTS}-INITIAL_FORMS": 0}


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def submission_form(body, **given):
    """Give what the form of a submission sends."""
    sent = {"body": body.pk, "title": "Reply", "slug": "reply", "kind": "reply", "state": "draft"}
    sent |= {"contributors-TOTAL_FORMS": 0, "contributors-INITIAL_FORMS": 0}
    return {**sent, **EMPTY, **given}


def contributor(**given):
    """Give what a formset of one contributor sends."""
    values = {"position": 1, "capacity": "stakeholder", "role": "author", "standing": "entitled"}
    sent = {f"contributors-0-{name}": value for name, value in {**values, **given}.items()}
    return {**sent, "contributors-TOTAL_FORMS": 1}


def test_a_submission_is_saved_with_its_contributor(root):
    person, group = make.make_participant(), make.make_group()
    rows = contributor(participant=person.pk, group=group.pk)
    sent = submission_form(make.make_body(), received="November 2010", **rows)
    answer = root.post("/admin/submissions/submission/add/", sent)

    assert answer.status_code == 302, answer.context["errors"]
    submission = Submission.objects.get()
    assert submission.received.edtf == "2010-11"
    assert submission.contributors.get().participant == person


def test_a_contributor_without_name_and_participant_is_refused(root):
    sent = submission_form(make.make_body(), **contributor())
    page = root.post("/admin/submissions/submission/add/", sent)

    assert "Name a participant, or give the name as printed." in page.content.decode()
    assert not Submission.objects.exists()


def test_a_draft_is_not_superseded_at_once(root):
    draft = make.make_submission(state="draft")
    url = reverse("admin:submissions_submission_change", args=[draft.pk])
    page = root.post(url, submission_form(draft.body, state="superseded"))

    assert "Select a valid choice" in page.content.decode()


def test_a_turn_takes_no_sitting_of_another_meeting(root):
    turn = make.make_intervention(meeting=make.make_meeting())
    other = make.make_sitting(make.make_meeting())
    url = reverse("admin:submissions_intervention_change", args=[turn.pk])
    sent = {"meeting": turn.meeting_id, "position": 1, "label": "SPEAKER", "sitting": other.pk}
    sent |= {"capacity": "stakeholder", "words": 2, "attributed_by": "editor"}
    page = root.post(url, {**sent, "state": "published", **EMPTY})

    assert "It belongs to another meeting." in page.content.decode()


def test_a_reported_count_is_about_a_record_and_makes_its_address(root):
    call = make.make_call()
    kind = ContentType.objects.get_for_model(call)
    sent = {"content_type": kind.pk, "object_id": call.pk, "counted": "submissions"}
    sent |= {"qualifier": "exactly", "value": 10, "state": "draft"}
    answer = root.post("/admin/submissions/reportedcount/add/", {**sent, **EMPTY})

    assert answer.status_code == 302, answer.context["errors"]
    made = ReportedCount.objects.get()
    assert made.subject == call
    assert made.slug.endswith(f"{call.pk}-submissions")


def test_a_proposal_is_read_in_the_list_and_changed_only_in_the_review(root):
    batch = ImportBatch.objects.create(title="Summary of the meeting")
    item = batch.items.create(position=1, proposal="ambiguous", starts_at=0, ends_at=9)
    page = root.get("/admin/submissions/importitem/").content.decode()

    assert "Several records match" in page
    assert f"/admin/submissions/importbatch/{batch.pk}/review/?decision=all" in page
    url = reverse("admin:submissions_importitem_change", args=[item.pk])
    assert root.post(url, {"decision": "accepted"}).status_code == 403
