import re

import pytest
from bs4 import BeautifulSoup

from tests import factories as make
from tests.budget import count_queries

pytestmark = pytest.mark.django_db
PAGE = "/bodies/wg/record/"


def read(client):
    return re.sub(r"\s+", " ", client.get(PAGE).content.decode())


def row_of(page, name):
    """Give the row of the table that begins with a name."""
    table = page.split('class="scroll matrix"')[1].split("</table>")[0]
    rows = [row for row in re.findall(r"<tr.*?</tr>", table) if name in row.split("</th>")[0]]
    assert len(rows) == 1, rows
    return rows[0]


@pytest.fixture
def world():
    """A body with a call and a meeting: one government answered, one was silent, one left early."""
    body = make.make_body(slug="wg", acronym="WG", name="Working Group")
    group = make.make_group(slug="government", name="Governments")
    composition = make.make_composition(body=body, starts="2010-12-17", ends="..")
    seats = make.make_seats(composition, 22, group=group)
    make.make_statement(seats, "seats", "22", preferred=True)
    make.make_statement(seats, "seats", "20")
    call = make.make_call(body=body, slug="c2", title="Draft outline", deadline="2011-01-31")
    meeting = make.make_meeting(body=body, slug="m1", title="First meeting", held="2011-02-24")
    states = {}
    for name, ends in [("Brazil", ".."), ("Greece", ".."), ("India", "2011-01-01")]:
        states[name] = make.make_participant(name=name, slug=name.lower(), kind="state")
        make.make_membership(
            body=body, participant=states[name], group=group, starts="2010-12-17", ends=ends
        )
    make.make_submission(
        call=call, slug="reply", contributors=[{"participant": states["Brazil"], "group": group}]
    )
    make.make_intervention(meeting=meeting, participant=states["Brazil"], group=group)
    make.make_attendance(
        meeting=meeting, participant=states["Greece"], presence="present", group=group
    )
    make.make_reported(call, 4, group=group)
    make.make_statement(meeting, "held", "2011-02-24")
    return body, group, call, meeting, states


def links_of(page, name):
    """Give what the cells of a row lead to: by address, what stands there and what is read out."""
    cells = BeautifulSoup(row_of(page, name), "lxml").select("a")
    return {one["href"]: (one.text, one.get("aria-label")) for one in cells}


def test_figures_lead_to_exactly_their_records(client, world):
    links = links_of(read(client), "Brazil")

    assert links["/submissions/reply/"] == ("1", "1 contribution: Brazil, Draft outline")
    assert links["/meetings/m1/#interventions"] == ("1", "1 intervention: Brazil, First meeting")


def test_several_submissions_lead_to_the_list_of_them(client, world):
    _, group, call, _, states = world
    make.make_submission(
        call=call, contributors=[{"participant": states["Brazil"], "group": group}]
    )

    links = links_of(read(client), "Brazil")

    assert links["/submissions/?call=c2&participant=brazil"][0] == "2"
    assert client.get("/submissions/?call=c2&participant=brazil").context["table"].total == 2


def test_silence_presence_and_no_seat_have_their_marks(client, world):
    page = read(client)

    assert 'aria-hidden="true">.</span>' in row_of(page, "Greece")
    there = links_of(page, "Greece")["/meetings/m1/#attendance"]
    assert there == ("✓", "was there: Greece, First meeting")
    assert re.findall(r'<td class="cell (\w+)"></td>', row_of(page, "India")) == ["blank", "blank"]


def test_what_is_not_known_is_marked_so(client, world):
    body, group, *_ = world
    person = make.make_participant(name="Someone")
    make.make_membership(body=body, participant=person, group=group)

    assert 'class="cell unknown"><span aria-hidden="true">?</span>' in row_of(
        read(client), "Someone"
    )


def test_groups_have_their_rate_by_every_base_and_the_recorded_beside_the_reported(client, world):
    row = row_of(read(client), "Governments")

    assert '<a href="/calls/c2/#response">at least 1 of 22 or 20</a>' in row
    assert (
        '<a href="/submissions/?call=c2&amp;group=government">1 recorded</a> of 4 reported' in row
    )


def test_seats_without_names_have_a_row(client, world):
    assert "<td>20</td>" in row_of(read(client), "Seats whose holders are not known by name")


def test_many_rows_without_any_act_are_folded_into_one(client, world):
    body, group, *_ = world
    for number in range(6):
        quiet = make.make_participant(name=f"Quiet State {number}")
        make.make_membership(body=body, participant=quiet, group=group, starts="2010", ends="..")

    page = read(client)

    assert "7 with nothing on record at any call or meeting</summary>" in page
    folded = row_of(page, "with nothing on record")
    assert "Quiet State 5" in folded
    assert "India" in folded
    assert "Brazil" not in folded


