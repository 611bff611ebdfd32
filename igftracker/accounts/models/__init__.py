"""What is kept of accounts beside Django's own user."""

from igftracker.accounts.models.audit import AuditAction, AuditEntry
from igftracker.accounts.models.invitations import Invitation
from igftracker.accounts.models.sign_ins import SignIn

__all__ = ["AuditAction", "AuditEntry", "Invitation", "SignIn"]
