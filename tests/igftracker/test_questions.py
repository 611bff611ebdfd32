"""The questions of the front page lead to pages that exist, and only where they can answer."""

import pytest
from django.core.management import call_command

from igftracker.questions import QUESTIONS, find_questions
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_question_is_asked_only_where_its_records_are_public():
    make.make_body(slug="mag")
    make.make_body(slug="cstd-wg-igf", state="draft")

    asked = [one.bodies for one in find_questions()]

    assert asked == [("mag",)]


def test_each_question_leads_to_a_page_and_to_a_heading_on_it(client):
    call_command("load_record", verbosity=0)
    questions = find_questions()
    assert questions == list(QUESTIONS)
    for question in questions:
        response = client.get(question.address)
        assert response.status_code == 200, question.address
        assert not question.part or f'id="{question.part}"' in response.content.decode()


def test_no_question_is_asked_of_an_empty_record(client):
    assert find_questions() == []
    assert "Questions it answers" not in client.get("/").content.decode()
