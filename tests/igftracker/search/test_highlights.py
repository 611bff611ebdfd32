"""The words that were found are marked in the language of the text, and nothing else is markup."""

import re

import pytest

from meetings.headlines import BEGIN, END, LONGEST_TEXT, mark_names, mark_up
from tests import factories as make

pytestmark = pytest.mark.django_db


def read(client, words, prefix=""):
    page = client.get(f"{prefix}/search/", {"q": words}).content.decode()
    return re.sub(r"\s+", " ", page)


def say(text, language="en", **given):
    return make.make_intervention(
        meeting=make.make_meeting(), text=text, language=language, **given
    )


@pytest.mark.parametrize(
    ("language", "text", "words", "marked"),
    [
        ("en", "They governed forums", "governing forum", "They <mark>governed forums</mark>"),
        ("fr", "Ses améliorations nationales", "amélioration", "<mark>améliorations</mark>"),
        ("ar", "منتدى إدارة الإنترنت للحكومات", "حكومة", "<mark>للحكومات</mark>"),
        ("ru", "Управление интернетом", "интернет", "<mark>интернетом</mark>"),
        ("zh-Hans", "互联网治理论坛工作组", "治理论坛", "互联网<mark>治理论坛</mark>工作组"),
        (
            "zh-Hans",
            "关于 改进 IGF论坛",
            "改进 论坛",
            "关于 <mark>改进</mark> IGF<mark>论坛</mark>",
        ),
        ("th", "ประเทศ Forum", "forum", "<mark>Forum</mark>"),
        ("", "Unknown Forum", "forum", "<mark>Forum</mark>"),
    ],
)
def test_the_passage_is_marked_in_the_language_of_the_text(client, language, text, words, marked):
    say(text, language)

    assert marked in read(client, words)


def test_only_whole_rows_of_chinese_characters_are_marked(client):
    say("治理与论坛， IGF治理论坛治", "zh-Hans")

    assert "治理与论坛， IGF<mark>治理论坛</mark>治" in read(client, "治理论坛")
    assert "治理与论坛， <mark>IGF治理论坛</mark>治" in read(client, "治理论坛 IGF")


def test_passages_and_titles_carry_their_language_and_direction(client):
    say("Ses améliorations", "fr")
    make.make_document(title="Les améliorations", language="fr", slug="d")

    page = read(client, "amélioration")
    assert "</time>, French</span>" in page
    assert '<span dir="auto" lang="fr">' in page
    assert '<a href="/documents/d/" dir="auto" lang="fr">Les <mark>améliorations</mark></a>' in page


def test_titles_and_the_names_of_bodies_in_the_language_of_the_page_are_marked(client):
    make.make_body(name="Working group", name_fr="Groupes de travail", slug="wg")

    assert 'lang="fr"' not in read(client, "group").split("<main")[1].split("Groupes")[0]
    page = read(client, "groupe", "/fr")
    assert '<a href="/fr/bodies/wg/" dir="auto"><mark>Groupes</mark> de travail</a>' in page


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert('forum')</script>",
        "forum <img src=x onerror=alert(1)>",
        "&lt;script&gt; forum &amp;",
        f"{BEGIN}<b>{END} forum {BEGIN}",
        "forum \x1e/mark\x1f> \x1escript>",
        "<mark>forum</mark>",
    ],
)
def test_no_markup_gets_out_of_a_text(client, text):
    say(text, label="<i>forum</i>")
    make.make_document(title=text, author=text)
    make.make_participant(name=text)
    make.make_body(name=text, mandate=text)

    main = read(client, "forum").split("<main")[1].split("</main")[0]

    marks = re.findall(r"<mark>(.*?)</mark>", main)
    assert marks
    assert {one.lower() for one in marks} == {"forum"}
    for tag in ("<script", "<img", "<i>", "<b>"):
        assert tag not in main
    shown = "".join(re.findall(r'<ul class="hits">.*?</ul>', main))
    assert not [one for one in (BEGIN, END, "\x1e", "\x1f") if one in shown]
    assert main.count("<mark>") == main.count("</mark>") == len(marks)


def test_what_looks_like_a_tag_stays_in_the_passage_as_text(client):
    say("if a <b and c> d then forum")

    assert "if a &lt;b and c&gt; d then <mark>forum</mark>" in read(client, "forum")


def test_a_passage_says_where_text_is_left_out(client):
    say(" ".join([*(f"w{n}" for n in range(200)), "needle", *(f"w{n}" for n in range(200, 400))]))

    page = read(client, "needle")

    assert re.search(r"… w1\d\d .*w199 <mark>needle</mark> w200 .* w2\d\d …", page)
    say("Straw and a needle", "en")
    assert ">Straw and a <mark>needle</mark><" in read(client, "needle -haystack")


def test_words_far_on_in_a_long_text_are_found_and_said_to_be_there(client):
    say("word " * (LONGEST_TEXT // 5) + " needle")

    page = read(client, "needle")

    assert "The words stand further on in this long text." in page
    assert "<mark>" not in page


def test_a_turn_found_by_its_label_shows_how_it_begins(client):
    say("Thank you, Chair.", label="BRAZIL")

    page = read(client, "brazil")

    assert "<bdi><mark>BRAZIL</mark></bdi>, turn 1" in page
    assert "Thank you, Chair." in page


def test_marks_side_by_side_become_one():
    assert (
        mark_up(f"{BEGIN}Working{END} {BEGIN}Group{END} x", "working group")
        == "<mark>Working Group</mark> x"
    )


def test_words_that_are_left_out_are_not_marked_in_names():
    assert mark_names("Anna Karin", 'anna -karin -"a karin"') == "<mark>Anna</mark> Karin"
