"""The front page of the desk: what wants attention, one's own work, and the ways onward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from submissions.admin.care.grouping import group_models
from submissions.admin.care.own import find_own_drafts, find_own_imports
from submissions.admin.care.pages import may_see, name_count
from submissions.care import WORKLISTS, Worklist
from submissions.care.counting import count_all

DOORS = (
    ("New meeting", "meetings_meeting_add", "meetings.add_meeting"),
    ("New submission", "submissions_submission_add", "submissions.add_submission"),
    ("Import a source", "submissions_importbatch_add", "submissions.add_importbatch"),
    ("Paste members", "quick_members", "meetings.add_membership"),
    ("Merge participants", "participants_merge", "meetings.change_participant"),
    ("Unlock an account", "locks", "auth.change_user"),
)
"""What is begun most often: words, the page, and the permission for it."""


@dataclass(frozen=True, slots=True)
class Attention:
    """A worklist with how much is on it."""

    worklist: Worklist
    url: str
    count: str
    """"12", "1,000+", or "" where it is counted when the list is opened."""


def gather(site: AdminSite, request: HttpRequest, models: list[dict[str, Any]]) -> dict[str, Any]:
    """Give what the front page shows to one reader; `models` is the admin's own list."""
    open_lists = [one for one in WORKLISTS if may_see(request, one)]
    counts = count_all(open_lists)
    found = [
        Attention(
            one, reverse("admin:care_worklist", args=[one.slug]), name_count(counts[one.slug])
        )
        for one in open_lists
    ]
    return {
        "attention": [one for one in found if one.count != "0"],
        "at_rest": [one for one in found if one.count == "0"],
        "own_drafts": find_own_drafts(site, request),
        "own_imports": find_own_imports(request),
        "doors": find_doors(request),
        "model_groups": group_models(models),
    }


def find_doors(request: HttpRequest) -> list[tuple[str, str]]:
    """Give the pages on which something is begun, for those who may: words and address."""
    doors = ((words, _find(page)) for words, page, needs in DOORS if request.user.has_perm(needs))
    return [(words, url) for words, url in doors if url]


def _find(page: str) -> str:
    try:
        return reverse(f"admin:{page}")
    except NoReverseMatch:  # a page that this installation does not have
        return ""
