"""The language of a page: its address, the switch, `hreflang`, and what stays English."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import override_settings
from django.urls import resolve
from django.utils.translation import override

from meetings import local_forms
from tests import factories as make
from tests.addresses import addresses, is_page
from tests.world import make_world

pytestmark = pytest.mark.django_db
ALL = [(code, name) for code, name in settings.TRANSLATIONS.items()]


@pytest.fixture
def in_all_languages():
    """Offer all six languages, whether their catalogues are complete or not."""
    with override_settings(LANGUAGES=ALL):
        yield


def read(client, path, **query):
    response = client.get(path, query)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "lxml")


def draw(template, request):
    return BeautifulSoup(render_to_string(template, {"request": request}), "lxml")


@pytest.mark.parametrize(("code", "direction"), [("fr", "ltr"), ("ar", "rtl"), ("zh-hans", "ltr")])
def test_the_prefix_of_an_address_fixes_the_language(client, in_all_languages, code, direction):
    page = read(client, f"/{code}/about/")

    assert page.html["lang"] == code
    assert page.html["dir"] == direction
    assert page.find("a", href=f"/{code}/method/")


def test_a_browsers_wishes_change_nothing(client, in_all_languages):
    response = client.get("/about/", headers={"accept-language": "fr"})

    assert 'lang="en"' in response.content.decode()
    assert "Accept-Language" not in response.get("Vary", "")
    assert response["Content-Language"] == "en"


def test_a_language_that_is_not_offered_has_no_address(client):
    with override_settings(LANGUAGES=[("en", "English"), ("fr", "Français")]):
        assert client.get("/fr/about/").status_code == 200
        assert client.get("/ru/about/").status_code == 404


def test_every_page_is_there_in_another_language(client, in_all_languages):
    make_world("Offen")
    world = make_world("Anders")
    pages = [one for one in addresses(world) if is_page(one)]
    assert len(pages) > 20
    for page in pages:
        response = client.get(f"/ar{page}")
        assert response.status_code == client.get(page).status_code, page


def test_answers_for_machines_have_no_prefix_and_stay_english(client, in_all_languages):
    assert client.get("/fr/api/v1/bodies/").status_code == 404
    make.make_meeting(slug="first", title="First meeting")
    asked = "/api/v1/meetings/first/"
    assert client.get(asked, headers={"accept-language": "fr"}).content == client.get(asked).content
    with override("fr"):  # what another request left active
        assert "/fr/" not in client.get(asked).content.decode()


def test_a_merged_participant_leads_on_in_the_language_of_the_page(client, in_all_languages):
    lasting = make.make_participant(slug="lasting")
    make.make_participant(slug="early", merged_into=lasting)

    assert client.get("/es/participants/early/").url == "/es/participants/lasting/"


def test_the_switch_keeps_the_page_and_its_choices(rf, in_all_languages):
    request = rf.get("/fr/timeline/", {"kind": ["meeting", "call"], "from": "2011"})
    with override("fr"):
        request.resolver_match = resolve(request.path)
        switch = draw("includes/languages.html", request)
    chosen = "?kind=meeting&kind=call&from=2011"

    assert switch.find("a", hreflang="ru")["href"] == f"/ru/timeline/{chosen}"
    assert switch.find("a", hreflang="en")["href"] == f"/timeline/{chosen}"
    assert switch.find("a", hreflang="zh-Hans").text == "简体中文"
    assert switch.find(attrs={"aria-current": "true"}).text == "Français"


def test_the_alternates_name_the_full_address_in_each_language(rf, in_all_languages):
    request = rf.get("/about/")
    request.resolver_match = resolve("/about/")
    found = draw("includes/alternates.html", request).find_all("link")
    links = {one["hreflang"]: one["href"] for one in found}

    assert links.keys() == {"x-default", "en", "fr", "es", "ru", "ar", "zh-Hans"}
    assert links["x-default"] == links["en"] == f"{settings.SITE_URL}/about/"
    assert links["ar"] == f"{settings.SITE_URL}/ar/about/"


def test_texts_of_the_record_say_in_which_language_they_are(client, in_all_languages):
    make.make_submission(
        slug="reply", title="Réponse", language="fr", abstract="What it says, in English."
    )
    page = read(client, "/es/submissions/reply/")
    english = page.find(string="What it says, in English.").parent

    assert page.h1.find(string="Réponse").parent["lang"] == "fr"
    assert english["lang"] == "en"
    assert "inglés" in english.find_next_sibling(class_="untranslated").text


def test_a_date_is_worded_in_the_readers_language_and_kept_as_written(client, in_all_languages):
    make.make_meeting(slug="montreux", held="24 and 25 February 2011")
    there = read(client, "/fr/meetings/montreux/").find("time")
    here = read(client, "/meetings/montreux/").find("time")

    assert there.text == "24–25 février 2011"
    assert "24 and 25 February 2011" in there["title"]
    assert here.text == "24 and 25 February 2011"


@pytest.mark.parametrize(
    ("code", "day", "number", "share"),
    [
        ("en", "1 November 2026", "1234567", "12.5\xa0%"),
        ("fr", "1er novembre 2026", "1\u202f234\u202f567", "12,5\xa0%"),
        ("es", "1 de noviembre de 2026", "1.234.567", "12,5\xa0%"),
        ("ru", "1 ноября 2026\u202fг.", "1\xa0234\xa0567", "12,5\xa0%"),
        ("ar", "1 تشرين الثاني/نوفمبر 2026", "1,234,567", "12.5%"),
        ("zh-hans", "2026年11月1日", "1,234,567", "12.5%"),
    ],
)
def test_days_numbers_and_shares_have_the_forms_of_each_language(code, day, number, share):
    with override(code):
        assert local_forms.day(date(2026, 11, 1)) == day
        assert local_forms.number(1234567) == number
        assert local_forms.percent(12.5) == share


def test_a_run_of_one_day_is_that_day():
    with override("fr"):
        assert local_forms.days(date(2010, 11, 19), date(2010, 11, 19)) == "19 novembre 2010"


@pytest.mark.parametrize(
    ("code", "parts"),
    [("en", "a, b; c: d. e"), ("fr", "a, b\xa0; c\xa0: d. e"), ("ru", "a, b; c: d. e"),
     ("ar", "a، b؛ c: d. e"), ("zh-hans", "a，b；c：d。e")],
)  # fmt: skip
def test_marks_between_parts_of_a_sentence_are_those_of_the_language(code, parts):
    marked = 'a{% mark "," %}b{% mark ";" %}c{% mark ":" %}d{% mark "." %}e'
    with override(code):
        drawn = Template("{% load languages %}" + marked).render(Context())

    assert drawn == parts


@pytest.mark.parametrize(
    ("code", "told"), [("en", "A/1"), ("fr", "A/1"), ("ar", "\u2068A/1\u2069")]
)
def test_words_of_another_script_are_set_apart_where_the_page_runs_from_the_right(code, told):
    with override(code):
        assert local_forms.isolated("A/1") == told
