import re

import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/meetings/m/interventions/"


@pytest.fixture
def meeting():
    return make.make_meeting(slug="m", title="First meeting")


def read(client, query=""):
    return re.sub(r"\s+", " ", client.get(PAGE + query).content.decode())


def labels(client, query=""):
    return [turn.label for turn in client.get(PAGE + query).context["page"].rows]


def test_turns_stand_in_their_order_under_their_sitting_and_item(client, meeting):
    morning = make.make_sitting(meeting, 1, label="morning")
    item = make.make_agenda_item(meeting, 1, title="Opening")
    make.make_intervention(meeting=meeting, position=2, label="SECOND")
    make.make_intervention(
        meeting=meeting, position=1, label="FIRST", sitting=morning, agenda_item=item
    )

    page = read(client)

    places = [
        page.index(words) for words in (">morning<", ">FIRST<", "Sitting not known", ">SECOND<")
    ]
    assert places == sorted(places)
    assert "1. Opening" in page


def test_each_turn_says_to_whom_it_is_attributed_and_by_whom(client, meeting):
    speaker = make.make_participant(name="Izumi Aizu")
    make.make_intervention(
        meeting=meeting, position=1, participant=speaker, attributed_by="importer", confidence="0.8"
    )
    make.make_intervention(meeting=meeting, position=2, group_word="press")

    page = read(client)

    assert "Izumi Aizu" in page
    assert "by a program, confidence 0.800" in page
    assert "speaker not known" in page
    assert "by an editor" in page


@pytest.fixture
def spoken(meeting):
    """Five turns: two of a State, one of them in the morning, one of the chair, two of nobody."""
    states = make.make_group(slug="government", name="Governments")
    finland = make.make_participant(slug="fi")
    morning = make.make_sitting(meeting, 1, label="morning")
    for position, given in enumerate(
        (
            {"participant": finland, "group": states, "sitting": morning},
            {"participant": finland, "group": states},
            {"capacity": "chair"},
            {},
            {},
        ),
        start=1,
    ):
        make.make_intervention(meeting=meeting, position=position, label=f"T{position}", **given)
    make.make_intervention(meeting=meeting, position=6, label="DRAFT", state="draft")
    return meeting


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["T1", "T2", "T3", "T4", "T5"]),
        ("?group=government", ["T1", "T2"]),
        ("?group=chair", ["T3"]),
        ("?group=not-stated", ["T4", "T5"]),
        ("?sitting=m/1", ["T1"]),
        ("?group=government&sitting=none", ["T2"]),
        ("?participant=fi", ["T1", "T2"]),
    ],
)
def test_choices_narrow_the_list_and_the_number_is_that_of_the_list(client, spoken, query, found):
    response = client.get(PAGE + query)

    assert [turn.label for turn in response.context["page"].rows] == found
    assert response.context["total"] == len(found)


def test_each_choice_says_how_many_turns_it_leaves_with_the_others_kept(client, spoken):
    offers = client.get(f"{PAGE}?group=government").context["offers"]
    counts = {one.name: {o.value: o.count for o in one.options} for one in offers}

    assert counts["group"] == {"government": 2, "not-stated": 2, "chair": 1}
    assert counts["sitting"] == {"m/1": 1, "none": 1}


def test_long_lists_go_on_on_a_next_page_with_their_choice(client, meeting):
    for position in range(1, 53):
        make.make_intervention(meeting=meeting, position=position, label=f"T{position}")

    first = client.get(f"{PAGE}?group=not-stated")
    after = first.context["page"].next

    assert f"?group=not-stated&amp;after={after}" in first.content.decode()
    assert labels(client, f"?group=not-stated&after={after}") == ["T51", "T52"]


def test_only_the_first_words_of_a_turn_are_in_the_list(client, meeting):
    make.make_intervention(meeting=meeting, text="<b>start</b> " + "word " * 500)

    page = read(client)

    assert "&lt;b&gt;start" in page
    assert page.count("word") < 40


@pytest.mark.parametrize(
    ("given", "status"), [({"state": "draft"}, 404), ({"state": "withdrawn"}, 410)]
)
def test_the_turns_of_a_meeting_that_is_not_public_have_no_list(client, given, status):
    make.make_meeting(slug="m", **({"state_reason": "Not held."} | given))

    assert client.get(PAGE).status_code == status


@pytest.mark.parametrize("query", ["grup=x", "group=nobody", "sitting=m/9", "after=0", "body=x"])
def test_a_parameter_that_is_not_understood_is_refused(client, meeting, query):
    assert client.get(f"{PAGE}?{query}").status_code == 400


def test_fifty_turns_cost_no_more_queries_than_two(client, meeting):
    def add(position):
        make.make_statement(
            make.make_intervention(
                meeting=meeting,
                position=position,
                participant=make.make_participant(),
                representing=make.make_participant(),
                group=make.make_group(),
                sitting=make.make_sitting(meeting, position),
                agenda_item=make.make_agenda_item(meeting, position),
            )
        )

    add(1)
    add(2)
    with_two = count_queries(client, PAGE)
    for position in range(3, 51):
        add(position)

    assert count_queries(client, PAGE) == with_two
