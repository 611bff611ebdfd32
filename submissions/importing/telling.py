"""Telling: the results of single proposals, gathered into the report of an application."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import NoReverseMatch, reverse

from submissions.importing.outcomes import ApplyReport, Left, Written
from submissions.importing.writing.applied import Result


@dataclass
class Teller:
    """Gathers results."""

    is_plan: bool
    written: list[Written] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    aside: list[Left] = field(default_factory=list)
    unchanged: int = 0

    @property
    def has_written(self) -> bool:
        """Whether anything was written."""
        return bool(self.written)

    def tell(self, results: Iterable[Result]) -> None:
        """Add some results."""
        for result in results:
            self._tell(result)

    def _tell(self, result: Result) -> None:
        if result.why:
            self.left.append(Left(result.item.pk, result.label, result.why))
            return
        self.written += [self._written(result, entry) for entry in result.entries]
        self.aside += [Left(result.item.pk, result.label, note) for note in result.notes]
        self.unchanged += not result.entries

    def report(self) -> ApplyReport:
        """Give the report."""
        return ApplyReport(
            tuple(self.written), tuple(self.left), tuple(self.aside), self.unchanged, self.is_plan
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


def admin_url(model: str, pk: int) -> str:
    """Give the page of a row in the admin, "" for one that has none."""
    try:
        return reverse(f"admin:{model.replace('.', '_')}_change", args=[pk])
    except NoReverseMatch:
        return ""
