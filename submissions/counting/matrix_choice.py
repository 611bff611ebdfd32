"""What a page of the record of a body is asked to show: which rows, in which order, and columns."""

from __future__ import annotations

from dataclasses import dataclass

SORTS = ("contributions", "name", "country", "silent")
"""Within a group: most contributions first; by name; by name of the country; fewest first."""
SECTIONS = ("group", "region")
"""What rows stand under: their stakeholder group, or, for States, the regional group of the UN."""
CONTRIBUTED, THROUGH_OTHERS, SILENT = "contributed", "through-others", "silent"
ONLY = (CONTRIBUTED, THROUGH_OTHERS, SILENT)
"""Rows with a submission or an intervention under their own name; rows with a seat and neither, for
which others sent or said something: their organisation, a delegate, or their whole group; rows with
a seat and nothing sent or said on record. All else are rows without a seat that did neither.
"""
KINDS = ("calls", "meetings")
"""The two kinds of columns."""
NO_SEAT = "none"
"""The standing of rows without a seat on record."""
NO_REGION = "not-known"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is asked for; empty for everything. Values have been checked."""

    by: str = "group"
    sort: str = "contributions"
    group: str = ""
    region: str = ""
    standing: str = ""
    """Of a seat: "member", "invited", …; NO_SEAT."""
    only: str = ""
    columns: str = ""
    """Columns of this kind alone."""
    year: int | None = None
    """Columns of this year alone, 0 for no date."""
    part: int = 1
    """Which part of a year that has more columns than fit side by side."""
    after: str = ""
    """The row behind which a page of one section begins, as `address_of` gives it."""

    @property
    def section(self) -> str:
        """Give the one group or region whose rows are shown; empty for all."""
        return self.region if self.by == "region" else self.group

    @property
    def narrows(self) -> bool:
        """Whether some rows are left out."""
        return bool(self.group or self.region or self.standing or self.only)

    def address_of(self, slug: str, key: str) -> str:
        """Give what names a row: a participant; below regions with its group, of two the one."""
        return f"{slug}/{key}" if self.by == "region" else slug
