"""The report of a load: what was created, changed, removed, left, and what editors keep."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ModelReport:
    """What a load did, or would do, to the rows of one model."""

    name: str
    """The model's name in the plural."""
    created: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    elsewhere: int = 0
    """Rows that no file names; they are left alone."""
    kept: tuple[str, ...] = ()
    """What an editor changed, removed or moved, and therefore stays; a sentence each."""
    waiting: int = 0
    """What another load of the same files would do, once the database lets it."""

    def __str__(self) -> str:
        """Give its line of the report."""
        counts = [
            f"{self.created} created",
            f"{self.changed} changed",
            f"{self.unchanged} unchanged",
            *([f"{self.removed} removed"] if self.removed else []),
            *([f"{len(self.kept)} kept"] if self.kept else []),
            *([f"{self.elsewhere} not in the files"] if self.elsewhere else []),
        ]
        return f"{self.name}: {', '.join(counts)}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a load did, model by model."""

    models: tuple[ModelReport, ...]
    dry_run: bool = False

    @property
    def created(self) -> int:
        """Rows created."""
        return sum(model.created for model in self.models)

    @property
    def changed(self) -> int:
        """Rows changed."""
        return sum(model.changed for model in self.models)

    @property
    def unchanged(self) -> int:
        """Rows that stood as the files have them, or as an editor keeps them."""
        return sum(model.unchanged for model in self.models)

    @property
    def removed(self) -> int:
        """Rows that were loaded once, that nobody changed, and that the files no longer have."""
        return sum(model.removed for model in self.models)

    @property
    def elsewhere(self) -> int:
        """Rows that no file names."""
        return sum(model.elsewhere for model in self.models)

    @property
    def kept(self) -> tuple[str, ...]:
        """What editors keep, a sentence each."""
        return tuple(line for model in self.models for line in model.kept)

    def lines(self) -> Iterator[str]:
        """Give the report as lines: what is kept, each model, the total."""
        yield from (f"kept: {line}" for line in self.kept)
        yield from (
            str(model) for model in self.models if str(model) != str(ModelReport(model.name))
        )
        total = f"{self.created} created, {self.changed} changed, {self.unchanged} unchanged"
        if self.removed:
            total += f", {self.removed} removed"
        yield f"{'Would be: ' if self.dry_run else ''}{total}."


@dataclass(frozen=True, slots=True)
class NothingToDo:
    """The report of a load that was left out, since these very files were loaded last."""

    loaded_at: datetime
    kept: int
    """Sentences on what editors keep, as that load told them."""

    def lines(self) -> Iterator[str]:
        """Give the report as lines."""
        yield (
            f"Nothing to do: these files were loaded on {self.loaded_at:%Y-%m-%d at %H:%M} UTC, "
            "and neither they nor the code have changed since."
        )
        if self.kept:
            yield f"{self.kept} values or records stay as editors have them; --again lists them."
