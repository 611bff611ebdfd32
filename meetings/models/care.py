"""The care of the record: links that were checked, and what was looked at and is right as it is.

Never public.
"""

from django.conf import settings
from django.db import models

from meetings.models.documents import Document


class LinkOutcome(models.TextChoices):
    """What an address answered."""

    ALIVE = "alive", "Answers"
    MOVED = "moved", "Answers from another address"
    GONE = "gone", "Is gone"
    REFUSED = "refused", "Refuses programs: look by hand"
    UNREACHABLE = "unreachable", "Does not answer"
    NOT_ALLOWED = "not-allowed", "Is no public address"


class LinkCheck(models.Model):
    """What the address of a document answered when it was last asked."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="link_checks")
    url = models.URLField(max_length=1000)
    outcome = models.CharField(max_length=12, choices=LinkOutcome, db_index=True)
    status = models.PositiveSmallIntegerField(null=True, help_text="Of the HTTP answer.")
    ended_at_url = models.URLField(max_length=1000, blank=True, help_text="Where it led.")
    detail = models.CharField(max_length=300, blank=True)
    checked_at = models.DateTimeField()
    failing_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-checked_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["document", "url"], name="link_check_one_per_document_and_address"
            )
        ]

    def __str__(self) -> str:
        return f"{self.url}: {self.get_outcome_display()}"


class SetAside(models.Model):
    """Something a worklist shows that somebody looked at: it is right as it is, and why."""

    worklist = models.SlugField(max_length=60)
    key = models.CharField(max_length=200, help_text="What is meant, as the worklist names it.")
    reason = models.TextField()
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-set_at", "-pk")
        verbose_name_plural = "set aside"
        constraints = [
            models.UniqueConstraint(fields=["worklist", "key"], name="set_aside_once_per_worklist"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="set_aside_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.worklist}: {self.key}"
