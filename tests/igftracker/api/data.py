"""One row of everything the interface answers with, and drafts that it must never show."""

from typing import Any

from tests.factories import (
    make_affiliation,
    make_agenda_item,
    make_alias,
    make_attendance,
    make_body,
    make_call,
    make_composition,
    make_conflict,
    make_document,
    make_group,
    make_intervention,
    make_meeting,
    make_membership,
    make_milestone,
    make_name,
    make_nomination,
    make_participant,
    make_reported,
    make_request,
    make_seats,
    make_sitting,
    make_statement,
    make_submission,
    make_symbol,
)

NOUNS = (
    "bodies",
    "compositions",
    "milestones",
    "nominations",
    "meetings",
    "participants",
    "groups",
    "documents",
    "conflicts",
    "memberships",
    "attendance",
    "calls",
    "submissions",
    "interventions",
    "reported-counts",
    "statements",
)


def make_one_of_each(word: str = "shown", **given: Any) -> dict[str, str]:
    """Make one of every noun, all called `word`; give the end of each one's address."""
    title = {"title": f"A {word} title", "slug": word, **given}
    name = {"name": f"A {word} name", "slug": word, **given}
    group = make_group(**name)
    make_alias(group, f"word {word}")
    body = make_body(**name, starts="2010-07-19", ends="2012-05-25")
    document = make_document(**title, issued="2011-04-14", produced_by=body)
    make_symbol(document, f"A/66/67-{word}")
    make_request(document, make_document())
    state = make_participant(**name, kind="state", country="FI", region="western-europe")
    person = make_participant(slug=f"{word}-person", name=f"Person {word}", **given)
    make_name(state, f"Former {word}", kind="former")
    make_affiliation(person=person, organisation=state)
    composition = make_composition(
        body=body, slug=word, label=word, starts="2010-12-17", ends="..", size=22, **given
    )
    seats = make_seats(composition, 22, group=group)
    membership = make_membership(
        slug=word,
        body=body,
        participant=state,
        composition=composition,
        group=group,
        starts="2010-12-17",
        ends="..",
        **given,
    )
    make_nomination(slug=word, body=body, participant=person, **given)
    meeting = make_meeting(body=body, **title, held="2011-02-24")
    sitting = make_sitting(meeting)
    item = make_agenda_item(meeting)
    make_attendance(meeting=meeting, participant=person, presence="remote")
    make_milestone(body=body, **title, happened="2010-07-19", document=document, meeting=meeting)
    call = make_call(
        body=body, **title, deadline="2011-01-31", composition=composition, prepares=meeting
    )
    submission = make_submission(
        **title,
        call=call,
        meeting=meeting,
        received="2011-01-20",
        language="en",
        document=document,
        contributors=[{"participant": state, "group": group, "standing": "entitled"}],
    )
    make_intervention(
        meeting=meeting,
        participant=person,
        representing=state,
        group=group,
        sitting=sitting,
        agenda_item=item,
        label=f"SPEAKER {word}",
        **given,
    )
    reported = make_reported(call, 10, slug=word, group=group, **given)
    conflict = make_conflict(question=f"Which {word}?", **given)
    statement = make_statement(meeting, "held", f"the 24th {word}", conflict=conflict, **given)
    for subject in (seats, membership, submission, reported, body):
        make_statement(subject, "", document=document, **given)
    ends = dict.fromkeys(NOUNS, word)
    return ends | {
        "conflicts": str(conflict.number),
        "attendance": f"{word}/{word}-person",
        "interventions": f"{word}/1",
        "statements": str(statement.pk),
    }
