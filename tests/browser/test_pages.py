"""The public pages in a real browser: accessible in light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.management import call_command
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESSES = (
    "/",
    "/bodies/",
    "/bodies/cstd-wg-igf/",
    "/bodies/cstd-wg-igf/members/?on=2011-03-24",
    "/bodies/cstd-wg-igf/record/",
    "/bodies/mag/timeline/",
    "/meetings/",
    "/meetings/mag-2010-11-23/",
    "/calls/",
    "/calls/cstd-wg-igf-c2/",
    "/submissions/",
    "/submissions/cstd-wg-igf-c2-finland/",
    "/groups/",
    "/groups/civil-society/",
    "/participants/?body=mag&and_body=cstd-wg-igf",
    "/participants/theresa-swinehart/",
    "/participants/anriette-esterhuysen/",
    "/compare/?find=finland",
    "/compare/?participant=anriette-esterhuysen",
    "/compare/?participant=patrik-faltstrom&participant=anriette-esterhuysen",
    "/compare/?body=cstd-wg-igf&body=mag",
    "/documents/?symbol=a/67",
    "/documents/circleid-2011-03-22/",
    "/timeline/",
    "/timeline/?sources=differ&from=2008&to=2012",
    "/timeline/?kind=deadline&body=igf",
    "/bodies/mag/timeline/?at=mag-named-2006",
    "/conflicts/",
    "/search/?q=Montreux",
    "/search/?q=report&body=mag&kind=documents",
    "/search/?q=Kleinwechter",
    "/ar/search/?q=MAG",
    "/search/",
    "/changes/",
    "/data/",
    "/method/",
    "/about/",
    "/api/docs/",
    "/nowhere/",
    "/meetings/?knd=panel",
    "/calls/cstd-wg-igf-c2/silent/",
    "/counts/submissions/?group_by=group,call",
    "/charts/",
    "/charts/balance/cstd-wg-igf/",
    "/ar/",
    "/ar/bodies/mag/timeline/",
    "/ar/charts/balance/mag/",
    "/ar/compare/?body=cstd-wg-igf&body=mag",
    "/zh-hans/bodies/cstd-wg-igf/record/",
)


@pytest.fixture
def site(live_server: LiveServer) -> str:
    """Give the address of a server with the real record."""
    call_command("load_record", verbosity=0)
    return live_server.url


def find_faults(page: Page, address: str) -> list[str]:
    """Give what axe and a look at the width find wrong on a page."""
    page.goto(address)
    found = [
        f"{address}: {fault['id']}: {node['target']}"
        for fault in Axe().run(page).response["violations"]
        for node in fault["nodes"]
    ]
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    return [*found, f"{address} scrolls sideways"] if wide else found


def test_axe_finds_nothing_wide_and_light_narrow_and_dark(site: str, browser: Browser) -> None:
    faults = []
    for width, scheme in ((1280, "light"), (360, "dark")):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
        )
        page = context.new_page()
        for address in ADDRESSES:
            faults += [f"{width} {scheme} {fault}" for fault in find_faults(page, site + address)]
        context.close()
    assert not faults, "\n".join(faults)


def test_a_reader_finds_who_answered_in_two_clicks_and_the_source_in_one_more(
    site: str, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(site)
    page.get_by_role("link", name="Draft outline of the report").first.click()
    assert "4 recorded" in page.get_by_role("row", name="Governments").first.inner_text()
    page.get_by_role("row", name="Governments").get_by_role("link", name="4 recorded").click()
    assert page.get_by_role("link", name="Finland").first.is_visible()
    page.go_back()
    page.locator("sup.refs a").first.click()
    assert page.url.split("#")[1].startswith("source-")
    page.close()


def test_every_page_works_without_scripts(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/bodies/cstd-wg-igf/members/")
    page.get_by_label("Members on a day").fill("2011-03-24")
    page.get_by_role("button", name="Show that day").click()
    assert "on=2011-03-24" in page.url
    assert page.get_by_role("heading", name="Possibly members that day").is_visible()
    context.close()
