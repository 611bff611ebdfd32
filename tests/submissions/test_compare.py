"""The page and the interface that compare: what they show, refuse, hide and cost."""

import csv
import io
import re

import pytest

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/compare/"
PEOPLE, BODIES = "/api/v1/compare/participants/", "/api/v1/compare/bodies/"


def read(client, query=""):
    return re.sub(r"\s+", " ", client.get(f"{PAGE}{query}").content.decode())


@pytest.fixture
def world():
    """Finland answered and spoke on one body, and sent something to another; Chad was silent."""
    group = make.make_group(slug="government", name="Governments")
    first = make.make_body(slug="wg", acronym="WG", name="Working Group", featured=True)
    second = make.make_body(slug="mag", acronym="MAG", name="Advisory Group", featured=True)
    states = {}
    for name in ("Finland", "Chad"):
        states[name] = make.make_participant(name=name, slug=name.lower(), kind="state")
        make.make_membership(
            body=first, participant=states[name], group=group, starts="2010", ends=".."
        )
    call = make.make_call(body=first, slug="c", title="Draft outline", deadline="2011-01-31")
    who = {"participant": states["Finland"], "group": group}
    make.make_submission(
        call=call, slug="reply", title="Svar", language="sv", contributors=[who],
        abstract="Asks for more time.",
    )  # fmt: skip
    make.make_submission(body=second, title="A letter", contributors=[who])
    meeting = make.make_meeting(body=first, slug="m", title="First meeting")
    make.make_intervention(
        meeting=meeting, participant=states["Finland"], language="fr", text="Merci beaucoup."
    )
    return states, first, second


def test_without_a_choice_it_says_what_can_be_compared(client, world):
    page = read(client)

    assert f'href="{PAGE}?participant=finland"' in page
    assert f'href="{PAGE}?body=mag&amp;body=wg"' in page


def test_an_empty_record_has_the_form_alone(client):
    assert "Choose what to compare" in read(client)


def test_one_participant_is_read_in_its_own_words(client, world):
    page = read(client, "?participant=finland")

    assert 'href="/submissions/reply/" dir="auto" lang="sv">Svar</a>' in page
    assert "Asks for more time." in page
    assert '<q dir="auto" translate="no" lang="fr">Merci beaucoup.</q>' in page
    assert "In fr; not translated." in page or "not translated" in page
    assert "Sent outside any call" in page
    assert "A letter" in page


def test_silence_is_said(client, world):
    assert "Entitled, and nothing on record." in read(client, "?participant=chad")


def test_several_stand_side_by_side_with_the_signs_of_the_record(client, world):
    page = read(client, "?participant=finland&participant=chad")
    row = next(row for row in re.findall(r"<tr>.*?</tr>", page) if "Draft outline" in row)

    assert '<td class="cell done">' in row
    assert '<td class="cell silent"> <span aria-hidden="true">.</span>' in row


def test_figures_lead_to_exactly_their_records(client, world):
    for query, wanted in (("body=wg&participant=finland", 1), ("body=mag&participant=finland", 1)):
        assert f"/submissions/?{query.replace('&', '&amp;')}" in read(
            client, "?participant=finland"
        )
        assert client.get(f"/submissions/?{query}").context["table"].total == wanted


def test_bodies_stand_side_by_side(client, world):
    page = read(client, "?body=wg&body=mag")

    assert '<a href="/submissions/?body=wg&amp;group=government">1</a>' in page
    assert '<a href="/participants/?body=wg&amp;and_body=mag">0 participants' in page
    assert "not known" in page


def test_both_together_are_these_participants_on_these_bodies(client, world):
    page = read(client, "?participant=finland&body=mag")

    assert "A letter" in page
    assert "Draft outline" not in page


def test_one_body_alone_asks_for_another(client, world):
    assert "Choose another body to set beside" in read(client, "?body=mag")


def test_a_name_finds_participants_to_add(client, world):
    page = read(client, "?participant=chad&find=finland")

    assert f'href="{PAGE}?participant=chad&amp;participant=finland"' in page
    assert "No other participant" in read(client, "?find=nobody")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?participant=finlnad", "Did you mean &#x27;finland&#x27;?"),
        ("?body=magg", "Did you mean &#x27;mag&#x27;?"),
        ("?participants=finland", "Did you mean &#x27;participant&#x27;?"),
        ("?participant=finland&after=call/none", "Start without it."),
        ("?body=mag&after=call/c", "Name one, too."),
        ("?find=a&find=b", "Give it once."),
        ("?" + "&".join(f"participant=p{n}" for n in range(5)), "Compare 4 at most."),
    ],
)
def test_what_is_not_understood_is_refused_with_what_would_be_right(client, world, query, told):
    response = client.get(f"{PAGE}{query}")

    assert response.status_code == 400
    assert told in response.content.decode()


def test_fields_of_the_form_left_empty_ask_for_nothing(client, world):
    assert client.get(f"{PAGE}?participant=finland&find=&body=&body=").status_code == 200


def test_an_old_address_leads_to_the_lasting_one(client, world):
    states, *_ = world
    make.make_participant(slug="suomi", merged_into=states["Finland"])

    response = client.get(f"{PAGE}?participant=chad&participant=suomi&body=wg")

    assert response.status_code == 301
    assert response["Location"] == f"{PAGE}?participant=chad&participant=finland&body=wg"


