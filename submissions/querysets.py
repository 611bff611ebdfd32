"""Chainable reads of the submissions app: `public()` first, then one verb per method."""

from __future__ import annotations

from typing import Any, Self

from django.db.models import Prefetch
from django.db.models.functions import Left

from meetings.querysets import PublicQuerySet, RecordQuerySet

FIRST_LETTERS = 160
"""So much of a text stands in a list."""


class CallQuerySet(RecordQuerySet):
    """Calls of bodies."""

    public_parents = ("", "body__")

    def for_page(self) -> Self:
        """Load a call with all that its page names, public rows only."""
        return self.select_related("body").with_public("document", "prepares", "composition")


class SubmissionQuerySet(PublicQuerySet):
    """Documents sent in. What has a page, what is listed and what counts differ."""

    public_parents = ("body__",)
    public_optional = ("call", "meeting")

    def public(self) -> Self:
        """Keep what has a page: published, and superseded ones, which link to the latest."""
        return super().public().filter(state__in=("published", "superseded"))

    def counted(self) -> Self:
        """Keep what counts under counting rule 1: published; one per chain of revisions."""
        return super().public().filter(state="published")

    def counted_at_once(self) -> Self:
        """Keep what `counted()` keeps, its parents compared with lists of them."""
        return self.public_at_once().filter(state="published")

    def withdrawn(self) -> Self:
        """Keep tombstones: the address answers 410 with the reason."""
        return super().public().filter(state="withdrawn")

    def for_page(self) -> Self:
        """Load a submission with all that its page names, public rows only."""
        return self.select_related("body", "call", "meeting").with_public(
            "document", "supersedes", "superseded_by", "also_sent_as", "sent_again"
        )

    def with_contributors(self) -> Self:
        """Load who sent them, in order; a contributor whose record is a draft is left out."""
        contributors = self.model._meta.get_field("contributors").related_model
        named = contributors.objects.public().with_names()
        return self.prefetch_related(Prefetch("contributors", queryset=named))

    def to_call(self, call: Any) -> Self:
        """Keep what was sent to one call."""
        return self.filter(call=call)


class ContributorQuerySet(PublicQuerySet):
    """Who sent submissions. A contributor whose record is a draft stays hidden."""

    public_optional = ("participant", "representing")

    def with_names(self) -> Self:
        """Load who they are, for whom they speak and their group."""
        return self.select_related("participant", "representing", "group")

    def public(self) -> Self:
        """Keep contributors of public submissions."""
        return (
            super()
            .public()
            .filter(
                submission__state__in=("published", "superseded"),
                submission__body__state="published",
            )
        )


class InterventionQuerySet(RecordQuerySet):
    """Turns at meetings. A speaker whose record is a draft is left out by the caller."""

    public_parents = ("", "meeting__", "meeting__body__")
    public_optional = ("participant", "representing")

    def for_page(self) -> Self:
        """Load a turn with all that its page names."""
        return self.select_related(
            *("meeting__body", "sitting", "agenda_item"),
            *("participant", "representing", "group"),
        )

    def for_list(self) -> Self:
        """Load turns for a list: who spoke, where, and the first words as `begins`, no more."""
        return (
            self.select_related("sitting", "agenda_item", "participant", "representing", "group")
            .annotate(begins=Left("text", FIRST_LETTERS))
            .defer("text", "search", "participant__search", "representing__search")
        )

    def brief(self) -> Self:
        """Load of turns only the label, the first words as `begins`, and what leads there."""
        return self.annotate(begins=Left("text", FIRST_LETTERS)).only(
            "meeting_id", "position", "label", "language"
        )

    def before(self, turn: Any, size: int) -> list[Any]:
        """Give the public turns before this one at its meeting, the nearest last."""
        near = self.public().filter(meeting=turn.meeting_id, position__lt=turn.position)
        return list(reversed(near.brief().order_by("-position")[:size]))

    def after(self, turn: Any, size: int) -> list[Any]:
        """Give the public turns after this one at its meeting, the nearest first."""
        near = self.public().filter(meeting=turn.meeting_id, position__gt=turn.position)
        return list(near.brief().order_by("position")[:size])


class ReportedCountQuerySet(RecordQuerySet):
    """Figures that sources give. Whether the subject is public is for the caller to know."""
