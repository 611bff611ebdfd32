import pytest
from django.template import Context, Template

from meetings.evidence import Evidence
from meetings.templatetags.pages import pips, positions, querystring_of
from tests import factories as make

pytestmark = pytest.mark.django_db


def render(text, **context):
    return Template("{% load evidence pages %}" + text).render(Context(context))


def test_a_group_is_shown_by_shape_class_and_name():
    group = make.make_group(slug="government", name="Governments")

    shown = render('{% include "includes/group.html" with word="" %}', group=group)

    assert "■" in shown
    assert "group-government" in shown
    assert "Governments" in shown


def test_a_draft_group_shows_only_the_word_of_the_source():
    group = make.make_group(name="Hidden", state="draft")

    shown = render('{% include "includes/group.html" with word="vips" %}', group=group)

    assert "Hidden" not in shown
    assert "unmapped: <span" in shown
    assert "vips" in shown


def test_no_group_and_no_word_is_not_stated():
    assert "not stated" in render('{% include "includes/group.html" with word="" %}', group=None)


def test_one_pip_stands_for_one_seat():
    assert pips(3, make.make_group(slug="civil-society")) == "●●●"


@pytest.mark.parametrize("number", [None, 0, 81])
def test_no_pips_where_there_is_no_row_to_draw(number):
    assert pips(number, None) == ""


def test_what_is_not_known_needs_no_source():
    meeting = make.make_meeting(place="")
    make.make_statement(meeting)

    shown = render(
        '{% fact meeting "place" %}', meeting=meeting, evidence=Evidence.gather([meeting])
    )

    assert "not known" in shown
    assert "data-fact" not in shown


def test_a_value_left_open_still_shows_what_sources_say():
    composition = make.make_composition(size=None)
    make.make_statement(composition, "size", "46")
    make.make_statement(composition, "size", "47")

    shown = render('{% fact c "size" %}', c=composition, evidence=Evidence.gather([composition]))

    assert "not known" in shown
    assert "sources differ" in shown


def test_the_preferred_side_of_a_dispute_comes_first():
    meeting = make.make_meeting(held="2010-11-23")
    make.make_statement(meeting, "held", "the 24th", reading="2010-11-24")
    make.make_statement(meeting, "held", "23 November", reading="2010-11-23", preferred=True)
    fact = Evidence.gather([meeting]).fact(meeting, "held")

    assert [position.value for position in positions(fact)] == ["23 November", "the 24th"]


def test_how_we_know_tells_all_sides_the_choice_and_its_reason():
    meeting = make.make_meeting(held="2010-11-23")
    conflict = make.make_conflict(number=7, question="On which day did they meet?")
    make.make_statement(
        meeting, "held", "23 November", reading="2010-11-23", preferred=True, reason="Transcript."
    )
    make.make_statement(meeting, "held", "the 24th", reading="2010-11-24", conflict=conflict)
    evidence = Evidence.gather([meeting])

    shown = render(
        '{% fact m "held" %}{% include "includes/how_we_know.html" %}', m=meeting, evidence=evidence
    )

    assert f'id="disputed-meetings-meeting-{meeting.pk}-held"' in shown
    assert "the 24th" in shown
    assert "Transcript." in shown
    assert "/conflicts/#k7" in shown
    assert 'id="source-2"' in shown


def test_an_open_dispute_says_that_it_is_undecided():
    meeting = make.make_meeting(held="2010-11-23")
    make.make_statement(meeting, "held", "2010-11-23")
    make.make_statement(meeting, "held", "2010-11-24")
    evidence = Evidence.gather([meeting])

    shown = render(
        '{% fact m "held" %}{% include "includes/how_we_know.html" %}', m=meeting, evidence=evidence
    )

    assert "Undecided" in shown


def test_a_draft_conflict_is_not_named():
    meeting = make.make_meeting(held="2010-11-23")
    draft = make.make_conflict(number=99, state="draft")
    make.make_statement(meeting, "held", "2010-11-23", conflict=draft)
    make.make_statement(meeting, "held", "2010-11-24")
    evidence = Evidence.gather([meeting])

    shown = render(
        '{% fact m "held" %}{% include "includes/how_we_know.html" %}', m=meeting, evidence=evidence
    )

    assert "K99" not in shown


def test_parameters_are_written_for_an_address():
    assert querystring_of({"body": "a b", "group": "x&y"}) == "?body=a+b&group=x%26y"
