import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.importers import members
from submissions.importers.errors import SourceError
from tests.submissions.importers.made import (
    assert_spans_are_inside,
    facts_of,
    make_page,
    read_with,
    remarks_of,
)

READER = members.READER


def read(text, **kind):
    return read_with(READER, text, **kind)


def test_a_cell_may_have_the_name_and_under_it_the_organisation():
    part = read(
        "<table><tr><td>Ms. Ana Bravo<br>Telnet Foundation</td>"
        "<td>Bo Lund<br>Harbour Institute</td></tr></table>"
    )
    found = facts_of(part, "member")
    assert [(one.name, one.honorific, one.organisation) for one in found] == [
        ("Ana Bravo", "Ms.", "Telnet Foundation"),
        ("Bo Lund", "", "Harbour Institute"),
    ]


def test_a_table_of_markup_with_a_head_is_read_by_its_columns():
    part = read(
        "<table><tr><th>No<th>Name<th>Sector</tr><tr><td>1<td>Ana Bravo<td>Business</tr>"
        "<tr><td>3<td>Bo Lund<td>Youth</tr></table>"
    )
    found = facts_of(part, "member")
    assert [(one.name, one.group_word) for one in found] == [
        ("Ana Bravo", "Business"),
        ("Bo Lund", "Youth"),
    ]
    assert "Number 2 is missing." in remarks_of(part)


def test_a_row_of_one_cell_in_a_table_is_a_heading():
    part = read(
        "<table><tr><td colspan=2>Civil society</td></tr>"
        "<tr><td>Ana Bravo</td><td>Telnet</td></tr>"
        "<tr><td colspan=2>Private sector</td></tr><tr><td>Bo"
        " Lund</td><td>Harbour</td></tr></table>"
    )
    found = facts_of(part, "member")
    assert [one.group_word for one in found] == ["Civil society", "Private sector"]


def test_bullets_have_title_name_position_organisation_and_city():
    text = (
        "- Mr. Carl Stone, Public Policy Director, Telefonica, Madrid\n- Ms. Ana Bravo, "
        "Telnet Inc.\n"
    )
    first = facts_of(read(text), "member")[0]
    assert (first.name, first.position, first.organisation, first.place) == (
        "Carl Stone",
        "Public Policy Director",
        "Telefonica",
        "Madrid",
    )
    assert first.raw == "Mr. Carl Stone, Public Policy Director, Telefonica, Madrid"
    assert first.confidence < 0.8


def test_a_passage_that_nothing_explains_lowers_the_confidence():
    text = (
        "- Ana Bravo, Quellen, Ostend, Bright\n- Mr. Bo Lund, Ministry of Post\n- Cy Ode (WEOG)\n"
    )
    first, second, _ = facts_of(read(text), "member")
    assert first.confidence <= 0.5 < second.confidence


def test_a_running_sentence_with_semicolons_names_several():
    text = (
        "The members are Ana Bravo, Director, Telnet; Bo Lund (WEOG);"
        " Cy Ode, Harbour Institute; and Li Wei (China)."
    )
    part = read(text)
    found = facts_of(part, "member")
    assert [one.name for one in found] == ["Ana Bravo", "Bo Lund", "Cy Ode", "Li Wei"]
    assert [one.span.of(part.text) for one in found][1] == "Bo Lund (WEOG)"
    assert (found[1].region_word, found[3].country) == ("WEOG", "China")


def test_names_after_a_colon_may_be_divided_by_commas_alone():
    text = (
        "Business: Ana Bravo, Bo Lund, Cyra Ode and Dora Pike\nYouth: Eli Quist, Finn "
        "Rose, Gus Sand\n"
    )
    names = [one.name for one in facts_of(read(text), "member")]
    assert names[:2] == ["Ana Bravo", "Bo Lund"]
    assert names[-3:] == ["Eli Quist", "Finn Rose", "Gus Sand"]


