"""Pictures of pages side by side: a row for each page, a column for each way to look at it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path


def name_file(page: str, look: str) -> str:
    """Give the file name of the picture of a page."""
    return f"{page}-{look}.png".replace(" ", "-").replace("/", "-")


def write_sheet(folder: Path, pages: Iterable[tuple[str, str]], looks: Sequence[str]) -> Path:
    """Write the page that shows all pictures of `pages`, which are names and addresses."""
    head = "".join(f"<th>{look}</th>" for look in looks)
    rows = "".join(
        f"<tr><th>{escape(name)}<br><small>{escape(address)}</small></th>"
        + "".join(cell(name_file(name, look)) for look in looks)
        + "</tr>\n"
        for name, address in pages
    )
    out = folder / "index.html"
    out.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages of igftracker</title>'
        "<style>body{font:14px sans-serif}td,th{vertical-align:top;text-align:start;padding:4px}"
        "img{width:220px;max-height:420px;object-fit:cover;object-position:top;"
        "border:1px solid #999}</style>"
        f"<table><tr><th></th>{head}</tr>\n{rows}</table></html>\n",
        encoding="utf-8",
    )
    return out


def cell(file: str) -> str:
    return f'<td><a href="{file}"><img src="{file}" alt="{file}" loading="lazy"></a></td>'
