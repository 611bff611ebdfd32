from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.importers import transcripts
from submissions.importers.errors import SourceError
from submissions.importers.records import TurnFact
from submissions.importers.transcripts.noises import count_words_of
from tests.submissions.importers.made import (
    assert_spans_are_inside,
    facts_of,
    make_page,
    read_with,
    remarks_of,
)

READER = transcripts.READER
NOTICE = (
    "The following is the output of the real-time captioning taken in the hall. Although it is"
    " largely accurate, it may be incomplete. It is no authoritative record.\n\n"
)


def turns_of(text, **kind):
    part = read_with(READER, text, **kind)
    return [(one.label, one.speech.of(part.text)) for one in facts_of(part, "turn")]


def labels_of(text):
    return [label for label, _ in turns_of(text)]


def the_turn(text) -> TurnFact:
    return facts_of(read_with(READER, text), "turn")[0]


@pytest.mark.parametrize("mark", [">>", ">> ", " >>", "   >> ", ">>> "])
def test_chevrons_open_a_turn(mark):
    text = f"{mark}ANA BRAVO: Good day.\n\n{mark}BO LUND: And to you.\n"
    assert turns_of(text) == [("ANA BRAVO", "Good day."), ("BO LUND", "And to you.")]


def test_chevrons_open_a_turn_in_the_middle_of_a_line():
    text = "Head. >>ANA BRAVO: Good day. >> BO LUND: And to you. >>CHAIR: Well."
    assert labels_of(text)[-3:] == ["ANA BRAVO", "BO LUND", "CHAIR"]


def test_a_label_may_be_broken_at_the_end_of_a_line():
    text = ">>ANA BRAVO: Good day to all of\nyou in this hall. >>CHAIR ST.\nAMARA: Well said.\n"
    assert labels_of(text) == ["ANA BRAVO", "CHAIR ST. AMARA"]


def test_one_turn_is_a_transcript_if_an_editor_says_so():
    assert turns_of(">> ANA BRAVO: Good day.") == [("ANA BRAVO", "Good day.")]


def test_chevrons_of_markup_are_chevrons():
    text = "<p>&gt;&gt;ANA BRAVO: Good day.</p><p>&gt;&gt; BO LUND: And to you.</p>"
    assert labels_of(text) == ["ANA BRAVO", "BO LUND"]


def test_labels_without_chevrons_open_a_turn_at_the_beginning_of_a_line():
    text = "ANA BRAVO: Good day.\nIt rains: a little.\nMS LUND: And to you.\nCHAIR: Well.\n"
    assert turns_of(text) == [
        ("ANA BRAVO", "Good day.\nIt rains: a little."),
        ("MS LUND", "And to you."),
        ("CHAIR", "Well."),
    ]


def test_given_and_family_name_in_small_letters_are_a_label_too():
    text = "Ana Bravo: Good day.\nBo Lund: And to you.\nAna Bravo: It rains.\n"
    assert labels_of(text) == ["Ana Bravo", "Bo Lund", "Ana Bravo"]


def test_a_text_of_one_line_is_read_by_labels_in_capitals():
    text = (
        "Parcels, 2007. CHAIRMAN DOSAI: Good day to you all. We have three points: the first, the"
        " second and the third. MARTA KUHN: Thank you, Mr. Chairman. I see it so: it rains, and"
        " it has rained for long, and nobody knows when it will end. CHAIR ST. AMARA: Well said,"
        " and true, for the river rises. LYNN ST. AMARA: I said so before, you will remember that,"
        " and nobody took it down, which I regret. UNDESA: So do we."
    )
    assert labels_of(text) == [
        "CHAIRMAN DOSAI",
        "MARTA KUHN",
        "CHAIR ST. AMARA",
        "LYNN ST. AMARA",
        "UNDESA",
    ]


@pytest.mark.parametrize(
    "speech",
    [
        "The first thing: we begin.",
        "We meet at 10:30 and at 11: not before.",
        "See http://parcels.example: it is there.",
        "Three points\nFirst point: rain.\nSecond: snow.",
        "As he said: Chair: no.",
        "NOTE: nobody speaks.",
        "AGENDA ITEM: three.",
    ],
)
def test_a_colon_in_speech_opens_no_turn(speech):
    for mark in (">>", ""):
        text = f"{mark}ANA BRAVO: {speech}\n{mark}BO LUND: Good.\n{mark}CHAIR: Well.\n"
        assert labels_of(text) == ["ANA BRAVO", "BO LUND", "CHAIR"]


