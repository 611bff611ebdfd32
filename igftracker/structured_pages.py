"""Pages in the words of schema.org: the site with its search, where a page is, and data sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from igftracker.exports.manifests import Export
from igftracker.structured_data import CONTEXT, Node, full

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
PICTURES = ("image/svg+xml", "image/png")


def describe_site() -> Node:
    """Give the site, and how its search is asked."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": "igftracker",
        "url": full(reverse("home")),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{full(reverse('search'))}?q={{words}}",
            },
            "query-input": "required name=words",
        },
    }


def describe_crumbs(crumbs: Iterable[tuple[str, str]]) -> Node:
    """Give the way to a page: a name and a path for each step, "" for the page itself."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name}
            | ({"item": full(path)} if path else {})
            for place, (name, path) in enumerate(crumbs, 1)
        ],
    }


def describe_dataset(version: int, files: Sequence[Mapping[str, Any]] = ()) -> Node:
    """Give the whole record as a data set, in one version of it, with the files of an export."""
    listed = {"@type": "DataDownload", "encodingFormat": "application/json"}
    return {
        **dataset(full(reverse("data")), version),
        "name": "igftracker: the public record of multistakeholder working groups",
        "description": (
            "Who was entitled to take part in multistakeholder working groups, who met, who"
            " contributed what and who stayed silent, with the source of each fact."
        ),
        "distribution": [{**listed, "contentUrl": full(reverse("api-export-list"))}, *files],
    }


def describe_files(export: Export) -> list[Node]:
    """Give the files of an export."""
    return [
        {
            "@type": "DataDownload",
            "name": file.name,
            "encodingFormat": file.media_type,
            "contentUrl": full(reverse("api-export-file", args=[export.name, file.name])),
            "contentSize": f"{file.bytes} B",
            "sha256": file.sha256,
        }
        for file in export.files
    ]


def describe_figures(
    url: str, version: int, downloads: Mapping[str, str], *, name: str, description: str
) -> Node:
    """Give the figures of one page as a data set: `downloads` are addresses by media type."""
    data = {kind: path for kind, path in downloads.items() if kind not in PICTURES}
    pictures = {kind: path for kind, path in downloads.items() if kind in PICTURES}
    told = {
        **dataset(url, version),
        "name": name,
        "description": description,
        "isPartOf": {"@type": "Dataset", "name": _("Data and API"), "url": full(reverse("data"))},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": full(path)}
            for kind, path in data.items()
        ],
    }
    return told | ({"image": [full(path) for path in pictures.values()]} if pictures else {})


def dataset(url: str, version: int) -> Node:
    """Give what holds for every data set of the record."""
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": url,
        "url": url,
        "license": LICENCE,
        "version": str(version),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "igftracker", "url": full(reverse("home"))},
    }
