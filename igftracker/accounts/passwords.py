"""The rule for passwords that Django does not bring."""

from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError

SAME = "This is the password that the account has now. Choose another."


class NotTheOldOneValidator:
    """Refuses the password that an account has already."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raise ValidationError where nothing would change."""
        held = user.password if user is not None and user.pk else ""
        if held and check_password(password, held):
            raise ValidationError(SAME, code="password_unchanged")

    def get_help_text(self) -> str:
        """Say the rule."""
        return "Your password can’t be the one you have now."
