"""The editors' handbook: pages inside the admin, with pictures of it, one chapter each."""

from igftracker.handbook.chapters import CHAPTERS, find_pages

__all__ = ["CHAPTERS", "find_pages"]
