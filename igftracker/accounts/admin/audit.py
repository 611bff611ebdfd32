"""The audit: to be read by administrators, written by nobody."""

from django.contrib import admin
from django.http import HttpRequest

from igftracker.accounts.models import AuditEntry


class AuditAdmin(admin.ModelAdmin):
    """What was done with accounts, the latest first."""

    list_display = ("at", "action", "who", "whom", "detail", "address")
    list_display_links = None
    list_filter = ("action",)
    list_select_related = ("actor", "account")
    list_per_page = 50
    search_fields = ("account__username__istartswith", "actor__username__istartswith")
    show_full_result_count = False
    ordering = ("-at", "-pk")
    sortable_by = ()

    class Media:
        """The look of the pages of accounts."""

        css = {"all": ("desk/accounts.css",)}

    @admin.display(description="By", empty_value="–")
    def who(self, entry: AuditEntry) -> str | None:
        """Give who did it."""
        return entry.actor.username if entry.actor else None

    @admin.display(description="Account", empty_value="–")
    def whom(self, entry: AuditEntry) -> str | None:
        """Give the account that it was done to."""
        return entry.account.username if entry.account else None

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Say no: entries come by themselves."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: AuditEntry | None = None) -> bool:
        """Say no: what was, was."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: AuditEntry | None = None) -> bool:
        """Say no: what was, was."""
        return False
