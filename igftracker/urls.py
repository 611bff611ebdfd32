"""Every address of the site.

A page has one address in each language, `/fr/about/` beside `/about/`; what programs and editors
use has one address, in English.
"""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from igftracker.api.docs import show_docs
from igftracker.health import show_health
from igftracker.views import cards, changes, explaining, home, search, sitemaps

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("healthz", show_health, name="healthz"),
    path("api/v1/", include("igftracker.api.urls")),
    path("api/docs/", show_docs, name="api-docs"),
    path("robots.txt", sitemaps.show_robots, name="robots"),
    path("sitemap.xml", sitemaps.show_index, name="sitemap"),
    path("sitemaps/pages.xml", sitemaps.show_pages, name="sitemap-pages"),
    path("sitemaps/<slug:kind>/<int:block>.xml", sitemaps.show_records, name="sitemap-records"),
    *i18n_patterns(
        path("cards/pages/<slug:name>.png", cards.give_page_card, name="page-card"),
        path("", include("submissions.urls")),
        path("", include("meetings.urls")),
        path("", home.show_home, name="home"),
        path("about/", home.show_about, name="about"),
        path("search/", search.show_search, name="search"),
        path("changes/", changes.list_changes, name="changes"),
        path("data/", explaining.show_data, name="data"),
        path("method/", explaining.show_method, name="method"),
        prefix_default_language=False,
    ),
]

handler400 = "igftracker.views.errors.show_bad_request"
handler403 = "igftracker.views.errors.show_forbidden"
handler404 = "igftracker.views.errors.show_not_found"
handler500 = "igftracker.views.errors.show_fault"
