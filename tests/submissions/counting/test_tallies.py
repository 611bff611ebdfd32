"""Responses in numbers equal the responses by names, on any record and as of any day."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from submissions.counting import direct
from submissions.counting.expected import figures_of
from submissions.counting.responses import respond_to_all, tally_calls
from submissions.counting.tallies import CallTally, GroupTally
from submissions.models import Call, Submission
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

PEOPLE = ("state", "person", "organisation", "old", "constituency", "draft", "lost", "stranger")
GROUPS = ("gov", "cso", "hidden", None)
STANDINGS = ("entitled", "entitled", "outsider", "not-known")
someone = st.sampled_from(PEOPLE)
seats = st.lists(
    st.fixed_dictionaries(
        {
            "participant": someone,
            "representing": st.sampled_from([None, None, "organisation", "old", "draft"]),
            "group": st.sampled_from(GROUPS),
            "group_word": st.sampled_from(["", "ICANN system"]),
            "composition": st.sampled_from([None, "first", "second", "hidden"]),
            "role": st.sampled_from(["member", "member", "vice-chair", "chair", "adviser"]),
            "status": st.sampled_from(["member", "invited", "observer", "not-stated"]),
            "starts": st.sampled_from(["", "2010", "2010-12-17", "2011-02?", "2012"]),
            "ends": st.sampled_from(["", "..", "2012", "2013-05-01", "2099"]),
            "state": st.sampled_from(["published", "published", "draft"]),
        }
    ),
    max_size=6,
)
senders = st.lists(
    st.fixed_dictionaries(
        {
            "participant": st.sampled_from([*PEOPLE, None]),
            "representing": st.sampled_from([None, None, "organisation", "person", "draft"]),
            "group": st.sampled_from(GROUPS),
            "group_word": st.sampled_from(["", "ICANN system"]),
            "capacity": st.sampled_from(["stakeholder", "stakeholder", "chair"]),
            "role": st.sampled_from(["author", "author", "endorser"]),
            "standing": st.sampled_from(STANDINGS),
            "name_as_printed": st.sampled_from(["As printed", "Otherwise"]),
        }
    ),
    max_size=4,
    unique_by=lambda one: one["participant"] or object(),
)
sent = st.lists(
    st.fixed_dictionaries(
        {
            "call": st.integers(0, 3),
            "state": st.sampled_from(["published", "published", "draft", "superseded"]),
            "contributors": senders,
        }
    ),
    max_size=6,
)
calls = st.lists(
    st.fixed_dictionaries(
        {
            "asked": st.sampled_from(["composition", "everyone", "not-known"]),
            "composition": st.sampled_from([None, None, "first", "second"]),
            "opens": st.sampled_from(["", "2010-06-01", "2011-01"]),
            "deadline": st.sampled_from(["", "2011-01-31", "2012-12-31?", "2013"]),
            "reported": st.sampled_from([None, 0, 3]),
        }
    ),
    min_size=1,
    max_size=4,
)
spans = st.sampled_from(
    [("2010-12-17", "2012-12-16"), ("2010", ""), ("", ""), ("2011?", ".."), ("2010/2012", "2013")]
)


class Scene:
    """A body with two compositions, its calls, and whoever may sit on it or write to it."""

    def __init__(self, first: tuple[str, str], second: tuple[str, str]) -> None:
        self.body = make_body()
        self.groups: dict[Any, Any] = {
            "gov": make_group(slug="gov", order=1),
            "cso": make_group(slug="cso", order=2),
            "hidden": make_group(slug="hidden", state="draft"),
        }
        self.compositions: dict[Any, Any] = {
            "first": make_composition(body=self.body, starts=first[0], ends=first[1], size=30),
            "second": make_composition(body=self.body, starts=second[0], ends=second[1]),
            "hidden": make_composition(body=self.body, state="draft"),
        }
        shown = make_seats(self.compositions["first"], 3, group=self.groups["gov"])
        make_statement(shown, "seats", "3", preferred=True)
        make_statement(shown, "seats", "1")
        make_seats(self.compositions["first"], 2, group=self.groups["cso"], status="invited")
        self.people = self.invite()

    def invite(self) -> dict[Any, Any]:
        lasting = make_participant(kind="state")
        hidden = make_participant(state="draft")
        people = {
            "state": lasting,
            "person": make_participant(),
            "organisation": make_participant(kind="organisation"),
            "old": make_participant(merged_into=lasting),
            "constituency": make_participant(kind="constituency"),
            "draft": hidden,
            "lost": make_participant(merged_into=hidden),
            "stranger": make_participant(),
        }
        make_affiliation(person=people["person"], organisation=people["organisation"])
        return people

    def call(self, given: Mapping[str, Any]) -> Call:
        reported = given["reported"]
        named = {"composition": self.compositions.get(given["composition"])}
        rest = {name: given[name] for name in ("asked", "opens", "deadline")}
        call = make_call(body=self.body, **rest, **named)
        if reported is not None:
            make_reported(call, reported)
            make_reported(call, 1, group=self.groups["gov"])
        return call

    def seat(self, given: Mapping[str, Any]) -> None:
        make_membership(**{**given, **self.parties(given)}, body=self.body)

    def parties(self, given: Mapping[str, Any]) -> dict[str, Any]:
        found = {
            "participant": self.people.get(given["participant"]),
            "representing": self.people.get(given["representing"]),
            "group": self.groups.get(given["group"]),
        }
        if "composition" in given:
            found["composition"] = self.compositions.get(given["composition"])
        return found

    def send(self, given: Mapping[str, Any], to: list[Call]) -> None:
        people = [{**one, **self.parties(one)} for one in given["contributors"]]
        call = to[given["call"] % len(to)]
        make_submission(body=self.body, call=call, state=given["state"], contributors=people)


def numbers(group: GroupTally) -> dict[str, Any]:
    """Give all that a group's response says in numbers, and its seats by name in their order."""
    names = ("key", "label", "seats", "answered", "recorded", "answered_unnamed", "unnamed_seats")
    return {
        **{name: getattr(group, name) for name in (*names, "at_least", "reported", "entitled")},
        "bases": [(base.seats, base.preferred, base.from_names) for base in group.bases],
        "named": [(one.membership_id, one.certain, one.answered) for one in group.named],
        "silent": [one.membership_id for one in group.silent],
        "silent_unnamed": group.silent_unnamed,
    }


