"""Every address of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from igftracker.api.docs import show_docs
from igftracker.health import show_health
from igftracker.views import changes, explaining, home, search

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("healthz", show_health, name="healthz"),
    path("api/v1/", include("igftracker.api.urls")),
    path("api/docs/", show_docs, name="api-docs"),
    path("", include("submissions.urls")),
    path("", include("meetings.urls")),
    path("", home.show_home, name="home"),
    path("about/", home.show_about, name="about"),
    path("search/", search.show_search, name="search"),
    path("changes/", changes.list_changes, name="changes"),
    path("data/", explaining.show_data, name="data"),
    path("method/", explaining.show_method, name="method"),
]

handler400 = "igftracker.views.errors.show_bad_request"
handler403 = "igftracker.views.errors.show_forbidden"
handler404 = "igftracker.views.errors.show_not_found"
handler500 = "igftracker.views.errors.show_fault"
