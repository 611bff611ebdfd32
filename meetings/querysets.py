"""Chainable reads of the meetings app: `public()` first, then one verb per method."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Self

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Model, Prefetch, Q, QuerySet, Value, When
from django.db.models.fields import CharField
from django.db.models.functions import Coalesce

from meetings.folding import plain
from meetings.text_search import PLAIN, SearchName, query

PUBLISHED = "published"


class PublicQuerySet(QuerySet[Any, Any]):
    """Rows of which some are public: the condition is written once, as paths to parents."""

    public_parents: tuple[str, ...] = ()
    """Lookup prefixes of rows that must be published too; "" is the row itself."""
    public_optional: tuple[str, ...] = ()
    """The same for rows that may be missing."""

    def public(self) -> Self:
        """Keep what a stranger may see."""
        condition = Q()
        for prefix in self.public_parents:
            condition &= Q(**{f"{prefix}state": PUBLISHED})
        for name in self.public_optional:
            condition &= Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__state": PUBLISHED})
        return self.filter(condition)

    def public_at_once(self) -> Self:
        """Keep the same as `public()` does by its parents, each compared with a list of them.

        For counting and searching many rows: a join to the parents of each takes longer.
        """
        condition = Q(state=PUBLISHED) if "" in self.public_parents else Q()
        for prefix in filter(None, self.public_parents):
            name, _, rest = prefix.partition("__")
            condition &= self._is_listed(name, f"{rest}state")
        for name in self.public_optional:
            condition &= Q(**{f"{name}__isnull": True}) | self._is_listed(name, "state")
        return self.filter(condition)

    def _is_listed(self, name: str, state: str) -> Q:
        related: Any = self.model._meta.get_field(name).related_model
        rows = related._base_manager.filter(**{state: PUBLISHED})
        return Q(**{f"{name}__in": rows.order_by().values("pk")})

    def with_public(self, *relations: str) -> Self:
        """Load these relations, public rows only, one query each; a draft is as good as none."""
        fields = {name: self.model._meta.get_field(name).related_model for name in relations}
        return self.prefetch_related(
            *(Prefetch(name, queryset=model.objects.public()) for name, model in fields.items())
        )

    def matching(self, words: str) -> Self:
        """Keep rows whose search column holds all the words, each in the language of its text."""
        return self.filter(self.model._meta.get_field("search").expression.asks(words))


class RecordQuerySet(PublicQuerySet):
    """Records with a state of their own."""

    public_parents: tuple[str, ...] = ("",)

    def withdrawn(self) -> Self:
        """Keep what was published once and withdrawn: its address answers 410."""
        return self.filter(state="withdrawn")


class DocumentQuerySet(RecordQuerySet):
    """Documents."""


class DocumentSymbolQuerySet(PublicQuerySet):
    """Symbols of documents."""

    public_parents = ("document__",)


class DocumentRequestQuerySet(PublicQuerySet):
    """Which document asked for which."""

    public_parents = ("document__", "resolution__")


class ConflictQuerySet(RecordQuerySet):
    """Listed conflicts between sources."""


class StatementQuerySet(PublicQuerySet):
    """What sources say. Whether the subject is public is for the caller to know."""

    public_parents = ("", "document__")

    def about(self, subjects: Iterable[Model]) -> Self:
        """Keep the statements on any of these rows: one condition for each kind of row."""
        by_type: dict[int, list[int]] = defaultdict(list)
        for subject in subjects:
            by_type[ContentType.objects.get_for_model(subject).pk].append(subject.pk)
        condition = Q(pk__in=[])
        for type_id, ids in by_type.items():
            condition |= Q(content_type_id=type_id, object_id__in=ids)
        return self.filter(condition).select_related("document", "conflict").order_by("pk")


class StakeholderGroupQuerySet(RecordQuerySet):
    """Stakeholder groups."""


class GroupAliasQuerySet(PublicQuerySet):
    """Words that sources use for groups."""

    public_parents = ("group__",)


class ParticipantQuerySet(RecordQuerySet):
    """States, organisations and persons."""

    def public(self) -> Self:
        """Keep what a stranger may see under its own address."""
        return super().public().filter(merged_into__isnull=True)

    def merged(self) -> Self:
        """Keep old addresses that lead to another, public participant."""
        return self.filter(merged_into__state=PUBLISHED).select_related("merged_into")

    def named(self, words: str) -> Self:
        """Keep those with these words in their name or another form of it, however accented.

        The names of a record that was merged into another lead to that one.
        """
        names = self.model._meta.get_field("names").related_model.objects.public()
        others = names.alias(spelt=SearchName("name")).filter(spelt=query(plain(words), PLAIN))
        found = self.model.objects.matching(words).filter(state=PUBLISHED).order_by()
        return self.filter(
            pk__in=found.values(lasting=Coalesce("merged_into", "pk")).union(
                others.order_by().values(
                    lasting=Coalesce("participant__merged_into", "participant")
                )
            )
        )

    def with_ties_to(self, bodies: Sequence[str]) -> Self:
        """Load the public seats and nominations on these bodies, as two lists of each row."""
        seats = self.model._meta.get_field("memberships").related_model.objects.public()
        nominations = self.model._meta.get_field("nominations").related_model.objects.public()
        there = Q(body__slug__in=bodies)
        return self.prefetch_related(
            Prefetch(
                "memberships",
                seats.filter(there).select_related("body", "composition", "group"),
                to_attr="seats_there",
            ),
            Prefetch(
                "nominations",
                nominations.filter(there).select_related("body", "nominated_by"),
                to_attr="nominations_there",
            ),
        )


class ParticipantNameQuerySet(PublicQuerySet):
    """Other forms of names."""

    public_parents = ("participant__",)


class AffiliationQuerySet(PublicQuerySet):
    """Ties of persons to organisations."""

    public_parents = ("person__", "organisation__")


class BodyQuerySet(RecordQuerySet):
    """Bodies that meet."""


def in_office(day: date) -> Case:
    """Give SQL for 'yes' or 'unknown', for rows that `on(day)` has kept."""
    certain = Q(starts_latest__lte=day) & (Q(ends_edtf="..") | Q(ends_earliest__gte=day))
    return Case(
        When(certain, then=Value("yes")), default=Value("unknown"), output_field=CharField()
    )


class DatedQuerySet(RecordQuerySet):
    """Rows with a start and an end, each perhaps known in part or not at all."""

    def on(self, day: date) -> Self:
        """Keep what held, or may have held, that day; `held_on_day` says yes or unknown."""
        started = Q(starts_earliest__isnull=True) | Q(starts_earliest__lte=day)
        not_over = Q(ends_latest__isnull=True) | Q(ends_latest__gte=day)
        return self.filter(started & not_over).annotate(held_on_day=in_office(day))


class CompositionQuerySet(DatedQuerySet):
    """Compositions of bodies by numbers of seats."""

    public_parents = ("", "body__")


class SeatAllocationQuerySet(PublicQuerySet):
    """Seats of a composition."""

    public_parents = ("composition__", "composition__body__")


class MembershipQuerySet(DatedQuerySet):
    """Seats held by participants."""

    public_parents = ("", "body__", "participant__")
    public_optional = ("representing", "composition")


class NominationQuerySet(RecordQuerySet):
    """Nominations for seats."""

    public_parents = ("", "body__", "participant__")
    public_optional = ("nominated_by",)


class MeetingQuerySet(RecordQuerySet):
    """Meetings of bodies."""

    public_parents = ("", "body__")


class MeetingCoHostQuerySet(PublicQuerySet):
    """Other bodies that held a meeting too."""

    public_parents = ("meeting__", "body__")


class SittingQuerySet(PublicQuerySet):
    """Parts of meetings."""

    public_parents = ("meeting__", "meeting__body__")


class AgendaItemQuerySet(PublicQuerySet):
    """Points of agendas."""

    public_parents = ("meeting__", "meeting__body__")


class AttendanceQuerySet(PublicQuerySet):
    """Who was at a meeting."""

    public_parents = ("meeting__", "meeting__body__", "participant__")
    public_optional = ("representing",)


class MilestoneQuerySet(RecordQuerySet):
    """Dated events that are not meetings."""

    public_parents = ("", "body__")
