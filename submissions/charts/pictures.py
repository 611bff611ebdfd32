"""PNG of a chart, drawn by resvg with the fonts that come with the project, none of the system."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import fontpkg
import resvg_py

SCRIPTS = {
    "Noto Sans": ("LATIN", "GREEK", "CYRILLIC"),
    "Noto Sans Arabic": ("ARABIC",),
    "Noto Sans SC": ("CJK",),
}
"""The fonts, and the scripts that each has, as Unicode's names of letters begin."""
CHINESE = "pylopdf_fonts_zh_cn"
"""The package with the Chinese font; 17 MB, so it is left to each installation."""


@cache
def find_fonts() -> dict[str, str]:
    """Give the file of each font that is installed; the first two come with the project."""
    found = {name: str(fontpkg.path(name)) for name in ("Noto Sans", "Noto Sans Arabic")}
    package = find_spec(CHINESE)
    if package and package.origin:
        found["Noto Sans SC"] = str(Path(package.origin).parent / "NotoSansSC-Regular.otf")
    return found


def can_draw(words: str) -> bool:
    """Say whether there is a font for every letter."""
    scripts = tuple(script for family in find_fonts() for script in SCRIPTS[family])
    return all(
        unicodedata.name(letter, "").startswith(scripts)
        for letter in set(words)
        if unicodedata.category(letter) in ("Lu", "Ll", "Lt", "Lo")
    )


def draw_png(svg: str, *, scale: int, style: str) -> bytes:
    """Give an SVG without a style of its own as PNG; `style` is that of dark paper, or none."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=scale,
            skip_system_fonts=True,
            font_files=list(find_fonts().values()),
            font_family="Noto Sans",
            sans_serif_family="Noto Sans",
            style_sheet=style or None,
        )
    )
