"""Reading: in chunks, on from where it stopped, and nothing twice."""

import pytest

from submissions.importers.records import NotUnderstood, Remark, Span
from submissions.importing import reading
from submissions.importing.reading import is_mailbox, read_batch
from submissions.importing.reporting import report_on
from submissions.importing.undoing import undo
from submissions.models import BatchState, ImportItem, ImportPart
from tests import factories as make
from tests.submissions.importing.making import (
    TEXT,
    as_json,
    failing,
    make_batch,
    make_facts,
    make_message,
    make_part,
    make_read_batch,
    opening,
    span_of,
)

pytestmark = pytest.mark.django_db


def test_a_batch_waits_is_read_and_then_stands_to_be_reviewed():
    batch = make_batch(body=make.make_body())
    assert batch.state == BatchState.WAITING
    batch = read_batch(batch, open_source=opening([make_part()]))
    assert (batch.state, batch.kind, batch.parts_read) == (BatchState.READ, "article", 1)


def test_every_fact_is_a_proposal_at_its_place_in_the_text():
    batch = make_read_batch(body=make.make_body())
    part, items = batch.parts.get(), list(batch.items.all())
    assert part.text == TEXT
    assert [item.fields for item in items] == [as_json(fact) for fact in make_facts()]
    assert [item.position for item in items] == [1, 2, 3]
    assert part.text[items[1].starts_at : items[1].ends_at] == "met on 3 May 2012 in Ruritz"
    assert {item.decision for item in items} == {"pending"}


def test_a_reader_that_stops_goes_on_where_it_was():
    messages = [make_message(number) for number in range(1, 6)]
    batch = make_batch()
    read_batch(batch, stop_after=2, open_source=opening(messages))
    assert (batch.state, batch.parts_read, batch.parts.count()) == (BatchState.READING, 2, 2)
    read_batch(batch, open_source=opening(messages))
    assert (batch.state, batch.parts_read) == (BatchState.READ, 5)
    assert [part.title for part in batch.parts.all()] == [f"Message {n}" for n in range(1, 6)]
    assert [item.position for item in batch.items.all()] == [1, 2, 3, 4, 5]


def test_stopping_after_the_last_part_is_the_end():
    batch = make_batch()
    read_batch(batch, stop_after=2, open_source=opening([make_message(1), make_message(2)]))
    assert batch.state == BatchState.READ


def test_an_error_of_the_program_loses_nothing_that_was_read_before(monkeypatch):
    monkeypatch.setattr(reading, "CHUNK", 2)
    messages = [make_message(number) for number in range(1, 6)]
    batch = make_batch()
    with pytest.raises(ZeroDivisionError):
        read_batch(batch, open_source=opening([*messages[:3], ZeroDivisionError()]))
    batch.refresh_from_db()
    assert (batch.state, batch.parts_read, batch.parts.count()) == (BatchState.FAILED, 2, 2)
    assert "error of the program" in batch.fault
    read_batch(batch, open_source=opening(messages))
    assert (batch.state, batch.fault, batch.parts.count()) == (BatchState.READ, "", 5)
    assert batch.items.count() == 5


def test_a_source_that_cannot_be_read_says_why_and_keeps_what_was_read(monkeypatch):
    monkeypatch.setattr(reading, "CHUNK", 1)
    batch = make_batch()
    read_batch(batch, open_source=opening([make_message(1), failing("It breaks off here.")]))
    assert (batch.state, batch.fault) == (BatchState.FAILED, "notes.html: It breaks off here.")
    assert batch.parts.count() == 1


def test_a_kind_that_nobody_knows_is_a_fault_in_words():
    batch = read_batch(make_batch(kind="novel"))
    assert batch.state == BatchState.FAILED
    assert "“novel” is no kind of source" in batch.fault


def test_the_same_message_in_one_mailbox_is_there_once(monkeypatch):
    monkeypatch.setattr(reading, "CHUNK", 2)
    copies = [make_message(1), make_message(1), make_message(2), make_message(1)]
    batch = make_read_batch(*copies)
    assert [part.title for part in batch.parts.all()] == ["Message 1", "Message 2"]
    assert (batch.parts_read, report_on(batch).doubles) == (4, 2)


