"""Participants here and there, and bodies side by side, against tables counted by hand."""

from fractions import Fraction
from random import Random

import pytest
from django.db.models import Q
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from meetings.models import Body, Membership, Participant
from meetings.parameters import ParameterError
from submissions.counting import matrix_of
from submissions.counting.comparing import Together, compare_bodies, compare_participants
from submissions.counting.comparing.participants import ROWS
from submissions.counting.unanswered import find_unanswered
from submissions.models import Contributor, Intervention
from tests import factories as make
from tests.submissions.counting.test_matrix_pages import make_world

pytestmark = pytest.mark.django_db
RANDOM = settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def table(together: Together) -> dict[str, list[str]]:
    """Give the signs of each row by its key, those of seats left out."""
    return {
        row.line.key: [cell.mark for cell in row.cells]
        for row in together.rows
        if row.line.kind != "seat"
    }


def test_two_participants_at_two_bodies_have_a_sign_for_each_call_and_meeting() -> None:
    first, second = make.make_body(slug="a"), make.make_body(slug="b")
    group = make.make_group()
    ann, bob = make.make_participant(name="Ann"), make.make_participant(name="Bob")
    for body in (first, second):
        make.make_membership(body=body, participant=ann, group=group, starts="2010", ends="..")
    make.make_membership(body=first, participant=bob, group=group)
    answered = make.make_call(body=first, slug="c1", opens="2011-01", deadline="2011-02")
    silent = make.make_call(body=first, slug="c2", opens="2011-03", deadline="2011-04")
    other = make.make_call(body=second, slug="c3", opens="2011-05", deadline="2011-06")
    recorded = make.make_meeting(body=first, slug="m1", held="2011-02-24")
    make.make_meeting(body=first, slug="m2", held="2009-02-24")
    for _ in range(2):
        make.make_submission(call=answered, contributors=[{"participant": ann, "group": group}])
    make.make_submission(call=silent, contributors=[bob])
    make.make_submission(body=second, contributors=[bob])
    make.make_intervention(meeting=recorded, participant=bob)
    make.make_intervention(meeting=recorded, position=2, participant=bob)

    found = compare_participants([ann, bob])

    assert table(found) == {
        "call/c1": ["2", "?"],
        "call/c2": [".", "1"],
        "meeting/m1": [".", "2"],
        "meeting/m2": ["", "?"],
        "outside/b": ["", "1"],
        "call/c3": [".", ""],
    }
    assert [part.body for part in found.parts] == [first, second]
    assert other.slug == "c3"


def test_rows_are_in_order_of_time_within_each_body() -> None:
    body, one = make.make_body(), make.make_participant()
    make.make_membership(body=body, participant=one, starts="2009", ends="..")
    make.make_call(body=body, slug="later", opens="2012")
    make.make_meeting(body=body, slug="dateless", held="")
    make.make_meeting(body=body, slug="first", held="2011")

    rows = compare_participants([one]).rows

    assert [row.line.key for row in rows] == [
        f"seat/{body.slug}", "meeting/first", "call/later", "meeting/dateless",
    ]  # fmt: skip


def test_what_others_sent_is_never_under_its_own_name() -> None:
    body, group = make.make_body(), make.make_group()
    person = make.make_participant()
    firm, ministry = (make.make_participant(kind="organisation") for _ in range(2))
    make.make_affiliation(person=person, organisation=firm)
    make.make_membership(body=body, participant=person, group=group, starts="2010", ends="..")
    call = make.make_call(body=body, deadline="2011")
    make.make_submission(call=call, contributors=[firm])
    someone = make.make_participant()
    make.make_submission(
        call=call, contributors=[{"participant": someone, "representing": ministry}]
    )

    of_person, of_ministry = compare_participants([person, ministry]).rows[-1].cells

    assert (of_person.sent, of_person.on_behalf, of_person.for_seat) == (0, 0, 1)
    assert (of_ministry.sent, of_ministry.on_behalf, of_ministry.for_seat) == (0, 1, 0)
    assert [one.how for one in (*of_person.named, *of_ministry.named)] == ["seat", "behalf"]


def test_only_the_bodies_asked_for_are_compared() -> None:
    one, wanted = make.make_participant(), make.make_body()
    for body in (wanted, make.make_body()):
        make.make_membership(body=body, participant=one)
        make.make_submission(body=body, contributors=[one])

    found = compare_participants([one], [wanted])

    assert [part.body for part in found.parts] == [wanted]
    assert found.bodies == 1


def test_many_rows_go_on_on_pages_and_none_is_lost() -> None:
    body, one = make.make_body(), make.make_participant()
    make.make_membership(body=body, participant=one, starts="2000", ends="..")
    for number in range(ROWS + 5):
        make.make_meeting(body=body, held=f"20{number % 20:02}-01-01")

    first = compare_participants([one])
    second = compare_participants([one], after=first.next)

    assert (len(first.rows), len(second.rows)) == (ROWS, 6)
    assert first.total == second.total == ROWS + 6
    assert len({row.line.key for row in (*first.rows, *second.rows)}) == ROWS + 6
    assert second.next == ""


