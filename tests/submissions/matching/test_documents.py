"""Which document a source is, or links to."""

from typing import Any

import pytest

from submissions.importers.records import DocumentFact
from submissions.matching.addresses import key_of_address, spellings_of
from submissions.models import BatchState, ImportItem, Proposal
from tests.factories import make_document
from tests.submissions.matching.making import (
    make_batch,
    make_date,
    make_fact,
    propose_all,
    save_all,
)

pytestmark = pytest.mark.django_db
MAIL = "message-id:<1@example.org>"


def propose(**said: Any) -> ImportItem:
    identity = said.pop("identity", "url:x")
    return propose_all(make_batch(), make_fact(DocumentFact, **said), identity=identity)[0]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a",
        "http://www.example.org/a/",
        "HTTP://Example.org/a#top",
    ],
)
def test_forms_of_one_address_are_one(url: str) -> None:
    assert key_of_address(url) == "example.org/a"
    row = make_document(url="https://example.org/a")
    assert propose(url=url, role="link").object_id == row.pk


def test_another_path_is_another_address() -> None:
    make_document(url="https://example.org/A")
    assert propose(url="https://example.org/a", role="link").proposal == Proposal.NEW
    assert spellings_of("") == []


def test_a_mail_is_known_by_title_day_and_author() -> None:
    said = {"title": "Seats", "author": "Ana Lima", "date": make_date("2011-03-24")}
    row = make_document(title="Seats", author="ANA LIMA", issued="2011-03-24")
    assert propose(**said).object_id == row.pk
    assert propose(**{**said, "author": "Ben Orrego"}).proposal == Proposal.NEW
    assert propose(**{**said, "date": make_date("2011-03-25")}).proposal == Proposal.NEW
    assert propose(**{**said, "date": None}).proposal == Proposal.AMBIGUOUS


def test_the_same_title_and_day_elsewhere_is_left_to_an_editor() -> None:
    make_document(title="Seats", issued="2011-03-24", url="https://example.org/1")
    said = {"title": "Seats", "date": make_date("2011-03-24"), "url": "https://example.org/2"}
    assert propose(**said).proposal == Proposal.AMBIGUOUS


def test_a_mail_that_an_earlier_import_made_a_record_is_that_record() -> None:
    batch, row = make_batch(), make_document(title="Another title")
    items = propose_all(batch, make_fact(DocumentFact, title="Seats"), identity=MAIL)
    items[0].target = row
    save_all(batch, items, identity=MAIL)
    assert propose(title="Seats", identity=MAIL).object_id == row.pk
    batch.state = BatchState.UNDONE
    batch.save()
    assert propose(title="Seats", identity=MAIL).proposal == Proposal.NEW


def test_the_same_bytes_are_the_same_document() -> None:
    row = make_document(original_sha256="a" * 64)
    batch = make_batch(original_sha256="a" * 64)
    item = propose_all(batch, make_fact(DocumentFact, title="Seats"))[0]
    assert item.object_id == row.pk


def test_the_name_of_a_list_before_a_title_makes_no_difference() -> None:
    make_document(title="Seats", url="https://example.org/a")
    item = propose(title="[example-list] Seats", url="https://example.org/a")
    assert item.proposal == Proposal.MATCHED
    assert "title" not in item.changes


def test_the_host_of_an_address_contradicts_no_publisher() -> None:
    make_document(title="Seats", url="https://www.lamps.example/a", publisher="Lamps Weekly")
    said = {"title": "Seats", "url": "https://www.lamps.example/a"}
    assert propose(**said, publisher="lamps.example").proposal == Proposal.MATCHED
    assert propose(**said, publisher="Daily Lamp").changes["publisher"]["how"] == "differs"


def test_the_words_of_a_link_are_no_title() -> None:
    make_document(title="Seats", url="https://example.org/a")
    item = propose(title="here", url="https://example.org/a", role="link")
    assert item.proposal == Proposal.MATCHED
