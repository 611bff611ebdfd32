"""The pages of the record of a body show what is worked out from everybody, and lead to it."""

import html
from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from meetings.models import Body, Membership, Participant
from meetings.versions import get_version, reading
from submissions.counting import Chosen, Matrix, MatrixRow, matrix_of
from submissions.counting.answers import lasting
from submissions.counting.matrix_columns import COLUMNS
from submissions.models import Call, Contributor, Intervention
from tests import factories as make
from tests.meetings.changes.feed import commit
from tests.submissions.counting.record_truth import find_cells, find_people, find_sent, load_body

pytestmark = pytest.mark.django_db
DATES = ("", "2010-12-17", "2011", "2011-02?", "2011-02-24")
PRESENCES = ("present", "remote", "absent", "unknown")


def make_world(random: Random, *, people: int = 6, events: int = 3, acts: int = 12) -> Body:
    """Make a body with seats of every sort, and what some sent and said, with or without one."""
    body = make.make_body()
    groups = [make.make_group(order=order) for order in range(2)]
    kinds = ("person", "organisation", "constituency", "person")
    persons = [make.make_participant(kind=kinds[n % 4]) for n in range(people)]
    persons.append(make.make_participant(merged_into=persons[0]))
    make.make_affiliation(person=persons[0], organisation=persons[1])
    composition = make.make_composition(
        body=body, starts=random.choice(("2010-12-17", "")), ends=random.choice(("2011-03", ".."))
    )
    for _ in range(people):
        make.make_membership(
            body=body,
            participant=random.choice(persons),
            representing=random.choice([None, None, *persons[:people]]),
            group=random.choice([None, *groups]),
            group_word=random.choice(("", "a word")),
            role=random.choice(("member", "member", "member", "chair", "secretariat", "adviser")),
            status=random.choice(("member", "member", "invited", "observer")),
            composition=random.choice((None, composition)),
            starts=random.choice(DATES),
            ends=random.choice((*DATES[3:], "..")),
        )
    calls = [
        make.make_call(
            body=body,
            deadline=random.choice(DATES),
            asked=random.choice(("everyone", "composition", "not-known")),
            composition=random.choice((None, None, composition)),
        )
        for _ in range(events)
    ]
    meetings = [make.make_meeting(body=body, held=random.choice(DATES)) for _ in range(events)]
    for number in range(acts):
        who = random.choice(persons)
        stated = {
            "group": random.choice([None, *groups]),
            "group_word": random.choice(("", "a word")),
        }
        send(random, calls, body, persons)
        make.make_intervention(
            meeting=random.choice(meetings),
            position=number + 1,
            participant=random.choice([None, who]),
            representing=random.choice([None, None, persons[0]]),
            capacity=random.choice(("stakeholder", "stakeholder", "chair")),
            **stated,
        )
        meeting = random.choice(meetings)
        same = [one for one in persons if lasting(one) == lasting(who)]
        if not meeting.attendance.filter(participant__in=same).exists():
            presence = random.choice(PRESENCES)
            make.make_attendance(meeting=meeting, participant=who, presence=presence, **stated)
    return body


def send(random: Random, calls: list[Call], body: Body, persons: list[Participant]) -> None:
    """Make a submission with up to three contributors."""
    sent = make.make_submission(
        call=random.choice(calls), body=body, state=random.choice(("published",) * 5 + ("draft",))
    )
    for who in random.sample(persons, random.randint(0, 3)):
        make.make_contributor(
            submission=sent,
            participant=who,
            representing=random.choice([None, None, *persons[:3]]),
            group=random.choice([None, *body_groups(body)]),
            group_word=random.choice(("", "a word")),
            capacity=random.choice(("stakeholder", "stakeholder", "stakeholder", "chair")),
            role=random.choice(("author", "author", "author", "endorser")),
            standing=random.choice(("entitled", "outsider", "not-known")),
        )


