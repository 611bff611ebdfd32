"""A card as PNG, in the reader's language where there is a font for its letters."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.utils.translation import get_language_bidi, override
from django.utils.translation import gettext as _

from submissions.cards.card import Card
from submissions.cards.drawing import draw_card
from submissions.charts.pictures import can_draw, draw_png


def give_png(make: Callable[[], Card]) -> bytes:
    """Give a card as PNG.

    Chinese letters need the font of an extra; without it the card is in English, and one whose
    title itself has no font, such as a document's in Tibetan, is that of the site.
    """
    if png := _draw(make):
        return png
    with override(settings.LANGUAGE_CODE):
        return _draw(make) or _draw(make_site_card)


def _draw(make: Callable[[], Card]) -> bytes:
    card = make()
    if not can_draw(card.words):
        return b""
    return draw_png(draw_card(card, mirror=get_language_bidi()), scale=1, style="")


def make_site_card(title: str = "") -> Card:
    """Give the card of a page that is of no record, by its title; without one that of the site."""
    promise = _("Every fact has a source, and where sources differ you see both.")
    title = title or _("Who was in the room, who contributed, who stayed silent")
    return Card(kind="", title=title, lines=(promise,))
