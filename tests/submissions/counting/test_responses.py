"""Response to a call: entitled, answered and silent, with both bases where sources differ."""

from types import SimpleNamespace

import pytest

from submissions.counting import (
    CallResponse,
    count_submissions,
    keys_of,
    respond_to,
    with_responses,
)
from submissions.models import Submission
from tests.factories import (
    make_affiliation,
    make_body,
    make_call,
    make_composition,
    make_group,
    make_membership,
    make_participant,
    make_reported,
    make_seats,
    make_statement,
    make_submission,
)

pytestmark = pytest.mark.django_db


def make_working_group() -> SimpleNamespace:
    """A body of 22 States (20 by another source) and 5 each of two invited groups; one call."""
    body = make_body()
    composition = make_composition(body=body, starts="2010-12-17")
    groups = {slug: make_group(slug=slug, order=i) for i, slug in enumerate(("gov", "cso", "tech"))}
    seats = make_seats(composition, 22, group=groups["gov"])
    make_statement(seats, "seats", "22", preferred=True)
    make_statement(seats, "seats", "20")
    for slug in ("cso", "tech"):
        make_seats(composition, 5, group=groups[slug], status="invited")
    call = make_call(body=body, composition=composition)
    return SimpleNamespace(body=body, composition=composition, call=call, **groups)


def send(wg: SimpleNamespace, *contributors: dict[str, object]) -> Submission:
    return make_submission(call=wg.call, contributors=contributors)


def state(wg: SimpleNamespace, standing: str = "entitled") -> dict[str, object]:
    return {
        "participant": make_participant(kind="state"),
        "group": wg.gov,
        "standing": standing,
    }


def seat(wg: SimpleNamespace, **given: object) -> object:
    return make_membership(body=wg.body, composition=wg.composition, **given)


def test_both_percentages_stand_where_sources_differ_on_the_base() -> None:
    wg = make_working_group()
    for _ in range(4):
        send(wg, state(wg))
    group = respond_to(wg.call).group("gov")

    assert group is not None
    assert (group.entitled, group.answered, group.recorded) == (22, 4, 4)
    assert [str(rate) for _, rate in group.rates] == ["4 of 22 (18 %)", "4 of 20 (20 %)"]
    assert [str(rate.percent) for _, rate in group.rates] == ["18.2", "20.0"]
    assert [(base.seats, base.preferred) for base in group.bases] == [(22, True), (20, False)]
    assert [[s.value for s in base.statements] for base in group.bases] == [["22"], ["20"]]


def test_unnamed_seats_are_filled_one_by_one_and_the_rest_is_silent() -> None:
    wg = make_working_group()
    brazil, india = make_participant(name="Brazil"), make_participant(name="India")
    seat(wg, participant=brazil, group=wg.gov)
    seat(wg, participant=india, group=wg.gov)
    send(wg, {"participant": brazil, "group": wg.gov}, state(wg))
    group = respond_to(wg.call).group("gov")

    assert group is not None
    assert [entitled.membership.participant for entitled in group.silent] == [india]
    assert (group.unnamed_seats, group.answered_unnamed, group.silent_unnamed) == (20, 1, 19)
    assert (group.answered, group.recorded) == (2, 1)


@pytest.mark.parametrize("standing", ["outsider", "not-known"])
def test_contributor_without_a_seat_does_not_count_as_answered(standing: str) -> None:
    wg = make_working_group()
    send(wg, state(wg, standing))
    group = respond_to(wg.call).group("gov")

    assert group is not None
    assert (group.answered, group.recorded) == (0, 1)


def test_seat_is_answered_by_the_organisation_that_its_holder_is_tied_to() -> None:
    wg = make_working_group()
    organisation, person = make_participant(kind="organisation"), make_participant()
    make_affiliation(person=person, organisation=organisation)
    seat(wg, participant=person, group=wg.cso, status="invited")
    submission = send(wg, {"participant": organisation, "group": wg.cso})
    group = respond_to(wg.call).group("cso")

    assert group is not None
    assert group.named[0].submissions == (submission,)
    assert group.answered == 1


def test_seat_is_answered_by_whoever_speaks_for_its_holder() -> None:
    wg = make_working_group()
    brazil = make_participant(kind="state")
    seat(wg, participant=brazil, group=wg.gov)
    delegate = make_participant()
    send(wg, {"participant": delegate, "representing": brazil, "group": wg.gov})

    assert respond_to(wg.call).total.answered == 1


def test_constituency_with_seats_answers_for_its_whole_group() -> None:
    wg = make_working_group()
    seat(wg, participant=make_participant(), group=wg.tech, status="invited")
    constituency = make_participant(kind="constituency")
    send(wg, {"participant": constituency, "group": wg.tech, "standing": "entitled"})
    group = respond_to(wg.call).group("tech")

    assert group is not None
    assert (group.answered, group.entitled, group.silent_unnamed) == (5, 5, 0)
    assert group.silent == ()


def test_totals_give_recorded_beside_reported_and_every_base() -> None:
    wg = make_working_group()
    make_reported(wg.call, 4, as_of="2011-01-20")
    make_reported(wg.call, 10, as_of="2011-01-31")
    make_reported(wg.call, 4, group=wg.gov)
    for _ in range(4):
        send(wg, state(wg))
    send(wg, {"participant": make_participant(), "group": wg.cso, "standing": "entitled"})
    send(wg, {"participant": make_participant(), "group": None})
    response = respond_to(wg.call)

    assert (response.total.recorded, response.total.reported) == (6, 10)
    assert [base.seats for base in response.total.bases] == [32, 30]
    assert response.total.answered == 5
    assert [(group.key, group.recorded, group.reported) for group in response.groups] == [
        ("gov", 4, 4),
        ("cso", 1, None),
        ("tech", 0, None),
        ("not-stated", 1, None),
    ]