def body_groups(body: Body) -> list[Any]:
    """Give the groups of the seats of a body."""
    return [one.group for one in Membership.objects.filter(body=body) if one.group]


def told(matrix: Matrix) -> dict[tuple[str, int], list[tuple[str, str, int]]]:
    """Give the cells of each row."""
    return {
        (group.key, row.participant.pk): [(c.kind, c.mark, c.count) for c in row.cells]
        for group in matrix.groups
        for row in group.rows
    }


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**32))
def test_cells_are_those_that_are_worked_out_from_everybody(seed: int) -> None:
    body = make_world(Random(seed))

    record = load_body(body)
    truth = find_cells(record, find_people(record))

    expected = {row: [(c.kind, c.mark, c.count) for c in cells] for row, cells in truth.items()}
    assert told(matrix_of(body)) == expected


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**32))
def test_every_figure_leads_to_exactly_its_records(client: Client, seed: int) -> None:
    body = make_world(Random(seed))
    matrix = matrix_of(body)
    figures = [
        (cell.url, cell.count)
        for group in matrix.groups
        for row in group.rows
        for cell in row.cells
    ]
    figures += [(row.total.url, row.total.sent) for one in matrix.groups for row in one.rows]
    figures += [(group.total.url, group.total.sent) for group in matrix.groups]
    figures.append((matrix.total.url, matrix.total.sent))

    for url, count in {pair for pair in figures if pair[0].startswith("/submissions/?")}:
        assert client.get(html.unescape(url)).context["table"].total == count, url


FILTERS = ("group", "region", "standing", "only")


@settings(
    max_examples=10,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**32))
def test_a_filter_never_raises_a_count_and_leaves_what_it_offers(seed: int) -> None:
    random = Random(seed)
    body = make_world(random)
    for one in Participant.objects.all():
        one.region = random.choice(("", "africa", "eastern-europe"))
        one.save()
    chosen = Chosen()
    before = matrix_of(body)
    for name in random.sample(FILTERS, 4):
        value = random.choice([*before.offers.get(name, {"": 0})] or [""])
        if value == "":
            continue
        chosen = replace(chosen, **{name: value})
        after = matrix_of(body, chosen)
        assert set(told(after)) <= set(told(before))
        assert after.size == before.offers[name][value] == len(told(after))
        for key, sizes in after.offers.items():
            if key not in (name, "year", "columns"):
                assert all(count <= before.offers[key][one] for one, count in sizes.items())
        before = after


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(seed=st.integers(0, 2**32))
@example(13828)
def test_what_a_row_sent_and_said_is_what_the_records_themselves_say(seed: int) -> None:
    body = make_world(Random(seed))
    said = count_turns(body)
    record = load_body(body)
    expected = {key: len(found) for key, found in find_sent(record, find_people(record)).items()}

    rows = rows_of(matrix_of(body))
    commit()
    with reading(f"v{get_version()}"):
        before = rows_of(matrix_of(Body.objects.get(pk=body.pk)))

    assert sent_by(rows) == sent_by(before) == expected
    for some in (rows, before):
        spoke: Counter[int] = Counter()
        for row in some:
            spoke[row.participant.pk] += row.total.turns
        assert +spoke == said


def test_a_submission_counts_once_for_two_records_of_one_person_of_which_one_states_no_group(
    client: Client,
) -> None:
    body, group = make.make_body(), make.make_group()
    lasting_one = make.make_participant()
    other = make.make_participant(merged_into=lasting_one)
    make.make_membership(body=body, participant=lasting_one, group=group)
    call = make.make_call(body=body)
    first, second = (make.make_submission(body=body, call=call) for _ in range(2))
    for sent, who, stated in ((first, lasting_one, group), (first, other, None)):
        make.make_contributor(submission=sent, participant=who, group=stated)
    make.make_contributor(submission=second, participant=other, group=None)

    [row] = rows_of(matrix_of(body))
    listed = client.get(row.total.url.replace("/submissions/", "/api/v1/submissions/")).json()

    assert row.total.sent == 2
    assert row.cells[0].count == 2
    assert listed["meta"]["total"] == 2


