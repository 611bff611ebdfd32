"""What became public when: change sets in the order of their commits, and the feed of changes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class ChangeSet(models.Model):
    """One transaction that wrote history; the database makes and closes it by itself."""

    position = models.BigIntegerField(
        null=True, unique=True, help_text="Order of commit; empty while the transaction runs."
    )
    version = models.BigIntegerField(
        null=True, help_text="The dataset version after it: the number of the last public change."
    )
    committed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("position",)
        indexes = [
            models.Index(fields=["version", "position"], name="change_set_version"),
            models.Index(fields=["committed_at", "position"], name="change_set_committed_at"),
        ]

    def __str__(self) -> str:
        return f"change set {self.pk}"


class Action(models.TextChoices):
    """What a change did to a record, as the public sees it."""

    CREATED = "created", "New to the public"
    CHANGED = "changed", "Changed"
    MERGED = "merged", "Merged: its address leads to another"
    WITHDRAWN = "withdrawn", "Withdrawn: its address says why"
    HIDDEN = "hidden", "No longer public, as something that it belongs to is not"
    DELETED = "deleted", "Deleted"


class Change(models.Model):
    """One public change of one record, numbered without gaps in the order of commits."""

    number = models.BigIntegerField(primary_key=True)
    change_set = models.ForeignKey(
        ChangeSet,
        on_delete=models.PROTECT,
        related_name="changes",
        db_constraint=False,
        db_index=False,
    )
    noun = models.CharField(max_length=30, help_text="The list that the record is in.")
    object_id = models.BigIntegerField()
    key = models.CharField(max_length=250, help_text="The end of the record's address.")
    action = models.CharField(max_length=10, choices=Action)
    fields = ArrayField(models.CharField(max_length=60), help_text="What differs, where changed.")
    into = models.CharField(
        max_length=120, blank=True, help_text="Where a merged record's address leads."
    )
    reason = models.TextField(blank=True, help_text="Why it was withdrawn.")
    at = models.DateTimeField(help_text="When it became visible.")

    class Meta:
        ordering = ("number",)
        indexes = [
            models.Index(fields=["noun", "number"], name="change_noun"),
            # Whether a row of a list changed since, without gathering all that did.
            models.Index(fields=["noun", "object_id", "number"], name="change_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.noun}/{self.key} {self.action}"


class PublicRow(models.Model):
    """A row that a stranger meets, as after the latest change set: what the next is compared to."""

    pk = models.CompositePrimaryKey("model", "object_id")
    model = models.CharField(max_length=60, help_text="Such as meetings.body.")
    object_id = models.BigIntegerField()
    key = models.CharField(max_length=250, blank=True, help_text="Empty for parts of records.")
    status = models.CharField(max_length=10, help_text="public, merged or withdrawn.")
    holder_model = models.CharField(max_length=60, blank=True)
    holder_id = models.BigIntegerField(
        null=True, help_text="The record that shows it; empty for a record of its own."
    )

    def __str__(self) -> str:
        return f"{self.model} {self.object_id}"
