from random import Random

import pytest
from django.db.models import Q
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from meetings.models import Membership, Participant
from submissions.counting import respond_to_all
from submissions.counting.unanswered import find_unanswered
from submissions.models import Call
from tests import factories as make
from tests.budget import count_queries
from tests.submissions.counting.test_matrix_pages import make_world

pytestmark = pytest.mark.django_db
PAGE = "/participants/p/"


@pytest.fixture
def person():
    return make.make_participant(slug="p", name="Patrik Fältström")


def read(client):
    return client.get(PAGE).content.decode()


def test_names_ties_seats_and_nominations_are_shown(client, person):
    make.make_name(person, "Patrik Faltstrom")
    company = make.make_participant(name="Cisco Systems", kind="organisation")
    make.make_affiliation(person=person, organisation=company)
    group = make.make_group(name="Private sector")
    body = make.make_body(acronym="CSTD WG")
    make.make_membership(slug="seat", body=body, participant=person, group=group)
    make.make_nomination(participant=person, body=make.make_body(acronym="WGEC"))

    page = read(client)

    for words in ("Patrik Faltstrom", "Cisco Systems", "Private sector", "CSTD WG", "WGEC"):
        assert words in page
    assert 'id="membership-seat"' in page


def test_two_groups_for_one_seat_stand_beside_each_other(client, person):
    group = make.make_group(slug="private-sector")
    seat = make.make_membership(participant=person, group=group)
    conflict = make.make_conflict(number=8)
    make.make_statement(seat, "group", "business", reading="private-sector", conflict=conflict)
    make.make_statement(
        seat, "group", "technical community", reading="technical-academic", conflict=conflict
    )

    page = read(client)

    assert "business" in page
    assert "technical community" in page
    assert "Conflict K8" in page


def test_contributions_and_presence_are_shown(client, person):
    call = make.make_call(title="Draft outline")
    make.make_submission(call=call, title="Our reply", contributors=[person])
    meeting = make.make_meeting(title="Fourth meeting")
    make.make_attendance(meeting=meeting, participant=person, presence="remote", note="No money.")

    page = read(client)

    for words in ("Our reply", "Draft outline", "Fourth meeting", "Remote", "No money."):
        assert words in page


def test_what_others_sent_on_behalf_of_an_organisation_is_on_its_page(client, person):
    author = make.make_participant(name="The Author")
    who = {"participant": author, "representing": person}
    make.make_submission(title="Joint text", contributors=[who])

    page = read(client)

    assert "Joint text" in page
    assert "The Author" in page


def test_a_call_left_unanswered_is_named_and_an_answered_one_is_not(client, person):
    group = make.make_group()
    body = make.make_body()
    composition = make.make_composition(body=body, starts="2010", ends="2012")
    make.make_membership(
        body=body, participant=person, group=group, composition=composition, starts="2010-12-17"
    )
    silent = make.make_call(body=body, title="Left open", deadline="2011-03", asked="composition")
    answered = make.make_call(body=body, title="Replied", deadline="2011-02", asked="composition")
    make.make_submission(call=answered, contributors=[{"participant": person, "group": group}])

    response = client.get(PAGE)

    assert [one.call for one in response.context["unanswered"]] == [silent]


def test_turns_at_meetings_are_linked(client, person):
    meeting = make.make_meeting(slug="m")
    make.make_intervention(meeting=meeting, position=7, participant=person)

    assert "/meetings/m/interventions/7/" in read(client)


def test_drafts_are_hidden_on_every_level(client, person):
    hidden = make.make_participant(name="Hidden organisation", state="draft")
    make.make_affiliation(person=person, organisation=hidden)
    make.make_membership(body=make.make_body(acronym="Hidden", state="draft"), participant=person)
    make.make_membership(participant=person, name_as_printed="Hidden name", state="draft")
    make.make_nomination(participant=person, nominated_by=hidden)
    make.make_submission(title="Hidden text", contributors=[person], state="draft")
    call = make.make_call(title="Hidden call", state="draft")
    make.make_submission(call=call, title="Hidden reply", contributors=[person])
    make.make_attendance(
        meeting=make.make_meeting(title="Hidden meeting", state="draft"), participant=person
    )

    page = read(client)

    assert "Hidden" not in page


def test_a_merged_participant_leads_to_the_lasting_one(client, person):
    make.make_participant(slug="old", merged_into=person)

    response = client.get("/participants/old/")

    assert (response.status_code, response["Location"]) == (301, PAGE)


def test_a_participant_merged_into_a_draft_is_not_found(client):
    draft = make.make_participant(state="draft")
    make.make_participant(slug="old", merged_into=draft)

    assert client.get("/participants/old/").status_code == 404


@pytest.mark.parametrize(
    ("given", "status"),
    [({"state": "draft"}, 404), ({"state": "withdrawn", "state_reason": "Asked to."}, 410)],
)
def test_what_is_not_public_has_no_page(client, given, status):
    make.make_participant(slug="p", **given)

    assert client.get(PAGE).status_code == status


