"""Stakeholder groups, and the words that sources use for them."""

from typing import ClassVar

from django.db import models
from django.urls import reverse

from meetings.models.history import keep_history
from meetings.models.names import NamedInSixLanguages
from meetings.models.publication import Record, record_constraints
from meetings.querysets import GroupAliasQuerySet, StakeholderGroupQuerySet


@keep_history(noun="groups")
class StakeholderGroup(NamedInSixLanguages, Record):
    """A stakeholder group as the UN divides them; a table that editors can extend."""

    FACTS: ClassVar[tuple[str, ...]] = ()

    order = models.PositiveSmallIntegerField(default=0, help_text="Place in lists and charts.")
    description = models.TextField(blank=True, help_text="Who is meant, in the editor's words.")

    objects = StakeholderGroupQuerySet.as_manager()

    class Meta:
        ordering = ("order", "slug")
        constraints = record_constraints("stakeholder_group")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("group-detail", args=[self.slug])


@keep_history(part="words")
class GroupAlias(models.Model):
    """A word that sources use for a group; a word without one stays unmapped."""

    HOLDER: ClassVar[str] = "group"

    word = models.CharField(
        max_length=120, unique=True, help_text="In lower case, as 'icann system'."
    )
    group = models.ForeignKey(StakeholderGroup, on_delete=models.CASCADE, related_name="aliases")

    objects = GroupAliasQuerySet.as_manager()

    class Meta:
        ordering = ("word",)
        verbose_name_plural = "group aliases"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(word=models.functions.Lower("word")),
                name="group_alias_word_is_lower_case",
            )
        ]

    def __str__(self) -> str:
        return f"{self.word} → {self.group}"