def test_drafts_are_hidden_on_every_branch(client, world):
    states, first, _ = world
    finland = states["Finland"]
    hidden = make.make_body(name="Hidden body", acronym="Hidden", state="draft")
    make.make_membership(body=hidden, participant=finland)
    make.make_membership(
        body=first, participant=make.make_participant(name="Hidden person", state="draft"),
        representing=finland,
    )  # fmt: skip
    make.make_submission(body=first, title="Hidden", state="draft", contributors=[finland])
    call = make.make_call(body=first, title="Hidden call", state="draft")
    make.make_submission(call=call, title="Hidden too", contributors=[finland])
    meeting = make.make_meeting(body=first, title="Hidden meeting", state="draft")
    make.make_intervention(meeting=meeting, participant=finland)
    make.make_attendance(meeting=meeting, participant=finland)

    for query in ("?participant=finland", "?participant=finland&participant=chad"):
        assert "Hidden" not in read(client, query)
    assert "Hidden" not in client.get(f"{PEOPLE}?participant=finland").content.decode()
    assert client.get(f"{PAGE}?body={hidden.slug}").status_code == 400


def add(world, number):
    """Add a body with everything that Finland can do for one."""
    states, first, second = world
    finland, group = states["Finland"], make.make_group()
    body = make.make_body()
    for at in (body, first, second):
        make.make_membership(
            body=at, participant=finland, group=group, composition=make.make_composition(body=at)
        )
        make.make_membership(body=at, participant=make.make_participant(), group=group)
        call = make.make_call(body=at, deadline=f"{2011 + number}-01")
        make.make_submission(call=call, contributors=[{"participant": finland, "group": group}])
        make.make_submission(body=at, contributors=[finland])
        meeting = make.make_meeting(body=at, held=f"{2011 + number}-06")
        make.make_attendance(meeting=meeting, participant=finland)
        make.make_intervention(meeting=meeting, participant=finland)


def test_fifty_of_everything_cost_no_more_queries_than_two(client, world):
    addresses = (
        f"{PAGE}?participant=finland",
        f"{PAGE}?participant=finland&participant=chad",
        f"{PAGE}?body=wg&body=mag",
        f"{PEOPLE}?participant=finland",
        f"{BODIES}?body=wg&body=mag",
    )
    for number in range(2):
        add(world, number)
    with_two = {address: count_queries(client, address) for address in addresses}
    for number in range(2, 50):
        add(world, number)

    assert {address: count_queries(client, address) for address in addresses} == with_two


def test_json_has_the_cells_of_the_page(client, world):
    query = "?participant=finland&participant=chad"
    answer = client.get(f"{PEOPLE}{query}").json()
    together = client.get(f"{PAGE}{query}").context["together"]

    assert answer["meta"]["total"] == together.total == len(answer["results"])
    for told, row in zip(answer["results"], together.rows, strict=True):
        assert told["slug"] == (row.line.event or row.line.body).slug
        found = [told["cells"][slug] for slug in ("finland", "chad")]
        assert [(one["kind"], one["sent"], one["turns"]) for one in found] == [
            (cell.kind, cell.sent, cell.turns) for cell in row.cells
        ]


def test_csv_has_a_line_for_each_row_and_a_sign_for_each_participant(client, world):
    text = client.get(f"{PEOPLE}?participant=finland&participant=chad&format=csv").content.decode()
    rows = {row["kind"]: row for row in csv.DictReader(io.StringIO(text)) if row["body"] == "wg"}

    assert "date" not in rows["call"]
    assert rows["call"]["date_edtf"] == "2011-01-31"
    assert (rows["call"]["finland"], rows["call"]["chad"]) == ("1", ".")
    assert (rows["meeting"]["finland"], rows["meeting"]["chad"]) == ("1", ".")


def test_figures_of_bodies_are_those_of_the_page(client, world):
    answer = client.get(f"{BODIES}?body=wg&body=mag").json()
    compared = client.get(f"{PAGE}?body=wg&body=mag").context["compared"]

    told = {(one["figure"], one["body"], one["group"]): one["value"] for one in answer["results"]}
    for one in compared.bodies:
        assert told["submissions", one.body.slug, ""] == one.counts.submissions == 1
    for row in compared.groups:
        for cell in row.cells:
            assert told["submissions", cell.one.body.slug, row.key] == cell.sent.count
    assert told["interventions", "wg", "not-stated"] == 1
    assert told["interventions", "mag", ""] is None


def test_every_record_that_a_figure_names_is_there(client, world):
    for one in client.get(f"{BODIES}?body=wg&body=mag").json()["results"]:
        path = one["records"].split("/", 3)[3].split("#")[0]
        assert client.get(f"/{path}").status_code == 200, one


@pytest.mark.parametrize("address", [f"{BODIES}?body=wg", f"{PEOPLE}?find=a", f"{BODIES}?x=1"])
def test_the_interface_refuses_what_it_does_not_know(client, world, address):
    assert client.get(address).status_code == 400


def test_participants_and_bodies_lead_to_it(client, world):
    assert f"{PAGE}?participant=chad" in client.get("/participants/chad/").content.decode()
    assert f"{PAGE}?body=wg" in client.get("/bodies/wg/").content.decode()
