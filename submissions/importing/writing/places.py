"""Places: where in a part a passage stands, as a person finds it again."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from submissions.importers.records import SourceKind
from submissions.models import ImportPart

PARAGRAPH = re.compile(r"\n[ \t]{0,80}\n\s{0,200}(?=\S)")
IN_PARAGRAPHS = frozenset(
    {SourceKind.MESSAGE, SourceKind.MAILBOX, SourceKind.ARTICLE, SourceKind.CONTRIBUTION}
)


@dataclass(frozen=True, slots=True)
class Places:
    """The beginnings of the lines and of the paragraphs of one text."""

    lines: tuple[int, ...]
    paragraphs: tuple[int, ...]
    in_paragraphs: bool

    @classmethod
    def of(cls, part: ImportPart) -> "Places":
        """Count those of a part."""
        return cls(
            lines=tuple(found.end() for found in re.finditer(r"\n", part.text)),
            paragraphs=tuple(
                found.end()
                for found in PARAGRAPH.finditer(part.text)
                if found.start() or part.text[:1].strip()
            ),
            in_paragraphs=part.kind in IN_PARAGRAPHS,
        )

    def line(self, at: int) -> int:
        """Give the number of the line of a character, from 1."""
        return bisect_right(self.lines, at) + 1

    def locator(self, at: int) -> str:
        """Give where a character stands: "¶ 9" in running text, "line 12" in lists and tables."""
        if self.in_paragraphs and self.paragraphs:
            return f"¶ {bisect_right(self.paragraphs, at) + 1}"
        return f"line {self.line(at)}"
