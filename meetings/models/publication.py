"""What records share: evidence, an address, and a state."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q

WORDS_OF_ADDRESSES = (
    *("chair", "none", "not-known", "not-stated", "secretariat"),
    *("total", "undated", "unknown", "unmapped"),
)
"""Words that stand for something else where an address or a source names a record."""


class PublicationState(models.TextChoices):
    """How far a record has come."""

    DRAFT = "draft", "Draft: seen by editors only"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Withdrawn: the page says why"


class Evidenced(models.Model):
    """A row whose facts rest on statements."""

    FACTS: ClassVar[tuple[str, ...]] = ()
    """The fields whose shown value needs a source."""
    HOLDER: ClassVar[str] = ""
    """The relation to the record on whose page the row is shown, where it has none of its own."""
    DATED: ClassVar[tuple[str, ...]] = ()
    """The partial dates, as lookups, from which to which a row about a participant holds."""
    WHEN_MOVED: ClassVar[Mapping[str, Any]] = {}
    """What the fields of a row hold once an editor has moved it to another participant."""

    statements = GenericRelation("meetings.Statement", for_concrete_model=True)

    class Meta:
        abstract = True


class Record(Evidenced):
    """A record with an address; nobody but editors sees it until it is published."""

    slug = models.SlugField(
        max_length=120,
        unique=True,
        help_text="The last part of its address. Addresses are for ever: choose with care.",
    )
    state = models.CharField(
        max_length=12, choices=PublicationState, default=PublicationState.DRAFT, db_index=True
    )
    state_reason = models.TextField(
        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
    )

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        """Whether the public sees it."""
        return self.state == PublicationState.PUBLISHED


def record_constraints(model: str) -> list[models.BaseConstraint]:
    """Give the constraints that every record shares, named after the model."""
    return [
        models.CheckConstraint(
            condition=~Q(state=PublicationState.WITHDRAWN) | ~Q(state_reason=""),
            name=f"{model}_withdrawn_says_why",
            violation_error_message="Say why it was withdrawn.",
        ),
        slug_constraint(model),
    ]


def slug_constraint(model: str) -> models.CheckConstraint:
    """Give the constraint that no slug is a word which addresses have for something else."""
    return models.CheckConstraint(
        condition=~Q(slug__in=WORDS_OF_ADDRESSES),
        name=f"{model}_slug_is_no_word_of_addresses",
        violation_error_message=(
            f"The slug is one of the words that mean something else in addresses "
            f"({', '.join(WORDS_OF_ADDRESSES)}); choose another."
        ),
    )
