"""The addresses of quick entry: one page for each sort of list."""

from functools import partial
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from submissions.admin.quick.pages import show_paste
from submissions.pasting.kinds import KINDS


def find_pages(site: AdminSite) -> list[URLPattern]:
    """Give the addresses of its pages, such as `admin:quick_members`."""
    return [
        path(f"quick/{name}/", site.admin_view(_page(site, name)), name=f"quick_{name}")
        for name in KINDS
    ]


def _page(site: AdminSite, name: str) -> Any:
    def page(request: HttpRequest) -> HttpResponse:
        return partial(show_paste, site, KINDS[name])(request)

    return page