def test_a_region_stands_in_brackets_behind_the_name():
    found = facts_of(
        read("- Ana Bravo (GRULAC)\n- Bo Lund (Africa)\n- Cy Ode (Asia-Pacific)\n"), "member"
    )
    assert [one.region_word for one in found] == ["GRULAC", "Africa", "Asia-Pacific"]


def test_family_and_given_name_in_a_quoted_mail_are_turned():
    text = (
        "> Government\n>\n> 1. Mr. Orell, Otto (Switzerland)\n> 2. Ms. Woods, Ann, "
        "Ministry of Post\n"
    )
    found = facts_of(read(text), "member")
    assert [(one.name, one.honorific, one.country) for one in found] == [
        ("Otto Orell", "Mr.", "Switzerland"),
        ("Ann Woods", "Ms.", ""),
    ]
    assert found[1].organisation == "Ministry of Post"


def test_family_names_come_first_where_the_whole_list_has_them_so():
    text = "- Bravo, Ana\n- Lund, Bo\n- Ode, Cyra\n- Pike, Dora\n"
    assert [one.name for one in facts_of(read(text), "member")] == [
        "Ana Bravo",
        "Bo Lund",
        "Cyra Ode",
        "Dora Pike",
    ]


def test_pipes_divide_as_columns_do():
    text = "Ana Bravo | Telnet Foundation | Ghana\nBo Lund | Harbour Institute | Norway\n"
    found = facts_of(read(text), "member")
    assert [(one.name, one.organisation, one.country) for one in found] == [
        ("Ana Bravo", "Telnet Foundation", "Ghana"),
        ("Bo Lund", "Harbour Institute", "Norway"),
    ]


def test_stray_blanks_before_commas_are_no_matter():
    [found] = facts_of(read("- Ms. Ann Woods , Ministry of Post ,  Oslo"), "member")
    assert (found.organisation, found.place) == ("Ministry of Post", "Oslo")


def test_figures_without_names_are_counts_and_unexplained_ones_are_told():
    part = read("Government | 25 | 16 | 9 |\nMedia | 10 | 5 | 5 |\nTotal | 36 | 21 | 14 |\n")
    counts = facts_of(part, "count")
    assert [(one.group_word, one.value) for one in counts] == [
        ("Government", 25),
        ("Media", 10),
        ("", 36),
    ]
    assert all(one.confidence <= 0.5 for one in counts)
    assert facts_of(part, "not-understood")[0].words == "16, 9"
    assert "come to 35" in remarks_of(part)


def test_a_number_that_is_missing_is_told():
    text = "1. Ana Bravo, Telnet\n2. Bo Lund, Harbour\n4. Cy Ode, Post\n1. Di Poe, Tel\n"
    assert remarks_of(read(text)) == "Number 3 is missing."


@pytest.mark.parametrize(
    "words",
    ["Civil society", "Société civile", "Sociedad civil", "Гражданское общество", "民间社会"],
)
def test_a_heading_gives_the_group_in_its_own_words(words):
    text = f"{words}\n- Ana Bravo, Telnet Foundation\n- Bo Lund, Harbour Institute\n"
    assert {one.group_word for one in facts_of(read(text), "member")} == {words}


def test_a_group_that_nobody_knows_stays_as_written():
    text = (
        "<h4>Postal Elders</h4><ul><li>Ana Bravo, Telnet</ul><h4>Stamp "
        "Folk</h4><ul><li>Bo Lund, Tel</ul>"
    )
    found = facts_of(read(text), "member")
    assert [one.group_word for one in found] == ["Postal Elders", "Stamp Folk"]


def test_the_title_of_a_list_is_no_group():
    part = read("<h1>Members of the Party</h1><ul><li>Ana Bravo, Telnet<li>Bo Lund, Harbour</ul>")
    assert part.title == "Members of the Party"
    assert {one.group_word for one in facts_of(part, "member")} == {""}


