"""Invitations: links that make an account, or give an account a new password, once."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from igftracker.accounts.models.keys import link_account
from igftracker.accounts.roles import ROLES


class Invitation(models.Model):
    """A link that may be used once; of the link itself only the hash is kept."""

    role = models.CharField(
        max_length=20, blank=True, choices=[(name, name.capitalize()) for name in ROLES]
    )
    for_account = link_account()
    note = models.CharField(
        max_length=200, help_text="For whom it is, so that others know. No e-mail address."
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_by = link_account()
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_by = link_account()
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = link_account()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-pk")
        default_permissions = ("view", "add", "change")
        constraints = [
            models.CheckConstraint(
                condition=(Q(role__in=list(ROLES)) & Q(for_account__isnull=True))
                | Q(role="", for_account__isnull=False),
                name="invitation_has_a_role_or_an_account",
            ),
            models.CheckConstraint(
                condition=Q(used_at__isnull=True) | Q(withdrawn_at__isnull=True),
                name="invitation_used_is_not_withdrawn",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display() or 'New password'}: {self.note}"

    def tell_state(self, now: datetime) -> str:
        """Say in a word what became of the link: open, used, withdrawn or expired."""
        if self.used_at:
            return "used"
        if self.withdrawn_at:
            return "withdrawn"
        return "open" if now < self.expires_at else "expired"
