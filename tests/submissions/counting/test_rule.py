"""Counting rule 1: one test for each line of its table, counted by hand."""

from fractions import Fraction

import pytest

import submissions.counting as counting
from submissions.counting import CASES, FIGURES, RESPONSE_RATE, UNIT, count_submissions
from submissions.models import Submission
from tests.factories import (
    make_body,
    make_call,
    make_contributor,
    make_group,
    make_membership,
    make_participant,
    make_submission,
)

pytestmark = pytest.mark.django_db


def count(*group_by: str, **options: object) -> dict[object, tuple[int, Fraction]]:
    """Count everything; give each row's count and fractional count under its key."""
    table = count_submissions(Submission.objects.all(), group_by=group_by, **options)
    assert sum(row.fractional for row in table.rows) == table.total
    return {
        next(iter(r.key.values())) if len(r.key) == 1 else tuple(r.key.values()): (
            r.count,
            r.fractional,
        )
        for r in table.rows
    }


def by(group: object, **given: object) -> dict[str, object]:
    return {"participant": make_participant(), "group": group, **given}


def test_joint_submission_counts_1_in_each_group_and_1_kth_fractionally() -> None:
    one, two = make_group(slug="one"), make_group(slug="two")
    make_submission(contributors=[by(one), by(one), by(two)])
    make_submission(contributors=[by(two)])

    table = count_submissions(Submission.objects.all(), group_by=["group"])

    assert count("group") == {"one": (1, Fraction(1, 2)), "two": (2, Fraction(3, 2))}
    assert (table.total, table.overlap) == (2, 1)


def test_endorsers_count_only_when_asked_for() -> None:
    one, two = make_group(slug="one"), make_group(slug="two")
    make_submission(contributors=[by(one), by(two, role="endorser")])
    make_submission(contributors=[by(one)])

    assert count("group") == {"one": (2, 2)}
    assert count("group", role="endorser") == {"two": (1, 1)}


def test_revision_is_one_submission_dated_by_first_receipt() -> None:
    first = make_submission(received="2011-01-20", state="superseded")
    make_submission(received="2011-01-20", supersedes=first)
    assert count("month") == {"2011-01": (1, 1)}

    first.received = "2011-02-03"
    first.save()
    assert count("month") == {"2011-02": (1, 1)}


def test_text_sent_to_another_call_as_well_is_two_submissions() -> None:
    one, two = make_call(slug="c1"), make_call(slug="c2")
    make_submission(call=two, also_sent_as=make_submission(call=one))

    assert count("call") == {"c1": (1, 1), "c2": (1, 1)}


def test_submission_outside_any_call_stands_in_a_row_of_its_own() -> None:
    make_submission(call=make_call(slug="c1"))
    make_submission()
    make_submission()

    assert count("call") == {"c1": (1, 1), None: (2, 2)}


@pytest.mark.parametrize(
    ("period", "rows"),
    [
        ("month", ["2011", "2011-01", "2011-02", "undated"]),
        ("quarter", ["2011", "2011-Q1", "undated"]),
        ("year", ["2011", "undated"]),
    ],
)
def test_date_known_in_part_has_its_own_row_never_january(period: str, rows: list[str]) -> None:
    for received in ("2011", "2011-01-05", "2011-02", ""):
        make_submission(received=received)
    table = count_submissions(Submission.objects.all(), group_by=[period])

    assert sorted(str(row.key[period]) for row in table.rows) == rows
    assert table.undated == 1
    assert sum(row.count for row in table.rows) == 4


def test_withdrawn_submission_is_not_counted() -> None:
    make_submission(state="withdrawn", state_reason="Sent by mistake.")

    assert count("year") == {}


def test_contributor_without_group_or_with_an_unmapped_word_is_never_dropped() -> None:
    make_submission(contributors=[by(None)])
    make_submission(contributors=[by(None, group_word="ICANN system")])
    make_submission()
    table = count_submissions(Submission.objects.all(), group_by=["group"])

    assert count("group") == {"not-stated": (2, 2), "unmapped": (1, 1)}
    assert table.unknown == 3