def test_a_row_that_there_is_not_is_refused() -> None:
    with pytest.raises(ParameterError):
        compare_participants([make.make_participant()], after="call/none")


@RANDOM
@given(seed=st.integers(0, 2**32))
def test_signs_are_those_of_the_record_of_the_body(seed: int) -> None:
    body = make_world(Random(seed))
    represented = {
        pk
        for model in (Membership, Contributor, Intervention)
        for pk in model.objects.values_list("representing", flat=True)
    }
    matrix = matrix_of(body)
    expected: dict[tuple[int, str], list[str]] = {}
    for row in (row for group in matrix.groups for row in group.rows):
        for column, cell in zip(matrix.columns, row.cells, strict=True):
            key = (row.participant.pk, f"{column.kind}/{column.event.slug}")
            expected.setdefault(key, []).append(cell.kind)
    order = ("done", "absent", "silent", "unknown", "blank")
    shown = {who for who, _ in expected} - represented
    for one in Participant.objects.filter(pk__in=shown):
        rows = compare_participants([one], [body]).rows
        found = {row.line.key: row.cells[0].kind for row in rows}
        for (who, key), kinds in expected.items():
            if who == one.pk:
                assert found.get(key, "blank") == min(kinds, key=order.index)


@RANDOM
@given(seed=st.integers(0, 2**32))
def test_the_silent_are_those_of_the_page_of_the_participant(seed: int) -> None:
    body = make_world(Random(seed))
    held = Q(memberships__body=body) | Q(represented_by__body=body)
    for one in Participant.objects.public().filter(held, merged=None).distinct():
        cells = {row.line.event: row.cells[0] for row in compare_participants([one], [body]).rows}
        unanswered = {found.call for found in find_unanswered(one) if found.call.body == body}
        silent = {
            event
            for event, cell in cells.items()
            if event and hasattr(event, "deadline") and cell.kind in ("silent", "unknown")
        }
        assert silent <= unanswered
        for call in unanswered - silent:  # another of its seats was answered for
            assert cells[call].for_seat > 0


def make_two() -> tuple[Body, Body]:
    """Make a body with a full composition on which sources differ, and one that lacks seats."""
    states, society = make.make_group(slug="states", order=1), make.make_group(slug="cso", order=2)
    first, second = make.make_body(slug="a"), make.make_body(slug="b")
    whole = make.make_composition(body=first, starts="2010", ends="..")
    seats = make.make_seats(whole, 22, group=states)
    make.make_statement(seats, "seats", "22", preferred=True)
    make.make_statement(seats, "seats", "20")
    make.make_seats(whole, 3, group=society)
    gaps = make.make_composition(body=second, size=50)
    make.make_seats(gaps, 8, group=society)
    both = make.make_participant()
    for body in (first, second):
        make.make_membership(body=body, participant=both, group=society)
    make.make_nomination(body=second, participant=make.make_participant())
    make.make_submission(body=first, contributors=[{"participant": both, "group": society}])
    make.make_intervention(
        meeting=make.make_meeting(body=first), participant=both, group=society, text="Two words"
    )
    return first, second


def test_seats_have_a_share_of_every_base_and_what_is_not_known_stays_so() -> None:
    rows = {row.key: row for row in compare_bodies(make_two()).groups}

    states, society = rows["states"].cells, rows["cso"].cells
    assert [(int(s.part), int(s.base)) for s in states[0].seats.shares] == [(22, 25), (20, 23)]
    assert states[1].seats is None
    assert [(cell.seats.seats, int(cell.seats.shares[0].base)) for cell in society] == [
        (3, 25), (8, 50),
    ]  # fmt: skip


def test_submissions_and_turns_are_those_on_record() -> None:
    found = compare_bodies(make_two())
    society = next(row for row in found.groups if row.key == "cso").cells

    assert (society[0].sent.count, society[0].sent.share.part) == (1, Fraction(1))
    assert (society[0].turns.count, society[0].turns.words) == (1, 2)
    assert (society[1].sent.count, society[1].sent.share, society[1].turns) == (0, None, None)


def test_who_was_on_both_is_counted_as_the_list_counts(client) -> None:
    found = compare_bodies(make_two())

    listed = client.get("/participants/", {"body": "a", "and_body": "b"}).context["page"].rows
    assert [one.count for one in found.shared] == [1]
    assert found.people.rows == listed


def test_each_call_has_the_response_of_its_page() -> None:
    first, second = make_two()
    call = make.make_call(body=first, deadline="2011")
    make.make_submission(
        call=call,
        contributors=[{"participant": Participant.objects.first(), "group": None}],
    )

    (_, lines), (_, none) = compare_bodies([first, second]).answers

    assert [line.call for line in lines] == [call]
    assert [base.seats for base in lines[0].cells[0].bases] == [25, 23]
    assert none == ()
