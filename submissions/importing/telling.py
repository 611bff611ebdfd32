"""Telling: the results of single proposals, gathered into the report of an application."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import NoReverseMatch, reverse

from submissions.importing.outcomes import MOST_LEFT, MOST_WRITTEN, ApplyReport, Left, Written
from submissions.importing.writing.applied import Result


@dataclass
class Teller:
    """Gathers results: counts all, and keeps as many as are told one by one."""

    is_plan: bool
    written: list[Written] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    aside: list[Left] = field(default_factory=list)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    left_count: int = 0
    aside_count: int = 0
    unchanged: int = 0

    @property
    def has_written(self) -> bool:
        """Whether anything was written."""
        return bool(self.counts)

    def tell(self, results: Iterable[Result]) -> None:
        """Add some results."""
        for result in results:
            self._tell(result)

    def _tell(self, result: Result) -> None:
        if result.why:
            self.left_count += 1
            _keep(self.left, Left(result.item.pk, result.label, result.why))
            return
        for entry in result.entries:
            sort = (entry["did"], entry["model"])
            self.counts[sort] += 1
            if self.counts[sort] <= MOST_WRITTEN:
                self.written.append(self._written(result, entry))
        for note in result.notes:
            self.aside_count += 1
            _keep(self.aside, Left(result.item.pk, result.label, note))
        self.unchanged += not result.entries

    def report(self) -> ApplyReport:
        """Give the report."""
        return ApplyReport(
            written=tuple(self.written),
            left=tuple(self.left),
            aside=tuple(self.aside),
            counts=dict(self.counts),
            left_count=self.left_count,
            aside_count=self.aside_count,
            unchanged=self.unchanged,
            is_plan=self.is_plan,
        )

    def _written(self, result: Result, entry: dict[str, Any]) -> Written:
        is_new = entry["did"] != "filled"
        return Written(
            item=result.item.pk,
            did=entry["did"],
            model=entry["model"],
            pk=entry["pk"] or 0,
            label=entry["label"],
            fields={name: pair for name, pair in entry["fields"].items() if any(pair)},
            url="" if self.is_plan and is_new else admin_url(entry["model"], entry["pk"]),
        )


def _keep(kept: list[Left], one: Left) -> None:
    if len(kept) < MOST_LEFT:
        kept.append(one)


def admin_url(model: str, pk: int) -> str:
    """Give the page of a row in the admin, "" for one that has none."""
    try:
        return reverse(f"admin:{model.replace('.', '_')}_change", args=[pk])
    except NoReverseMatch:
        return ""
