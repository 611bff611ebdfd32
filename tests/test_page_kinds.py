"""The list of the kinds of pages leaves none out."""

from django.urls import resolve

from tests.addresses import fill, is_page, own_patterns
from tests.page_kinds import PAGE_KINDS

NOT_IN_THE_RECORD = {"intervention-detail"}
"""Kinds of which the real record has none yet; tests with made records open them."""


def test_every_page_has_a_line_in_the_list():
    listed = {
        resolve(kind.address.partition("?")[0]).url_name
        for kind in PAGE_KINDS
        if kind.status != 404
    }
    patterns = [fill(one, ["x", 1, 1]) for one in own_patterns() if "P<path>" not in one]
    pages = {resolve(path).url_name for path in patterns if is_page(path)}
    assert pages - NOT_IN_THE_RECORD <= listed


def test_no_kind_has_the_name_of_another():
    names = [kind.name for kind in PAGE_KINDS]
    assert len(names) == len(set(names))
