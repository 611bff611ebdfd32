"""The attendance grid as one field of the meeting's form: what was sent, and what differs in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meetings.models import Presence
from meetings.presences import Choice

NAME = re.compile(r"grid-(a?)([0-9]{1,18})-presence")
MOST_LINES = 1000


class GridWidget(forms.Widget):
    """Reads the lines of the grid from what was sent; the page itself shows them."""

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> list[tuple[int, bool, str, str]]:
        """Give each line that was sent: number, whether a seat, what was shown, what is chosen."""
        found = ((NAME.fullmatch(key), key) for key in data)
        return [
            (int(match[2]), not match[1], data.get(shown_name(key), Presence.UNKNOWN), data[key])
            for match, key in found
            if match
        ]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Say no: a grid without lines is one in which nothing was chosen."""
        return False


def shown_name(name: str) -> str:
    """Give the name of the field with what was shown beside a line."""
    return f"{name.removesuffix('presence')}shown"


class GridField(forms.Field):
    """The grid as one field of the meeting's form; gives the lines that differ."""

    widget = GridWidget

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Say whether a line differs from what was shown."""
        return not self.disabled and any(shown != chosen for _, _, shown, chosen in data or ())

    def clean(self, value: Any) -> list[Choice]:
        """Give the choices; refuse what is no presence, and more lines than a page has."""
        if self.disabled:
            return []
        if len(value) > MOST_LINES:
            raise ValidationError(f"The grid takes at most {MOST_LINES} lines at a time.")
        choices = [Choice(*line) for line in value]
        known = set(Presence.values)
        if any({choice.shown, choice.chosen} - known for choice in choices):
            raise ValidationError("Choose one of the presences that the grid offers.")
        return [choice for choice in choices if choice.shown != choice.chosen]
