import gzip
import io

import pytest

from submissions.importers import mailboxes
from submissions.importers.errors import SourceError
from submissions.importers.reading import read_parts
from submissions.importers.records import SourceKind
from tests.submissions.importers.letters import (
    itself,
    make_mail,
    make_mailbox,
    new_words,
    read_all,
    remarks_of,
)


def make_numbered(count):
    mails = (make_mail(f"Words {n}.\n", Message_ID=f"<{n}@x.example>") for n in range(count))
    return make_mailbox(*mails)


@pytest.mark.parametrize(
    "date",
    [
        "Wed Nov 24 09:56:46 2010",
        "Wed Nov 24 09:56 CST 2010",
        "Wed Nov 24 09:56:46 EST 2010",
        "Wed Nov 24 09:56:46 2010 -0500",
        "Wed, 24 Nov 10 09:56:46 98",
        "Wed Nov  4 09:56:46 MET DST 1998",
    ],
)
def test_messages_are_divided_at_lines_of_every_old_shape(date):
    parts = read_all(make_mailbox(make_mail("One.\n"), make_mail("Two.\n"), date=date))

    assert [new_words(part) for part in parts] == [["One."], ["Two."]]
    assert [part.kind for part in parts] == [SourceKind.MESSAGE] * 2


def test_parts_have_their_bytes_in_the_mailbox():
    data = make_numbered(3)
    parts = read_all(data)

    assert parts[0].starts == 0
    assert [part.ends for part in parts[:2]] == [part.starts for part in parts[1:]]
    assert parts[-1].ends == len(data)
    assert data[parts[1].starts :].startswith(b"From ")


def test_a_gzip_mailbox_gives_the_same_parts():
    data = make_numbered(3)

    assert read_all(gzip.compress(data)) == read_all(data)


def test_reading_goes_on_after_the_parts_that_were_read():
    data = make_numbered(5)

    assert read_all(data, skip=3) == read_all(data)[3:]
    assert read_all(data, skip=9) == []


def test_a_line_that_begins_with_from_within_a_message_begins_no_other():
    body = "The proposal:\n\nFrom now on we meet at 10:00 in 2011\nas agreed.\n\n>From here on.\n"
    (part,) = read_all(make_mailbox(make_mail(body)))

    assert "From now on we meet at 10:00 in 2011" in new_words(part)
    assert "From here on." in new_words(part)


def test_a_missing_blank_line_between_messages_loses_none():
    data = make_mailbox(make_mail("One.\n"), make_mail("Two.\n")).replace(b"One.\n\n", b"One.\n")

    assert [new_words(part) for part in read_all(data)] == [["One."], ["Two."]]


def test_windows_line_ends_are_read():
    data = make_mailbox(make_mail("One.\n"), make_mail("Two.\n")).replace(b"\n", b"\r\n")

    assert [new_words(part) for part in read_all(data)] == [["One."], ["Two."]]


def test_a_message_without_a_date_takes_none_from_the_mailbox_but_says_it():
    (part,) = read_all(make_mailbox(make_mail(Date=None)))

    assert itself(part).date is None
    assert "Wed Nov 24 09:56:46 2010" in remarks_of(part)


def test_three_copies_of_one_message_have_one_identity():
    parts = read_all(make_mailbox(*[make_mail(Message_ID=None)] * 3))

    assert len(parts) == 3
    assert len({part.identity for part in parts}) == 1


def test_one_message_that_cannot_be_read_is_refused_and_the_others_are_read():
    bad = make_mail("x\n" + 'Content-Type: multipart/mixed; boundary="b"\n' * 200)
    parts = read_all(make_mailbox(make_mail("One.\n"), bad, make_mail("Three.\n")))

    assert [bool(part.refused) for part in parts] == [False, True, False]
    assert parts[1].facts == ()
    assert "sets of parts" in parts[1].refused


def test_a_message_that_is_too_large_is_refused_and_the_others_are_read(monkeypatch):
    monkeypatch.setattr(mailboxes, "LARGEST", 10_000)
    parts = read_all(make_mailbox(make_mail("One.\n"), make_mail("x" * 200_000), make_mail("3.\n")))

    assert [bool(part.refused) for part in parts] == [False, True, False]
    assert "larger than" in parts[1].refused


def test_what_is_asked_to_be_read_as_a_mailbox_and_is_none_says_so():
    with pytest.raises(SourceError, match=r"a\.txt: It is no mailbox"):
        read_all(b"Just words.\n" * 50, name="a.txt", kind=SourceKind.MAILBOX)


def test_a_mailbox_is_read_message_by_message():
    """What is not asked for is not read: the stream is left where the second message ends."""
    stream = io.BytesIO(make_mailbox(*[make_mail("x" * 100_000)] * 50))
    parts = read_parts(stream)

    next(parts)

    assert stream.tell() < 500_000
