import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from submissions.importers import contributions
from submissions.importers.errors import SourceError
from tests.submissions.importers.made import (
    assert_spans_are_inside,
    facts_of,
    make_page,
    read_with,
    remarks_of,
)

SINGLE, LIST = contributions.READERS
HEAD = (
    "On the parcels of tomorrow and how they\nmay yet be carried\n"
    "Area: PARCELS AND PEOPLE\nEntitled by: Ana Bravo\nRegion: Ghana\n"
    "Organization: The Harbour Institute of Long and Windy Coastal\nRoads and Bridges\n"
    "Sector: Academia\nKeywords: parcels, stamps\nFavourite colour: green\n"
    "Abstract\nParcels are heavy: this much is known.\n"
)


def head_with(**values):
    lines = {
        "Entitled by": "Ana Bravo",
        "Region": "Ghana",
        "Organization": "Telnet",
        "Sector": "Media",
    }
    lines |= {key.replace("_", " "): value for key, value in values.items()}
    return (
        "A title\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + "\nBody. " * 9
    )


def test_the_head_of_a_contribution_gives_title_author_and_group():
    part = read_with(SINGLE, HEAD)
    [sent], [who] = facts_of(part, "submission"), facts_of(part, "contributor")
    assert sent.title == "On the parcels of tomorrow and how they may yet be carried"
    assert sent.keywords == "parcels, stamps"
    assert (who.name, who.country, who.group_word) == ("Ana Bravo", "Ghana", "Academia")
    assert who.submission == sent.key
    assert who.confidence > 0.9


def test_a_value_may_go_on_in_the_next_line():
    [who] = facts_of(read_with(SINGLE, HEAD), "contributor")
    assert who.organisation == "The Harbour Institute of Long and Windy Coastal Roads and Bridges"


def test_the_body_is_no_part_of_the_head():
    part = read_with(SINGLE, HEAD)
    assert "Parcels are heavy" not in repr(part.properties)
    assert facts_of(part, "submission")[0].span.of(part.text).endswith("green")


def test_keys_that_are_not_known_are_kept_and_told():
    part = read_with(SINGLE, HEAD)
    assert part.properties["head: Favourite colour"] == "green"
    assert "“Favourite colour” is not known" in remarks_of(part)


def test_windows_letters_and_ends_of_lines_are_read():
    data = HEAD.replace("\n", "\r\n").replace("Ana", "“Ána”").encode("cp1252")
    part = read_with(SINGLE, data)
    assert facts_of(part, "contributor")[0].name == "“Ána” Bravo"
    assert "\r" not in part.text


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ana Bravo; Bo Lund", ["Ana Bravo", "Bo Lund"]),
        ("Ana Bravo and Bo Lund", ["Ana Bravo", "Bo Lund"]),
        ("Ana Bravo, Bo Lund, Cyra Ode", ["Ana Bravo", "Bo Lund", "Cyra Ode"]),
        ("Bravo, Ana", ["Bravo, Ana"]),
        ("Ministry of Post and Parcels", ["Ministry of Post and Parcels"]),
    ],
)
def test_several_authors_in_one_value_are_several_contributors(value, names):
    part = read_with(SINGLE, head_with(Entitled_by=value))
    assert [one.name for one in facts_of(part, "contributor")] == names
    assert ("Several authors" in remarks_of(part)) == (len(names) > 1)


def test_an_organisation_may_be_the_author():
    text = head_with(Entitled_by="Telnet Foundation", Organization="Telnet Foundation")
    [who] = facts_of(read_with(SINGLE, text), "contributor")
    assert (who.name, who.organisation, who.participant_kind) == (
        "Telnet Foundation",
        "",
        "organisation",
    )