def test_the_first_turn_may_have_no_mark():
    text = (
        "Party on Parcels\n\n"
        + NOTICE
        + "Good day to all of you, and welcome to this old hall.\n\n"
        ">>ANA BRAVO: Thank you.\n\n>>BO LUND: Thank you.\n"
    )
    part = read_with(READER, text)
    first = facts_of(part, "turn")[0]
    assert first.speech.of(part.text).startswith("Good day")
    assert (first.label, first.name, first.position) == ("", "", 1)
    assert first.confidence <= 0.5
    assert "no mark" in remarks_of(part)


def test_a_head_and_notices_are_no_speech():
    text = "Party on Parcels\n12 May 2011\n\n" + NOTICE + ">>ANA BRAVO: Good.\n\n>>BO LUND: Yes.\n"
    part = read_with(READER, text)
    assert [one.words for one in facts_of(part, "turn")] == [1, 1]
    assert "captioning" in part.aside[0].of(part.text)


def test_a_notice_at_the_end_is_no_speech():
    text = (
        ">>ANA BRAVO: Good.\n\n>>BO LUND: Yes.\n\nThis text is a rough draft format. CART"
        " captioning"
        " is no verbatim record of the proceedings."
    )
    part = read_with(READER, text)
    assert [one.words for one in facts_of(part, "turn")] == [1, 1]


@pytest.mark.parametrize(
    "noise",
    [
        *("[ Gavel ]", "(Gavel.)", "[ Laughter ]", "(poor audio)", "(Scribes receiving no audio.)"),
        *(
            "(Applause.)",
            "[inaudible]",
            "(笑声)",
            "(смех)",
            "(rires)",
            "\n\n- 3 -\n\n",
            "\n\nPage 3 of 20\n\n",
        ),
    ],
)
def test_what_is_no_speech_is_set_apart_and_not_counted(noise):
    text = f">>ANA BRAVO: Good day. {noise} We go on.\n\n>>BO LUND: Yes.\n"
    part = read_with(READER, text)
    assert [one.words for one in facts_of(part, "turn")] == [5, 1]
    assert noise.strip() in [one.of(part.text).strip() for one in part.aside]


def test_other_brackets_are_speech():
    assert the_turn(">>ANA BRAVO: We (all of us) agree.\n>>BO LUND: Yes.").words == 5


@pytest.mark.parametrize(
    ("label", "role", "name", "organisation"),
    [
        ("MARTA KUHN", "", "Marta Kuhn", ""),
        ("CHAIR ST. AMARA", "chair", "St. Amara", ""),
        ("CHAIRMAN DOSAI", "chair", "Dosai", ""),
        ("LYNN ST. AMARA", "", "Lynn St. Amara", ""),
        ("MS BOMMELIN", "", "Bommelin", ""),
        ("CHAIR", "chair", "", ""),
        ("MODERATOR", "moderator", "", ""),
        ("INTERPRETER", "interpreter", "", ""),
        ("PANELIST", "panelist", "", ""),
        ("REMOTE MODERATOR", "remote moderator", "", ""),
        ("UNESCO", "", "", "UNESCO"),
        ("UNDESA", "", "", "UNDESA"),
        ("FINLAND", "", "", "Finland"),
        ("REPRESENTATIVE OF FINLAND", "", "", "Finland"),
        ("HARBOUR INSTITUTE", "", "", "HARBOUR INSTITUTE"),
        ("MARTA KUHN (TELNET)", "", "Marta Kuhn", "TELNET"),
        ("MARTA KUHN (SWITZERLAND)", "", "Marta Kuhn", "Switzerland"),
        ("MARTA E. KUHN, APC", "", "Marta E. Kuhn", "APC"),
        ("ANNE-MARIE O'ROURKE", "", "Anne-Marie O'Rourke", ""),
        ("JAN VAN DER BERG", "", "Jan van der Berg", ""),
        ("VICE-CHAIR LUND", "vice-chair", "Lund", ""),
    ],
)
def test_a_label_gives_office_person_and_organisation(label, role, name, organisation):
    turn = the_turn(f">>{label}: Good day.\n>>BO LUND: Yes.\n")
    assert turn.label == label
    assert (turn.role, turn.name, turn.organisation) == (role, name, organisation)


def test_a_short_label_may_be_anybody_and_names_nobody():
    turn = the_turn(">>ABC: Good day.\n>>BO LUND: Yes.\n")
    assert (turn.name, turn.organisation) == ("", "")
    assert turn.confidence <= 0.6


def test_one_person_under_two_labels_stays_two_labels():
    found = labels_of(">>CHAIR ST. AMARA: Good.\n>>BO LUND: Yes.\n>>LYNN ST. AMARA: Well.\n")
    assert found == ["CHAIR ST. AMARA", "BO LUND", "LYNN ST. AMARA"]


