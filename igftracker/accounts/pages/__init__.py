"""The pages of accounts: signing in, the second factor, one's own account, the administrators'."""

from django.contrib import admin
from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache

from igftracker.accounts.pages import (
    account,
    codes,
    invitation,
    locked,
    roles,
    second_factor,
    set_up,
    staying,
)


def find_pages(site: admin.AdminSite) -> list[URLPattern]:
    """Give their addresses. Those before the second factor see to it themselves who comes."""
    half = (
        ("second-factor/", second_factor.ask_code, "second_factor"),
        ("second-factor/set-up/", set_up.set_up, "second_factor_set_up"),
        ("invitation/<str:token>/", invitation.accept_link, "invitation"),
        ("account/session/", staying.tell_session, "account_session"),
    )
    whole = (
        ("account/", account.show_account, "account"),
        ("account/sessions/", account.end_own_sessions, "account_sessions"),
        ("account/recovery-codes/", codes.renew_codes, "recovery_codes"),
        ("account/second-factor-off/", codes.switch_off, "second_factor_off"),
        ("accounts/roles/", roles.show_roles, "roles"),
        ("accounts/audit/", roles.open_audit, "audit"),
        ("accounts/locked/", locked.show_locks, "locks"),
    )
    return [
        *(path(end, never_cache(page), name=name) for end, page, name in half),
        *(path(end, site.admin_view(page), name=name) for end, page, name in whole),
    ]
