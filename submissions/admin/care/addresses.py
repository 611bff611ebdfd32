"""The addresses of these pages."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from submissions.admin.care import asides, links, pages, words

Page = Callable[..., HttpResponse]
PAGES: tuple[tuple[str, Page, str], ...] = (
    ("care/<slug:slug>/", pages.show_worklist, "care_worklist"),
    ("care/<slug:slug>/aside/", asides.set_aside_one, "care_aside"),
    ("care/<slug:slug>/back/<int:pk>/", asides.bring_one_back, "care_back"),
    ("care/words/map/", words.map_one, "care_map_word"),
    ("care/links/<int:pk>/check/", links.check_now, "care_check_links"),
    ("care/links/<int:pk>/copy/", links.keep_archive_copy, "care_keep_copy"),
)


def find_pages(site: AdminSite) -> list[URLPattern]:
    """Give the addresses of the worklists, and of what is done on them."""
    return [path(end, site.admin_view(_on(site, page)), name=name) for end, page, name in PAGES]


def _on(site: AdminSite, page: Page) -> Page:
    """Give a page that knows the site it is on."""

    def show(request: HttpRequest, **given: object) -> HttpResponse:
        request.current_app = site.name
        return page(site, request, **given)

    return show
