"""Links and sums give what the direct count gives, after any sequence of edits."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from meetings.models import Attendance, Membership
from submissions.counting import direct, single
from submissions.counting.attendance import ATTENDANCES
from submissions.counting.dimensions import DIMENSIONS
from submissions.counting.links import count_total, find_differences, find_figures, fold, rebuild
from submissions.counting.links.parts import KNOWN, count_part_total, find_part_figures
from submissions.counting.turns import TURNS
from submissions.models import Contributor, Intervention, Submission
from tests import factories as make

DATES = ("", "2011", "2011-02", "2011-02-24", "2011-03-01/2011-04-02", "2010/2012", "../2010")
STATES = ("draft", "published", "withdrawn")
REASON = {"state_reason": "Entered twice"}


class World:
    """Records that submissions point at, and the edits that can befall them."""

    def __init__(self) -> None:
        self.bodies = [make.make_body(slug=f"b{n}") for n in range(2)]
        self.groups = [make.make_group(slug=f"g{n}", order=n) for n in range(3)]
        self.people = [
            make.make_participant(slug=f"p{n}", country=("FI", "IN", "")[n % 3], region="africa")
            for n in range(5)
        ]
        self.calls = [make.make_call(slug=f"c{n}", body=self.bodies[n]) for n in range(2)]
        self.meetings = [make.make_meeting(slug=f"m{n}", body=self.bodies[0]) for n in range(2)]
        self.composition = make.make_composition(body=self.bodies[0])
        self.seats = [self.make_seat(n, n) for n in range(2)]
        self.made = 0

    def make_seat(self, person: int, group: int) -> Membership:
        return make.make_membership(
            body=self.bodies[0],
            participant=self.people[person % 5],
            group=self.groups[group % 3],
            composition=self.composition,
            starts="2010-12-17",
            ends=("..", "2011-03-15")[group % 2],
        )

    def apply(self, edit: tuple[str, int, int]) -> None:
        getattr(self, edit[0])(edit[1], edit[2])

    # Submissions ---------------------------------------------------------------

    def send(self, a: int, b: int) -> None:
        self.made += 1
        sent = make.make_submission(
            slug=f"s{self.made}",
            body=self.bodies[a % 2],
            call=[None, *self.calls][a % 3],
            meeting=[None, *self.meetings][b % 3],
            received=DATES[(a + b) % 7],
            language=("", "en", "fr")[a % 3],
            kind=("reply", "letter")[b % 2],
            state=("published", "published", "draft")[(a + b) % 3],
        )
        for place in range(a % 4):
            self.join(sent, b + place, a + place)

    def join(self, sent: Submission, a: int, b: int) -> None:
        person = [None, *self.people][a % 6]
        if person and Contributor.objects.filter(submission=sent, participant=person).exists():
            return
        make.make_contributor(
            submission=sent,
            participant=person,
            name_as_printed="As printed",
            representing=[None, None, self.people[b % 5]][b % 3],
            group=[None, *self.groups][b % 4],
            group_word=("", "a word")[a % 2],
            capacity=("stakeholder", "stakeholder", "chair", "secretariat")[(a * b) % 4],
            role=("author", "author", "endorser")[(a + b) % 3],
        )

    def sent(self, number: int) -> Submission | None:
        rows = list(Submission.objects.order_by("pk"))
        return rows[number % len(rows)] if rows else None

    def send_many(self, a: int, b: int) -> None:
        rows = [
            Submission(
                slug=f"s{self.made + n}x",
                body=self.bodies[b % 2],
                title="Text",
                received=DATES[n % 7],
                state="published",
                language="en",
            )
            for n in range(1, a % 5 + 1)
        ]
        self.made += len(rows)
        made = Submission.objects.bulk_create(rows)
        Contributor.objects.bulk_create(
            Contributor(
                submission=row,
                participant=self.people[(b + n) % 5],
                position=n,
                group=self.groups[n % 3],
            )
            for row in made
            for n in range(b % 3)
        )

    def contribute(self, a: int, b: int) -> None:
        if (sent := self.sent(a)) is not None:
            self.join(sent, b, a)

    def change_sent(self, a: int, b: int) -> None:
        if (sent := self.sent(a)) is not None:
            sent.call = [None, *self.calls][b % 3]
            sent.body = self.bodies[b % 2]
            sent.received = DATES[b % 7]
            sent.language = ("", "en", "ru")[b % 3]
            sent.save()

    def change_many(self, a: int, b: int) -> None:
        Submission.objects.filter(pk__gte=getattr(self.sent(a), "pk", 0)).update(
            kind=("reply", "statement")[b % 2], meeting=[None, *self.meetings][b % 3]
        )

    def change_state(self, a: int, b: int) -> None:
        sent = self.sent(a)
        ways = {
            "draft": ["published"],
            "published": ["superseded", "withdrawn"],
            "superseded": ["published", "withdrawn"],
            "withdrawn": ["published"],
        }
        if sent is not None:
            states = ways[sent.state]
            Submission.objects.filter(pk=sent.pk).update(state=states[b % len(states)], **REASON)

    def delete_sent(self, a: int, b: int) -> None:
        if (sent := self.sent(a)) is not None:
            sent.delete()

    def change_contributors(self, a: int, b: int) -> None:
        if (sent := self.sent(a)) is not None:
            sent.contributors.update(
                group=[None, *self.groups][b % 4],
                group_word=("", "word")[b % 2],
                role=("author", "endorser")[a % 2],
            )

    def delete_contributors(self, a: int, b: int) -> None:
        Contributor.objects.filter(participant=self.people[a % 5], submission=self.sent(b)).delete()

    # What they refer to ----------------------------------------------------------

    def set_state(self, row: Any, state: str) -> None:
        type(row).objects.filter(pk=row.pk).update(state=state, **REASON)

    def publish_body(self, a: int, b: int) -> None:
        self.set_state(self.bodies[a % 2], STATES[b % 3])

    def publish_call(self, a: int, b: int) -> None:
        self.set_state(self.calls[a % 2], STATES[b % 3])

    def publish_meeting(self, a: int, b: int) -> None:
        self.set_state(self.meetings[a % 2], STATES[b % 3])

    def publish_group(self, a: int, b: int) -> None:
        self.set_state(self.groups[a % 3], STATES[b % 3])

    def publish_person(self, a: int, b: int) -> None:
        self.set_state(self.people[a % 5], STATES[b % 3])

    def publish_composition(self, a: int, b: int) -> None:
        self.set_state(self.composition, STATES[b % 3])

    def change_person(self, a: int, b: int) -> None:
        person = self.people[a % 5]
        type(person).objects.filter(pk=person.pk).update(
            country=("FI", "BR", "")[b % 3],
            region=("asia-pacific", "")[b % 2],
            kind=("state", "person")[b % 2],
        )

    def merge(self, a: int, b: int) -> None:
        old, lasting = self.people[a % 5], self.people[b % 5]
        if old != lasting:
            type(old).objects.filter(pk=old.pk).update(merged_into=lasting)

    def part(self, a: int, b: int) -> None:
        type(self.people[0]).objects.filter(pk=self.people[a % 5].pk).update(merged_into=None)

    def seat(self, a: int, b: int) -> None:
        self.seats.append(self.make_seat(a, b))

    def change_seat(self, a: int, b: int) -> None:
        seat = self.seats[a % len(self.seats)]
        Membership.objects.filter(pk=seat.pk).update(
            group=[None, *self.groups][b % 4],
            group_word=("", "word")[b % 2],
            participant=self.people[(a + b) % 5],
            body=self.bodies[b % 2],
            representing=[None, self.people[b % 5]][a % 2],
            state=STATES[(a + b) % 3],
            **REASON,
        )

    def delete_seat(self, a: int, b: int) -> None:
        if len(self.seats) > 1:
            self.seats.pop(a % len(self.seats)).delete()

    # What was said and who was there -------------------------------------------

    def speak(self, a: int, b: int) -> None:
        self.made += 1
        person = [None, *self.people][a % 6]
        make.make_intervention(
            meeting=self.meetings[b % 2],
            position=self.made,
            participant=person,
            representing=[None, None, self.people[b % 5]][a % 3],
            group=[None, *self.groups][b % 4],
            group_word=("", "a word")[a % 2],
            capacity=("stakeholder", "stakeholder", "chair", "secretariat")[(a * b) % 4],
            language=("", "en", "fr")[a % 3],
            words=a,
            state=("published", "published", "draft")[(a + b) % 3],
        )

    def change_turns(self, a: int, b: int) -> None:
        Intervention.objects.filter(position__gte=a).update(
            group=[None, *self.groups][b % 4],
            participant=[None, *self.people][b % 6],
            state=("published", "draft")[b % 2],
            words=b,
        )

    def move_turns(self, a: int, b: int) -> None:
        for turn in Intervention.objects.filter(position__gte=a):
            turn.meeting = self.meetings[b % 2]
            turn.save()

    def delete_turns(self, a: int, b: int) -> None:
        Intervention.objects.filter(position__gte=a, group=self.groups[b % 3]).delete()

    def attend(self, a: int, b: int) -> None:
        Attendance.objects.update_or_create(
            meeting=self.meetings[b % 2],
            participant=self.people[a % 5],
            defaults={
                "representing": [None, None, self.people[b % 5]][b % 3],
                "group": [None, *self.groups][(a + b) % 4],
                "group_word": ("", "word")[a % 2],
                "role": ("delegate", "chair", "secretariat")[(a + b) % 3],
            },
        )

    def leave(self, a: int, b: int) -> None:
        Attendance.objects.filter(meeting=self.meetings[b % 2]).delete()

    def move_meeting(self, a: int, b: int) -> None:
        meeting = self.meetings[a % 2]
        meeting.body = self.bodies[b % 2]
        meeting.held = DATES[b % 7]
        meeting.kind = ("session", "panel")[b % 2]
        meeting.save()

    # The sums --------------------------------------------------------------------

    def fold(self, a: int, b: int) -> None:
        fold()

    def rebuild(self, a: int, b: int) -> None:
        rebuild()


EDITS = sorted(
    name
    for name in vars(World)
    if not name.startswith("_")
    and name not in ("apply", "join", "sent", "set_state", "make_seat", "made", "rebuild")
)
numbers = st.integers(0, 29)
edits = st.lists(
    st.tuples(st.sampled_from(["send", "send", "send_many", *EDITS]), numbers, numbers),
    min_size=1,
    max_size=14,
)
questions = st.lists(
    st.tuples(
        st.lists(st.sampled_from(sorted(DIMENSIONS)), min_size=1, max_size=3, unique=True),
        st.fixed_dictionaries(
            {},
            optional={
                "body": st.sampled_from(["b0", "b1"]),
                "call": st.sampled_from(["none", "c1"]),
                "meeting": st.sampled_from(["none", "m1"]),
                "group": st.sampled_from(["g0", "g1", "not-stated", "unmapped", "chair"]),
                "participant": st.sampled_from(["p0", "p1", "not-known"]),
                "country": st.sampled_from(["FI", "IN", "not-known"]),
                "participant_kind": st.just("state"),
                "region": st.sampled_from(["africa", "not-known"]),
                "year": st.sampled_from(["2011", "undated", "2010/2012"]),
                "month": st.sampled_from(["2011", "2011-02"]),
                "language": st.sampled_from(["not-known", "en", "ar"]),
                "kind": st.just("reply"),
            },
        ).map(lambda values: dict(list(values.items())[:3])),
        st.sampled_from(["author", "author", "endorser"]),
        st.sampled_from(["stated", "assigned"]),
    ),
    min_size=1,
    max_size=6,
)


def tell(figures: Any) -> Any:
    """Give figures in one order."""
    return (
        sorted(figures.rows, key=lambda row: row.values),
        figures.total,
        figures.contributors,
        figures.unknown,
        figures.undated,
    )


def ask_both(question: Any, **others: Any) -> None:
    group_by, values, role, group_as = question
    given = {"role": role, "group_as": group_as, **others}
    truth = direct.find_figures(tuple(group_by), values, **given)
    assert tell(find_figures(tuple(group_by), values, **given)) == tell(truth), question
    assert count_total(values, **given) == truth.total


PARTS = {
    "turns": (Intervention.objects.all(), TURNS),
    "attendances": (Attendance.objects.all(), ATTENDANCES),
}


def ask_both_of_parts(measure: str, question: Any) -> None:
    rows, of_one = PARTS[measure]
    group_by = tuple(name for name in question[0] if name in KNOWN[measure])
    values = {name: value for name, value in question[1].items() if name in KNOWN[measure]}
    if not group_by:
        return
    group_as = question[3]
    for dates in ({}, {"date_after": date(2011, 1, 1), "date_before": date(2011, 3, 31)}):
        kept = rows.public()
        if dates:
            kept = kept.filter(
                meeting__held_earliest__gte=dates["date_after"],
                meeting__held_latest__lte=dates["date_before"],
            )
        kept = single.narrowed(kept, values, of_one, group_as=group_as)
        truth = single.find_figures(kept, group_by, of_one, group_as=group_as)
        found = find_part_figures(measure, group_by, values, group_as=group_as, **dates)
        assert tell(found) == tell(truth), (measure, question, dates)
        assert count_part_total(measure, values, group_as=group_as, **dates) == truth.total


@pytest.mark.django_db
class LinksTest(TestCase):
    @settings(
        max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
    )
    @given(edits=edits, questions=questions)
    def test_links_and_sums_agree_with_the_direct_count_after_any_edits(self, edits, questions):
        world = World()
        for edit in edits:
            world.apply(edit)
        for question in questions:
            ask_both(question)
            ask_both(question, date_after=date(2011, 1, 1), date_before=date(2011, 3, 31))
            ask_both(question, extra=Submission.objects.filter(kind="reply"))
            for measure in PARTS:
                ask_both_of_parts(measure, question)
        fold()
        for question in questions:
            ask_both(question)
            for measure in PARTS:
                ask_both_of_parts(measure, question)
        assert find_differences() == []
