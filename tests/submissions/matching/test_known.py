"""A second import of the same source proposes nothing; one that was undone counts for nothing."""

import pytest

from submissions.importers.records import ContributorFact, MemberFact
from submissions.matching.known import drop_known
from submissions.models import BatchState, Decision, ImportBatch, ImportItem
from tests.factories import make_body
from tests.submissions.matching.making import make_batch, make_fact, propose_all, save_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def batch():
    return make_batch(body=make_body())


def propose(batch: ImportBatch, *names: str) -> list[ImportItem]:
    return propose_all(batch, *(make_fact(MemberFact, name=name) for name in names))


def test_only_what_is_new_in_the_same_source_is_kept(batch: ImportBatch) -> None:
    save_all(batch, propose(batch, "Ana Lima"), identity="x")
    kept = drop_known(propose(make_batch(body=batch.body), "Ana Lima", "Ben Orrego"))
    assert [item.fields["name"] for item in kept] == ["Ben Orrego"]


@pytest.mark.parametrize("decision", list(Decision))
def test_it_makes_no_difference_what_was_decided(batch: ImportBatch, decision: str) -> None:
    save_all(batch, propose(batch, "Ana Lima"), identity="x")
    ImportItem.objects.update(decision=decision)
    assert drop_known(propose(make_batch(body=batch.body), "Ana Lima")) == []


def test_what_was_undone_is_proposed_again(batch: ImportBatch) -> None:
    save_all(batch, propose(batch, "Ana Lima"), identity="x")
    ImportBatch.objects.update(state=BatchState.UNDONE)
    assert len(drop_known(propose(make_batch(body=batch.body), "Ana Lima"))) == 1


def test_two_equal_lines_of_one_list_are_both_kept_and_both_known(batch: ImportBatch) -> None:
    facts = [make_fact(ContributorFact, organisation="Example Union") for _ in range(2)]
    items = drop_known(propose_all(batch, *facts))
    assert [item.position for item in items] == [1, 2]
    save_all(batch, items, identity="x")
    assert drop_known(propose_all(make_batch(body=batch.body), *facts)) == []


def test_a_part_that_comes_twice_in_one_chunk_is_kept_once(batch: ImportBatch) -> None:
    items = [*propose(batch, "Ana Lima"), *propose(batch, "Ana Lima")]
    assert drop_known(items) == items[:1]


def test_one_query_is_made_whatever_the_number(
    batch: ImportBatch, django_assert_num_queries: object
) -> None:
    items = propose(batch, *(f"Ana L{number}" for number in range(50)))
    with django_assert_num_queries(1):  # type: ignore[operator]
        drop_known(items)