def test_bold_words_alone_in_their_line_are_a_heading():
    text = "<p><b>Youth</b></p><p>Ana Bravo, Telnet</p><p><b>Media</b></p><p>Bo Lund, Harbour</p>"
    assert [one.group_word for one in facts_of(read(text), "member")] == ["Youth", "Media"]


def test_a_heading_that_says_how_many_is_checked():
    text = (
        "<h3>Media (3)</h3><ul><li>Ana Bravo, Telnet</ul><h3>Youth (1)</h3><ul><li>Bo "
        "Lund, Tel</ul>"
    )
    part = read(text)
    assert [(one.group_word, one.value) for one in facts_of(part, "count")] == [
        ("Media", 3),
        ("Youth", 1),
    ]
    assert remarks_of(part) == "“Media” says 3, 1 were read."


def test_resigned_and_chair_are_read_in_brackets():
    text = "- Ana Bravo, Telnet (Chair)\n- Bo Lund, Harbour (resigned)\n- Cy Ode, Post (observer)\n"
    found = facts_of(read(text), "member")
    assert [(one.role, one.status) for one in found] == [
        ("chair", "not-stated"),
        ("member", "resigned"),
        ("member", "observer"),
    ]


def test_the_chair_of_something_else_is_no_chair_here():
    [found] = facts_of(read("- Ms. Ana Bravo, Chair, Telnet Foundation"), "member")
    assert (found.role, found.position) == ("member", "Chair")


@pytest.mark.parametrize("end", ["…", "...", ",", ";"])
def test_a_list_that_is_cut_off_is_told(end):
    text = f"- Ana Bravo, Telnet\n- Bo Lund, Harbour Institute{end}"
    assert "cut off" in remarks_of(read(text))


def test_an_item_that_names_nobody_is_told_with_its_words():
    part = read("- Ana Bravo, Telnet\n- 12345\n- Bo Lund, Harbour\n")
    [fact] = facts_of(part, "not-understood")
    assert fact.words == "12345"
    assert fact.span.of(part.text) == "12345"
    assert "12345" in fact.reason


def test_states_and_organisations_are_members_too():
    found = facts_of(read("- Finland\n- UNESCO\n- Harbour Institute\n"), "member")
    assert [(one.name, one.participant_kind) for one in found] == [
        ("Finland", "state"),
        ("UNESCO", "organisation"),
        ("Harbour Institute", "organisation"),
    ]


def test_who_attended_is_known_by_the_title_and_by_headings():
    text = (
        "<h1>List of participants</h1><h3>Present</h3><ul><li>Ana Bravo, Telnet</ul>"
        "<h3>Apologies</h3><ul><li>Bo Lund, Harbour</ul>"
    )
    found = facts_of(read(text), "attendee")
    assert [(one.name, one.presence) for one in found] == [
        ("Ana Bravo", "present"),
        ("Bo Lund", "absent"),
    ]


@pytest.mark.parametrize("start", ["<p><b>{}</b><br>", "<p>{}<br>", "\n\n{}\n"])
def test_an_entry_may_be_a_card_of_several_lines(start):
    names = {
        "Ana Bravo": "Telnet Foundation",
        "Bo Lund": "Harbour Institute",
        "Cyra Ode": "Post Office",
    }
    text = "".join(f"{start.format(name)}Director, {where}" for name, where in names.items())
    found = facts_of(read(text), "member")
    assert {one.name: one.organisation for one in found} == names
    assert {one.position for one in found} == {"Director"}


def test_a_bold_heading_over_lines_is_no_card():
    text = "".join(
        f"<p><b>{group}</b><br>Ana Bravo, Telnet Institute<br>Bo Lund, Harbour Institute</p>"
        for group in ("Civil society", "Youth", "Media")
    )
    found = facts_of(read(text), "member")
    assert [one.group_word for one in found[::2]] == ["Civil society", "Youth", "Media"]
    assert {one.name for one in found} == {"Ana Bravo", "Bo Lund"}