@pytest.mark.parametrize(
    ("speech", "words"),
    [
        ("Thank you. This is Xia Hung representing UNESCO. Hello.", "Xia Hung representing UNESCO"),
        ("My name is Ana Bravo and I come late.", "Ana Bravo"),
        ("Good day, I am Ana Bravo from Telnet, thank you.", "Ana Bravo from Telnet, thank you"),
        ("Bonjour, je m'appelle Ana Bravo.", "Ana Bravo"),
        ("Me llamo Ana Bravo, gracias.", "Ana Bravo"),
        ("I speak on behalf of the African Group.", "the African Group"),
        ("This is Internet Governance as we like it.", ""),
        ("I am very glad to be from here.", ""),
        ("Good day.", ""),
    ],
)
def test_what_speakers_call_themselves_is_kept_in_their_words(speech, words):
    turn = the_turn(f">>UNESCO: {speech}\n>>BO LUND: Yes.\n")
    assert turn.introduced_as == words
    assert turn.name == ""


def test_two_turns_running_under_one_label_are_told():
    part = read_with(READER, ">>ANA BRAVO: Good.\n>>ANA BRAVO: Day.\n>>BO LUND: Yes.\n")
    assert len(facts_of(part, "turn")) == 3
    assert "Turns 1 and 2 run on under one label" in remarks_of(part)


def test_chevrons_without_a_label_are_a_speaker_who_is_not_known():
    part = read_with(READER, ">>ANA BRAVO: Good.\n>> So we agree.\n>>BO LUND: Yes.\n")
    second = facts_of(part, "turn")[1]
    assert (second.label, second.name) == ("", "")
    assert "Turn 2 has no label" in remarks_of(part)


def test_headings_divide_a_transcript_into_sittings():
    text = (
        "Day 1\n\nMorning session\n\n>>ANA BRAVO: Good.\n\nAfternoon session\n\n>>BO LUND: Yes.\n\n"
        "Day 2\n\n>>ANA BRAVO: Well.\n"
    )
    part = read_with(READER, text)
    assert [one.sitting for one in facts_of(part, "turn")] == [
        "Day 1, Morning session",
        "Day 1, Afternoon session",
        "Day 2",
    ]
    assert [one.words for one in facts_of(part, "turn")] == [1, 1, 1]


def test_speech_of_a_session_is_no_heading():
    text = ">>ANA BRAVO: Good.\nIn the morning session we spoke of rain.\n>>BO LUND: Yes.\n"
    assert {one.sitting for one in facts_of(read_with(READER, text), "turn")} == {""}


@pytest.mark.parametrize(
    ("head", "name", "edtf"),
    [
        ("Party, 12 May 2011, room 23 or 24\n\n", "", "2011-05-12"),
        ("Party, May 12, 2011\n\n", "", "2011-05-12"),
        ("第三次会议 2016年3月23日\n\n", "", "2016-03-23"),
        ("Party\n\n", "party_20110322.txt", "2011-03-22"),
        ("Party\n\n", "", None),
        ("Party, tomorrow, room 23\n\n", "", None),
    ],
)
def test_the_day_is_that_of_the_head_or_of_the_name_or_not_known(head, name, edtf):
    text = head + ">>ANA BRAVO: We met on 3 June 2009.\n>>BO LUND: Yes.\n"
    [document] = facts_of(read_with(READER, text, name=name), "document")
    assert (document.date.edtf if document.date else None) == edtf


def test_a_day_from_the_name_is_inferred():
    text = ">>ANA BRAVO: Good.\n>>BO LUND: Yes.\n"
    [document] = facts_of(
        read_with(READER, text, url="https://x.example/2011-03-22.htm"), "document"
    )
    assert document.date.inferred


def test_two_days_in_the_head_are_none():
    text = "Party, 12 May 2011, corrected 14 June 2011\n\n>>ANA BRAVO: Good.\n>>BO LUND: Yes.\n"
    part = read_with(READER, text)
    assert facts_of(part, "document")[0].date is None
    assert "several dates" in remarks_of(part)


def test_the_marks_that_a_text_uses_are_told():
    part = read_with(READER, ">>ANA BRAVO: Good.\n>>BO LUND: Yes.\n")
    assert part.properties == {"marks": ">> (2)", "turns": "2", "words": "2"}


VTT = (
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\n<v Ana Bravo>Good <i>day</i>\n\n"
    "00:00:02.000 --> 00:00:03.000\n<v Ana Bravo>to you.\n\n00:03.000 --> 00:04.000\n<v Bo"
    " Lund>Yes.\n"
)
SRT = (
    "1\n00:00:01,000 --> 00:00:02,000\n>> ANA BRAVO: Good day\n\n2\n00:00:02,000 --> 00:00:03,000\n"
    "Good day\nto you.\n\n3\n00:00:03,000 --> 00:00:04,000\n>> BO LUND: Yes.\n"
)


