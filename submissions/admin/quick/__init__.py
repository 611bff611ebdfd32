"""Quick entry: lists that are pasted, previewed and written."""

from submissions.admin.quick.addresses import find_pages

__all__ = ["find_pages"]
