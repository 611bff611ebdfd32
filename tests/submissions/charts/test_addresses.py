"""Charts at their addresses: forms, refusals, states, frames, and the truth of their numbers."""

import csv
import io
import json

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from lxml import etree

from submissions.charts.looks import STYLE, csp_hash
from submissions.charts.pictures import find_fonts
from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
FORMS = ("/", ".svg", ".png", ".csv")


@pytest.fixture
def call():
    """Give a call to a body of 5 + 3 seats: two of civil society answered, nobody else."""
    group = make.make_group(slug="civil-society", name="Civil society")
    other = make.make_group(slug="government", name="Government")
    body = make.make_body(slug="wg", name="Working Group", acronym="WG")
    composition = make.make_composition(
        body=body, slug="first", label="2011", starts="2011", size=8
    )
    make.make_seats(composition, 5, group=group)
    make.make_seats(composition, 3, group=other)
    call = make.make_call(
        body=body, slug="outline", title="Outline", opens="1 March 2011", composition=composition
    )
    for number in range(2):
        person = make.make_participant(slug=f"person-{number}", name=f"Person {number}")
        make.make_membership(body=body, participant=person, group=group, starts="2011", ends="..")
        make.make_submission(
            call=call,
            received="2 March 2011",
            contributors=[{"participant": person, "group": group}],
        )
    make.make_meeting(body=body, title="First meeting", held="24 February 2011")
    return call


def rows_of(response):
    return list(csv.DictReader(io.StringIO(response.content.decode())))


