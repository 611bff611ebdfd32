"""One page of every kind, out of the real record: the one list that all walks of the site share.

Axe, the HTML checker, Lighthouse and the screenshots each take these. A new kind of page gets its
line here; a test holds that every address of the site has one.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class PageKind:
    """A kind of page, by an address of the real record that shows it well."""

    name: str
    address: str
    status: int = 200

    def within(self, language: str) -> str:
        """Give the address in a language; those of programs have English only."""
        is_bare = language == settings.LANGUAGE_CODE or not self.has_languages
        return self.address if is_bare else f"/{language}{self.address}"

    @property
    def has_languages(self) -> bool:
        """Say whether the page is there in every language."""
        return not self.address.startswith("/api/")


PAGE_KINDS: tuple[PageKind, ...] = (
    PageKind("home", "/"),
    PageKind("bodies", "/bodies/"),
    PageKind("body", "/bodies/cstd-wg-igf/"),
    PageKind("members", "/bodies/cstd-wg-igf/members/"),
    PageKind("members-on-a-day", "/bodies/cstd-wg-igf/members/?on=2011-03-24"),
    PageKind("record", "/bodies/cstd-wg-igf/record/"),
    PageKind("record-silent", "/bodies/cstd-wg-igf/record/?only=silent&sort=country"),
    PageKind("record-by-region", "/bodies/cstd-wg-igf/record/?by=region"),
    PageKind("body-timeline", "/bodies/mag/timeline/"),
    PageKind("meetings", "/meetings/"),
    PageKind("meeting", "/meetings/mag-2010-11-23/"),
    PageKind("calls", "/calls/"),
    PageKind("call", "/calls/cstd-wg-igf-c2/"),
    PageKind("silent", "/calls/cstd-wg-igf-c2/silent/"),
    PageKind("submissions", "/submissions/"),
    PageKind("submission", "/submissions/cstd-wg-igf-c2-finland/"),
    PageKind("groups", "/groups/"),
    PageKind("group", "/groups/civil-society/"),
    PageKind("participants", "/participants/?body=mag&and_body=cstd-wg-igf"),
    PageKind("person", "/participants/theresa-swinehart/"),
    PageKind("state", "/participants/finland/"),
    PageKind("documents", "/documents/?symbol=a/67"),
    PageKind("document", "/documents/circleid-2011-03-22/"),
    PageKind("timeline", "/timeline/"),
    PageKind("timeline-narrowed", "/timeline/?sources=differ&from=2008&to=2012"),
    PageKind("timeline-entry", "/bodies/mag/timeline/?at=mag-named-2006"),
    PageKind("compare", "/compare/"),
    PageKind("compare-find", "/compare/?find=finland"),
    PageKind("compare-one", "/compare/?participant=anriette-esterhuysen"),
    PageKind(
        "compare-two", "/compare/?participant=patrik-faltstrom&participant=anriette-esterhuysen"
    ),
    PageKind("compare-bodies", "/compare/?body=cstd-wg-igf&body=mag"),
    PageKind("turns", "/meetings/cstd-wg-igf-1/interventions/"),
    PageKind("meeting-attended", "/meetings/cstd-wg-igf-4/"),
    PageKind("conflicts", "/conflicts/"),
    PageKind("search", "/search/"),
    PageKind("found", "/search/?q=Montreux"),
    PageKind("found-of-a-kind", "/search/?q=report&body=mag&kind=documents"),
    PageKind("misspelt", "/search/?q=Kleinwechter"),
    PageKind("changes", "/changes/"),
    PageKind("counts", "/counts/submissions/?group_by=group,call"),
    PageKind("charts", "/charts/"),
    PageKind("chart", "/charts/balance/cstd-wg-igf/"),
    PageKind("chart-matrix", "/charts/matrix/cstd-wg-igf/"),
    PageKind("chart-of-a-call", "/charts/answers/cstd-wg-igf-c2/"),
    PageKind("embed", "/embed/balance/cstd-wg-igf/"),
    PageKind("data", "/data/"),
    PageKind("method", "/method/"),
    PageKind("about", "/about/"),
    PageKind("api-docs", "/api/docs/"),
    PageKind("not-found", "/nowhere/", status=404),
    PageKind("refused", "/meetings/?knd=panel", status=400),
)
