"""Which picture others show beside a link to a page: that of its record, its chart, or its kind."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

SITE = "site"
TITLES: dict[str, Promise | str] = {
    SITE: "",
    "about": _("About"),
    "body-list": _("Bodies"),
    "call-list": _("Calls"),
    "changes": _("Latest changes"),
    "chart-list": _("Charts"),
    "conflicts": _("What sources disagree on"),
    "data": _("Data and API"),
    "document-list": _("Documents"),
    "group-list": _("Stakeholder groups"),
    "meeting-list": _("Meetings"),
    "method": _("How we count, and how we know"),
    "participant-list": _("Participants"),
    "submission-list": _("Submissions"),
    "timeline": _("Timeline"),
}
"""The title of each page that has a card of its own, by the name of its address."""
KINDS = {
    "body-detail": "bodies",
    "body-members": "bodies",
    "body-record": "bodies",
    "body-timeline": "bodies",
    "call-detail": "calls",
    "call-silent": "calls",
    "document-detail": "documents",
    "group-detail": "groups",
    "intervention-detail": "meetings",
    "meeting-detail": "meetings",
    "participant-detail": "participants",
    "submission-detail": "submissions",
}
"""The kind of record that a page is of, by the name of its address."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The card of a page, by its path, and whether it says what the page is called."""

    path: str
    is_own: bool = True

    @property
    def url(self) -> str:
        """Give the full address."""
        return f"{settings.SITE_URL}{self.path}"


def find_card(request: HttpRequest) -> Picture:
    """Give a page's card, in the state of the record that the page shows."""
    match = request.resolver_match
    name, given = (str(match.url_name), match.kwargs) if match else (SITE, {})
    snapshot = getattr(request, "snapshot", None)
    as_of = f"?{urlencode({'as_of': snapshot.as_of})}" if snapshot and snapshot.as_of else ""
    if name in KINDS:
        return Picture(reverse("card", args=[KINDS[name], given["slug"]]) + as_of)
    if name == "chart":
        return Picture(reverse("chart-card", args=[given["kind"], given["slug"]]) + as_of)
    is_own = name in TITLES
    return Picture(reverse("page-card", args=[name if is_own else SITE]) + as_of, is_own)
