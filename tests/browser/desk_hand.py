"""An editor at the desk: every click and every key is a step, and what it takes is counted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from submissions.models import ImportBatch
from tests import signing_in

SECONDS = 2
"""So long an editor takes for a step: to look, and to press."""


@dataclass
class Hand:
    """An editor's hand on a page of the desk at an address."""

    page: Page
    site: str
    steps: int = 0

    @property
    def seconds(self) -> int:
        """Give how long it took so far."""
        return self.steps * SECONDS

    def go(self, path: str) -> None:
        """Open a page of the imports: "add/", or "3/review/"."""
        self.page.goto(f"{self.site}/admin/submissions/importbatch/{path}")

    def click(self, what: Locator) -> None:
        """Click."""
        self.steps += 1
        what.click()

    def write(self, into: Locator, words: str) -> None:
        """Write or paste into a field: a step, however long."""
        self.steps += 1
        into.fill(words)

    def press(self, key: str) -> None:
        """Press a key; where it decides, the desk has answered when it returns."""
        self.steps += 1
        if key not in "aru":
            self.page.keyboard.press(key)
            return
        with self.page.expect_response(lambda answer: "/items/" in answer.url):
            self.page.keyboard.press(key)
        expect(self.page.locator(".card button:disabled")).to_have_count(0)

    def pick(self, label: str, words: str, name: str) -> None:
        """Choose a record in a box of the form: open it, write, click the one of that name."""
        box = self.page.locator(".form-row").filter(has_text=f"{label}:")
        self.click(box.locator(".select2-selection"))
        self.write(self.page.locator(".select2-search__field"), words)
        self.click(self.page.locator(".select2-results__option", has_text=name).first)

    def upload(self, path: Path) -> None:
        """Choose a file."""
        self.steps += 1
        self.page.locator("input[type=file]").set_input_files(path)

    def read_it(self) -> ImportBatch:
        """Send the form; give the import."""
        self.click(self.page.get_by_role("button", name="Read it"))
        return ImportBatch.objects.latest("pk")

    def is_told(self, words: str) -> None:
        """Hold the page to saying this of what was done."""
        expect(self.page.locator(".messagelist")).to_contain_text(words)


def sign_in(page: Page, site: str, name: str = "editor") -> Hand:
    """Sign in as someone who may do everything; give the hand."""
    signing_in.sign_in(page, site, name)
    return Hand(page, site)
