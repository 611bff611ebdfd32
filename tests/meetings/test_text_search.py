"""Words are found in the forms of their own language, and in no other's."""

import pytest

from meetings.models import Body, Document, Participant
from meetings.text_search import space_out
from submissions.models import Submission
from tests.factories import make_body, make_document, make_name, make_participant, make_submission

pytestmark = pytest.mark.django_db

TEXTS = {
    "ar": ("منتدى إدارة الإنترنت للحكومات", "حكومة"),
    "en": ("Improving the governance of forums", "forum improve"),
    "es": ("Mejoras de los foros regionales", "foro mejora"),
    "fr": ("Les améliorations des forums nationaux", "amélioration national"),
    "ru": ("Управление интернетом и форумы", "форумов управления"),
    "zh": ("互联网治理论坛工作组", "工作组"),
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("tag", ["{}", "{}-XX"])
def test_other_forms_of_a_word_are_found_in_each_language(language: str, tag: str) -> None:
    text, words = TEXTS[language]
    found = make_submission(title=text, language=tag.format(language))
    for other, (title, _) in TEXTS.items():
        if other != language:
            make_submission(title=title, language=other)

    assert list(Submission.objects.matching(words)) == [found]


def test_a_text_is_not_searched_in_the_language_of_another() -> None:
    make_document(title="Die Foren", language="de")
    french = make_document(title="nationaux", language="fr")

    assert list(Document.objects.matching("national")) == [french]
    assert not Document.objects.matching("forums").exists()


def test_the_empty_words_of_a_language_are_words_in_another() -> None:
    make_document(title="The report", language="en")
    thai = make_document(title="The", language="th")
    unknown = make_document(title="The", language="")

    assert set(Document.objects.matching("the")) == {thai, unknown}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("治理", True),
        ("理治", False),
        ('"治理论坛"', True),
        ("论坛 工作组", True),
        ("工作组 -论坛", False),
        ("坛工", True),
        ("工组", False),
    ],
)
def test_chinese_characters_are_found_side_by_side(words: str, found: bool) -> None:
    make_document(title=TEXTS["zh"][0], language="zh-Hans")

    assert Document.objects.matching(words).exists() is found


def test_chinese_rows_become_phrases() -> None:
    assert space_out('IGF工作 "治理 x" -论') == 'IGF"工 作" " 治 理  x" -"论"'


def test_bodies_are_found_by_their_name_in_any_language() -> None:
    body = make_body(
        name="Working groups on improvements",
        name_fr="Groupe de travail sur les améliorations",
        name_zh_hans="改进工作组",
    )
    make_body(name="Forum")

    for words in ("working group", "groupes amélioration", "工作组", "improvement"):
        assert list(Body.objects.matching(words)) == [body], words


def test_participants_are_found_as_they_are_spelt_under_any_name() -> None:
    person = make_participant(name="Nitin Desai")
    make_name(person, "देसाई Desaï")
    make_participant(name="Somebody Else")

    assert list(Participant.objects.matching("desai")) == [person]
    assert list(Participant.objects.named("desaï")) == [person]
