"""Two records of one participant made one, and rows moved from one participant to another."""

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from meetings.admin.merging.listing import list_reassignments, show_reassignment
from meetings.admin.merging.merge import merge_participants
from meetings.admin.merging.move import move_rows
from meetings.admin.merging.undo import undo_reassignment

__all__ = ["find_pages"]


def find_pages(site: AdminSite) -> list[URLPattern]:
    """Give the addresses of its pages."""
    pages = (
        ("merge/", merge_participants, "participants_merge"),
        ("move/", move_rows, "participants_move"),
        ("reassignments/", list_reassignments, "participants_reassignments"),
        ("reassignments/<int:pk>/", show_reassignment, "participants_reassignment"),
        ("reassignments/<int:pk>/undo/", undo_reassignment, "participants_reassignment_undo"),
    )
    return [
        path(f"participants/{end}", site.admin_view(page), name=name) for end, page, name in pages
    ]