def test_a_role_may_stand_before_the_name():
    found = facts_of(
        read("- Chair: Ana Bravo, Telnet\n- Secretariat: Bo Lund, Harbour\n"), "member"
    )
    assert [(one.role, one.name) for one in found] == [
        ("chair", "Ana Bravo"),
        ("secretariat", "Bo Lund"),
    ]


def test_the_furniture_of_a_site_is_no_member():
    text = "<nav><ul><li>About Us<li>Privacy Policy</ul></nav><ul><li>Ana Bravo, Telnet</ul>"
    part = read(text)
    assert [one.name for one in facts_of(part, "member")] == ["Ana Bravo"]
    assert [one.of(part.text) for one in part.aside] == ["About Us", "Privacy Policy"]


def test_contacts_are_in_no_fact():
    part = read("- Ana Bravo, Telnet, ana@telnet.example, tel. +41 22 123 45 67\n- Bo Lund, Tel\n")
    assert "@" not in repr(part.facts)
    assert "123" not in repr(part.facts)


def test_a_bullet_may_go_on_in_the_next_line():
    text = "* Ms. Ana Bravo, Director,\n  Telnet Foundation\n* Bo Lund, Harbour\n"
    part = read(text)
    first = facts_of(part, "member")[0]
    assert first.organisation == "Telnet Foundation"
    assert first.span.of(part.text).endswith("Foundation")


def test_running_text_gives_no_members():
    text = (
        "We met in the hall and it rained all day long.\n\nNobody was there, and nothing "
        "was said at all.\n"
    )
    assert READER.recognise(make_page(text)) < 0.3
    with pytest.raises(SourceError, match="No line names a member"):
        read(text)


def test_a_list_is_recognised():
    text = (
        "<h1>Members</h1><ul><li>Ms. Ana Bravo, Telnet<li>Mr. Bo Lund, Post<li>Dr. Cy Ode, Tel</ul>"
    )
    assert READER.recognise(make_page(text)) > 0.7


def test_cells_of_name_and_organisation_are_recognised():
    cells = "".join(f"<td>Person Nr<br>Office {sign} Institute" for sign in "ABCD")
    assert READER.recognise(make_page(f"<table><tr>{cells}</table>")) > 0.7


LINES = st.sampled_from(
    [
        *(
            "- Ana Bravo, Telnet",
            "1. Bo Lund (WEOG)",
            "9. Mr. Orell, Otto",
            "Civil society",
            "Media (4)",
        ),
        *(
            "a | b | c",
            "Government | 25 | 16 |",
            "> - Cy Ode;",
            "x;y;z;",
            "<b>Youth</b>",
            "<td>1",
            "<li>",
        ),
        *("(((", "…", "Chair: Ana Bravo", "\u202eabc", "- ", "Total | 5", "<table><tr><td>A<br>B"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=12))
def test_any_lines_are_read_or_refused(lines):
    check("x" + "\n".join(lines))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text):
    check("- Ana Bravo, Telnet\n" + text)


def check(text):
    assert 0 <= READER.recognise(make_page(text)) <= 1
    try:
        part = read(text)
    except SourceError:
        return
    assert_spans_are_inside(part)


def test_a_line_of_plain_text_that_only_names_a_group_stands_over_its_members():
    part = read_with(
        READER,
        "Members of the Board\n\nGovernments\n\nAlda Tarnhelm – Ministry of Tides\n"
        "Berin Osterby – Lamp Union\n\nCivil society (1)\n\nCosmo Quillmark – Buoy Makers\n",
    )
    found = [(one.name, one.group_word) for one in facts_of(part, "member")]
    assert found == [
        ("Alda Tarnhelm", "Governments"),
        ("Berin Osterby", "Governments"),
        ("Cosmo Quillmark", "Civil society"),
    ]
