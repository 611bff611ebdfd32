"""Two meetings with turns and attendance, small enough to be counted by hand.

Meeting m1 of wg (24 February 2011), meeting m2 of wg ("2011": the month is not known).

| turn | speaker          | group stated | capacity    | words |
|------|------------------|--------------|-------------|-------|
| m1/1 | fi               | gov          | chair       | 10    |
| m1/2 | fi               | gov          | stakeholder | 20    |
| m1/3 | in               | gov          | stakeholder | 30    |
| m1/4 | old, merged: fi  | (none)       | stakeholder | 5     |
| m1/5 | not known        | "a word"     | stakeholder | 7     |
| m1/6 | sec              | (none)       | secretariat | 1     |
| m2/1 | in               | cso          | stakeholder | 100   |
| m2/2 | draft speaker    | cso          | stakeholder | 1000  | not public
| m2/3 | merged to draft  | gov          | stakeholder | 3     | the speaker stays hidden
| m2/4 | in               | cso          | stakeholder | 2000  | a draft turn
"""

from __future__ import annotations

from types import SimpleNamespace

from tests.factories import (
    make_agenda_item,
    make_attendance,
    make_body,
    make_group,
    make_intervention,
    make_meeting,
    make_membership,
    make_participant,
    make_sitting,
)


def make_sittings() -> SimpleNamespace:
    """Make the record of the table, with a seat of fi for cso all through 2011."""
    body = make_body(slug="wg")
    gov, cso = make_group(slug="gov", order=1), make_group(slug="cso", order=2)
    fi = make_participant(slug="fi", country="FI", kind="state", region="western-europe")
    india = make_participant(slug="in", country="IN", kind="state", region="asia-pacific")
    hidden = make_participant(slug="draft", state="draft", country="BR")
    people = SimpleNamespace(
        fi=fi,
        india=india,
        hidden=hidden,
        old=make_participant(slug="old", merged_into=fi, country="SE"),
        lost=make_participant(slug="lost", merged_into=hidden, country="BR"),
        sec=make_participant(slug="sec", kind="person"),
    )
    m1 = make_meeting(slug="m1", body=body, held="2011-02-24", title="First")
    m2 = make_meeting(slug="m2", body=body, held="2011", title="Second")
    make_membership(body=body, participant=fi, group=cso, starts="2010", ends="2012")
    made = SimpleNamespace(body=body, gov=gov, cso=cso, people=people, m1=m1, m2=m2)
    make_turns(made)
    return made


def make_turns(made: SimpleNamespace) -> None:
    """Make the turns of the table."""
    people, gov, cso = made.people, made.gov, made.cso
    sitting, item = make_sitting(made.m1), make_agenda_item(made.m1, title="Opening")
    for position, (speaker, group, capacity, words) in enumerate(
        [
            (people.fi, gov, "chair", 10),
            (people.fi, gov, "stakeholder", 20),
            (people.india, gov, "stakeholder", 30),
            (people.old, None, "stakeholder", 5),
            (None, "a word", "stakeholder", 7),
            (people.sec, None, "secretariat", 1),
        ],
        start=1,
    ):
        is_word = isinstance(group, str)
        make_intervention(
            meeting=made.m1,
            position=position,
            participant=speaker,
            group=None if is_word else group,
            group_word=group if is_word else "",
            capacity=capacity,
            words=words,
            language="en" if position < 3 else "",
            sitting=sitting if position < 4 else None,
            agenda_item=item if position == 1 else None,
        )
    for position, (speaker, group, words, state) in enumerate(
        [
            (people.india, cso, 100, "published"),
            (people.hidden, cso, 1000, "published"),
            (people.lost, gov, 3, "published"),
            (people.india, cso, 2000, "draft"),
        ],
        start=1,
    ):
        make_intervention(
            meeting=made.m2,
            position=position,
            participant=speaker,
            group=group,
            words=words,
            state=state,
        )


def make_presences(made: SimpleNamespace) -> None:
    """Make attendance: m1 chair fi, in remote, sec; m2 fi absent, in, draft hidden, lost hidden."""
    people, gov = made.people, made.gov
    for meeting, participant, presence, role, group in [
        (made.m1, people.fi, "present", "co-chair", gov),
        (made.m1, people.india, "remote", "delegate", gov),
        (made.m1, people.sec, "present", "secretariat", None),
        (made.m2, people.fi, "absent", "delegate", gov),
        (made.m2, people.india, "present", "delegate", gov),
        (made.m2, people.hidden, "present", "delegate", gov),
        (made.m2, people.lost, "present", "delegate", gov),
    ]:
        make_attendance(
            meeting=meeting, participant=participant, presence=presence, role=role, group=group
        )
