"""What the tests of running text share: the facts of a text, of one kind, with all they say."""

from submissions.importers.prose import find_facts
from submissions.importers.records import WrittenDate, fields_of
from tests.submissions.importers.specimens import VOCABULARY

SPRING = WrittenDate("17 April 2012", "2012-04-17")


def read(text, kind, *, dated=None):
    """Give the facts of a kind that a text holds."""
    facts = find_facts(text, document_date=dated, vocabulary=VOCABULARY)
    return [fact for fact in facts if kind == fact.KIND]


def said(text, kind, *names, dated=None):
    """Give these fields of each fact of a kind; of a date its EDTF."""
    return [
        tuple(_plain(fields_of(fact)[name]) for name in names)
        for fact in read(text, kind, dated=dated)
    ]


def _plain(value):
    return value["edtf"] if isinstance(value, dict) else value
