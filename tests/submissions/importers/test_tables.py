import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.importers import tables
from submissions.importers.errors import SourceError
from submissions.importers.tables.columns import find_fields
from tests.submissions.importers.made import (
    assert_spans_are_inside,
    facts_of,
    make_page,
    read_with,
    remarks_of,
)

READER = tables.READER


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_members_are_read_whatever_divides_the_cells(sign):
    rows = [("Name", "Organisation", "Sector"), ("Ana Bravo", "Telnet", "Business")]
    text = "\n".join(sign.join(row) for row in [*rows, ("Bo Lund", "Harbour", "Media")])
    members = facts_of(read_with(READER, text), "member")
    assert [(one.name, one.organisation, one.group_word) for one in members] == [
        ("Ana Bravo", "Telnet", "Business"),
        ("Bo Lund", "Harbour", "Media"),
    ]


def test_pasted_columns_are_divided_by_two_blanks():
    text = "Name        Organisation      Country\nAna Bravo   Telnet Institute  Ghana\n"
    members = facts_of(read_with(READER, text), "member")
    assert [(one.name, one.organisation, one.country) for one in members] == [
        ("Ana Bravo", "Telnet Institute", "Ghana")
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ("Name", "Organization", "Stakeholder group", "Country"),
        ("Nom", "Organisme", "Groupe", "Pays"),
        ("Nombre", "Organización", "Sector", "País"),
        ("ФИО", "Организация", "Группа", "Страна"),
        ("الاسم", "المنظمة", "المجموعة", "البلد"),
        ("姓名", "组织", "利益攸关方", "国家"),
    ],
)
def test_heads_are_known_in_six_languages(heads):
    assert find_fields(heads) == ("name", "organisation", "group", "country")


def test_a_category_is_the_group_only_where_nothing_else_is():
    assert find_fields(["Name", "Category"]) == ("name", "group")
    assert find_fields(["Name", "Category", "Sector"]) == ("name", "", "group")


def test_a_presence_makes_a_list_of_those_who_attended():
    text = "Name,Organisation,Presence\nAna Bravo,Telnet,online\nBo Lund,Harbour,apologies\n"
    found = facts_of(read_with(READER, text), "attendee")
    assert [(one.name, one.presence) for one in found] == [
        ("Ana Bravo", "remote"),
        ("Bo Lund", "absent"),
    ]


def test_titles_and_dates_make_a_list_of_contributions():
    text = (
        "Date,Contributor,Title,Link\n"
        "2011-03-12,Finland,On parcels,https://x.example/a.pdf\n"
        "2011-03-14,Ana Bravo; Bo Lund,On stamps,javascript:alert(1)\n"
    )
    part = read_with(READER, text)
    sent, people = facts_of(part, "submission"), facts_of(part, "contributor")
    assert [(one.title, one.date.edtf, one.url) for one in sent] == [
        ("On parcels", "2011-03-12", "https://x.example/a.pdf"),
        ("On stamps", "2011-03-14", ""),
    ]
    assert [(one.submission, one.name) for one in people] == [
        (sent[0].key, "Finland"),
        (sent[1].key, "Ana Bravo"),
        (sent[1].key, "Bo Lund"),
    ]
    assert people[0].participant_kind == "state"


def test_a_title_beside_a_seat_is_a_position():
    text = "Name,Title,Organisation,From,To\nAna Bravo,Head of Post,Telnet,2010,2012\n"
    [member] = facts_of(read_with(READER, text), "member")
    assert (member.position, member.starts.edtf, member.ends.edtf) == (
        "Head of Post",
        "2010",
        "2012",
    )


def test_figures_by_group_are_counts_and_must_add_up():
    part = read_with(READER, "Group,Total,Women\nBusiness,5,2\nMedia,4,1\nTotal,10,3\n")
    counts = facts_of(part, "count")
    assert [(one.counted, one.group_word, one.value) for one in counts][:2] == [
        ("members", "Business", 5),
        ("women", "Business", 2),
    ]
    assert "The groups come to 9 (members), the total says 10." in remarks_of(part)
    assert "women" not in remarks_of(part)


def test_seats_by_group_are_seats():
    [one, _] = facts_of(read_with(READER, "Group,Seats\nBusiness,5\nMedia,4\n"), "seats")
    assert (one.group_word, one.seats) == ("Business", 5)


