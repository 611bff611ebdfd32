"""The care of the record: what needs attention, each with its count and worklist."""

from submissions.admin.care.addresses import find_pages

__all__ = ["find_pages"]