def test_who_contributed_without_a_seat_is_marked(client, world):
    _, _, call, _, _ = world
    make.make_submission(call=call, contributors=[make.make_participant(name="An outsider")])

    assert "no seat on record" in row_of(read(client), "An outsider")


def test_where_sources_differ_on_the_seats_the_foot_explains_it(client, world):
    assert "Where sources differ" in read(client)


def test_the_counts_behind_it_are_linked_for_machines(client, world):
    page = read(client)

    query = "&amp;body=wg&amp;group_by=call,participant"
    assert f"/api/v1/submissions/counts/?format=csv{query}" in page
    assert f"/api/v1/submissions/counts/?format=json{query}" in page


def test_drafts_are_hidden_on_every_branch(client, world):
    body, group, call, meeting, _ = world
    make.make_call(body=body, title="Hidden call", state="draft")
    make.make_meeting(body=body, title="Hidden meeting", state="draft")
    hidden = make.make_participant(name="Hidden person", state="draft")
    make.make_membership(body=body, participant=hidden, group=group)
    make.make_submission(call=call, contributors=[hidden])
    make.make_attendance(meeting=meeting, participant=hidden)
    make.make_submission(
        call=call, state="draft", contributors=[make.make_participant(name="Hidden by draft")]
    )

    assert "Hidden" not in read(client)


def test_a_body_without_calls_and_meetings_says_that_nothing_is_known(client):
    make.make_body(slug="wg")

    assert "no call, no meeting or nobody who took part is on record yet" in read(client)


def test_where_no_state_took_part_the_regions_do_not_say_that_nothing_is_known(client):
    body = make.make_body(slug="wg")
    make.make_meeting(body=body, held="2011-02-24")
    make.make_membership(body=body, starts="2010", ends="..")

    page = client.get(f"{PAGE}?by=region").content.decode()

    assert "Nothing on record fits this choice." in page
    assert "is on record yet" not in page


def test_the_parts_of_the_record_are_offered_with_their_counts(client, world):
    page = read(client)

    assert re.search(r"Contributed</a> <span class=\"count\">1<", page)
    assert re.search(r"nothing sent or said on record</a> <span class=\"count\">2<", page)
    assert '<option value="member">Member (3)</option>' in page
    assert '<option value="calls">Calls (1)</option>' in page


def test_a_chosen_filter_goes_on_to_the_files_of_the_table(client, world):
    page = client.get(f"{PAGE}?only=silent&sort=&group=").content.decode()

    assert "/api/v1/bodies/wg/record/?format=csv&amp;only=silent" in page
    assert "Greece" in page
    assert "Brazil" not in page.split('class="scroll matrix"')[1].split("</table>")[0]


def add_one_of_each(body):
    """Add a participant with a seat, a call that it answered, and a meeting at which it spoke."""
    person = make.make_participant()
    group = make.make_group()
    make.make_membership(body=body, participant=person, group=group, starts="2010", ends="..")
    call = make.make_call(body=body, deadline="2011-01-31")
    make.make_submission(call=call, contributors=[{"participant": person, "group": group}])
    meeting = make.make_meeting(body=body)
    make.make_intervention(meeting=meeting, participant=person, group=group)
    make.make_attendance(meeting=meeting, participant=person)


def test_twelve_participants_calls_and_meetings_cost_no_more_queries_than_two(client, world):
    body, *_ = world
    with_one = count_queries(client, PAGE)
    add_one_of_each(body)
    with_two = count_queries(client, PAGE)  # one call alone is counted in another way
    for _ in range(9):  # as many as stand side by side
        add_one_of_each(body)

    assert count_queries(client, PAGE) == with_two <= with_one


def test_the_record_of_a_body_answers_as_the_body_does(client):
    make.make_body(slug="draft", state="draft")
    make.make_body(slug="gone", state="withdrawn", state_reason="Entered twice.")

    assert client.get("/bodies/draft/record/").status_code == 404
    assert client.get("/bodies/gone/record/").status_code == 410


def test_one_group_is_shown_where_it_is_named(client, world):
    make.make_submission(call=world[2], contributors=[make.make_participant(name="An outsider")])

    page = re.sub(r"\s+", " ", client.get(f"{PAGE}?group=government").content.decode())

    assert "Brazil" in page
    assert "An outsider" not in page
