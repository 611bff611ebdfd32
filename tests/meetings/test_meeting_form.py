"""The form of a meeting: its name, its sections, its attendance grid, and tables in pages."""

import pgtrigger
import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import AgendaItem, Attendance, Membership, Milestone, Participant
from tests import factories as make
from tests.meetings.meeting_forms import change, line, meeting_form, rows

pytestmark = pytest.mark.django_db
LARGEST = 1_000_000


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


@pytest.fixture
def meeting():
    body = make.make_body(name="Working Group on Open Harbours")
    return make.make_meeting(body=body, number=1, held="24-25 February 2011", state="draft")


def seat(meeting, **given):
    """Make a seat that was certainly held on the days of the meeting."""
    return make.make_membership(body=meeting.body, starts="2010", ends="..", **given)


def lines(page):
    """Give the lines of the grid by name, each with heading, seat and presence."""
    groups = page.context["grid"].groups
    return {one.participant.name: one for group in groups for one in group.lines}


def save(client, meeting, **given):
    answer = client.post(change(meeting), meeting_form(meeting, **given))
    assert answer.status_code == 302, answer.context["errors"]
    return client.get(answer["Location"])


def said(page):
    return " ".join(str(message) for message in page.context["messages"])


def test_the_heading_says_body_number_and_days(root, meeting):
    html = root.get(change(meeting)).content.decode()
    name = "Working Group on Open Harbours: first meeting, 24-25 February 2011"

    assert f'<h1 dir="auto">{name}</h1>' in html
    assert f"<title>{name} |" in html


def test_every_section_is_on_the_page_and_its_anchor_above_it(root, meeting):
    make.make_agenda_item(meeting)
    html = root.get(change(meeting)).content.decode()

    for name in ("meeting", "agenda", "attendance", "contributions", "milestones", "documents"):
        assert f'href="#section-{name}"' in html
        assert f'<section class="desk-section" id="section-{name}"' in html
    assert 'Agenda and sittings <span class="desk-count">(1)</span>' in html


def test_a_section_with_errors_says_so_in_words(root, meeting):
    item = {"position": 1, "title": "", "outcome": "agreed"}
    page = root.post(change(meeting), meeting_form(meeting, **rows("agenda", item)))
    wrong = {one.slug: one.wrong_words for one in page.context["sections"] if one.wrong}

    assert wrong == {"agenda": "1 to correct"}
    assert '<strong class="desk-wrong">1 to correct</strong>' in page.content.decode()


def test_the_heading_stays_what_is_saved_when_a_change_is_refused(root, meeting):
    page = root.post(change(meeting), meeting_form(meeting, held="Smarch", number=7))
    assert page.context["title"].endswith("first meeting, 24-25 February 2011")


def test_the_grid_lists_who_was_in_office_and_says_where_that_is_not_known(root, meeting):
    group = make.make_group(name="Civil society")
    seat(meeting, group=group, participant=make.make_participant(name="Ama"))
    left = make.make_participant(name="Ben")
    make.make_membership(body=meeting.body, participant=left, starts="2009", ends="2010")
    open_ = make.make_participant(name="Cem")
    make.make_membership(body=meeting.body, participant=open_)
    found = lines(root.get(change(meeting)))

    assert list(found) == ["Ama", "Cem"]
    assert (found["Ama"].group, found["Ama"].seat) == ("Civil society", "Member")
    assert "not known whether in office that day" in found["Cem"].seat
    assert [one.chosen for one in found.values()] == ["unknown", "unknown"]


def test_a_seat_of_an_earlier_composition_is_not_in_office(root, meeting):
    old = make.make_composition(body=meeting.body, starts="2009", ends="2009")
    now = make.make_composition(body=meeting.body, starts="2010", ends="..")
    for name, composition in (("Old", old), ("New", now)):
        person = make.make_participant(name=name)
        make.make_membership(body=meeting.body, participant=person, composition=composition)

    assert list(lines(root.get(change(meeting)))) == ["New"]


def test_what_is_not_touched_makes_no_attendance(root, meeting):
    page = save(root, meeting, **line(seat(meeting), "unknown"))

    assert not Attendance.objects.exists()
    assert "grid" not in said(page)


def test_a_presence_is_entered_with_the_seat_as_a_proposal(root, meeting):
    group, state = make.make_group(), make.make_participant(kind="state")
    chair = seat(meeting, group=group, representing=state, role="chair")
    page = save(root, meeting, **line(chair, "remote"))
    row = Attendance.objects.get()

    assert (row.participant, row.presence, row.role) == (chair.participant, "remote", "chair")
    assert (row.group, row.representing) == (group, state)
    assert "1 entered, 0 changed" in said(page)


def test_no_group_is_proposed_where_seats_differ_or_are_not_certain(root, meeting):
    person = make.make_participant(name="Ama")
    first = seat(meeting, participant=person, group=make.make_group())
    seat(meeting, participant=person, group=make.make_group())
    unsure = make.make_membership(body=meeting.body, group=make.make_group())
    found = lines(root.get(change(meeting)))
    save(root, meeting, **line(first, "present"), **line(unsure, "absent"))

    assert found["Ama"].group == "Seats name different groups"
    assert [row.group for row in Attendance.objects.all()] == [None, None]


def test_the_grid_changes_the_presence_and_nothing_else_of_a_row(root, meeting):
    held = seat(meeting, group=make.make_group())
    row = make.make_attendance(meeting=meeting, participant=held.participant, note="by telephone")
    save(root, meeting, **line(held, "present"))
    row.refresh_from_db()

    assert (row.presence, row.note, row.group) == ("present", "by telephone", None)


