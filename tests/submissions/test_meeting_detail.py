import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/meetings/m/"


@pytest.fixture
def meeting():
    body = make.make_body(slug="mag", name="Advisory Group", acronym="MAG")
    return make.make_meeting(body=body, slug="m", title="MAG meeting", held="23 November 2010")


def read(client):
    return client.get(PAGE).content.decode()


def test_both_days_of_a_conflict_stand_in_place_with_the_reason(client, meeting):
    make.make_statement(
        meeting,
        "held",
        "23 November 2010",
        reading="2010-11-23",
        preferred=True,
        reason="The transcript says so.",
    )
    make.make_statement(meeting, "held", "the 24th", reading="2010-11-24")

    page = read(client)
    place = page[page.index("<dt>When") : page.index("<dt>Where")]

    assert "23 November 2010" in place
    assert "the 24th" in place
    assert 'shown here: <span lang="en" dir="auto">The transcript says so.</span>' in place


def test_an_item_that_another_displaced_leads_to_it(client, meeting):
    first = make.make_agenda_item(meeting, 1, title="Terms of reference", outcome="discussed")
    make.make_agenda_item(
        meeting, 2, title="Proposals", outcome="displaced", displaced_by=first, outcome_note="Late."
    )

    page = read(client)

    assert '<a href="#item-1">item 1, Terms of reference</a>' in page
    assert "Late." in page


def test_attendance_says_presence_role_and_note_or_that_it_is_not_known(client, meeting):
    chair = make.make_participant(name="The Chair")
    make.make_attendance(meeting=meeting, participant=chair, role="chair")
    make.make_attendance(
        meeting=meeting,
        participant=make.make_participant(name="Far Away"),
        presence="remote",
        note="No travel money.",
    )

    page = read(client)

    place = page[page.index("<dt>Chair") : page.index('id="agenda"')]
    assert "The Chair" in place
    assert "No travel money." in page
    assert "Remote" in page


def test_members_whose_presence_is_not_known_are_named(client, meeting):
    silent = make.make_participant(name="Nobody Knows")
    make.make_membership(body=meeting.body, participant=silent, starts="2010-01-01")
    there = make.make_participant(name="Was There")
    make.make_membership(body=meeting.body, participant=there, starts="2010-01-01")
    make.make_attendance(meeting=meeting, participant=there, presence="present")
    later = make.make_participant(name="Came Later")
    make.make_membership(body=meeting.body, participant=later, starts="2011-05")

    roster = client.get(PAGE).context["roster"]

    (group,) = roster.groups
    assert [place.membership.participant for place in group.known] == [there]
    assert [place.membership.participant for place in group.not_known] == [silent]


def test_calls_and_submissions_that_prepared_it_are_shown(client, meeting):
    call = make.make_call(body=meeting.body, title="Preparing questionnaire", prepares=meeting)
    author = make.make_participant(name="Internet Governance Caucus")
    make.make_submission(call=call, title="Reply to it", contributors=[author])
    make.make_submission(meeting=meeting, body=meeting.body, title="Sent to the meeting")
    make.make_submission(title="Sent elsewhere")

    page = read(client)

    for words in ("Preparing questionnaire", "Reply to it", "Internet Governance Caucus"):
        assert words in page
    assert "Sent to the meeting" in page
    assert "Sent elsewhere" not in page


def test_the_first_turns_lead_to_their_pages_and_all_to_the_list(client, meeting):
    for position in range(1, 13):
        make.make_intervention(meeting=meeting, position=position, label=f"SPEAKER {position:03}")

    page = read(client)

    assert "/meetings/m/interventions/1/" in page
    assert "SPEAKER 010" in page
    assert "SPEAKER 011" not in page
    assert '<a href="/meetings/m/interventions/">All 12 turns at this meeting</a>' in page


def test_an_address_that_paged_the_turns_here_leads_to_their_list_for_ever(client, meeting):
    response = client.get(f"{PAGE}?after=12")

    assert response.status_code == 301
    assert response["Location"] == "/meetings/m/interventions/?after=12"


def test_the_figures_of_a_group_lead_to_its_names_and_unknown_is_no_zero(client, meeting):
    composition = make.make_composition(body=meeting.body, starts="2010-01-01", ends="2012")
    states = make.make_group(slug="government", name="Governments")
    civil = make.make_group(slug="civil-society", name="Civil society")
    make.make_seats(composition, 3, group=states)
    make.make_seats(composition, 2, group=civil)
    there = make.make_participant(name="Was There")
    make.make_membership(
        body=meeting.body, participant=there, group=states, starts="2010-01-01", ends="2012"
    )
    make.make_attendance(meeting=meeting, participant=there, presence="present")

    page = read(client)

    assert '<a href="#attendance-government">1</a>' in page
    assert '<a href="#unknown-government">2</a>' in page
    assert "1 of 3 present, 2 not known" in page
    assert "of all 2 it is not known" in page
    assert "2 seats whose holders are not known by name" in page


