"""Undoing: whole, or not at all and with every reason."""

import pytest

from meetings.models import (
    AgendaItem,
    Document,
    Meeting,
    Membership,
    Milestone,
    Participant,
    Statement,
)
from submissions.importers.records import MeetingFact, WrittenDate
from submissions.importing.applying import apply_items
from submissions.importing.deciding import DecisionError
from submissions.importing.undoing import UndoError, find_obstacles, undo
from submissions.models import BatchState, ImportBatch
from tests import factories as make
from tests.submissions.importing.making import (
    accept,
    accept_all,
    make_facts,
    make_member,
    make_part,
    make_read_batch,
    make_user,
    span_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return make.make_body()


def make_applied(body, *facts, user=None, **given):
    """Read and apply a batch with the facts of the text, or those given behind the document."""
    part = make_part((make_facts()[0], *facts) if facts else None)
    batch = make_read_batch(part, body=body, **given)
    accept_all(batch)
    assert apply_items(batch, user=user).left == ()
    return batch


def whys(batch):
    return [one.why for one in find_obstacles(batch)]


def test_all_that_an_import_made_is_gone_and_the_batch_says_so(body):
    user = make_user()
    batch = make_applied(body, make_member("Ada Bell", organisation="Harbour Union"))
    assert (Membership.objects.count(), Participant.objects.count()) == (1, 2)
    assert undo(batch, user=user) > 4
    for model in (Document, Membership, Participant, Statement):
        assert model.objects.count() == 0
    assert (batch.state, batch.document) == (BatchState.UNDONE, None)
    assert not batch.items.exclude(done=[]).exists()
    assert not batch.items.exclude(object_id=None).exists()


def test_what_was_filled_is_empty_again_and_the_rest_is_untouched(body):
    meeting = make.make_meeting(body=body, title="Spring meeting", held="2012-05-03", state="draft")
    held = make.make_statement(meeting, "held", "2012-05-03")
    batch = make_applied(body)
    meeting.refresh_from_db()
    assert meeting.place == "Ruritz"
    undo(batch, user=None)
    meeting.refresh_from_db()
    assert (meeting.place, meeting.title, meeting.held.edtf) == (
        *("", "Spring meeting"),
        "2012-05-03",
    )
    assert list(Statement.objects.all()) == [held]


def test_a_date_that_was_filled_is_empty_again_in_all_its_columns(body):
    meeting = make.make_meeting(body=body, held="", number=2, state="draft")
    fact = MeetingFact(
        span=span_of("3 May 2012"),
        confidence=0.97,
        title="second meeting",
        number=2,
        held=WrittenDate("3 May 2012", "2012-05-03"),
    )
    batch = make_applied(body, fact)
    meeting.refresh_from_db()
    assert meeting.held.edtf == "2012-05-03"
    undo(batch, user=None)
    meeting.refresh_from_db()
    assert (meeting.held.text, meeting.held_earliest, meeting.held_latest) == ("", None, None)


def test_a_correction_of_an_editor_stands_in_the_way(body):
    batch = make_applied(body)
    Meeting.objects.update(place="Zenda")
    with pytest.raises(UndoError) as raised:
        undo(batch, user=None)
    (obstacle,) = raised.value.obstacles
    assert (obstacle.model, obstacle.why) == ("meetings.meeting", "it was changed since: place")
    assert obstacle.url == f"/admin/meetings/meeting/{obstacle.pk}/change/"


def test_where_one_row_stands_in_the_way_nothing_is_taken_back(body):
    batch = make_applied(body)
    Meeting.objects.update(place="Zenda")
    before = (Milestone.objects.count(), Document.objects.count(), Statement.objects.count())
    with pytest.raises(UndoError):
        undo(batch, user=None)
    after = (Milestone.objects.count(), Document.objects.count(), Statement.objects.count())
    assert after == before
    batch.refresh_from_db()
    assert batch.state == BatchState.APPLIED


def test_a_row_that_was_published_stands_in_the_way(body):
    batch = make_applied(body)
    Milestone.objects.update(state="published")
    assert whys(batch) == ["it is published now"]


def test_a_statement_that_was_preferred_stands_in_the_way(body):
    batch = make_applied(body)
    Statement.objects.filter(field="place").update(preferred=True, reason="It is the nearest.")
    assert whys(batch) == ["it was changed since: preferred"]


def test_a_row_that_was_deleted_stands_in_the_way(body):
    batch = make_applied(body)
    Milestone.objects.all().delete()
    assert "it was deleted since" in whys(batch)


def test_what_an_editor_hung_on_a_row_stands_in_the_way(body):
    batch = make_applied(body)
    meeting = Meeting.objects.get()
    point = make.make_agenda_item(meeting, title="Rules")
    (obstacle,) = find_obstacles(batch)
    assert (obstacle.model, obstacle.pk) == ("meetings.agendaitem", point.pk)
    assert obstacle.why == f"it has as its meeting what this import made: {meeting}"


def test_a_statement_of_another_on_a_row_stands_in_the_way(body):
    batch = make_applied(body)
    make.make_statement(Meeting.objects.get(), "place", "Zenda")
    (obstacle,) = find_obstacles(batch)
    assert (obstacle.model, "it is about" in obstacle.why) == ("meetings.statement", True)


def test_a_figure_on_a_row_stands_in_the_way(body):
    batch = make_applied(body)
    make.make_reported(Meeting.objects.get(), 12, counted="participants")
    assert [one.model for one in find_obstacles(batch)] == ["submissions.reportedcount"]


def test_a_later_import_that_rests_on_it_stands_in_the_way(body):
    batch = make_applied(body)
    later = make_read_batch(
        make_part((), identity="url:https://example.org/2"), meeting=Meeting.objects.get()
    )
    (obstacle,) = find_obstacles(batch)
    assert (obstacle.model, obstacle.pk) == ("submissions.importbatch", later.pk)


def test_every_obstacle_is_named_at_once(body):
    batch = make_applied(body)
    Milestone.objects.update(state="published")
    Meeting.objects.update(place="Zenda")
    make.make_agenda_item(Meeting.objects.get())
    assert len(whys(batch)) == 3


def test_what_a_later_import_made_goes_first_and_then_the_earlier_one(body):
    first = make_applied(body, make_member("Ada Bell"))
    person = Participant.objects.get()
    second = make_read_batch(
        make_part(
            (*make_facts()[:1], make_member("Ada Bell", role="chair")),
            identity="url:https://example.org/2",
        ),
        body=body,
    )
    accept_all(second)
    accept(second.items.get(kind="member"), choices={"participant": person.pk})
    apply_items(second, user=None)
    with pytest.raises(UndoError):
        undo(first, user=None)
    undo(second, user=None)
    undo(first, user=None)
    assert Participant.objects.count() == 0


def test_an_import_that_was_never_applied_is_undone_without_a_trace(body):
    batch = make_read_batch(body=body)
    assert undo(batch, user=None) == 0
    assert batch.state == BatchState.UNDONE


def test_it_cannot_be_undone_twice_nor_while_it_is_read(body):
    batch = make_read_batch(body=body)
    undo(batch, user=None)
    with pytest.raises(DecisionError, match="undone"):
        undo(batch, user=None)
    ImportBatch.objects.filter(pk=batch.pk).update(state=BatchState.READING)
    with pytest.raises(DecisionError, match="being read"):
        undo(batch, user=None)


def test_after_undoing_it_can_be_imported_and_applied_anew(body):
    undo(make_applied(body), user=None)
    make_applied(body)
    assert (Meeting.objects.count(), AgendaItem.objects.count()) == (1, 0)


def test_what_stands_in_the_way_is_found_by_as_many_queries_for_few_rows_and_for_many(
    body, django_assert_max_num_queries
):
    few = make_applied(body, make_member("Ada Bell"))
    with django_assert_max_num_queries(200) as spent:
        assert find_obstacles(few) == []
    undo(few, user=None)
    many = make_applied(body, *(make_member(f"Member {number}") for number in range(30)))
    with django_assert_max_num_queries(len(spent)):
        assert find_obstacles(many) == []