def test_what_another_has_saved_meanwhile_stays_and_both_are_named(root, meeting):
    held = seat(meeting, participant=make.make_participant(name="Ama"))
    row = make.make_attendance(meeting=meeting, participant=held.participant, presence="absent")
    page = save(root, meeting, **line(held, "present"))
    row.refresh_from_db()

    assert row.presence == "absent"
    assert "Ama: the grid says “Present”, but “Absent”" in said(page)


def test_visitors_on_record_have_lines_of_their_own(root, meeting):
    guest = make.make_participant(name="Guest")
    row = make.make_attendance(meeting=meeting, participant=guest)
    found = lines(root.get(change(meeting)))
    save(root, meeting, **line(row, "present", prefix="grid-a"))
    row.refresh_from_db()

    assert found["Guest"].group == "Visitors"
    assert row.presence == "present"


def test_what_was_chosen_in_the_grid_survives_an_error_elsewhere(root, meeting):
    held = seat(meeting, participant=make.make_participant(name="Ama"))
    page = root.post(change(meeting), meeting_form(meeting, title="", **line(held, "present")))

    assert lines(page)["Ama"].chosen == "present"
    assert not Attendance.objects.exists()


def test_a_presence_that_there_is_not_is_refused(root, meeting):
    page = root.post(change(meeting), meeting_form(meeting, **line(seat(meeting), "asleep")))
    assert "Choose one of the presences" in page.content.decode()


def test_a_seat_of_another_body_is_not_taken(root, meeting):
    page = save(root, meeting, **line(make.make_membership(), "present"))

    assert not Attendance.objects.exists()
    assert "no longer on record" in said(page)


def test_who_may_not_enter_attendance_does_not_by_the_grid(client, meeting):
    user = User.objects.create_user("clerk", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="change_meeting"))
    client.force_login(user)
    held = seat(meeting)
    client.post(change(meeting), meeting_form(meeting, **line(held, "present")))

    assert not Attendance.objects.exists()


def test_a_milestone_is_added_with_the_meeting_s_body_and_an_address(root, meeting):
    row = {"kind": "decision", "title": "Chair chosen", "happened": "24 February 2011"}
    save(root, meeting, **rows("milestones", row))
    milestone = Milestone.objects.get()

    assert (milestone.body, milestone.meeting) == (meeting.body, meeting)
    assert milestone.slug == f"{meeting.body.slug}-chair-chosen"


def test_a_public_milestone_is_not_deleted_from_the_meeting(root, meeting):
    row = make.make_milestone(body=meeting.body, meeting=meeting)
    sent = {"id": row.pk, "kind": row.kind, "title": row.title, "happened": "", "DELETE": "on"}
    save(root, meeting, **rows("milestones", sent, initial=1))

    assert Milestone.objects.filter(pk=row.pk).exists()


def test_a_document_says_how_it_is_tied_to_the_meeting(root, meeting):
    make.make_statement(meeting, "held", "2011", document=make.make_document(title="Summary"))
    call = make.make_call(
        body=meeting.body, prepares=meeting, document=make.make_document(title="Questionnaire A")
    )
    ties = {tie.words: tie.documents for tie in root.get(change(meeting)).context["ties"]}

    assert [one.title for one in ties["Sources of statements on the meeting"]] == ["Summary"]
    assert ties["Of calls that prepare it"] == [call.document]


@pgtrigger.ignore()  # a thousand versions in one transaction are not what is looked at here
def fill(meeting, start, stop):
    """Give a meeting people there, every other one with a seat, and agenda items."""
    numbers = range(start, stop)
    people = Participant.objects.bulk_create(
        Participant(slug=f"p-{one}", name=f"P {one}", sort_name=f"P {one}") for one in numbers
    )
    Attendance.objects.bulk_create(Attendance(meeting=meeting, participant=one) for one in people)
    AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=one, title=f"Item {one}") for one in numbers
    )
    Membership.objects.bulk_create(
        Membership(body=meeting.body, participant=one, slug=f"seat-{one.slug}", starts="2010")
        for one in people[::2]
    )


def count_queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        page = client.get(url)
    return len(queries), page


def test_five_hundred_rows_cost_no_more_queries_and_the_page_stays_small(root, meeting):
    fill(meeting, 0, 2)
    few, _ = count_queries(root, change(meeting))
    fill(meeting, 2, 500)
    many, page = count_queries(root, change(meeting))

    assert many <= few
    assert len(page.content) < LARGEST
    assert page.content.decode().count("Save and show 51-100") == 2  # agenda and attendance


def test_saving_a_page_of_rows_leaves_those_of_other_pages(root, meeting):
    fill(meeting, 1, 61)
    url = f"{change(meeting)}?agenda=2"
    shown = root.get(url).context["inline_admin_formsets"][2].formset.get_queryset()
    items = [
        {"id": one.pk, "position": one.position, "title": f"{one.title}!", "outcome": "agreed"}
        for one in shown
    ]
    sent = meeting_form(meeting, **rows("agenda", *items, initial=len(items)))
    answer = root.post(url, {**sent, "_rows": "attendance=3"})
    titles = list(AgendaItem.objects.values_list("title", flat=True))

    assert [one.position for one in shown] == list(range(51, 61))
    assert len(titles) == 60
    assert titles[49:52] == ["Item 50", "Item 51!", "Item 52!"]
    assert answer["Location"] == f"{change(meeting)}?agenda=2&attendance=3"


def test_a_page_that_there_is_not_gives_the_last(root, meeting):
    fill(meeting, 1, 61)
    for asked in ("99", "0", "x"):
        page = root.get(change(meeting), {"agenda": asked})
        rows_shown = page.context["inline_admin_formsets"][2].formset.page.span
        assert rows_shown == ("51-60" if asked == "99" else "1-50")
