"""Invitations: made, handed over by hand, withdrawn."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from igftracker.accounts.forms import InvitationForm
from igftracker.accounts.links import find_address
from igftracker.accounts.models import Invitation
from igftracker.accounts.pages.showing import show
from igftracker.accounts.services.invitations import invite, withdraw

WITHDRAW = "accounts.change_invitation"


class InvitationAdmin(admin.ModelAdmin):
    """The links that were made: for whom, by whom, and what became of them."""

    list_display = ("note", "role", "state", "made_by", "made_at", "expires_at", "used_by", "act")
    list_display_links = None
    list_select_related = ("made_by", "used_by")
    list_per_page = 50
    search_fields = ("note__istartswith",)
    show_full_result_count = False
    actions = None
    sortable_by = ()

    class Media:
        """The look of the pages of accounts."""

        css = {"all": ("desk/accounts.css",)}

    def get_urls(self) -> list[URLPattern]:
        """Give the page that withdraws a link beside those of the list."""
        own = path(
            "<int:pk>/withdraw/",
            self.admin_site.admin_view(self.withdraw_link),
            name="accounts_invitation_withdraw",
        )
        return [own, *super().get_urls()]

    @admin.display(description="State")
    def state(self, invitation: Invitation) -> str:
        """Say what became of it."""
        return invitation.tell_state(timezone.now())

    @admin.display(description="Withdraw")
    def act(self, invitation: Invitation) -> SafeString | str:
        """Give the way to withdraw it, while it is open."""
        if invitation.tell_state(timezone.now()) != "open":
            return "–"
        address = reverse("admin:accounts_invitation_withdraw", args=[invitation.pk])
        return format_html('<a href="{}">Withdraw “{}”</a>', address, invitation.note)

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Ask whom to invite as what, then show the link, this once."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = InvitationForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            made, token = invite(form.cleaned_data["role"], form.cleaned_data["note"], request)
            return show(
                *(request, "link"),
                title="Invitation made",
                invitation=made,
                link=find_address(request, token),
                back=reverse("admin:accounts_invitation_changelist"),
            )
        return show(
            *(request, "invite"),
            title="Invite someone",
            form=form,
            status=422 if form.errors else 200,
        )

    def withdraw_link(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask once more, then make the link useless."""
        if not request.user.has_perm(WITHDRAW):
            raise PermissionDenied
        invitation = get_object_or_404(Invitation, pk=pk)
        if request.method == "POST":
            done = withdraw(invitation, request)
            words = "The link is withdrawn." if done else "The link was not open any more."
            messages.success(request, words)
            return redirect("admin:accounts_invitation_changelist")
        return show(
            *(request, "confirm"),
            title="Withdraw this link",
            words=f"“{invitation.note}”: whoever has the link can use it no more.",
            button="Withdraw it",
            back=reverse("admin:accounts_invitation_changelist"),
        )

    def has_change_permission(self, request: HttpRequest, obj: Invitation | None = None) -> bool:
        """Say no: a link is made anew or withdrawn, not changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Invitation | None = None) -> bool:
        """Say no: that somebody was invited stays known."""
        return False
