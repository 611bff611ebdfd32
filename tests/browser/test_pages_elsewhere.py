"""The public pages in other languages, in a real browser: Arabic runs from the right."""

from itertools import cycle

import pytest
from playwright.sync_api import Page

from tests.browser.walking import HEAVIEST, LOOKS, NARROW, WIDE, Looks, find_faults
from tests.page_kinds import PAGE_KINDS, PageKind

pytestmark = pytest.mark.django_db
TRANSLATED = [kind for kind in PAGE_KINDS if kind.has_languages]
IN_TURN = list(zip(TRANSLATED, cycle(((NARROW,), (WIDE,))), strict=False))
"""Each page in one look, in turn: in English each is looked at in both, with the same colours."""


@pytest.mark.parametrize(("kind", "looks"), IN_TURN, ids=lambda one: getattr(one, "name", ""))
def test_a_page_in_arabic_is_accessible_narrow_enough_and_light(
    site: str, walker: Page, kind: PageKind, looks: Looks
) -> None:
    assert find_faults(walker, site + kind.within("ar"), looks=looks, heaviest=HEAVIEST) == []


@pytest.mark.parametrize("language", ["fr", "es", "ru", "zh-hans"])
@pytest.mark.parametrize("name", ["home", "record", "call"])
def test_the_longest_pages_are_so_in_every_language(
    site: str, walker: Page, name: str, language: str
) -> None:
    kind = next(kind for kind in PAGE_KINDS if kind.name == name)
    assert find_faults(walker, site + kind.within(language), looks=LOOKS, heaviest=HEAVIEST) == []
