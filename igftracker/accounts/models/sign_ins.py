"""Sign-ins: the sessions of an account, so that their owner sees and ends them."""

from django.conf import settings
from django.db import models


class SignIn(models.Model):
    """One session of an account: since when, last seen when, and from where."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sign_ins"
    )
    session_key = models.CharField(max_length=40, unique=True, editable=False)
    started_at = models.DateTimeField()
    seen_at = models.DateTimeField(db_index=True)
    address = models.GenericIPAddressField(null=True, blank=True)
    program = models.CharField(max_length=200, blank=True, help_text="As the browser names itself.")

    class Meta:
        ordering = ("-seen_at", "-pk")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.account}, since {self.started_at:%Y-%m-%d %H:%M} UTC"