@pytest.mark.parametrize("text", [VTT, SRT], ids=["WebVTT", "SubRip"])
def test_captions_are_words_without_times(text):
    part = read_with(READER, text)
    assert "00:" not in part.text
    assert [one.name for one in facts_of(part, "turn")] == ["Ana Bravo", "Bo Lund"]
    assert READER.recognise(make_page(text)) > 0.9


def test_lines_that_captions_show_twice_are_read_once():
    text = SRT.replace(
        "Good day\nto", "Good morning\n\n9\n00:00:02,500 --> 00:00:03,000\nGood morning\nto"
    )
    part = read_with(READER, text)
    assert facts_of(part, "turn")[0].words == 6
    assert "1 lines that captions show twice" in remarks_of(part)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("主席：大家好。\n李伟先生：谢谢主席。\n主席：谢谢。\n", ["chair", "", "chair"]),
        ("الرئيس: صباح الخير.\nالسيدة منى خليفة: شكرا.\nالرئيس: شكرا.\n", ["chair", "", "chair"]),
        (
            "ПРЕДСЕДАТЕЛЬ: Добрый день.\nИВАН ПЕТРЕНКО: Спасибо.\nПРЕДСЕДАТЕЛЬ: Да.\n",
            ["chair", "", "chair"],
        ),
        ("PRÉSIDENTE: Bonjour.\nANA BRAVO: Merci.\nPRÉSIDENTE: Oui.\n", ["", "", ""]),
    ],
    ids=["zh", "ar", "ru", "fr"],
)
def test_labels_in_other_letters_open_turns(text, roles):
    assert len(labels_of(text)) == 3
    if roles[0]:
        assert [one.role for one in facts_of(read_with(READER, text), "turn")] == roles


def test_a_line_of_the_head_in_chinese_is_no_speaker():
    assert labels_of("时间：2016年\n主席：大家好。\n王明女士：谢谢。\n主席：好。\n") == [
        "主席",
        "王明女士",
        "主席",
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("It rains.", 2),
        ("", 0),
        ("—", 0),
        ("我们开始。", 4),
        ("我们用 IPv6 开会", 6),
        ("e-mail it", 2),
    ],
)
def test_words_are_what_blanks_divide_and_every_chinese_character_is_one(words, count):
    assert count_words_of(words) == count


def test_a_mail_with_a_colon_is_no_transcript():
    text = "Dear all,\n\nThe point: we meet.\n\nSubject: parcels\nFrom: Ana\nTo: Bo\n\nBest,\nAna\n"
    assert READER.recognise(make_page(text)) == 0
    with pytest.raises(SourceError, match="No turn was found"):
        read_with(READER, text)


PIECES = st.sampled_from(
    [
        *(
            ">>ANA BRAVO: ",
            ">> ",
            "CHAIR: ",
            "Bo Lund: ",
            "主席：",
            "Good day. ",
            "[ Gavel ] ",
            "\n",
            "\n\n",
        ),
        *(
            "Morning session\n",
            "Day 2\n",
            "Page 3\n",
            "(Laughter)",
            "10:30 ",
            "http://x.example: ",
            ":",
            ">>",
            "…",
        ),
        *(
            "The following is the captioning, no authoritative transcript. ",
            "我们开始。",
            "\u202e",
            "ST. ",
        ),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_turns_never_overlap_and_no_word_is_lost_or_counted_twice(pieces):
    text = "CHAIR: Well. " + "".join(pieces)
    part = read_with(READER, text)
    assert_spans_are_inside(part)
    turns = facts_of(part, "turn")
    for before, after in pairwise(turns):
        assert before.span.end <= after.span.start
    aside = list(part.aside)
    for turn in turns:
        assert turn.span.start <= turn.speech.start <= turn.speech.end <= turn.span.end
        said, at = 0, turn.speech.start
        for noise in (one for one in aside if turn.speech.start <= one.start < turn.speech.end):
            said += count_words_of(part.text[at : noise.start])
            at = noise.end
        assert turn.words == said + count_words_of(part.text[at : turn.speech.end])
    covered = [*(one.span for one in turns), *aside]
    left = "".join(
        "" if any(one.start <= at < one.end for one in covered) else sign
        for at, sign in enumerate(part.text)
    )
    assert left.strip() == ""


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text):
    for source in ("x" + text, "WEBVTT\n" + text):
        assert 0 <= READER.recognise(make_page(source)) <= 1
        try:
            part = read_with(READER, source)
        except SourceError:
            continue
        assert_spans_are_inside(part)
