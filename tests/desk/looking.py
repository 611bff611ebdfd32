"""How a page of the desk is looked at: axe, its width, and errors, in four looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.browser.walking import find_shown
from tests.signing_in import sign_in


@dataclass(frozen=True, slots=True)
class Look:
    """A width, light or dark, and a language."""

    name: str
    width: int = 1280
    scheme: Any = "light"
    language: str = "en"


LOOKS = (
    Look("wide"),
    Look("dark", scheme="dark"),
    Look("narrow", width=360),
    Look("arabic", language="ar", scheme="dark"),
    Look("arabic narrow", width=360, language="ar"),
)


@dataclass
class Eye:
    """A page of the browser in one look, signed in, that gathers what is wrong."""

    look: Look
    page: Page
    errors: list[str] = field(default_factory=list)

    def look_at(self, address: str) -> list[str]:
        """Give what is wrong with a page."""
        self.errors.clear()
        answer = self.page.goto(address)
        assert answer
        faults = [] if answer.status == 200 else [f"answers {answer.status}"]
        # Before axe: it reads style sheets anew, and asks for what they import at wrong addresses.
        return [*faults, *self.errors, *find_shown(self.page, self.look.width)]

    def note(self, message: ConsoleMessage) -> None:
        """Keep errors and warnings of the console."""
        if message.type in {"error", "warning"}:
            self.errors.append(message.text)


def open_eye(browser: Browser, site: str, look: Look) -> Eye:
    """Sign in with this look."""
    context = browser.new_context(
        viewport={"width": look.width, "height": 900},
        color_scheme=look.scheme,
        bypass_csp=True,  # axe is a script; other tests hold the policy
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    eye = Eye(look, page)
    page.on("console", eye.note)
    sign_in(page, site)
    cookie: Any = {"name": "desk_language", "value": look.language, "url": site}
    context.add_cookies([cookie])
    return eye