def told(response: CallTally) -> list[Any]:
    parts = [numbers(part) for part in (*response.groups, response.total)]
    return [response.day, response.composition, response.certain, parts]


ONE_SEAT = {
    "participant": "old", "representing": None, "group": "cso", "group_word": "",
    "composition": None, "role": "member", "status": "member", "starts": "2010", "ends": "..",
    "state": "published",
}  # fmt: skip
AS_ONE = {
    "participant": "constituency", "representing": None, "group": "cso", "group_word": "",
    "capacity": "stakeholder", "role": "author", "standing": "entitled",
    "name_as_printed": "As printed",
}  # fmt: skip
ONE_CALL = {
    "asked": "composition", "composition": "first", "opens": "", "deadline": "2011-01-31",
    "reported": 3,
}  # fmt: skip


@pytest.mark.django_db
class TallyTest(TestCase):
    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(first=spans, second=spans, calls=calls, seats=seats, sent=sent)
    @example(
        first=("2010", ""),
        second=("", ""),
        calls=[ONE_CALL],
        seats=[ONE_SEAT],
        sent=[{"call": 0, "state": "published", "contributors": [AS_ONE]}],
    )
    def test_numbers_are_those_of_the_names(
        self, first: Any, second: Any, calls: list[Any], seats: list[Any], sent: list[Any]
    ) -> None:
        scene = Scene(first, second)
        made = [scene.call(one) for one in calls]
        for seat in seats:
            scene.seat(seat)
        for one in sent:
            scene.send(one, made)
        found = list(Call.objects.public())
        by_name, tallied = respond_to_all(found), tally_calls(found)

        assert {pk: told(one) for pk, one in tallied.items()} == {
            pk: told(one) for pk, one in by_name.items()
        }
        assert [(one.bases, one.recorded, one.reported) for one in figures_of(found)] == [
            (by_name[c.pk].total.bases, by_name[c.pk].total.recorded, by_name[c.pk].total.reported)
            for c in found
        ]

    @settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(calls=calls, sent=sent)
    def test_what_is_recorded_is_what_is_counted_directly(
        self, calls: list[Any], sent: list[Any]
    ) -> None:
        scene = Scene(("2010", ""), ("", ""))
        made = [scene.call(one) for one in calls]
        for one in sent:
            scene.send(one, made)
        tallied = tally_calls(list(Call.objects.public()))
        rows = direct.find_figures(("call", "group"), {}, extra=Submission.objects.all()).rows

        assert {
            (one.call.slug, group.key): group.recorded
            for one in tallied.values()
            for group in one.groups
            if group.recorded
        } == {row.values: row.count for row in rows}
        assert sum(one.total.recorded for one in tallied.values()) == sum(
            row.count for row in direct.find_figures(("call",), {}).rows
        )


@pytest.mark.django_db
def test_many_calls_cost_no_more_queries_than_one(django_assert_num_queries: Any) -> None:
    scene = Scene(("2010", ""), ("", ""))
    for _ in range(3):
        made = [scene.call(ONE_CALL) for _ in range(5)]
        scene.seat(ONE_SEAT)
        scene.send({"call": 1, "state": "published", "contributors": [AS_ONE]}, made)
        found = list(Call.objects.public())
        tally_calls(found)  # kinds of content are loaded once
        with django_assert_num_queries(9):
            tally_calls(found)
        with django_assert_num_queries(8):
            figures_of(found)
