"""What holds of counts on any record: random submissions, in the real database."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from submissions.counting import DIMENSIONS, ORDERS, CountTable, arranged, measured
from submissions.filters import SubmissionFilter
from submissions.models import Submission
from tests.factories import (
    make_body,
    make_call,
    make_group,
    make_meeting,
    make_membership,
    make_participant,
    make_submission,
)

GROUPS = ("gov", "cso", "hidden", None)
DATES = ("", "2011", "2011-02", "2011-02-24", "2011-03-01/2011-04-02", "2010/2012", "../2010")
PEOPLE = ("fi", "in", "draft", "old", None)
contributors = st.lists(
    st.fixed_dictionaries(
        {
            "group": st.sampled_from(GROUPS),
            "group_word": st.sampled_from(["", "ICANN system"]),
            "capacity": st.sampled_from(["stakeholder", "stakeholder", "chair", "secretariat"]),
            "role": st.sampled_from(["author", "author", "endorser"]),
            "participant": st.sampled_from(PEOPLE),
        }
    ),
    max_size=4,
    unique_by=lambda one: one["participant"] or object(),
)
records = st.lists(
    st.fixed_dictionaries(
        {
            "call": st.sampled_from([None, "c1", "draft-call"]),
            "meeting": st.sampled_from([None, "m1"]),
            "received": st.sampled_from(DATES),
            "language": st.sampled_from(["", "en", "fr"]),
            "kind": st.sampled_from(["reply", "letter"]),
            "state": st.sampled_from(["published", "published", "draft", "superseded"]),
            "contributors": contributors,
        }
    ),
    max_size=6,
)
dimensions = st.lists(st.sampled_from(sorted(DIMENSIONS)), min_size=1, max_size=3, unique=True)
CLOSED = ("body", "group", "kind", "region", "participant_kind", "year", "quarter", "month")
closed = st.lists(st.sampled_from(CLOSED), min_size=1, max_size=2, unique=True)
choices = st.fixed_dictionaries(
    {},
    optional={
        "call": st.sampled_from(["none", "c1"]),
        "group": st.sampled_from(["gov", "cso", "not-stated", "unmapped", "chair"]),
        "country": st.sampled_from(["FI", "IN", "not-known"]),
        "year": st.sampled_from(["2011", "undated", "2010/2012"]),
        "language": st.just("not-known"),
        "role": st.sampled_from(["author", "endorser"]),
        "group_as": st.sampled_from(["stated", "assigned"]),
        "date_after": st.sampled_from(["2011-02-01", "2011-02", "2011-Q1", "2011"]),
        "date_before": st.sampled_from(["2011-03-15", "2011-03", "2011-Q2", "2011"]),
    },
)


class World:
    """The rows that random submissions point at."""

    def __init__(self) -> None:
        self.body = make_body(slug="wg")
        self.groups: dict[Any, Any] = {
            "gov": make_group(slug="gov", order=1),
            "cso": make_group(slug="cso", order=2),
            "hidden": make_group(slug="hidden", state="draft"),
        }
        lasting = make_participant(slug="fi", country="FI", kind="state")
        self.people: dict[Any, Any] = {
            "fi": lasting,
            "in": make_participant(slug="in", country="IN"),
            "draft": make_participant(slug="draft", state="draft", country="BR"),
            "old": make_participant(slug="old", merged_into=lasting),
        }
        self.calls: dict[Any, Any] = {
            "c1": make_call(slug="c1", body=self.body),
            "draft-call": make_call(slug="draft-call", body=self.body, state="draft"),
        }
        self.meetings: dict[Any, Any] = {"m1": make_meeting(slug="m1", body=self.body)}
        make_membership(
            body=self.body,
            participant=lasting,
            group=self.groups["cso"],
            starts="2010-12-17",
            ends="2011-03-15",
        )

    def add(self, record: Mapping[str, Any]) -> None:
        people = [
            {
                **one,
                "group": self.groups.get(one["group"]),
                "participant": self.people.get(one["participant"]),
                "name_as_printed": "As printed",
            }
            for one in record["contributors"]
        ]
        make_submission(
            **{
                **record,
                "body": self.body,
                "call": self.calls.get(record["call"]),
                "meeting": self.meetings.get(record["meeting"]),
                "contributors": people,
            }
        )


def listed(values: Mapping[str, str]) -> int:
    """Give the length of the list that these parameters lead to, twice over."""
    rows = SubmissionFilter(values).narrow(Submission.objects.all())
    assert rows.count() == len({row.pk for row in rows})
    return int(rows.count())


def known_behind(values: Mapping[str, str]) -> int:
    """Give the participants that a count by participant has rows for."""
    rows = SubmissionFilter(values).count(["participant"]).rows
    return sum(1 for row in rows if row.key["participant"] != "not-known")


def total_of(table: CountTable) -> int:
    return sum(row.count for row in table.rows)


@pytest.mark.django_db
def told(row: Any) -> tuple[Any, ...]:
    """Give what a row tells: its values, their words and its figures."""
    return (row.values, row.labels, row.count, row.fractional, row.contributors)


class CountingTest(TestCase):
    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
    @given(records=records, group_by=dimensions, values=choices)
    def test_figures_agree_with_each_other_and_with_their_lists(
        self, records: list[dict[str, Any]], group_by: list[str], values: dict[str, str]
    ) -> None:
        world = World()
        for record in records:
            world.add(record)
        if "language" in values and not Submission.objects.filter(language="").exists():
            del values["language"]
        table = SubmissionFilter(values).count(group_by)

        assert sum(row.fractional for row in table.rows) == table.total == listed(values)
        assert [listed(row.records) for row in table.rows] == [row.count for row in table.rows]
        assert [known_behind(row.records) for row in table.rows] == [
            row.contributors for row in table.rows
        ]
        assert known_behind(table.filters) == table.contributors
        assert table.overlap == total_of(table) - table.total >= 0
        assert 0 <= table.undated <= table.total
        assert max((row.count for row in table.rows), default=0) <= table.total
        assert table.unknown <= table.total
        assert not {"hidden", "draft", "draft-call", "old"} & {
            key for row in table.rows for key in row.key.values()
        }

    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
    @given(records=records, group_by=dimensions, values=choices, more=choices)
    def test_adding_a_filter_never_raises_a_count(
        self,
        records: list[dict[str, Any]],
        group_by: list[str],
        values: dict[str, str],
        more: dict[str, str],
    ) -> None:
        world = World()
        for record in records:
            world.add(record)
        for name in ("role", "group_as"):  # these choose another reading, they do not narrow
            more.pop(name, None)
        wide = SubmissionFilter(values).count(group_by)
        narrow = SubmissionFilter({**more, **values}).count(group_by)
        counts = {tuple(row.key.values()): row.count for row in wide.rows}

        assert narrow.total <= wide.total
        assert all(row.count <= counts[tuple(row.key.values())] for row in narrow.rows)

    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
    @given(records=records, group_by=closed, limit=st.integers(1, 9), order=st.sampled_from(ORDERS))
    def test_rows_of_0_order_and_limit_change_no_total(
        self, records: list[dict[str, Any]], group_by: list[str], limit: int, order: str
    ) -> None:
        world = World()
        for record in records:
            world.add(record)
        plain = SubmissionFilter({}).count(group_by)
        full = SubmissionFilter({}).count(group_by, zero=True)
        cut = arranged(full, order=order, limit=limit)

        # A row's place among the others is its own in each table: values and figures are compared.
        assert [told(row) for row in full.rows if row.count] == [told(row) for row in plain.rows]
        for table in (full, cut):
            assert (table.total, table.overlap) == (plain.total, plain.overlap)
            assert (table.unknown, table.contributors) == (plain.unknown, plain.contributors)
        assert len(cut.listed) == min(limit, len(full.rows))
        assert cut.is_truncated == (len(full.rows) > limit)
        assert {row.label for row in cut.listed} <= {row.label for row in full.rows}

    @settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
    @given(records=records, group_by=dimensions, values=choices)
    def test_distinct_contributors_are_counted_once_in_all(
        self, records: list[dict[str, Any]], group_by: list[str], values: dict[str, str]
    ) -> None:
        world = World()
        for record in records:
            world.add(record)
        values.pop("language", None)
        table = measured(SubmissionFilter(values).count(group_by), "contributors")

        assert [row.count for row in table.rows] == [row.contributors for row in table.rows]
        assert max((row.count for row in table.rows), default=0) <= table.total
        assert table.overlap == sum(row.count for row in table.rows) - table.total >= 0
        assert [row.fractional for row in table.rows] == [None] * len(table.rows)

    def test_form_offers_what_there_is_with_the_length_of_its_list(self) -> None:
        world = World()
        for call in (None, "c1", "c1"):
            one = {"group": "gov", "participant": "fi"}
            world.add({"call": call, "meeting": None, "contributors": [one]})
        offer = SubmissionFilter({"call": "c1"}).options(["call"])[0]

        assert [(o.value, o.count, o.selected) for o in offer.options] == [
            ("c1", 2, True),
            ("none", 1, False),
        ]