def test_group_is_the_one_stated_unless_the_assigned_one_is_asked_for() -> None:
    stated, assigned = make_group(slug="stated"), make_group(slug="assigned")
    body, one, other = make_body(), make_participant(), make_participant()
    make_membership(
        body=body, participant=one, group=assigned, starts="2010-12-17", ends="2012-05-25"
    )
    for participant in (one, other):
        make_submission(
            body=body,
            received="2011-02-24",
            contributors=[{"participant": participant, "group": stated}],
        )

    assert count("group") == {"stated": (2, 2)}
    assert count("group", group_as="assigned") == {"assigned": (1, 1), "not-stated": (1, 1)}


def test_seat_whose_days_are_not_certain_assigns_no_group() -> None:
    group, body, one = make_group(slug="assigned"), make_body(), make_participant()
    make_membership(body=body, participant=one, group=group, starts="2011", ends="..")
    make_submission(body=body, received="2011-02-24", contributors=[one])

    assert count("group", group_as="assigned") == {"not-stated": (1, 1)}


def test_chair_and_secretariat_have_rows_of_their_own_and_no_share() -> None:
    group = make_group(slug="government")
    make_submission(contributors=[by(group, capacity="chair"), by(group)])
    make_submission(contributors=[by(None, capacity="secretariat")])
    table = count_submissions(Submission.objects.all(), group_by=["group"])
    shares = {row.key["group"]: table.share(row) for row in table.rows}

    assert count("group") == {
        "government": (1, Fraction(1, 2)),
        "chair": (1, Fraction(1, 2)),
        "secretariat": (1, 1),
    }
    assert shares["chair"] is shares["secretariat"] is None
    assert shares["government"].percent == 100


def test_draft_is_in_no_number() -> None:
    make_submission(state="draft")
    make_submission(body=make_body(state="draft"))
    make_submission(call=make_call(state="draft"))

    assert count("kind") == {}


def test_contributor_whose_record_is_a_draft_stays_hidden() -> None:
    group = make_group(slug="one")
    hidden = make_participant(state="draft", country="FI")
    make_submission(contributors=[{"participant": hidden, "group": group}])

    assert count("group") == {"not-stated": (1, 1)}
    assert count("participant") == {"not-known": (1, 1)}
    assert count("country") == {"not-known": (1, 1)}


def test_merged_participant_counts_under_its_lasting_address() -> None:
    lasting = make_participant(slug="finland", kind="state", country="FI")
    make_submission(contributors=[make_participant(merged_into=lasting), lasting])

    assert count("participant") == {"finland": (1, 1)}
    assert count("country") == {"FI": (1, 1)}


def test_two_dimensions_count_distinct_pairs_of_one_contributor() -> None:
    one, two = make_group(slug="one"), make_group(slug="two")
    finland = make_participant(country="FI")
    india = make_participant(country="IN")
    make_submission(
        contributors=[
            {"participant": finland, "group": one},
            {"participant": india, "group": two},
        ]
    )

    assert count("group", "country") == {
        ("one", "FI"): (1, Fraction(1, 2)),
        ("two", "IN"): (1, Fraction(1, 2)),
    }
    assert count("group", "country", filters={"group": "one"}) == {("one", "FI"): (1, 1)}


def test_rows_stand_by_group_order_and_special_ones_last() -> None:
    late, early = make_group(slug="a", order=2), make_group(slug="b", order=1)
    submission = make_submission()
    for values in (by(late), by(early), by(None), by(None, capacity="chair")):
        make_contributor(submission=submission, **values)
    table = count_submissions(Submission.objects.all(), group_by=["group"])

    assert [row.key["group"] for row in table.rows] == ["b", "a", "chair", "not-stated"]
    assert [row.special for row in table.rows] == [False, False, True, True]


def test_docstring_states_the_rule_in_the_words_of_the_method_page() -> None:
    words = " ".join((counting.__doc__ or "").split())
    rows = [f"| {case} | {rule} |" for case, rule in CASES]

    assert [row for row in rows if row not in words] == []
    assert UNIT in words
    assert RESPONSE_RATE in words
    assert all(meaning in words for _, meaning in FIGURES)


@pytest.mark.parametrize("group_by", [("group",), ("call",), ("group", "month")])
def test_number_of_queries_does_not_grow_with_rows(
    group_by: tuple[str, ...], django_assert_max_num_queries: object
) -> None:
    for _ in range(3):
        for number in range(2):
            make_submission(call=make_call(), contributors=[by(make_group(order=number))])
        with django_assert_max_num_queries(4):  # type: ignore[operator]
            count_submissions(Submission.objects.all(), group_by=group_by)
