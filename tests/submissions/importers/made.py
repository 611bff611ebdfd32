"""Pages and parts for the tests of lists and transcripts."""

from submissions.importers.kinds import Reader
from submissions.importers.pages import Page, open_page
from submissions.importers.records import Fact, Part
from submissions.importers.vocabulary import Vocabulary


def make_page(text: str | bytes, *, name: str = "", url: str = "") -> Page:
    data = text.encode() if isinstance(text, str) else text
    return open_page(data, name=name, url=url)


def read_with(reader: Reader, text: str | bytes, *, name: str = "", url: str = "") -> Part:
    return reader.read(make_page(text, name=name, url=url), Vocabulary())


def facts_of(part: Part, kind: str) -> list[Fact]:
    return [fact for fact in part.facts if kind == fact.KIND]


def remarks_of(part: Part) -> str:
    return " ".join(remark.words for remark in part.remarks)


def assert_spans_are_inside(part: Part) -> None:
    spans = [
        *(fact.span for fact in part.facts),
        *(remark.span for remark in part.remarks),
        *part.aside,
    ]
    assert all(0 <= one.start <= one.end <= len(part.text) for one in spans)
