"""One contribution with its head: the submission, and everyone the head names as its author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from meetings.folding import fold
from submissions.importers.contacts import without_contacts
from submissions.importers.contributions.heads import Field, Head
from submissions.importers.countries import find_country
from submissions.importers.honorifics import is_title
from submissions.importers.offices import find_sort, is_organisation
from submissions.importers.pages import Page
from submissions.importers.records import (
    ContributorFact,
    DocumentFact,
    Fact,
    NotUnderstood,
    Remark,
    Span,
    SubmissionFact,
)
from submissions.importers.tables.contributions import contributor
from submissions.importers.written_dates import read_date

KEY = "submission-1"
SURE, SWAPPED, DIVIDED = 0.95, 0.5, 0.7
AUTHORS = re.compile(r"\s*;\s*|,?\s+(?:and|et|y|и)\s+|\s*&\s*")
COMMAS = re.compile(r"\s*[,、،]\s*")
ELSEWHERE = re.compile(
    r"\b(?:see|refer to|voir|ver|vease) (?:the |le |la |el |l')?"
    r"(?:attached|attachment|pdf|annex|document joint|piece jointe|fichier|adjunto|documento"
    " adjunto)"
)
BODY = 400
"""A body of fewer words may only say that the text is elsewhere."""
CONSENTS = {
    "yes": frozenset(["yes", "y", "oui", "si", "да", "نعم", "是", "同意", "agree", "true"]),
    "no": frozenset(["no", "n", "non", "нет", "لا", "否", "不同意", "refused", "false"]),
}


def read_single(page: Page, head: Head) -> Iterator[Fact]:
    """Give what the head of a contribution says."""
    title = head.title or head.value("title")
    span = Span(min(head.title_span.start, head.fields[0].span.start), head.ends)
    place = head.title_span if head.title else span
    written = head.value("date")
    date = read_date(written) if written else None
    language = head.value("language")
    yield DocumentFact(
        span=place, confidence=SURE, title=title, kind="contribution", date=date, url=page.url
    )
    yield SubmissionFact(
        span=span,
        confidence=SURE if title else 0.7,
        key=KEY,
        title=title,
        date=date,
        url=page.url,
        language=language,
        keywords=head.value("keywords"),
        consent=read_consent(head.value("consent")),
    )
    yield from _contributors(head, span)


def read_consent(words: str) -> str:
    """Give "yes" or "no", "" for nothing and for what says neither."""
    first = fold(words).strip(" .,!").split(" ")[0].split(",")[0]
    return next((answer for answer, named in CONSENTS.items() if first in named), "")


def _contributors(head: Head, whole: Span) -> Iterator[Fact]:
    organisation, region = head.value("organisation"), head.value("region")
    author = head.field("author")
    names = split_authors(without_contacts(author.value)) if author else []
    confidence = SWAPPED if is_swapped(head) else SURE if len(names) < 2 else DIVIDED
    if not names and not organisation:
        yield NotUnderstood(
            span=whole, confidence=1.0, reason="The head names no author.", words=""
        )
        return
    place = author.span if author and names else (head.field("organisation") or head.fields[0]).span
    for name in names or [""]:
        yield _contributor(name, organisation, region, head, (place, confidence))


def _contributor(
    name: str, organisation: str, region: str, head: Head, how: tuple[Span, float]
) -> ContributorFact:
    place, confidence = how
    country = head.value("country") or (region if find_country(region) else "")
    return contributor(
        place,
        KEY,
        name=name,
        organisation="" if fold(organisation) == fold(name) else organisation,
        country=country,
        region="" if country == region else region,
        group=head.value("group"),
        confidence=confidence,
    )


def split_authors(words: str) -> list[str]:
    """Give the names of a value: one where it is an organisation, or cannot be divided for sure."""
    if not words.strip():
        return []
    if is_organisation(words) and ";" not in words:
        return [words]
    names = [one for one in AUTHORS.split(words) if one]
    return [name for one in names for name in _by_commas(one)]


def _by_commas(words: str) -> list[str]:
    pieces = [one for one in COMMAS.split(words) if one]
    people = all(_is_full_name(one) for one in pieces)
    return pieces if len(pieces) > 1 and people else [words]


def _is_full_name(words: str) -> bool:
    titled = is_title(words.split(" ")[0])
    return (
        1 < len(words.split()) < 5 and (titled or not find_sort(words)) and not find_country(words)
    )


def is_swapped(head: Head) -> bool:
    """Say whether an organisation stands as the region, or a position as the organisation."""
    region, organisation = head.value("region"), head.value("organisation")
    as_region = bool(region) and not find_country(region) and find_sort(region) == "organisation"
    acronym = region.isupper() and " " not in region
    return (as_region and not acronym) or find_sort(organisation) == "position"


def remarks_of(head: Head, text: str) -> Iterator[Remark]:
    """Give what an editor must know of a contribution's head and body."""
    if is_swapped(head):
        field = head.field("region") or head.fields[0]
        yield Remark("Region and organisation seem to be in each other's place.", field.span)
    author = head.field("author")
    if author and len(split_authors(author.value)) > 1:
        yield Remark("Several authors stand in one value.", author.span)
    yield from (Remark(f"“{one.key}” is not known; it is kept.", one.span) for one in unknown(head))
    body = text[head.ends :]
    if head.value("attached") or _is_elsewhere(body):
        place = Span(head.ends, len(text))
        yield Remark("Its text is in an attached file, of which this is only the head.", place)


def _is_elsewhere(body: str) -> bool:
    return len(body.split()) < BODY and (not body.strip() or bool(ELSEWHERE.search(fold(body))))


def unknown(head: Head) -> list[Field]:
    """Give the fields whose key is not known."""
    return [one for one in head.fields if not one.meaning]


def properties_of(head: Head) -> dict[str, str]:
    """Give every key as the source has it, contacts left out."""
    kept = (one for one in head.fields if one.meaning != "contact")
    return {f"head: {one.key}": without_contacts(one.value) for one in kept}
