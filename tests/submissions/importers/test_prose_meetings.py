"""Meetings in running text: whose, the how manieth, when, where, and those that were none."""

import pytest

from tests.submissions.importers.reading_prose import SPRING, read, said


@pytest.mark.parametrize(
    ("text", "body", "number", "held", "place"),
    [
        (
            "On 24 March 2011 the ORWG held its second meeting in Nairobi.",
            *("ORWG", 2, "2011-03-24", "Nairobi"),
        ),
        (
            "The third session of the Ocean Committee took place 3 to 5 May 2012 in Lima, Peru.",
            *("Ocean Committee", 3, "2012-05-03/2012-05-05", "Lima, Peru"),
        ),
        (
            "The CSS will report on progress at its 14th session in May 2013.",
            *("CSS", 14, "2013-05", ""),
        ),
        (
            "A meeting of the first kind: the fourth meeting of the ORWG, Nyon, 3 March 2012.",
            *("ORWG", 4, "2012-03-03", "Nyon"),
        ),
        (
            "Between 10 and 14 May 2010 the Commission on Forests held its 18th session in York.",
            *("Commission on Forests", 18, "2010-05-10/2010-05-14", "York"),
        ),
        (
            "The third meeting of the ORWG, originally foreseen in June, was in Nyon in May 2012.",
            *("ORWG", 3, "2012-05", "Nyon"),
        ),
        (
            "Le 24 mars 2011, le Groupe de travail a tenu sa deuxième réunion à Nyon.",
            *("Groupe de travail", 2, "2011-03-24", "Nyon"),
        ),
        (
            "La dixième session de la Commission s’est tenue du 3 au 5 mai 2012 à Lomé.",
            *("Commission", 10, "2012-05-03/2012-05-05", "Lomé"),
        ),
        (
            "La Comisión celebró su 15º período de sesiones en Quito del 21 al 25 de mayo de 2012.",
            *("Comisión", 15, "2012-05-21/2012-05-25", "Quito"),
        ),
        (
            "El 24 de marzo de 2011 el Grupo de Trabajo celebró su segunda reunión en Quito.",
            *("Grupo de Trabajo", 2, "2011-03-24", "Quito"),
        ),
        (
            "Первое заседание Рабочей группы состоялось 24 и 25 февраля 2012 года.",
            *("Рабочей группы", 1, "2012-02-24/2012-02-25", ""),
        ),
    ],
)
def test_a_meeting_is_read_whatever_the_order_of_its_words(text, body, number, held, place):
    fields = ("body_word", "number", "held", "place")
    assert (body, number, held, place) in said(text, "meeting", *fields)


def test_the_places_and_days_of_one_plural_are_meetings_of_their_own():
    text = (
        "Preliminary consultations were held in Porto on 5 May 2010, and in Tartu on 7 June 2010."
    )
    assert said(text, "meeting", "kind", "place", "held") == [
        ("preliminary", "Porto", "2010-05-05"),
        ("preliminary", "Tartu", "2010-06-07"),
    ]


def test_a_body_that_met_with_others_has_had_a_meeting():
    text = "On 12 December 2011, the Chair of the CSS met with CSS Member States to talk."
    assert said(text, "meeting", "title", "body_word", "held") == [
        ("Chair of the CSS met with CSS Member States", "CSS", "2011-12-12")
    ]


def test_another_meeting_has_no_number_of_a_row():
    assert said("At a second meeting in May 2012 they agreed.", "meeting", "number", "held") == [
        (None, "2012-05")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of 5 June 2012 did not take place.",
        "The fourth meeting of the ORWG, planned for 3 May 2012 in Porto, was cancelled.",
        "No meeting was held in 2012.",
        "La réunion du 2 mai 2012 n’a pas eu lieu.",
        "La reunión del 2 de mayo de 2012 no se celebró.",
    ],
)
def test_a_meeting_that_did_not_take_place_is_told_but_not_proposed(text):
    assert read(text, "meeting") == []
    assert [fact.reason[:15] for fact in read(text, "not-understood")] == ["The source says"]


@pytest.mark.parametrize(
    "text",
    [
        "The board met the target on 3 April 2012.",
        "The opening session on 4 April 2012 was short.",
        "They were meeting the costs of 5 May 2010.",
        "A meeting is a fine thing.",
        "“5 May 2010 was our first meeting”, he said.",
        "The forum called CDF 2011 was loud.",
        "I missed the meeting because my flight on 3 May 2012 was late.",
        "After the meeting I flew to Lima on 3 May 2012.",
        "The chair of the meeting, Ms Orr, was born on 3 May 1962.",
    ],
)
def test_what_is_no_meeting_of_a_body_is_not_read_as_one(text):
    assert read(text, "meeting") == []


def test_a_date_that_only_bounds_a_meeting_is_not_its_date():
    text = "The second meeting of the ORWG before 3 May 2012 was short."
    assert said(text, "meeting", "number", "held") == [(2, None)]


def test_a_relative_day_stays_relative_and_unsure():
    (meeting,) = read("The ORWG meeting on the 24th was long.", "meeting")
    assert (meeting.held.text, meeting.held.edtf) == ("the 24th", "")
    assert meeting.confidence <= 0.6


def test_a_day_from_the_document_s_date_is_inferred_and_not_sure():
    (meeting,) = read("The ORWG meeting in Nyon last month was long.", "meeting", dated=SPRING)
    assert (meeting.held.edtf, meeting.held.inferred) == ("2012-03", True)
    assert meeting.confidence <= 0.8


def test_a_meeting_with_body_place_and_written_days_is_sure():
    (meeting,) = read("The ORWG meeting in Nyon on 3 May 2012 was long.", "meeting")
    assert meeting.confidence >= 0.95


def test_a_meeting_named_again_with_less_is_given_once():
    text = (
        "The third meeting of the ORWG was held in Nyon on 3 May 2012. It was dull. "
        "The May 2012 meeting ended early. The third ORWG meeting was the last."
    )
    assert said(text, "meeting", "number", "held") == [(3, "2012-05-03")]


def test_two_meetings_of_one_month_stay_two_and_a_vague_third_is_not_put_to_either():
    text = (
        "The ORWG met in Nyon on 3 May 2012. The CSS met in Porto on 9 May 2012. "
        "The May 2012 meeting ended early."
    )
    assert [held for (held,) in said(text, "meeting", "held")] == [
        "2012-05-03",
        "2012-05-09",
        "2012-05",
    ]