def test_an_unknown_parameter_is_refused(client, person):
    assert client.get(PAGE, {"tab": "seats"}).status_code == 400


def test_fifty_of_everything_cost_no_more_queries_than_one(client, person):
    def add(number):
        body, group = make.make_body(), make.make_group()
        composition = make.make_composition(body=body)
        make.make_affiliation(person=person)
        make.make_membership(body=body, participant=person, group=group, composition=composition)
        make.make_nomination(body=body, participant=person, nominated_by=make.make_participant())
        call = make.make_call(body=body)
        make.make_submission(call=call, contributors=[{"participant": person, "group": group}])
        make.make_call(body=body, deadline="2011")
        meeting = make.make_meeting(body=body)
        make.make_attendance(meeting=meeting, participant=person)
        make.make_intervention(meeting=meeting, participant=person)

    add(1)
    with_one = count_queries(client, PAGE)
    for number in range(2, 51):
        add(number)

    assert count_queries(client, PAGE) == with_one


def test_each_part_goes_on_on_pages_of_its_own(client, person):
    for number in range(51):
        meeting = make.make_meeting(
            title=f"Meeting {number:02}", held=f"2011-01-{number % 28 + 1:02}"
        )
        make.make_attendance(meeting=meeting, participant=person)

    first, every = read(client), client.get(PAGE, {"show": "presence"}).content.decode()

    assert first.count("Meeting ") == 50
    assert f'href="{PAGE}?show=presence"' in first
    assert every.count("Meeting ") == 51


def test_counts_by_body_call_and_year_lead_to_their_lists(client, person):
    call = make.make_call(slug="c", title="Draft outline")
    other = make.make_participant()
    for received in ("2011", "2011-03", "2012?", ""):
        make.make_submission(call=call, received=received, contributors=[person, other])
    make.make_submission(body=call.body, contributors=[{"participant": person, "role": "endorser"}])
    make.make_submission(body=call.body, received="2012", contributors=[person])

    profile = client.get(PAGE).context["profile"]

    assert profile.total == 5
    for part in (*profile.bodies, *profile.calls, *profile.years):
        found = client.get("/submissions/", {"participant": "p", part.name: part.value})
        assert found.context["table"].total == part.count
    assert [sum(one.count for one in parts) for parts in (profile.bodies, profile.years)] == [5, 5]


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**32))
def test_unanswered_calls_are_those_of_which_the_response_says_so(seed):
    body = make_world(Random(seed))
    calls = list(Call.objects.filter(body=body))
    responses = respond_to_all(calls)

    seats = Membership.objects.filter(body=body)
    held = Q(memberships__in=seats) | Q(represented_by__in=seats)
    for one in Participant.objects.filter(held, merged_into=None).distinct():
        expected = {
            call
            for call in calls
            if any(
                one.pk in (seat.membership.participant_id, seat.membership.representing_id)
                for seat in responses[call.pk].total.silent
            )
        }
        assert {found.call for found in find_unanswered(one)} == expected


def test_a_part_that_there_is_not_is_refused(client, person):
    assert client.get(PAGE, {"show": "everything"}).status_code == 400


def test_one_sentence_says_what_is_on_record(client, person):
    body, group = make.make_body(), make.make_group()
    for at in (body, body, make.make_body()):
        make.make_membership(
            body=at, participant=person, group=group, starts="2010", ends="..", role="member"
        )
    make.make_call(body=body, deadline="2011")
    answered = make.make_call(body=body, deadline="2012")
    make.make_submission(call=answered, contributors=[person])
    make.make_submission(
        body=body, contributors=[{"participant": make.make_participant(), "representing": person}]
    )
    make.make_intervention(meeting=make.make_meeting(body=body), participant=person)
    there = make.make_meeting(body=body)
    make.make_attendance(meeting=there, participant=person, presence="remote")
    make.make_attendance(
        meeting=make.make_meeting(body=body), participant=person, presence="unknown"
    )

    summary = client.get(PAGE).context["summary"]

    assert "; ".join(clause.words for clause in summary) == (
        "sat on 2 bodies; 1 contribution on record; 1 sent by others on its behalf; "
        "1 intervention on record; known to have been at 1 meeting; "
        "asked in 1 call without an answer on record"
    )
    page = read(client)
    assert all(f'id="{clause.anchor}"' in page for clause in summary)


def test_of_whom_nothing_is_on_record_the_sentence_says_so(client, person):
    words = [clause.words for clause in client.get(PAGE).context["summary"]]

    assert words == ["no seat on record", "no contribution on record"]


def test_the_picture_of_seats_is_there_where_any_date_is_known(client, person):
    assert "chart-figure" not in read(client)
    make.make_membership(participant=person)
    assert "chart-figure" not in read(client)
    make.make_membership(participant=person, starts="2010")

    assert 'href="/charts/seats/p/"' in read(client)
