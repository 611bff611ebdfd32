"""What an account is: its role, whether it needs a second factor, whether it has one."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from igftracker.accounts.roles import ADMINISTRATOR, ROLES

Someone = AbstractBaseUser | AnonymousUser
MANAGE = "auth.change_user"
PUBLISH = "meetings.publish_record"
"""As `meetings.admin.states` has it, which cannot be loaded before the site of the admin is."""


def find_role(account: User) -> str:
    """Give the name of the role of an account, empty where it has none."""
    names = [group.name for group in account.groups.all()]
    return next((name for name in reversed(ROLES) if name in names), "")


def find_administrators() -> QuerySet[User]:
    """Give the accounts that can administer: those with the role, and superusers."""
    groups = User.groups.through.objects.filter(user=OuterRef("pk"), group__name=ADMINISTRATOR.name)
    return User.objects.filter(Q(is_superuser=True) | Exists(groups), is_active=True)


def needs_second_factor(user: Someone) -> bool:
    """Say whether an account has to have a second factor: all that publish or administer."""
    return isinstance(user, User) and (user.has_perm(PUBLISH) or user.has_perm(MANAGE))


def find_app(user: Someone) -> TOTPDevice | None:
    """Give the app on a telephone that an account has set up as second factor."""
    return TOTPDevice.objects.filter(user_id=user.pk, confirmed=True).first()


def count_recovery_codes(user: Someone) -> int:
    """Count the recovery codes that an account has left."""
    return StaticToken.objects.filter(device__user_id=user.pk).count()


def is_verified(user: Someone) -> bool:
    """Say whether this session has passed the second factor."""
    return getattr(user, "otp_device", None) is not None


def has_passed(request: HttpRequest) -> bool:
    """Say whether nothing lacks to be at the desk: a second factor that is there or due is passed.

    Asked several times in a request, looked up once.
    """
    known = getattr(request, "second_factor_passed", None)
    if known is None:
        user = request.user
        known = is_verified(user) or not (needs_second_factor(user) or find_app(user))
        request.second_factor_passed = known  # type: ignore[attr-defined]
    return bool(known)