def test_swapped_fields_stay_as_written_and_are_told():
    text = head_with(Region="Telecommunications Organisation", Organization="Director, Operations")
    part = read_with(SINGLE, text)
    [who] = facts_of(part, "contributor")
    assert (who.region_word, who.organisation) == (
        "Telecommunications Organisation",
        "Director, Operations",
    )
    assert who.confidence <= 0.5
    assert "in each other's place" in remarks_of(part)


def test_a_list_of_places_is_a_region_as_written():
    [who] = facts_of(read_with(SINGLE, head_with(Region="US, EU, Geneva")), "contributor")
    assert (who.country, who.region_word) == ("", "US, EU, Geneva")


@pytest.mark.parametrize("body", ["See the attached PDF for the full text.", ""])
def test_a_body_that_is_elsewhere_is_told(body):
    part = read_with(SINGLE, HEAD.partition("Abstract")[0] + "\n" + body)
    assert "attached file" in remarks_of(part)


def test_consent_is_read_from_the_head():
    text = head_with(Consent="No, thank you")
    assert facts_of(read_with(SINGLE, text), "submission")[0].consent == "no"
    assert facts_of(read_with(SINGLE, HEAD), "submission")[0].consent == ""


def test_contacts_are_in_no_fact_and_no_property():
    part = read_with(SINGLE, head_with(Email="ana@telnet.example", Phone="+41 22 123 45 67"))
    assert "ana@" not in repr((part.facts, part.properties))
    assert "123" not in repr((part.facts, part.properties))


def test_a_text_without_a_head_is_no_contribution():
    text = "Document\n\nThe parcels: they are heavy.\n"
    assert SINGLE.recognise(make_page(text)) == 0
    with pytest.raises(SourceError, match="No head was found"):
        read_with(SINGLE, text)


def test_a_head_is_recognised_by_three_known_keys():
    assert SINGLE.recognise(make_page(HEAD)) > 0.9


ITEMS = (
    "<h2>Contributions</h2><h3>Governments</h3><ul>"
    '<li><a href="/fi.pdf">Finland</a> (pdf)<li><a href="/no.doc">Norway and Sweden</a>'
    ' [<a href="/no-fr.doc">French</a>]</ul><h3>Civil society</h3><ul>'
    '<li>UNESCO – <a href="u.doc">comments on the draft</a> (12 March 2011)'
    "<li>Comments by Ana Bravo<li>Harbour Institute: Reply to the call</ul>"
)


def test_items_give_who_sent_what_under_which_group():
    part = read_with(LIST, ITEMS, url="https://x.example/list/")
    titles = {one.key: one.title for one in facts_of(part, "submission")}
    found = [
        (one.name, titles[one.submission], one.group_word) for one in facts_of(part, "contributor")
    ]
    assert found == [
        ("Finland", "", "Governments"),
        ("Norway", "", "Governments"),
        ("Sweden", "", "Governments"),
        ("UNESCO", "comments on the draft", "Civil society"),
        ("Ana Bravo", "Comments by Ana Bravo", "Civil society"),
        ("Harbour Institute", "Reply to the call", "Civil society"),
    ]


def test_items_keep_their_addresses_in_full():
    part = read_with(LIST, ITEMS, url="https://x.example/list/")
    assert [one.url for one in facts_of(part, "submission")] == [
        "https://x.example/fi.pdf",
        "https://x.example/no.doc",
        "https://x.example/list/u.doc",
        "",
        "",
    ]
    assert [one.url for one in facts_of(part, "document")] == ["https://x.example/no-fr.doc"]


def test_a_joint_contribution_is_one_submission():
    part = read_with(LIST, ITEMS)
    senders = [one.submission for one in facts_of(part, "contributor")]
    assert senders[1] == senders[2] != senders[0]


def test_and_in_the_name_of_an_organisation_divides_nothing():
    text = (
        "<ul><li><a href=a.pdf>Ministry of Post and Parcels</a><li><a href=b.pdf>Finland</a></ul>"
    )
    names = [one.name for one in facts_of(read_with(LIST, text), "contributor")]
    assert names == ["Ministry of Post and Parcels", "Finland"]


