"""The audit: what was done with accounts. Entries are added and never changed."""

import pgtrigger
from django.db import models
from django.db.models import Q

from igftracker.accounts.models.keys import link_account


class AuditAction(models.TextChoices):
    """What happened."""

    SIGNED_IN = "signed-in", "Signed in with the password"
    SIGN_IN_FAILED = "sign-in-failed", "Wrong name or password"
    LOCKED = "locked", "Locked after too many wrong passwords"
    UNLOCKED = "unlocked", "Lock taken away"
    SIGNED_OUT = "signed-out", "Signed out"
    SESSIONS_ENDED = "sessions-ended", "Sessions ended"
    CODE_ACCEPTED = "code-accepted", "Second factor passed"
    CODE_REFUSED = "code-refused", "Wrong code of the second factor"
    RECOVERY_USED = "recovery-used", "Recovery code used"
    FACTOR_SET = "factor-set", "Second factor set up"
    FACTOR_OFF = "factor-off", "Second factor switched off"
    FACTOR_RESET = "factor-reset", "Second factor reset by an administrator"
    RECOVERY_RENEWED = "recovery-renewed", "New recovery codes made"
    PASSWORD_CHANGED = "password-changed", "Password changed"
    PASSWORD_LINK = "password-link", "Link for a new password made"
    INVITED = "invited", "Invitation made"
    INVITATION_USED = "invitation-used", "Link used"
    INVITATION_WITHDRAWN = "invitation-withdrawn", "Link withdrawn"
    ROLE_CHANGED = "role-changed", "Role changed"
    DISABLED = "disabled", "Account disabled"
    ENABLED = "enabled", "Account enabled again"


class AuditEntry(models.Model):
    """One thing that was done with an account: who, to whom, when, and from where."""

    at = models.DateTimeField(auto_now_add=True)
    action = models.CharField(max_length=20, choices=AuditAction)
    actor = link_account()
    account = link_account()
    detail = models.CharField(max_length=300, blank=True)
    address = models.GenericIPAddressField(
        null=True, blank=True, help_text="Taken out after 90 days."
    )

    class Meta:
        ordering = ("-at", "-pk")
        verbose_name = "audit entry"
        verbose_name_plural = "audit"
        default_permissions = ("view",)
        indexes = [models.Index(fields=["-at", "-id"], name="audit_newest_first")]
        triggers = [
            pgtrigger.Protect(name="audit_keeps_all", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(name="audit_keeps_what_was", exclude=["address"]),
            pgtrigger.Protect(
                name="audit_addresses_only_go",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(new__address__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=AuditAction.values), name="audit_action_is_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()}, {self.at:%Y-%m-%d %H:%M} UTC"
