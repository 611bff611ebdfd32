"""Where a typed value goes against sources: the editor is asked, and nothing typed is lost."""

import pytest
from django.contrib.auth.models import User

from meetings.models import Meeting, Statement
from tests import factories as make
from tests.meetings.sourcing.sending import change, meeting_form, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


@pytest.fixture
def meeting():
    """Give a meeting on the 24th, as one source has it."""
    made = make.make_meeting(held="24 February 2011")
    make.make_statement(made, "held", "the 24th", reading="2011-02-24")
    return made


def send(client, meeting, **given):
    """Send the form of the meeting with another day."""
    sent = meeting_form(meeting.body, state="published", held="25 February 2011")
    return client.post(change(meeting), sent | given)


def held(meeting):
    return Meeting.objects.get(pk=meeting.pk).held.edtf


def test_a_second_source_with_another_value_is_a_question_first(root, meeting):
    paper = make.make_document(title="Press release")
    page = send(root, meeting, **source("held", document=paper.pk, locator="p. 7"))
    html = page.content.decode()

    assert "Choose below which value the record holds" in str(page.context["errors"])
    assert (held(meeting), Statement.objects.count()) == ("2011-02-24", 1)
    assert 'value="25 February 2011"' in html
    assert 'value="p. 7"' in html
    assert f'<option value="{paper.pk}" selected' in html
    assert 'id="id_source-held-decision_keep" value="keep" checked' in html


def test_kept_the_value_stays_and_the_source_that_differs_stands_beside_it(root, meeting):
    given = source("held", document=make.make_document().pk, decision="keep")
    answer = send(root, meeting, place="Geneva", **given)

    assert answer.status_code == 302, answer.context["errors"]
    assert held(meeting) == "2011-02-24"
    said = list(Statement.objects.order_by("pk").values_list("reading", "preferred"))
    assert said == [("2011-02-24", False), ("2011-02-25", False)]
    assert Meeting.objects.get().place == "Geneva"


def test_what_is_preferred_needs_its_reason(root, meeting):
    given = source("held", document=make.make_document().pk, decision="prefer", reason="  ")
    page = send(root, meeting, **given)

    assert "Say below why the new value is preferred." in str(page.context["errors"])
    assert 'value="prefer" checked' in page.content.decode()
    assert held(meeting) == "2011-02-24"


def test_what_is_preferred_is_what_the_record_holds_from_then_on(root, meeting):
    old = Statement.objects.get()
    Statement.objects.filter(pk=old.pk).update(preferred=True, reason="It was the only one.")
    reason = "It is the official record."
    given = source("held", document=make.make_document().pk, decision="prefer", reason=reason)
    answer = send(root, meeting, **given)

    assert answer.status_code == 302, answer.context["errors"]
    assert held(meeting) == "2011-02-25"
    new = Statement.objects.get(preferred=True)
    assert (new.reading, new.reason) == ("2011-02-25", reason)
    latest = Meeting.objects.get().events.order_by("-pgh_id").first()
    assert reason in latest.pgh_context.metadata["reason"]


def test_a_change_without_a_source_against_its_sources_needs_a_reason(root, meeting):
    page = send(root, meeting)

    assert "Sources on record say otherwise" in str(page.context["errors"])
    assert held(meeting) == "2011-02-24"

    reason = "The record was mistyped."
    answer = send(root, meeting, **source("held", reason=reason))
    assert answer.status_code == 302, answer.context["errors"]
    assert held(meeting) == "2011-02-25"
    latest = Meeting.objects.get().events.order_by("-pgh_id").first()
    assert reason in latest.pgh_context.metadata["reason"]
    assert Statement.objects.count() == 1


def test_a_value_that_is_taken_away_from_its_sources_needs_a_reason_too(root, meeting):
    page = send(root, meeting, held="")
    assert "Sources on record say otherwise" in str(page.context["errors"])


def test_nothing_is_asked_where_the_value_comes_to_what_sources_say(root, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(held_edtf="2011-02-20", held_text="the 20th")
    answer = send(root, meeting, held="24 February 2011")

    assert answer.status_code == 302, answer.context["errors"]
    assert held(meeting) == "2011-02-24"


def test_nothing_is_asked_where_the_value_comes_to_the_preferred_statement(root, meeting):
    make.make_statement(meeting, "held", "the 25th", reading="2011-02-25", preferred=True)
    assert send(root, meeting).status_code == 302
    assert held(meeting) == "2011-02-25"


def test_one_of_two_sides_is_not_taken_without_a_reason(root, meeting):
    make.make_statement(meeting, "held", "the 25th", reading="2011-02-25")
    assert "Sources on record say otherwise" in str(send(root, meeting).context["errors"])


def test_nothing_is_asked_for_another_spelling_of_the_same_day(root, meeting):
    assert send(root, meeting, held="2011-02-24").status_code == 302


def test_what_was_withdrawn_says_nothing(root, meeting):
    Statement.objects.update(state="withdrawn")
    assert send(root, meeting).status_code == 302


def test_a_text_in_our_own_words_is_never_against_a_source(root):
    meeting = make.make_meeting(description="They met.")
    make.make_statement(meeting, "description", "They met in Montreux.", reading="")
    sent = meeting_form(meeting.body, state="published", description="They met twice.")
    assert root.post(change(meeting), sent).status_code == 302


def test_one_document_does_not_say_two_things_at_one_place(root, meeting):
    paper = Statement.objects.get().document
    page = send(root, meeting, **source("held", document=paper.pk, decision="keep"))

    assert "give another place in the document" in str(page.context["errors"])
    assert Statement.objects.count() == 1


def test_a_source_that_differs_gives_words_that_can_be_read(root, meeting):
    given = source("held", document=make.make_document().pk, differs="on", words="some days later")
    page = send(root, meeting, held="24 February 2011", **given)
    assert "its words cannot be read" in str(page.context["errors"])


def test_an_empty_field_has_no_source(root, meeting):
    given = source("number", document=make.make_document().pk)
    page = send(root, meeting, held="24 February 2011", **given)
    assert "The field is empty" in str(page.context["errors"])


def test_a_seat_s_other_group_is_a_question_as_well(root):
    group, other = make.make_group(slug="civil"), make.make_group(slug="private")
    row = make.make_membership(group=group)
    make.make_statement(row, "group", "civil society", reading="civil")
    sent = {"body": row.body_id, "participant": row.participant_id, "status": "member"}
    sent |= {"role": "member", "state": "published", "group": other.pk}
    kind = "meetings-statement-content_type-object_id"
    sent |= {f"{kind}-TOTAL_FORMS": 0, f"{kind}-INITIAL_FORMS": 0}
    given = source("group", document=make.make_document().pk, words="business")
    page = root.post(change(row), sent | given)
    assert "Choose below which value" in str(page.context["errors"])

    answer = root.post(change(row), sent | given | source("group", decision="keep"))
    assert answer.status_code == 302, answer.context["errors"]
    row.refresh_from_db()
    assert row.group == group
    assert Statement.objects.get(value="business").reading == "private"
