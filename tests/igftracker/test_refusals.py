"""What a wrong address is told: in the language of the page, to programs in English."""

import ast
import json

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import override_settings

from tests import factories as make

pytestmark = pytest.mark.django_db
APPS = ("igftracker", "meetings", "submissions")
LATER_ARGUMENTS = {"ParameterError": 1, "no_value": 2, "missing": 1}
"""What makes a refusal, with the place of the first argument that holds a sentence."""


@pytest.fixture(autouse=True)
def in_all_languages():
    """Offer all six languages, whatever the installation offers."""
    with override_settings(LANGUAGES=list(settings.TRANSLATIONS.items())):
        yield


def read_refusal(client, address):
    """Give the page's part that says what was wrong."""
    response = client.get(address)
    assert response.status_code == 400, address
    return BeautifulSoup(response.content, "lxml").select_one("main")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/fr/meetings/?knd=x", ["Paramètre inconnu : « knd ».", "Vouliez-vous dire « kind » ?"]),
        ("/fr/meetings/?kind=a&kind=b", ["« kind » est indiqué plus d’une fois."]),
        ("/fr/about/?as_of=x", ["« x » n’est ni un jour, ni un moment, ni une version."]),
        ("/fr/search/?q=x&after=5", ["« after » ne s’emploie qu’avec « kind »."]),
        ("/fr/counts/submissions/?group_by=group&limit=0", ["Utilisez un nombre de 1 à 100000."]),
        ("/fr/timeline/?from=x", ["« x » n’est pas une année.", "Écrivez comme suit : 2011."]),
        ("/es/meetings/?knd=x", ["Parámetro desconocido: «knd».", "¿Quizá quiso decir «kind»?"]),
        ("/ru/meetings/?knd=x", ["Неизвестный параметр «knd».", "в виду «kind»?"]),
        ("/zh-hans/meetings/?knd=x", ["未知参数“knd”。", "您是否要用“kind”？"]),
    ],
)
def test_a_refusal_is_in_the_language_of_its_page(client, address, told):
    words = read_refusal(client, address).get_text(" ").replace("\xa0", " ")

    for sentence in told:
        assert sentence in words


def test_what_is_allowed_is_listed_with_the_marks_of_the_language(client):
    words = read_refusal(client, "/zh-hans/meetings/?zzzzzz=1").get_text()

    assert "请使用以下之一：" in words
    assert "body，" in words


def test_a_refusal_has_the_language_and_direction_of_its_page(client):
    page = read_refusal(client, "/ar/meetings/?knd=x")

    assert "البارامتر" in page.get_text()
    assert not page.select("[lang], [dir]")


def test_words_of_an_address_keep_their_direction_in_a_sentence_from_right_to_left(client):
    words = read_refusal(client, "/ar/submissions/?date_after=2011-24-24").get_text()

    assert "«\u20682011-24-24\u2069»" in words
    assert "\u20682011-Q1\u2069" in words


def test_what_was_given_is_cut_short_in_every_language(client):
    words = read_refusal(client, f"/fr/meetings/?kind={'x' * 200}").get_text()

    assert f"«\xa0{'x' * 60}\xa0»" in words


@pytest.mark.parametrize(
    ("query", "detail", "suggestion"),
    [
        ("knd=x", "Unknown parameter 'knd'.", "Did you mean 'kind'?"),
        ("kind=a&kind=b", "'kind' is given more than once.", "Give it once."),
        ("as_of=v9", "There is no version 9 yet.", "The newest is v0."),
    ],
)
def test_programs_are_told_in_english_whatever_they_accept(client, query, detail, suggestion):
    client.cookies["django_language"] = "fr"
    response = client.get(f"/api/v1/meetings/?{query}", headers={"accept-language": "fr"})
    told = json.loads(response.content)

    assert response.status_code == 400
    assert (told["detail"], told["suggestion"]) == (detail, suggestion)


def test_oembed_refuses_in_its_own_language_and_not_in_that_of_the_chart(client):
    body = make.make_body(slug="group")
    chart = f"{settings.SITE_URL}/fr/charts/balance/{body.slug}/"

    asked = f"/oembed?url={chart}&maxwidth=x"
    assert "'x' is no value of 'maxwidth'." in read_refusal(client, asked).get_text()
    words = read_refusal(client, f"/fr{asked}").get_text().replace("\xa0", " ")
    assert "« x » n’est pas une valeur de « maxwidth »." in words


def find_sentences(tree):
    """Give the sentences that a refusal is made with as they stand, not by gettext."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in calls:
        first = LATER_ARGUMENTS.get(getattr(call.func, "id", ""))
        for given in call.args[first:] if first else ():
            if isinstance(given, ast.Constant | ast.JoinedStr):
                yield ast.unparse(given)


def test_every_refusal_of_a_page_is_marked_to_be_translated():
    unmarked = {}
    for app in APPS:
        for path in (settings.BASE_DIR / app).rglob("*.py"):
            if "api" in path.parts:
                continue  # for programs: always English
            if found := list(find_sentences(ast.parse(path.read_text()))):
                unmarked[str(path)] = found

    assert not unmarked
    assert list(find_sentences(ast.parse('ParameterError("a", f"No {a}.")')))
