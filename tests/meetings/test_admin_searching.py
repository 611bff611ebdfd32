"""Records are found in the admin by the words of their names, as these are written."""

import pytest

from meetings.admin.searching import find_rows
from meetings.models import Body, Participant
from tests import factories as make

pytestmark = pytest.mark.django_db


def find(model, words):
    return list(model.objects.filter(find_rows(model, ["search", "slug"], words=words)))


@pytest.mark.parametrize(
    "words", ["Working Group", "working gr", "Harbours", "Group on Open", "the open harbour"]
)
def test_a_body_is_found_by_words_of_its_name(words):
    body = make.make_body(name="Working Group on Open Harbours", slug="wg")
    make.make_body(name="Council of Lights", slug="council")
    assert find(Body, words) == [body]


def test_a_person_is_found_by_the_beginning_of_a_name():
    person = make.make_participant(name="Ilka Sandvoss")
    make.make_participant(name="Teo Brandell")
    assert find(Participant, "sand") == [person]


def test_small_words_alone_find_what_has_them():
    person = make.make_participant(name="To An")
    make.make_participant(name="Teo Brandell")
    assert find(Participant, "to an") == [person]