def test_a_long_title_names_no_sender():
    text = "<ul><li><a href=a.pdf>A few thoughts about the carrying of parcels in winter</a></ul>"
    part = read_with(LIST, text)
    assert facts_of(part, "contributor") == []
    assert facts_of(part, "submission")[0].title.startswith("A few thoughts")


def test_a_date_in_brackets_is_the_day_it_was_sent():
    dates = [one.date for one in facts_of(read_with(LIST, ITEMS), "submission")]
    assert [one.edtf for one in dates if one] == ["2011-03-12"]


def test_addresses_that_are_not_in_full_are_told_where_the_page_has_none():
    part = read_with(LIST, ITEMS)
    assert {one.url for one in facts_of(part, "submission")} == {""}
    assert "give the address of the page" in remarks_of(part)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "mailto:a@b.example"])
def test_only_addresses_of_the_web_are_kept(url):
    text = f'<ul><li><a href="{url}">Finland</a></ul>'
    part = read_with(LIST, text, url="https://x.example/")
    assert [one.url for one in facts_of(part, "submission")] == [""]


def test_an_address_in_plain_text_is_kept_and_is_no_name():
    text = "1. Finland: https://x.example/fi.pdf\n2. Telnet Foundation - https://x.example/t.pdf\n"
    part = read_with(LIST, text)
    assert [one.url for one in facts_of(part, "submission")] == [
        "https://x.example/fi.pdf",
        "https://x.example/t.pdf",
    ]
    assert [one.name for one in facts_of(part, "contributor")] == ["Finland", "Telnet Foundation"]


def test_a_table_of_contributions_takes_the_address_from_its_links():
    text = (
        "<table><tr><th>Date<th>Contributor<th>Title</tr><tr><td>2011-03-12<td>Finland"
        '<td><a href="https://x.example/a.pdf">On parcels</a></tr></table>'
    )
    [sent] = facts_of(read_with(LIST, text), "submission")
    assert (sent.title, sent.url) == ("On parcels", "https://x.example/a.pdf")


def test_a_list_is_recognised_before_a_list_of_members():
    assert LIST.recognise(make_page(ITEMS)) > 0.7


def test_numbered_paragraphs_are_no_contributions():
    text = "".join(
        f"{number}. {'We think that parcels are heavy. ' * 9}\n\n" for number in range(1, 6)
    )
    assert LIST.recognise(make_page(text, name="contributions.txt")) < 0.3
    with pytest.raises(SourceError):
        read_with(LIST, text)


def test_a_page_without_items_is_no_list():
    with pytest.raises(SourceError, match="lists no contribution"):
        read_with(LIST, "<p>Nothing was sent in.</p>")


LINES = st.sampled_from(
    [
        *(
            "A title",
            "Area: X",
            "Entitled by: Ana Bravo;;and",
            "Region:",
            "Organization: Telnet",
            "Sector: ",
        ),
        *(
            "  more",
            "Consent: no",
            "",
            "<li><a href='x.pdf'>Finland</a>",
            "<h3>Youth (3)</h3>",
            "<a href='http://['>y",
        ),
        *("- Comments by", "(pdf)", "UNESCO –", "x" * 80, "Keywords： 包裹", "\u202e", "<td>"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=14), st.sampled_from([SINGLE, LIST]))
def test_any_lines_are_read_or_refused(lines, reader):
    check(reader, "x" + "\n".join(lines))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400), st.sampled_from([SINGLE, LIST]))
def test_any_text_is_read_or_refused(text, reader):
    check(reader, "Author: Ana\nSector: x\nRegion: y\n" + text)


def check(reader, text):
    assert 0 <= reader.recognise(make_page(text)) <= 1
    try:
        part = read_with(reader, text, url="https://x.example/")
    except SourceError:
        return
    assert_spans_are_inside(part)
