"""Bodies, and their composition by numbers of seats."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils.translation import pgettext_lazy

from meetings.models.groups import StakeholderGroup
from meetings.models.history import keep_history
from meetings.models.names import NamedInSixLanguages
from meetings.models.publication import Evidenced, Record, record_constraints
from meetings.partial_dates import PartialDateField, partial_date_constraints
from meetings.querysets import BodyQuerySet, CompositionQuerySet, SeatAllocationQuerySet
from meetings.text_search import SearchText, SearchTexts


class BodyKind(models.TextChoices):
    """What sort of body it is."""

    ASSEMBLY = "assembly", pgettext_lazy("kind of body", "Assembly")
    COUNCIL = "council", pgettext_lazy("kind of body", "Council")
    COMMISSION = "commission", pgettext_lazy("kind of body", "Commission")
    WORKING_GROUP = "working-group", pgettext_lazy("kind of body", "Working group")
    ADVISORY_GROUP = "advisory-group", pgettext_lazy("kind of body", "Advisory group")
    FORUM = "forum", pgettext_lazy("kind of body", "Forum")
    OTHER = "other", pgettext_lazy("kind of body", "Other")


@keep_history(noun="bodies", exclude=["search"])
class Body(NamedInSixLanguages, Record):
    """A group that meets: a commission, a working group, an advisory group, a forum."""

    FACTS: ClassVar[tuple[str, ...]] = ("name", "acronym", "parent", "mandate", "starts", "ends")

    kind = models.CharField(max_length=20, choices=BodyKind, default=BodyKind.OTHER)
    acronym = models.CharField(max_length=40, blank=True)
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    mandate = models.TextField(blank=True, help_text="What it was set up for, in our words.")
    starts = PartialDateField(help_text="When it was set up. Empty when not known.")
    ends = PartialDateField(help_text="When it ended; '..' when it goes on.")
    featured = models.BooleanField(
        default=False, help_text="Stands on the home page as a body whose record is kept."
    )
    search = models.GeneratedField(
        expression=SearchTexts(
            SearchText("name", "acronym", "mandate", config="english"),
            SearchText("name_fr", config="french"),
            SearchText("name_es", config="spanish"),
            SearchText("name_ru", config="russian"),
            SearchText("name_ar", config="arabic"),
            SearchText("name_zh_hans"),
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = BodyQuerySet.as_manager()

    class Meta:
        ordering = ("-featured", "slug")
        verbose_name_plural = "bodies"
        permissions = [("publish_record", "Can publish and withdraw records of bodies")]
        constraints = [
            *record_constraints("body"),
            *partial_date_constraints("starts", "ends", model="body"),
        ]
        indexes = [GinIndex("search", name="body_search")]

    def __str__(self) -> str:
        return self.name

    @property
    def short_name(self) -> str:
        """Give the acronym, or the name where there is none."""
        return self.acronym or self.name

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("body-detail", args=[self.slug])


@keep_history(noun="compositions")
class Composition(Record):
    """How a body was made up from one decision to the next; it can stand without names."""

    FACTS: ClassVar[tuple[str, ...]] = ("decided", "starts", "ends", "size")

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="compositions")
    label = models.CharField(max_length=120, help_text="Such as 'MAG 2012' or '17 December 2010'.")
    decided = PartialDateField(help_text="When it was decided or announced.")
    starts = PartialDateField(help_text="From when it held. Empty when not known.")
    ends = PartialDateField(help_text="Until when it held; '..' when it goes on.")
    size = models.PositiveIntegerField(
        null=True, blank=True, help_text="Members in all, as given. Empty when not known."
    )
    description = models.TextField(blank=True, help_text="In our words.")

    objects = CompositionQuerySet.as_manager()

    class Meta:
        ordering = ("body", "starts_earliest", "decided_earliest", "slug")
        constraints = [
            *record_constraints("composition"),
            *partial_date_constraints("decided", "starts", "ends", model="composition"),
            models.CheckConstraint(
                condition=models.Q(ends_latest__isnull=True)
                | models.Q(starts_earliest__isnull=True)
                | models.Q(ends_latest__gte=models.F("starts_earliest")),
                name="composition_does_not_end_before_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        """Give its place on the page of its body."""
        return f"{self.body.get_absolute_url()}#composition-{self.slug}"


class SeatStatus(models.TextChoices):
    """In what standing a seat is held."""

    MEMBER = "member", pgettext_lazy("standing of a seat", "Member")
    INVITED = "invited", pgettext_lazy("standing of a seat", "Invited")
    OBSERVER = "observer", pgettext_lazy("standing of a seat", "Observer")
    RESIGNED = "resigned", pgettext_lazy("standing of a seat", "Resigned, still listed")
    NOT_STATED = "not-stated", pgettext_lazy("standing of a seat", "Not stated")


@keep_history(part="seats")
class SeatAllocation(Evidenced):
    """How many seats a composition gives to one group in one standing."""

    FACTS: ClassVar[tuple[str, ...]] = ("seats",)
    HOLDER: ClassVar[str] = "composition"

    composition = models.ForeignKey(Composition, on_delete=models.CASCADE, related_name="seats")
    group = models.ForeignKey(
        StakeholderGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="seats"
    )
    group_word = models.CharField(
        max_length=120, blank=True, help_text="The group as the source calls it."
    )
    category = models.CharField(
        max_length=120, blank=True, help_text="A part of the group, such as 'past IGF hosts'."
    )
    status = models.CharField(max_length=12, choices=SeatStatus, default=SeatStatus.MEMBER)
    seats = models.PositiveIntegerField()

    objects = SeatAllocationQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["composition", "group", "group_word", "category", "status"],
                nulls_distinct=False,
                name="seat_allocation_once_per_group_and_status",
            )
        ]

    def __str__(self) -> str:
        return f"{self.seats} {self.category or self.group or self.group_word}"
