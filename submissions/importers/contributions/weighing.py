"""How surely a page lists contributions: items that lead to files, or a table of what was sent."""

from __future__ import annotations

import re
from bisect import bisect_left

from meetings.folding import fold
from submissions.importers.contributions.items import SENT_BY
from submissions.importers.contributions.lists import PROSE
from submissions.importers.grids import Grid, read_grids
from submissions.importers.lines import Line, read_lines
from submissions.importers.members.lists import find_title, is_furniture
from submissions.importers.pages import Page
from submissions.importers.tables.reading import find_table

FILE = re.compile(r"\.(?:pdf|docx?|rtf|odt|txt)(?:[?#]|$)", re.IGNORECASE)
OF_CONTRIBUTIONS = re.compile(
    r"\b(?:contributions?|submissions?|inputs?|responses|replies|comments|contribucion\w{0,2}"
    r"|commentaires|reponses|respuestas|вклад\w{0,2}|ответы)\b|المساهمات|贡献|文稿|意见"
)
LOOKED_AT = 300
FEWEST = 3
MOST = 0.88


def weigh_list(page: Page) -> float:
    """Give from 0 to 1 how surely a page lists contributions."""
    if page.is_html and any(map(_is_of_contributions, read_grids(page))):
        return MOST
    lines = [one for one in read_lines(page.rendered)[:LOOKED_AT] if not is_furniture(one.block)]
    named = bool(OF_CONTRIBUTIONS.search(fold(f"{find_title(page)} {page.name}")))
    starts = sorted(one.span.start for one in page.rendered.links if FILE.search(one.url))
    items = sum(_is_item(line, starts, named=named) for line in lines)
    words = sum(
        len(line.words.split()) for line in lines if not _is_item(line, starts, named=named)
    )
    if items < FEWEST:
        return 0.0
    share = items * 8 / max(items * 8 + words, 1)
    return round(MOST * share + (0.1 if named else 0.0), 3) if named or share > 0.5 else 0.3


def _is_of_contributions(grid: Grid) -> bool:
    table = find_table(grid, sure=True)
    return table is not None and table.about == "contributions"


def _is_item(line: Line, starts: list[int], *, named: bool) -> bool:
    first = bisect_left(starts, line.span.start)
    leads = first < len(starts) and starts[first] < line.span.end
    if len(line.words.split()) > PROSE:
        return False
    return leads or (line.item and (named or SENT_BY.match(line.words) is not None))