def test_unknown_seats_give_no_rate_and_no_zero() -> None:
    call = make_call()
    make_submission(call=call, contributors=[{"group": make_group(slug="gov")}])
    group = respond_to(call).group("gov")

    assert group is not None
    assert (group.entitled, group.rates, group.unnamed_seats) == (None, (), None)
    assert respond_to(call).total.entitled is None


def test_call_to_everyone_has_no_base() -> None:
    wg = make_working_group()
    call = make_call(body=wg.body, deadline="2011-03-24", asked="everyone")

    assert respond_to(call).composition is None
    assert respond_to(call).total.entitled is None


def test_deadline_decides_which_composition_is_the_base() -> None:
    body = make_body()
    early = make_composition(body=body, starts="2010-12-06", ends="2010-12-16")
    late = make_composition(body=body, starts="2010-12-17")
    before = make_call(body=body, opens="2010-12-07", deadline="2010-12-10")
    after = make_call(body=body, opens="2010-12-07", deadline="2011-01-31")
    undated = make_call(body=body)

    assert respond_to(before).composition == early
    assert respond_to(after).composition == late
    assert respond_to(undated).composition is None


def test_former_members_observers_and_the_chair_are_not_entitled() -> None:
    wg = make_working_group()
    call = make_call(body=wg.body, deadline="2011-01-31")
    here = {"body": wg.body, "group": wg.gov, "participant": make_participant()}
    make_membership(**here, starts="2010-12-17", ends="2011-01-01")
    make_membership(**here, status="observer", starts="2010-12-17", ends="..")
    make_membership(**here, role="chair", starts="2010-12-17", ends="..")

    assert respond_to(call).total.named == ()


def test_membership_without_dates_is_listed_as_uncertain() -> None:
    wg = make_working_group()
    call = make_call(body=wg.body, deadline="2011-01-31")
    make_membership(body=wg.body, group=wg.gov, participant=make_participant())

    assert [entitled.certain for entitled in respond_to(call).total.named] == [False]


def test_composition_that_may_have_ended_leaves_its_members_uncertain() -> None:
    wg = make_working_group()
    call = make_call(body=wg.body, deadline="2011-03-24")
    seat(wg, participant=make_participant(), group=wg.gov)

    assert [entitled.certain for entitled in respond_to(wg.call).total.named] == [True]
    assert [entitled.certain for entitled in respond_to(call).total.named] == [False]


def test_member_of_another_composition_without_dates_is_not_entitled() -> None:
    wg = make_working_group()
    other = make_composition(body=wg.body, starts="2012")
    make_membership(body=wg.body, group=wg.gov, participant=make_participant(), composition=other)

    assert respond_to(wg.call).total.named == ()


def test_draft_submissions_and_drafts_of_seats_say_nothing() -> None:
    wg = make_working_group()
    seat(wg, participant=make_participant(), group=wg.gov, state="draft")
    make_submission(call=wg.call, contributors=[state(wg)], state="draft")
    total = respond_to(wg.call).total

    assert (total.named, total.answered, total.recorded) == ((), 0, 0)


def test_silent_groups_stand_in_the_table_with_their_seats() -> None:
    wg = make_working_group()
    send(wg, state(wg))
    filters = {"call": wg.call.slug}
    responses = [respond_to(wg.call)]
    silent = keys_of(responses, ("group",))
    table = count_submissions(group_by=["group"], filters=filters, also=silent)
    table = with_responses(table, responses)

    assert [(r.key["group"], r.count, r.answered, r.entitled) for r in table.rows] == [
        ("gov", 1, 1, 22),
        ("cso", 0, 0, 5),
        ("tech", 0, 0, 5),
    ]
    assert table.rows[1].records == {"call": wg.call.slug, "group": "cso"}


def respond_again(wg: SimpleNamespace) -> CallResponse:
    return respond_to(wg.call)


def test_number_of_queries_does_not_grow(django_assert_num_queries: object) -> None:
    wg = make_working_group()
    for _ in range(3):
        for _ in range(3):
            send(wg, state(wg))
            seat(wg, participant=make_participant(), group=wg.gov)
        respond_again(wg)  # content types are loaded once
        with django_assert_num_queries(9):  # type: ignore[operator]
            respond_again(wg)


def test_an_answer_is_a_least_one_where_sources_report_more_than_is_recorded() -> None:
    wg = make_working_group()
    send(wg, state(wg))
    make_reported(wg.call, 3)
    make_reported(wg.call, 1, group=wg.gov)
    response = respond_to(wg.call)

    assert [(group.key, group.at_least) for group in response.groups] == [
        ("gov", False),
        ("cso", True),
        ("tech", True),
    ]
    assert response.total.at_least


def test_an_answer_is_exact_where_no_source_reports_more() -> None:
    wg = make_working_group()
    send(wg, state(wg))
    make_reported(wg.call, 1)

    assert not any(group.at_least for group in respond_to(wg.call).groups)
    assert not respond_to(wg.call).total.at_least
