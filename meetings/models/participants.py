"""Participants: States, organisations and persons, with their names and affiliations."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import pgettext_lazy
from django_countries.fields import CountryField

from meetings.models.history import keep_history
from meetings.models.publication import Evidenced, Record, record_constraints
from meetings.partial_dates import PartialDateField, partial_date_constraints
from meetings.querysets import AffiliationQuerySet, ParticipantNameQuerySet, ParticipantQuerySet
from meetings.text_search import SearchName


class ParticipantKind(models.TextChoices):
    """What a participant is; not which stakeholder group it belongs to."""

    STATE = "state", pgettext_lazy("kind of participant", "State")
    INTERGOVERNMENTAL = (
        "intergovernmental",
        pgettext_lazy("kind of participant", "Intergovernmental organisation"),
    )
    ORGANISATION = "organisation", pgettext_lazy("kind of participant", "Organisation")
    PERSON = "person", pgettext_lazy("kind of participant", "Person")
    CONSTITUENCY = (
        "constituency",
        pgettext_lazy("kind of participant", "Constituency speaking as one"),
    )


class Region(models.TextChoices):
    """The regional groups of the United Nations."""

    AFRICA = "africa", pgettext_lazy("regional group", "African States")
    ASIA_PACIFIC = "asia-pacific", pgettext_lazy("regional group", "Asia-Pacific States")
    EASTERN_EUROPE = "eastern-europe", pgettext_lazy("regional group", "Eastern European States")
    LATIN_AMERICA = (
        "latin-america",
        pgettext_lazy("regional group", "Latin American and Caribbean States"),
    )
    WESTERN_EUROPE = (
        "western-europe",
        pgettext_lazy("regional group", "Western European and other States"),
    )


@keep_history(noun="participants", exclude=["search"])
class Participant(Record):
    """Someone or something that takes part: a State, an organisation or a person."""

    FACTS: ClassVar[tuple[str, ...]] = ("name", "country", "region")

    kind = models.CharField(max_length=20, choices=ParticipantKind, db_index=True)
    name = models.CharField(max_length=300, help_text="The form to show. Others go below.")
    sort_name = models.CharField(
        max_length=300, blank=True, help_text="The form to sort by: family name first for persons."
    )
    country = CountryField(blank=True, help_text="Empty when no source gives it.")
    region = models.CharField(
        "regional group",
        max_length=20,
        choices=Region,
        blank=True,
        help_text="The UN regional group. Empty when no source gives it.",
    )
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged",
        help_text="The same participant under its lasting address, to which this one redirects.",
    )
    search = models.GeneratedField(
        expression=SearchName("name"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        ordering = ("sort_name", "name", "slug")
        constraints = [
            *record_constraints("participant"),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")),
                name="participant_not_merged_into_itself",
            ),
        ]
        indexes = [GinIndex("search", name="participant_search")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("participant-detail", args=[self.slug])


class NameKind(models.TextChoices):
    """Where a form of a name comes from."""

    PRINTED = "printed", pgettext_lazy("kind of name", "As a source prints it")
    FORMER = "former", pgettext_lazy("kind of name", "Former name")
    NATIVE = "native", pgettext_lazy("kind of name", "In its own language")
    ABBREVIATED = "abbreviated", pgettext_lazy("kind of name", "Abbreviated")


@keep_history(part="names")
class ParticipantName(models.Model):
    """Another form of a participant's name."""

    HOLDER: ClassVar[str] = "participant"

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=12, choices=NameKind, default=NameKind.PRINTED)
    language = models.CharField(max_length=20, blank=True)

    objects = ParticipantNameQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "name"], name="participant_has_a_name_once"
            )
        ]
        indexes = [GinIndex(SearchName("name"), name="participant_name_search")]

    def __str__(self) -> str:
        return self.name


@keep_history(part="affiliations")
class Affiliation(Evidenced):
    """A person's tie to an organisation, dated where a source dates it."""

    FACTS: ClassVar[tuple[str, ...]] = ("organisation", "position", "starts", "ends")
    HOLDER: ClassVar[str] = "person"
    DATED: ClassVar[tuple[str, ...]] = ("starts", "ends")

    person = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="affiliated"
    )
    position = models.CharField(max_length=200, blank=True)
    starts = PartialDateField(help_text="Empty when not known.")
    ends = PartialDateField(help_text="Empty when not known; '..' when it goes on.")

    objects = AffiliationQuerySet.as_manager()

    class Meta:
        ordering = ("starts_earliest", "pk")
        constraints = [
            *partial_date_constraints("starts", "ends", model="affiliation"),
            models.UniqueConstraint(
                fields=["person", "organisation", "starts_edtf"],
                name="affiliation_once_per_start",
            ),
            models.CheckConstraint(
                condition=Q(ends_latest__isnull=True)
                | Q(starts_earliest__isnull=True)
                | Q(ends_latest__gte=F("starts_earliest")),
                name="affiliation_does_not_end_before_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.organisation}"