ADDRESSES = (
    "/charts/answers/outline",
    "/charts/responses/wg",
    "/charts/matrix/wg",
    "/charts/balance/wg",
    "/charts/composition/wg",
    "/charts/contributions/wg",
    "/charts/timeline/wg",
    "/charts/seats/person-0",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_chart_comes_as_page_svg_png_and_csv(client, call, address):
    page, svg, png, table = (client.get(f"{address}{form}") for form in FORMS)
    assert {one.status_code for one in (page, svg, png, table)} == {200}
    assert etree.fromstring(svg.content).tag == "{http://www.w3.org/2000/svg}svg"
    assert png.content.startswith(b"\x89PNG")
    assert len(rows_of(table)) >= 1
    soup = BeautifulSoup(page.content, "lxml")
    assert not soup.find_all(style=True)
    assert not soup.find_all("style")
    ids = [node["id"] for node in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    heads = [node.get_text() for node in soup.select("figure thead th")]
    assert heads == next(csv.reader(io.StringIO(table.content.decode())))


def test_the_answers_to_a_call(client, call):
    table = rows_of(client.get("/charts/answers/outline.csv"))
    told = [
        (row["Group"], row["Seats entitled to answer"], row["Answered"], row["Answered, %"])
        for row in table
    ]
    assert told == [
        ("Civil society", "5", "2", "40.0"),
        ("Government", "3", "0", "0.0"),
        ("All groups", "8", "2", "25.0"),
    ]


def test_the_record_as_a_picture_has_the_silent_and_the_unnamed_seats(client, call):
    make.make_membership(
        body=call.body, participant=make.make_participant(slug="quiet", name="Quiet"),
        group=call.composition.seats.first().group, starts="2010", ends="..",
    )  # fmt: skip
    told = [list(row.values()) for row in rows_of(client.get("/charts/matrix/wg.csv"))]

    assert sorted(told) == [
        ["Civil society", "Person 0", "not known", "1"],
        ["Civil society", "Person 1", "not known", "1"],
        ["Civil society", "Quiet", "not known", "silent"],
        ["Civil society", "Seats whose holders are not known by name", "", "0 of 2"],
        ["Government", "Seats whose holders are not known by name", "", "0 of 3"],
    ]


def test_the_picture_of_a_long_record_says_what_it_leaves_out(client, call):
    for number in range(30):
        make.make_meeting(body=call.body, held=f"20{20 + number % 9}-02-24")

    svg = client.get("/charts/matrix/wg.svg").content.decode()

    assert "The latest 24 of 32 calls and meetings." in svg


def test_a_picture_of_many_fields_is_no_part_of_its_page(client, call):
    for number in range(60):
        make.make_meeting(body=call.body, held=f"20{20 + number % 9}-02-24")
        make.make_membership(
            body=call.body, participant=make.make_participant(), starts="2010", ends=".."
        )

    page = client.get("/charts/matrix/wg/").content.decode()

    assert 'srcset="/charts/matrix/wg.svg?width=340"' in page
    assert "<svg" not in page.split("<main")[1]
    assert len(page) < 100_000


def test_the_seats_against_the_submissions(client, call):
    told = [list(row.values()) for row in rows_of(client.get("/charts/balance/wg.csv"))]
    assert told == [
        ["Civil society", "5", "8", "62.5", "2", "100.0"],
        ["Government", "3", "8", "37.5", "0", "0.0"],
    ]


def test_a_number_of_seats_on_which_sources_differ_is_drawn_both_ways(client, call):
    seats = call.composition.seats.get(seats=3)
    for number in (3, 5):
        make.make_statement(
            seats, "seats", str(number), reading=str(number), document=make.make_document()
        )
    svg = client.get("/charts/balance/wg.svg").content.decode()
    assert "3 of 8 (37.5 %) or 5 of 10 (50.0 %)" in svg
    assert (
        "Government in “2011”: 3 or 5." in client.get("/charts/composition/wg.svg").content.decode()
    )


def test_the_submissions_over_the_years(client, call):
    make.make_submission(call=call, received="2013", contributors=[])
    told = [list(row.values()) for row in rows_of(client.get("/charts/contributions/wg.csv"))]
    assert [row[0] for row in told] == ["2011", "2012", "2013"]
    assert told[0] == ["2011", "2", "0", "2"]
    assert told[2] == ["2013", "0", "1", "1"]
    assert told[1] == ["2012", "0", "0", "0"]


def test_the_seats_over_the_years(client, call):
    make.make_composition(body=call.body, slug="second", label="2014", starts="2014", size=9)
    told = [list(row.values()) for row in rows_of(client.get("/charts/composition/wg.csv"))]
    assert told == [["2011", "5", "3", "0", "8"], ["2014", "0", "0", "9", "9"]]


def test_a_composition_of_which_nothing_is_known_is_hatched(client, call):
    make.make_composition(body=call.body, slug="second", label="2014", starts="2014")
    told = [list(row.values()) for row in rows_of(client.get("/charts/composition/wg.csv"))]
    assert told[1] == ["2014", "", "", ""]
    assert "2014: ?" in client.get("/charts/composition/wg.svg").content.decode()


def test_when_it_happened(client, call):
    told = [list(row.values()) for row in rows_of(client.get("/charts/timeline/wg.csv"))]
    assert ["Meeting", "2011-02-24", "2011-02-24", "First meeting", "1"] in told
    assert ["Call", "2011-03-01", "", "Outline", "1"] in told
    assert ["Events", "2011-02", "", "", "1"] in told
    assert ["Events", "2011-03", "", "", "3"] in told


def test_the_seats_of_a_participant(client, call):
    told = [list(row.values()) for row in rows_of(client.get("/charts/seats/person-0.csv"))]
    assert told[0][1:3] == ["Civil society", "Member"]
    assert told[0][4:] == ["2011-01-01", "still going on"]


def test_a_merged_participant_has_the_chart_of_the_lasting_one(client, call):
    lasting = call.body.memberships.first().participant
    make.make_participant(slug="other-name", merged_into=lasting)
    assert (
        client.get("/charts/seats/other-name.csv").content
        == client.get(f"/charts/seats/{lasting.slug}.csv").content
    )


@pytest.mark.parametrize(
    "query",
    ["width=319", "width=1201", "width=x", "theme=blue", "size=3", "width=", "theme=light&x=1"],
)
def test_an_unknown_parameter_is_refused(client, call, query):
    assert client.get(f"/charts/answers/outline.svg?{query}").status_code == 400


@pytest.mark.parametrize("query", ["scale=0", "scale=4", "theme=auto", "width=99999999999"])
def test_a_png_too_large_is_refused(client, call, query):
    assert client.get(f"/charts/answers/outline.png?{query}").status_code == 400


@pytest.mark.parametrize(
    "address",
    ["/charts/pies/wg.svg", "/charts/answers/wg.svg", "/charts/balance/nobody/", "/embed/x/wg/"],
)
def test_there_is_no_other_chart(client, call, address):
    assert client.get(address).status_code == 404


def test_a_withdrawn_record_has_no_chart(client, call):
    type(call).objects.filter(pk=call.pk).update(state="withdrawn", state_reason="Sent in error")
    assert client.get("/charts/answers/outline.svg").status_code == 410


def test_a_picture_is_not_sent_twice(client, call):
    tag = client.get("/charts/answers/outline.svg")["ETag"]
    again = client.get("/charts/answers/outline.svg", headers={"If-None-Match": tag})
    assert again.status_code == 304
    other = client.get("/charts/answers/outline.svg?width=400", headers={"If-None-Match": tag})
    assert other.status_code == 200


def test_a_picture_of_letters_without_a_font_is_offered_as_svg_only(client, call):
    type(call).objects.filter(pk=call.pk).update(title="ཀ་ཁ་ག")
    page = client.get("/charts/answers/outline/").content.decode()
    assert 'href="/charts/answers/outline.png' not in page
    assert "There is no PNG" in page
    assert client.get("/charts/answers/outline.png").status_code == 404
    assert client.get("/charts/answers/outline.svg").status_code == 200
    assert find_fonts()


def test_pictures_carry_a_style_that_the_policy_names(client, call):
    response = client.get("/charts/answers/outline.svg")
    assert f"<style>{STYLE}</style>" in response.content.decode()
    policy = response["Content-Security-Policy"]
    assert csp_hash(STYLE) in policy
    assert "unsafe" not in policy


def test_only_the_frame_may_be_shown_in_frames(client, call):
    frame, page = client.get("/embed/answers/outline/"), client.get("/charts/answers/outline/")
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "X-Frame-Options" not in frame
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
    assert "script-src 'self'" in frame["Content-Security-Policy"]


def test_names_are_escaped_in_every_form(client, call):
    type(call).objects.filter(pk=call.pk).update(title='<script>alert("x")</script> & "co"')
    for address in ("/charts/answers/outline/", "/charts/answers/outline.svg"):
        assert b"<script>alert" not in client.get(address).content
    assert etree.fromstring(client.get("/charts/answers/outline.svg").content) is not None


def oembed(client, url, **more):
    return client.get("/oembed", {"url": url, **more})


def test_oembed_gives_the_frame(client, call):
    url = f"{settings.SITE_URL}/charts/answers/outline/"
    response = oembed(client, url)
    told = json.loads(response.content)
    assert (told["version"], told["type"], told["width"]) == ("1.0", "rich", 760)
    assert f'src="{settings.SITE_URL}/embed/answers/outline/"' in told["html"]
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "json+oembed" in client.get("/charts/answers/outline/").content.decode()


def test_oembed_keeps_to_the_size_and_state_asked_for(client, call):
    url = f"{settings.SITE_URL}/charts/answers/outline/?as_of=2026-01-01"
    told = json.loads(oembed(client, url, maxwidth="400", maxheight="300").content)
    assert (told["width"], told["height"]) == (400, 300)
    assert "/embed/answers/outline/?as_of=2026-01-01" in told["html"]


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("", 400),
        ("https://elsewhere.example/charts/answers/outline/", 404),
        (f"{settings.SITE_URL}/calls/outline/", 404),
        (f"{settings.SITE_URL}/charts/answers/nobody/", 404),
        (f'{settings.SITE_URL}/charts/answers/outline/?as_of="><b>', 404),
        ("http://[", 404),
    ],
)
def test_oembed_knows_no_other_address(client, call, url, status):
    assert oembed(client, url).status_code == status


def test_oembed_gives_no_xml(client, call):
    url = f"{settings.SITE_URL}/charts/answers/outline/"
    assert oembed(client, url, format="xml").status_code == 501


def test_the_page_of_charts_leads_to_those_of_a_body(client, call):
    text = client.get("/charts/").content.decode()
    assert "/charts/balance/wg/" in text
    assert client.get("/charts/?x=1").status_code == 400


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_chart_costs_no_more_queries_for_more_rows(client, call, address):
    few = count_queries(client, f"{address}.svg")
    for number in range(3):
        more = make.make_call(body=call.body, opens=f"{number + 1} May 2011")
        make.make_submission(call=more, received="2012", contributors=[make.make_participant()])
        make.make_composition(body=call.body, starts=f"{2012 + number}")
    assert count_queries(client, f"{address}.svg") <= few + 1


def test_all_groups_together_are_named_in_the_language_of_the_page(call, client):
    page = client.get("/ar/charts/answers/outline/")
    assert "All groups" not in page.content.decode()
    assert "جميع الفئات" in page.content.decode()
