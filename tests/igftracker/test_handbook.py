"""The editors' handbook: it opens for staff, its pictures are there, and what it names exists."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.contrib.staticfiles import finders
from django.core.management import load_command_class
from django.urls import reverse

from igftracker.handbook import CHAPTERS
from igftracker.handbook.importing import BADGES, DRAWN
from igftracker.handbook.pictures import FOLDER, PICTURES, read_pictures
from submissions.admin.importing.labels import SOURCE_KINDS
from submissions.importers.records import SourceKind
from submissions.models import Proposal
from tests.handbook.desk_screens import DESK_SCREENS
from tests.handbook.screens import SCREENS

pytestmark = pytest.mark.django_db
PAGES = ("admin:handbook", *(f"admin:{chapter.page}" for chapter in CHAPTERS))
ROOT = Path(__file__).parents[2]
DESK = (
    *(ROOT / "templates/admin", ROOT / "igftracker/static/desk", ROOT / "igftracker/accounts"),
    *(ROOT / "meetings/admin", ROOT / "submissions/admin"),
)
DJANGOS_OWN = {"Save and continue editing"}
"""Buttons of Django's admin."""
HEAVIEST = 150 * 1024
"""Bytes of a picture."""


@pytest.fixture
def editor(client, roles):
    user = User.objects.create_user("editor", is_staff=True)
    user.groups.add(Group.objects.get(name="editor"))
    client.force_login(user)
    return client


def open_page(client, name):
    return BeautifulSoup(client.get(reverse(name)).content, "lxml")


def words_of(part):
    return " ".join(part.get_text(" ").split())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_handbook_opens_for_an_editor(editor, name):
    answer = editor.get(reverse(name))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count("<h1") == 1
    assert 'style="' not in page
    assert "<script>" not in page


@pytest.mark.parametrize("name", PAGES)
def test_strangers_and_those_who_are_no_staff_do_not_see_it(client, name):
    assert "/login/" in client.get(reverse(name)).headers["Location"]
    client.force_login(User.objects.create_user("reader"))
    assert "/login/" in client.get(reverse(name)).headers["Location"]


def test_every_picture_is_there_with_its_size_and_words(editor):
    shown = [image for name in PAGES for image in open_page(editor, name).select("figure img")]
    pictures = read_pictures().values()
    assert sorted(one.get("alt") for one in shown) == sorted(one.alt for one in pictures)
    for image in shown:
        assert len(image.get("alt")) > 40
        file = finders.find(image.get("src").removeprefix("/static/"))
        assert file, image.get("src")
        assert 100 < int(image.get("width")) <= 1000
        assert 50 < int(image.get("height")) <= 1200


def test_pictures_are_light_and_no_others_lie_beside_them():
    files = {file.stem: file.stat().st_size for file in FOLDER.glob("*.png")}
    assert set(files) == set(PICTURES)
    assert [name for name, size in files.items() if size > HEAVIEST] == []


def test_the_maker_takes_the_pictures_that_are_shown_and_no_others():
    assert {*SCREENS, *DESK_SCREENS} == set(PICTURES)


@pytest.mark.parametrize("name", PAGES)
def test_every_address_in_the_handbook_opens(editor, name):
    page = open_page(editor, name)
    links = {link.get("href") for link in page.select("#content a, .breadcrumbs a")}
    assert len(links) >= 2
    ids = {one["id"] for one in page.select("[id]")}
    for link in links:
        if link.startswith("#"):
            assert link[1:] in ids, link
        else:
            assert editor.get(link).status_code == 200, link


def test_every_kind_of_source_and_every_badge_is_explained(editor):
    assert set(DRAWN) == set(SourceKind) == set(SOURCE_KINDS)
    assert set(BADGES) == set(Proposal)
    said = words_of(open_page(editor, "admin:handbook_importing"))
    assert [words for words in SOURCE_KINDS.values() if words not in said] == []
    assert [one.label for one in Proposal if one.label not in said] == []


def test_the_command_line_is_as_the_handbook_has_it(editor):
    command = load_command_class("submissions", "import_source")
    parser = command.create_parser("manage.py", "import_source")
    page = open_page(editor, "admin:handbook_importing")
    section = page.select_one("section[aria-labelledby=command]")
    named = set(re.findall(r"--[a-z-]+", words_of(section)))
    own = {name for one in parser._actions for name in one.option_strings}
    assert named <= own
    assert {"--kind", "--dry-run", "--apply-certain", "--user"} <= named
    for line in section.select_one("pre").get_text().splitlines():
        parser.parse_args(line.split()[2:])  # stops the test where an option is wrong


def test_what_the_handbook_calls_a_button_or_a_choice_is_called_so_on_the_desk(editor):
    named = {words_of(one) for name in PAGES for one in open_page(editor, name).select("b")}
    desk = [
        file.read_text()
        for folder in DESK
        for file in folder.rglob("*.*")
        if file.suffix in {".html", ".js", ".py"} and "handbook" not in file.parts
    ]
    assert len(named) > 30
    ours = sorted(named - DJANGOS_OWN)
    assert [words for words in ours if not any(words in text for text in desk)] == []


def test_the_index_and_the_pages_of_importing_lead_to_the_handbook(editor):
    address = reverse("admin:handbook_importing")
    pages = [reverse("admin:index")]
    pages += [reverse(f"admin:submissions_importbatch_{name}") for name in ("changelist", "add")]
    for page in pages:
        assert f'href="{address}"' in editor.get(page).content.decode(), page


def test_every_page_of_the_admin_leads_to_the_contents(editor):
    page = editor.get(reverse("admin:meetings_body_changelist")).content.decode()
    assert f'href="{reverse("admin:handbook")}"' in page
