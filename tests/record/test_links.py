"""Every link of the real record leads somewhere, in every language, and each page is its own.

One walk serves all: the pages are also light, and lead from every fact to its source.
"""

from collections import defaultdict

import pytest
from django.conf import settings
from django.test import Client
from django.utils.translation import get_language_from_path

from tests.crawling import Crawl, is_whole, kind_of

pytestmark = pytest.mark.django_db
BARE = ("/api/", "/static/", "/admin/", "/feed.atom", "/calendar.ics", "/sitemap")
"""Addresses that have no language."""
LARGEST_PAGE = 100_000


@pytest.fixture(scope="module")
def crawl(_record, django_db_blocker):
    with django_db_blocker.unblock():
        return Crawl(Client()).walk("/")


def test_every_link_of_the_site_leads_somewhere(crawl):
    wrong = {address: one.status for address, one in crawl.opened.items() if one.status != 200}
    moved = {address for address, status in wrong.items() if status == 301}
    lost = set(wrong) - moved
    on = defaultdict(set)
    for link in crawl.links:
        if link.to in lost:
            on[link.to].add(link.on)
    assert not [address for address in moved if is_whole(kind_of(address))]
    assert not lost, {f"{address} ({wrong[address]})": sorted(on[address])[:3] for address in lost}
    assert len(crawl.opened) > 1000


def test_every_fragment_is_there_on_the_page_that_it_names(crawl):
    missing = {
        f"{link.on} -> {link.to}#{link.fragment}"
        for link in crawl.links
        if link.fragment
        and (target := crawl.opened.get(link.to))
        and target.is_page
        and link.fragment not in target.ids
    }
    assert not missing, sorted(missing)[:20]


def test_links_to_other_sites_are_http_and_say_so(crawl):
    wrong = {
        f"{link.on} -> {link.to}"
        for link in crawl.links
        if not link.is_internal and not (link.to.startswith(("http://", "https://")) and link.rel)
    }
    assert not wrong, sorted(wrong)[:20]


def test_a_page_keeps_its_reader_in_the_language_of_its_address(crawl):
    left = {
        f"{link.on} -> {link.to}"
        for link in crawl.links
        if link.is_internal
        and not link.is_switch
        and link.rel != ("element",)
        and not link.to.startswith(BARE)
        and language(link.on) != language(link.to)
    }
    assert not left, sorted(left)[:20]


def language(address):
    return get_language_from_path(address) or settings.LANGUAGE_CODE


def test_every_page_has_a_title_and_a_description_of_its_own(crawl):
    said = defaultdict(set)
    for address, one in crawl.opened.items():
        if one.is_page and "?" not in address and not address.startswith("/embed/"):
            said[language(address), "title", one.title].add(address)
            said[language(address), "description", one.description].add(address)
    shared = {key: sorted(pages) for key, pages in said.items() if len(pages) > 1}
    assert not shared, list(shared.items())[:10]


def test_every_page_has_one_heading_and_names_itself_and_its_other_languages(crawl):
    wrong = []
    expected = {"x-default", *(code for code, _ in settings.LANGUAGES)}
    for address, one in crawl.opened.items():
        if not one.is_page or "/embed/" in address or address.startswith("/api/"):
            continue
        if one.headings != 1:
            wrong.append(f"{address} has not one h1")
        if one.canonical != f"{settings.SITE_URL}{address}":
            wrong.append(f"{address} calls itself {one.canonical}")
        if {code.lower() for code in one.languages} < expected:
            wrong.append(f"{address} lacks languages")
    assert not wrong, wrong[:20]


def english_pages(crawl):
    """Give every English page as it is, and every part of the long timelines."""
    return {
        address: one
        for address, one in crawl.opened.items()
        if one.is_page and is_whole(kind_of(address))
    }


def test_every_fact_on_every_page_leads_to_its_source(crawl):
    pages = english_pages(crawl)
    unfounded = {address: one.unfounded for address, one in pages.items() if one.unfounded}
    assert not unfounded, list(unfounded.items())[:10]
    assert len(pages) > 300
    assert sum(one.facts for one in pages.values()) > 3000


def test_every_page_is_light_has_one_heading_and_shows_no_email_address(crawl):
    wrong = []
    for address, one in english_pages(crawl).items():
        if one.headings != 1:
            wrong.append(f"{address} has not one h1")
        if one.size >= LARGEST_PAGE:
            wrong.append(f"{address} has {one.size} bytes")
        if one.shows_email:
            wrong.append(f"{address} shows an e-mail address")
    assert not wrong, wrong[:20]
