"""Lists as CSV and spreadsheets: out as they are narrowed, and in with a preview."""

from meetings.admin.tables.desk import TablesAdmin

__all__ = ["TablesAdmin"]
