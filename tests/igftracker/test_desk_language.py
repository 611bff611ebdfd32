"""The desk in another language: each browser's choice, and nobody else's page."""

import pytest
from django.contrib.auth.models import User

pytestmark = pytest.mark.django_db
CHOOSE = "/admin/language/"


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def test_the_desk_begins_in_english_whatever_the_browser_asks_for(root):
    page = root.get("/admin/", headers={"accept-language": "ar"}).content.decode()
    assert '<html lang="en" dir="ltr"' in page


def test_a_chosen_language_turns_the_desk_round_and_goes_back_to_the_page(root):
    answer = root.post(CHOOSE, {"language": "ar", "next": "/admin/meetings/meeting/?q=mag"})
    assert answer["Location"] == "/admin/meetings/meeting/?q=mag"
    page = root.get("/admin/meetings/meeting/").content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert "admin/css/rtl.css" in page


def test_the_public_pages_and_the_interface_keep_the_language_of_their_address(root):
    root.post(CHOOSE, {"language": "ar"})
    assert root.cookies["desk_language"]["path"] == "/admin/"
    assert '<html lang="en" dir="ltr"' in root.get("/about/").content.decode()


@pytest.mark.parametrize("language", ["xx", "", "ar; path=/"])
def test_a_language_that_is_not_offered_changes_nothing(root, language):
    answer = root.post(CHOOSE, {"language": language})
    assert answer["Location"] == "/admin/"
    assert "desk_language" not in answer.cookies


@pytest.mark.parametrize("page", ["https://example.org/admin/", "//example.org/admin/", "/about/"])
def test_the_choice_leads_to_no_page_outside_the_desk(root, page):
    answer = root.post(CHOOSE, {"language": "fr", "next": page})
    assert answer["Location"] == "/admin/"


def test_a_look_alone_chooses_nothing(root):
    assert root.get(CHOOSE).status_code == 405


def test_the_ways_through_the_desk_are_those_that_are_open(client):
    user = User.objects.create_user("guest", is_staff=True)
    client.force_login(user)
    page = client.get("/admin/").content.decode()
    assert ">Dashboard<" in page
    assert "/admin/meetings/meeting/" not in page


def test_a_stranger_sees_no_way_through_the_desk(client):
    page = client.get("/admin/login/").content.decode()
    assert "desk-nav" not in page
