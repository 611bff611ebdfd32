"""What is new as an Atom feed (RFC 4287)."""

from __future__ import annotations

from datetime import UTC, datetime

from django.conf import settings
from django.db.models import Model
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape, linebreaks

from meetings.citation import LICENCE, NAME
from meetings.models import Body, Milestone
from meetings.versions import current_snapshot
from submissions.feeds.news import find_news
from submissions.feeds.words import clean_line, summarise

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


class Feed(Atom1Feed):
    """An Atom feed whose bytes follow from the record alone, also when it has no entry."""

    def latest_post_date(self) -> datetime:
        """Give the day of the latest entry, or that of the state of the record."""
        dates = [item["updateddate"] for item in self.items]
        return max(dates, default=current_snapshot().known_at or BEFORE_ALL)


def write_atom(body: Body | None = None) -> str:
    """Give the feed of a body, or of the whole record, as XML."""
    name = clean_line(str(body)) if body else "the whole record"
    page = body.get_absolute_url() if body else reverse("home")
    feed = Feed(
        title=f"{NAME}: {name}",
        link=f"{settings.SITE_URL}{page}",
        description=None,
        subtitle="Meetings, calls, submissions, milestones and documents, last changed first",
        language=settings.LANGUAGE_CODE,
        author_name=NAME,
        feed_url=f"{settings.SITE_URL}{page}feed.atom",
        feed_guid=f"{settings.SITE_URL}{page}feed.atom",
        feed_copyright=LICENCE,
    )
    for one in find_news(body):
        address = f"{settings.SITE_URL}{one.row.get_absolute_url()}"
        feed.add_item(
            title=clean_line(str(one.row)),
            link=address,
            description=linebreaks(escape(summarise(one.row))),
            unique_id=name_entry(one.row),
            pubdate=one.times.published,
            updateddate=one.times.updated,
            categories=[str(one.row._meta.verbose_name)],
        )
    return feed.writeString("utf-8")


def name_entry(row: Model) -> str:
    """Give the lasting id of an entry: the address, for milestones the one they had at first."""
    if isinstance(row, Milestone):
        timeline = reverse("body-timeline", args=[row.body.slug])
        return f"{settings.SITE_URL}{timeline}#{row.slug}"
    return f"{settings.SITE_URL}{row.get_absolute_url()}"  # type: ignore[attr-defined]