def test_a_ragged_row_is_told_with_its_line():
    part = read_with(READER, "Name,Organisation\nAna Bravo,Telnet\nBo Lund,Harbour,Oslo\nCy Ode\n")
    reasons = [one.reason for one in facts_of(part, "not-understood")]
    assert reasons == [
        "Line 3 has 3 cells where the head has 2.",
        "Line 4 has 1 cells where the head has 2.",
    ]
    assert len(facts_of(part, "member")) == 1


def test_a_row_without_a_name_names_nobody_though_it_has_a_country():
    part = read_with(READER, "Name,Country\nAna Bravo,Ghana\n,Norway\n")
    assert [one.name for one in facts_of(part, "member")] == ["Ana Bravo"]
    assert facts_of(part, "not-understood")[0].reason == "Line 3 names nobody."


def test_quotes_may_hold_the_sign_and_an_end_of_line():
    text = 'Name,Organisation\n"Bravo, Ana","Telnet ""North""\nand South"\nBo Lund,Harbour\n'
    part = read_with(READER, text)
    members = facts_of(part, "member")
    assert [(one.name, one.organisation) for one in members] == [
        ("Ana Bravo", 'Telnet "North"\nand South'),
        ("Bo Lund", "Harbour"),
    ]
    assert members[1].span.of(part.text) == "Bo Lund,Harbour"


def test_a_quotation_mark_that_nothing_closes_swallows_no_other_row():
    part = read_with(READER, 'Name,Organisation\n"Ana Bravo,Telnet\nBo Lund,Harbour\nCy Ode,Post\n')
    assert [one.name for one in facts_of(part, "member")] == ["Bo Lund", "Cy Ode"]
    assert "nothing closes" in facts_of(part, "not-understood")[0].reason


def test_a_byte_order_mark_is_no_part_of_the_first_head():
    part = read_with(READER, "\ufeffName,Organisation\nAna Bravo,Telnet\n".encode())
    assert [one.name for one in facts_of(part, "member")] == ["Ana Bravo"]


def test_a_formula_stays_text():
    part = read_with(READER, "Name,Organisation\n=cmd|' /C calc'!A0,@SUM(1)\nBo Lund,Telnet\n")
    assert facts_of(part, "member")[0].name == "=cmd|' /C calc'!A0"


def test_columns_that_are_not_known_are_told_and_kept_in_the_line():
    part = read_with(READER, "Name,Organisation,Shoe size\nAna Bravo,Telnet,39\n")
    assert "“Shoe size”" in remarks_of(part)
    assert facts_of(part, "member")[0].raw == "Ana Bravo | Telnet | 39"
    assert "Shoe size: not read" in part.properties["columns"]


def test_contacts_are_in_no_fact():
    part = read_with(READER, "Name,Organisation,E-mail\nAna Bravo,Telnet,ana@telnet.example\n")
    assert "@" not in repr(part.facts)
    assert "left out" in remarks_of(part)


def test_group_words_and_countries_stay_as_written():
    part = read_with(
        READER, 'Name,Sector,Country\nAna Bravo,Gov\'t Focal Point 1,"US, EU, Geneva"\n'
    )
    [member] = facts_of(part, "member")
    assert (member.group_word, member.country) == ("Gov't Focal Point 1", "US, EU, Geneva")


def test_a_table_without_a_head_is_no_table():
    with pytest.raises(SourceError, match="put a head"):
        read_with(READER, "12,34\n56,78\n")


def test_running_text_is_not_recognised():
    text = "Dear all, we met in the old hall, and, as ever, it rained.\nWe left, wet, at six.\n"
    assert READER.recognise(make_page(text)) == 0
    assert READER.recognise(make_page("Name,Group\nAna,Media\n", name="a.csv")) > 0.9


def test_ten_thousand_rows_are_all_read():
    text = "Name,Organisation\n" + "".join(f"Person Nr{n},Office {n}\n" for n in range(10_000))
    assert len(facts_of(read_with(READER, text), "member")) == 10_000


WORDS = st.sampled_from(
    ["Name", "Group", "Title", "Ana Bravo", "=1+1", '"', "5", "", "é", "\u202e"]
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=12),
    st.sampled_from(",;\t|"),
)
def test_any_cells_are_read_or_refused(rows, sign):
    text = "\n".join(sign.join(row) for row in rows)
    try:
        part = read_with(READER, text)
    except SourceError:
        return
    assert_spans_are_inside(part)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text):
    try:
        part = read_with(READER, "Name,Organisation\n" + text)
    except SourceError:
        return
    assert_spans_are_inside(part)
