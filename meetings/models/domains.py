"""Mail domains of organisations: a help to know for whom someone writes. Never public."""

from typing import ClassVar

from django.db import models

from meetings.models.history import keep_history
from meetings.models.participants import Participant


@keep_history()
class OrganisationDomain(models.Model):
    """What follows the "@" in the addresses of an organisation; addresses themselves are not kept.

    A domain that everyone can have an address at is none of these.
    """

    HOLDER: ClassVar[str] = "participant"

    participant = models.ForeignKey(
        Participant,
        on_delete=models.CASCADE,
        related_name="domains",
        help_text="The organisation, or the State.",
    )
    domain = models.CharField(
        max_length=253, unique=True, help_text="In lower case, as 'example.org'."
    )

    class Meta:
        ordering = ("domain",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(domain__regex=r"^[^A-Z@\s./][^A-Z@\s/]*\.[^A-Z@\s./]+$"),
                name="organisation_domain_is_lower_case",
                violation_error_message=(
                    "Write what follows the “@”, in lower case and with a dot, as example.org."
                ),
            )
        ]

    def __str__(self) -> str:
        return self.domain