def test_turns_and_words_by_group_lead_to_the_turns_and_give_their_bases(client, meeting):
    group = make.make_group(slug="government", name="Governments")
    for position, given in enumerate(
        ({"group": group}, {"group": group}, {}, {"capacity": "chair"}), start=1
    ):
        make.make_intervention(meeting=meeting, position=position, text="One two", **given)

    page = read(client)
    place = page[page.index('id="speaking"') : page.index('id="interventions"')]

    assert '<a href="/meetings/m/interventions/?group=government">2</a>' in place
    assert '66.7\xa0% <span class="base">of 3</span>' in place
    assert "Group not known" in place
    assert '<a href="/meetings/m/interventions/?group=chair">1</a>' in place
    assert "/charts/speaking/m.svg" in place


def test_a_meeting_that_is_planned_says_so_and_states_no_presence(client, meeting):
    type(meeting).objects.update(status="planned")
    make.make_membership(body=meeting.body, starts="2010-01-01")

    page = read(client)

    assert "Who is on the body" in page
    assert "Presence by group" not in page


def test_meetings_before_and_after_of_the_body_are_linked(client, meeting):
    make.make_meeting(body=meeting.body, title="Meeting before", held="2010-02")
    make.make_meeting(body=meeting.body, title="Meeting after", held="2011-05")
    make.make_meeting(title="Of another body", held="2010-11-24")

    page = read(client)

    assert "Before: Meeting before" in page
    assert "After: Meeting after" in page
    assert "Of another body" not in page


def test_bodies_that_held_it_too_are_named(client, meeting):
    meeting.co_hosts.create(body=make.make_body(name="Co-host"))

    assert "with <a" in read(client)
    assert "Co-host" in read(client)


def test_what_is_not_known_is_said(client, meeting):
    page = read(client)

    assert "The agenda is <span" in page
    assert "Who was there is <span" in page


def test_drafts_are_hidden_on_every_level(client, meeting):
    hidden = make.make_participant(name="Hidden person", state="draft")
    make.make_attendance(meeting=meeting, participant=hidden)
    make.make_membership(body=meeting.body, participant=hidden)
    meeting.co_hosts.create(body=make.make_body(name="Hidden body", state="draft"))
    make.make_call(body=meeting.body, title="Hidden call", prepares=meeting, state="draft")
    make.make_submission(meeting=meeting, title="Hidden text", state="draft")
    make.make_submission(meeting=meeting, contributors=[hidden])
    make.make_intervention(meeting=meeting, label="HIDDEN turn", state="draft")
    make.make_milestone(body=meeting.body, meeting=meeting, title="Hidden event", state="draft")
    make.make_meeting(body=meeting.body, title="Hidden meeting", state="draft")

    assert "hidden" not in read(client).lower().replace('aria-hidden="true"', "").replace(
        "visually-hidden", ""
    )


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"state": "draft"}, 404),
        ({"state": "withdrawn", "state_reason": "It was not held."}, 410),
    ],
)
def test_what_is_not_public_has_no_page(client, given, status):
    make.make_meeting(slug="m", **given)

    assert client.get(PAGE).status_code == status


@pytest.mark.parametrize("query", ["page=2", "group=x"])
def test_a_parameter_that_is_not_understood_is_refused(client, meeting, query):
    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_the_page_of_a_long_meeting_stays_under_100_kilobytes(client, meeting):
    groups = [make.make_group(slug=f"group-{n}", name=f"Stakeholder group {n}") for n in range(6)]
    document = make.make_document()
    for number in range(1, 121):
        group = groups[number % 6]
        holder = make.make_participant(name=f"Somebody with a name of usual length {number}")
        seat = {"starts": "2010-01-01", "ends": "2012"} if number <= 60 else {"ends": "2009"}
        seat = make.make_membership(body=meeting.body, participant=holder, group=group, **seat)
        make.make_statement(seat, document=document)
        make.make_attendance(meeting=meeting, participant=holder, presence="present", group=group)
        make.make_submission(meeting=meeting, contributors=[{"participant": holder}])
        make.make_intervention(
            meeting=meeting, position=number, participant=holder, group=group, text="word " * 300
        )

    assert len(client.get(PAGE).content) < 100_000


def test_fifty_of_everything_cost_no_more_queries_than_one(client, meeting):
    def add(number):
        make.make_sitting(meeting, number)
        make.make_agenda_item(meeting, number)
        make.make_attendance(meeting=meeting, role="chair", group=make.make_group())
        make.make_membership(body=meeting.body)
        make.make_milestone(body=meeting.body, meeting=meeting)
        make.make_call(body=meeting.body, prepares=meeting)
        make.make_submission(
            meeting=meeting, contributors=[{"group": make.make_group()}, make.make_participant()]
        )
        make.make_intervention(meeting=meeting, position=number, group=make.make_group())

    add(1)
    with_one = count_queries(client, PAGE)
    for number in range(2, 51):
        add(number)

    assert count_queries(client, PAGE) == with_one