def rows_of(matrix: Matrix) -> list[MatrixRow]:
    """Give the rows of all groups."""
    return [row for group in matrix.groups for row in group.rows]


def sent_by(rows: list[MatrixRow]) -> dict[tuple[str, int], int]:
    """Give how much each row sent."""
    return {(row.key, row.participant.pk): row.total.sent for row in rows}


def count_turns(body: Body) -> Counter[int]:
    """Give the number of turns of everybody, from the records, one by one."""
    said: Counter[int] = Counter()
    for turn in Intervention.objects.public().filter(meeting__body=body):
        if turn.participant:
            said[lasting(turn.participant)] += 1
    return said


@pytest.mark.parametrize("sort", ["contributions", "name", "country", "silent"])
@pytest.mark.parametrize("by", ["group", "region"])
def test_every_order_meets_every_row_once(sort: str, by: str) -> None:
    body, group = make.make_body(slug="wg"), make.make_group(slug="gov")
    people = make_crowd(body, group, 120)
    Participant.objects.update(kind="state", region="africa")
    for place, one in enumerate(people[:9]):
        Participant.objects.filter(pk=one.pk).update(country=("FI", "BR", "AT")[place % 3])
        make.make_submission(
            call=make.make_call(body=body), contributors=[{"participant": one, "group": group}]
        )
    section = {"group": "gov"} if by == "group" else {"region": "africa"}
    found, after = [], ""
    while True:
        chosen = Chosen(by=by, sort=sort, after=after, **section)
        page = matrix_of(body, chosen).groups[0]
        found += [row.participant.name for row in page.rows]
        if not (after := page.next):
            break

    assert sorted(found) == [one.name for one in people]
    first = {
        "contributions": ["One 0000", "One 0001"],
        "name": ["One 0000", "One 0001"],
        "country": ["One 0002", "One 0005"],
        "silent": ["One 0009", "One 0010"],
    }
    assert found[:2] == first[sort]


def test_nobody_is_called_silent_for_whom_others_spoke() -> None:
    body, group = make.make_body(), make.make_group(slug="cso")
    people = {name: make.make_participant(name=name) for name in ("Ann", "Bob", "Cy", "Dee")}
    for one in people.values():
        make.make_membership(body=body, participant=one, group=group, starts="2010", ends="..")
    firm = make.make_participant(kind="organisation")
    make.make_affiliation(person=people["Ann"], organisation=firm)
    call = make.make_call(body=body, deadline="2011")
    make.make_submission(call=call, contributors=[firm])
    delegate = {"participant": make.make_participant(), "representing": people["Bob"]}
    make.make_submission(call=call, contributors=[delegate])
    make.make_submission(call=call, contributors=[{"participant": people["Cy"], "group": group}])

    found = {
        only: {row.participant.name for one in matrix.groups for row in one.rows if row.has_seat}
        for only in ("contributed", "through-others", "silent")
        if (matrix := matrix_of(body, Chosen(only=only)))
    }

    assert found == {
        "contributed": {"Cy"}, "through-others": {"Ann", "Bob"}, "silent": {"Dee"},
    }  # fmt: skip


def test_regions_have_their_states_alone_and_those_without_one_stand_last() -> None:
    body, group = make.make_body(), make.make_group(slug="gov")
    call = make.make_call(body=body, deadline="2011")
    for name, kind, region in (
        ("Ghana", "state", "africa"), ("Kenya", "state", "africa"),
        ("Nauru", "state", ""), ("Ann", "person", "africa"),
    ):  # fmt: skip
        one = make.make_participant(name=name, kind=kind, region=region)
        make.make_membership(body=body, participant=one, group=group, starts="2010", ends="..")
        if name in ("Ghana", "Ann"):
            make.make_submission(call=call, contributors=[{"participant": one, "group": group}])

    matrix = matrix_of(body, Chosen(by="region"))

    told = [(one.key, [row.participant.name for row in one.rows]) for one in matrix.groups]
    assert told == [("africa", ["Ghana", "Kenya"]), ("not-known", ["Nauru"])]
    sums = [one.sums[0] for one in matrix.groups if one.sums[0]]
    assert [(one.named, one.answered, one.recorded) for one in sums] == [(2, 1, 1), (1, 0, 0)]
    assert (matrix.groups[0].total.sent, matrix.total.sent) == (1, 1)