def test_a_second_import_of_the_same_proposes_nothing():
    body = make.make_body()
    make_read_batch(body=body)
    again = make_read_batch(body=body)
    assert (again.state, again.items.count(), again.known) == (BatchState.READ, 0, 3)


def test_after_an_import_was_undone_the_same_is_proposed_again():
    body = make.make_body()
    undo(make_read_batch(body=body), user=None)
    assert make_read_batch(body=body).items.count() == 3


def test_nothing_is_proposed_of_a_part_that_was_refused():
    batch = make_read_batch(make_part(refused="It is a delivery report."))
    assert (batch.parts.get().refused, batch.items.count()) == ("It is a delivery report.", 0)


def test_letters_that_no_database_holds_are_shown_as_lost():
    part = make_part((), text="a\0b\ud800c", title="\0", remarks=(Remark("\0", Span(1, 2)),))
    batch = make_read_batch(part)
    found = batch.parts.get()
    assert (found.text, found.title) == ("a\ufffdb\ufffdc", "\ufffd")
    assert found.remarks == [["\ufffd", 1, 2]]


def test_a_very_long_identity_is_kept_as_its_hash_and_is_still_the_same():
    long = make_message(1, identity="url:" + "x" * 5000)
    batch = make_read_batch(long, long)
    assert batch.parts.get().identity.startswith("sha256:")


def test_a_batch_that_was_read_is_not_read_again():
    batch = make_batch()
    read_batch(batch, open_source=opening([make_part()]))
    read_batch(batch, open_source=opening([make_part(), make_message(1)]))
    assert (ImportPart.objects.count(), batch.parts_read) == (1, 1)


def test_what_was_not_understood_is_reported_with_its_line():
    strange = NotUnderstood(
        span=Span(TEXT.index("The next"), len(TEXT)),
        confidence=0.5,
        words="The next paper",
        reason="no date",
    )
    report = report_on(make_read_batch(make_part((strange,))))
    (line,) = report.not_understood
    assert (line.part, line.line, line.words, line.why) == (1, 5, "The next paper", "no date")


def test_a_remark_is_reported_with_its_line():
    place = span_of("next paper")
    remarks = (Remark("A letter is lost.", place), Remark("It is short.", Span(0, 0)))
    report = report_on(make_read_batch(make_part((), remarks=remarks)))
    assert [(one.line, one.words) for one in report.remarks] == [
        (5, "A letter is lost."),
        (0, "It is short."),
    ]


def test_a_page_is_read_by_the_charset_that_its_server_named():
    page = "<html><body><h1>Лампы</h1><p>Они горят.</p></body></html>".encode("koi8-r")
    batch = read_batch(make_batch(page, kind="article", charset="koi8-r"))
    assert (batch.state, batch.parts.get().charset) == (BatchState.READ, "koi8-r")
    assert "Лампы" in batch.parts.get().text


def test_reading_a_chunk_costs_the_same_queries_for_few_messages_and_for_many(
    django_assert_max_num_queries,
):
    few, many = make_batch(), make_batch()
    with django_assert_max_num_queries(60) as spent:
        read_batch(few, open_source=opening([make_message(n) for n in range(1, 4)]))
    with django_assert_max_num_queries(len(spent)):
        read_batch(many, open_source=opening([make_message(n) for n in range(10, 60)]))
    assert ImportItem.objects.count() == 53


@pytest.mark.parametrize(
    ("data", "kind", "answer"),
    [
        (b"From nell@example.org Mon May  7 10:00:00 2012\n", "", True),
        (b"\x1f\x8b\x08 packed", "", True),
        (b"<html>", "", False),
        (b"<html>", "mailbox", True),
        (b"From here to there", "article", False),
    ],
)
def test_a_mailbox_is_known_by_its_first_bytes_or_by_the_editor(data, kind, answer):
    assert is_mailbox(make_batch(data, kind=kind)) is answer
