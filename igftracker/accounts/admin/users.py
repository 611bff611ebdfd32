"""Accounts: their names, roles, whether they are in use; never passwords, never deletion."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django_otp.plugins.otp_totp.models import TOTPDevice

from igftracker.accounts.forms import AccountForm
from igftracker.accounts.links import find_address
from igftracker.accounts.models import AuditAction
from igftracker.accounts.pages.showing import show
from igftracker.accounts.services.invitations import offer_password
from igftracker.accounts.services.roles import set_active, set_role
from igftracker.accounts.services.second_factor import take_second_factor
from igftracker.accounts.standing import find_role

OWN = "Your own role, and whether your account is in use, another administrator changes."


class AccountAdmin(admin.ModelAdmin):
    """Accounts are made by invitation, and disabled instead of deleted."""

    form = AccountForm
    change_form_template = "admin/accounts/user_form.html"
    list_display = ("username", "full_name", "role", "is_active", "has_app", "last_login")
    list_filter = ("is_active", "groups")
    search_fields = ("username__istartswith", "first_name__istartswith", "last_name__istartswith")
    ordering = ("username",)
    list_per_page = 50
    show_full_result_count = False
    actions = None
    readonly_fields = ("username", "last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "first_name", "last_name")}),
        ("Rights", {"fields": ("role", "is_active")}),
        ("Known", {"fields": ("last_login", "date_joined")}),
    )

    class Media:
        """The look of the pages of accounts."""

        css = {"all": ("desk/accounts.css",)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """Give accounts with their role and whether they have a second factor."""
        apps = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        found: QuerySet[User] = super().get_queryset(request)
        return found.prefetch_related("groups").annotate(app=Exists(apps))

    def get_urls(self) -> list[URLPattern]:
        """Give the pages for a second factor and a password beside those of the list."""
        view = self.admin_site.admin_view
        return [
            path(
                "<int:pk>/reset-second-factor/",
                view(self.reset_second_factor),
                name="auth_user_reset_second_factor",
            ),
            path("<int:pk>/new-password/", view(self.new_password), name="auth_user_new_password"),
            *super().get_urls(),
        ]

    @admin.display(description="Name", empty_value="–")
    def full_name(self, account: User) -> str | None:
        """Give first and last name."""
        return account.get_full_name() or None

    @admin.display(description="Role")
    def role(self, account: User) -> str:
        """Give the role."""
        return "superuser" if account.is_superuser else find_role(account) or "none"

    @admin.display(description="Second factor", boolean=True)
    def has_app(self, account: User) -> bool:
        """Say whether a second factor is set up."""
        return bool(account.app)  # type: ignore[attr-defined]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Say no: people are invited."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Say no: what an account did stays under its name."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Say whether one may change an account: a superuser is changed by superusers only."""
        above = obj is not None and obj.is_superuser and not is_superuser(request)
        return not above and super().has_change_permission(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Close role and use of one's own account, and the role of superusers."""
        fields = super().get_readonly_fields(request, obj)
        closed = obj is not None and (obj.pk == request.user.pk or obj.is_superuser)
        if obj is not None and obj.pk == request.user.pk:
            fields = (*fields, "is_active")
        return (*fields, "role") if closed else fields

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Give the form, without the field of the role where it is only to be read."""
        form = super().get_form(request, obj, change, **kwargs)
        if "role" in self.get_readonly_fields(request, obj):
            form.base_fields.pop("role", None)
        elif obj is not None:
            form.base_fields["role"].initial = find_role(obj)
        return form

    def save_model(self, request: Any, obj: User, form: Any, change: bool) -> None:
        """Write the names; role and use by their services, which keep the last administrator."""
        obj.save(update_fields=["first_name", "last_name"])
        try:
            if "role" in form.cleaned_data:
                set_role(obj, form.cleaned_data["role"], request)
            if "is_active" in form.changed_data:
                set_active(obj, form.cleaned_data["is_active"], request)
        except ValidationError as error:
            self.message_user(request, f"Not changed: {error.message}", messages.ERROR)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the form, with what else can be done to the account of somebody else."""
        own = str(request.user.pk) == object_id
        context = {**(extra_context or {}), "is_own": own, "own_words": OWN}
        return super().change_view(request, object_id, form_url, context)

    def reset_second_factor(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask once more, then take the second factor of somebody else away."""
        account = self.find_other(request, pk)
        back = reverse("admin:auth_user_change", args=[pk])
        if request.method == "POST":
            done = take_second_factor(request, account, AuditAction.FACTOR_RESET)
            words = "The second factor is reset." if done else "There was no second factor."
            self.message_user(request, words, messages.SUCCESS)
            return redirect(back)
        return show(
            *(request, "confirm"),
            title=f"Reset the second factor of {account}",
            words="Do this only when you have spoken with the person: whoever then signs in with"
            " the password sets up a new one. All sessions of the account end.",
            button="Reset it",
            back=back,
        )

    def new_password(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask once more, then show a link by which somebody else chooses a new password."""
        account = self.find_other(request, pk)
        back = reverse("admin:auth_user_change", args=[pk])
        if request.method == "POST":
            link = find_address(request, offer_password(account, request))
            title = f"New password for {account}"
            return show(request, "link", title=title, link=link, account=account, back=back)
        return show(
            *(request, "confirm"),
            title=f"New password for {account}",
            words="You get a link to hand over; with it the person chooses a new password. The"
            " second factor stays as it is. The old password holds until then.",
            button="Make the link",
            back=back,
        )

    def find_other(self, request: HttpRequest, pk: int) -> User:
        """Give the account of somebody else that one may change; 403 and 404 are raised."""
        account = get_object_or_404(User, pk=pk)
        if account.pk == request.user.pk or not self.has_change_permission(request, account):
            raise PermissionDenied
        return account


def is_superuser(request: HttpRequest) -> bool:
    """Say whether a superuser asks."""
    return bool(getattr(request.user, "is_superuser", False))
