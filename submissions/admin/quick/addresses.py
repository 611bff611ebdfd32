"""The addresses of quick entry: one page for each sort of list."""

from functools import partial

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from submissions.admin.quick.pages import show_paste
from submissions.pasting.kinds import KINDS


def find_pages(site: AdminSite) -> list[URLPattern]:
    """Give the addresses of its pages, such as `admin:quick_members`."""
    return [
        path(
            f"quick/{name}/",
            site.admin_view(partial(show_paste, site=site, kind=kind)),
            name=f"quick_{name}",
        )
        for name, kind in KINDS.items()
    ]