def test_a_long_record_shows_the_newest_columns_and_the_others_by_year(client: Client) -> None:
    body = make.make_body(slug="wg")
    make.make_membership(body=body, starts="2000", ends="..")
    for number in range(COLUMNS + 6):
        make.make_meeting(body=body, held=f"{2000 + number}-05-01", title=f"Meeting {number}.")

    newest = client.get("/bodies/wg/record/").content.decode()
    first = client.get("/bodies/wg/record/?year=2000").content.decode()

    assert ">Meeting 29.<" in newest
    assert ">Meeting 6.<" in newest
    assert ">Meeting 5.<" not in newest
    assert 'href="?year=2000&amp;part=1">2000</a> <span class="count">1<' in newest
    assert ">Meeting 0.<" in first
    assert ">Meeting 1.<" not in first


def make_crowd(body: Body, group: Any, number: int) -> list[Participant]:
    """Make so many participants with a seat, in one statement each."""
    people = Participant.objects.bulk_create(
        Participant(slug=f"one-{n:04}", name=f"One {n:04}", state="published", kind="person")
        for n in range(number)
    )
    Membership.objects.bulk_create(
        Membership(
            slug=f"seat-{one.slug}", body=body, participant=one, group=group, state="published"
        )
        for one in people
    )
    return people


def test_walking_through_a_group_meets_every_participant_once(client: Client) -> None:
    body, group = make.make_body(slug="wg"), make.make_group(slug="gov")
    people = make_crowd(body, group, 320)
    calls = [make.make_call(body=body, deadline="2011") for _ in range(20)]
    for one in people[:30]:
        make.make_submission(call=calls[0], contributors=[{"participant": one, "group": group}])

    whole = matrix_of(body)
    found, after = [], ""
    while True:
        page = matrix_of(body, Chosen(group="gov", after=after)).groups[0]
        found += [row.participant.pk for row in page.rows]
        if not (after := page.next):
            break

    assert (whole.groups[0].size, whole.groups[0].quiet, len(whole.groups[0].rows)) == (
        320,
        290,
        10,
    )
    assert not whole.is_whole
    assert found == [one.pk for one in people]
    assert "All 320 rows of this group" in client.get("/bodies/wg/record/").content.decode()


def test_each_submission_counts_once_in_the_totals() -> None:
    body, groups = make.make_body(), [make.make_group(order=order) for order in range(2)]
    person = make.make_participant()
    senders = [
        {"participant": person, "group": groups[0]},
        {"participant": make.make_participant(), "group": groups[1]},
    ]
    make.make_submission(call=make.make_call(body=body), contributors=senders)
    make.make_submission(body=body, contributors=senders[:1])

    matrix = matrix_of(body)

    assert matrix.total.sent == 2
    assert [one.total.sent for one in matrix.groups] == [2, 1]
    assert Contributor.objects.count() == 3


@pytest.mark.parametrize(
    "query",
    [
        *("group=nobody", "after=x", "group=gov&after=x", "year=x", "part=x", "page=2"),
        *("sort=names", "by=regions", "only=silnt", "standing=membr", "region=asia"),
        "columns=call",
    ],
)
def test_a_parameter_that_is_not_understood_is_refused(client: Client, query: str) -> None:
    make.make_body(slug="wg")
    make.make_group(slug="gov")

    assert client.get(f"/bodies/wg/record/?{query}").status_code == 400
