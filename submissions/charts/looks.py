"""The style that a picture carries with it where no page gives it one."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from submissions.charts.marks import COLOURS

FONTS = "'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', system-ui, sans-serif"


def _rules(place: int) -> str:
    return "".join(
        f".fill-{name}{{fill:{colours[place]}}}.stroke-{name}{{stroke:{colours[place]}}}"
        for name, colours in COLOURS.items()
    )


DARK = _rules(1)
"""Rules for dark paper; on light paper the elements' own attributes hold."""
STYLE = f"@media (prefers-color-scheme:dark){{{DARK}}}"
"""For a picture that follows its reader's choice."""


def csp_hash(style: str) -> str:
    """Give what a Content-Security-Policy calls a style by."""
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
