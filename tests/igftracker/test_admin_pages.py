"""Every page of the admin opens, with filled inlines, and never grows with the record."""

import re

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from meetings import models as meetings
from submissions import models as submissions
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
MOST_OPTIONS = 260
"""The countries with the empty option; nothing else is nearly as long."""


@pytest.fixture
def superuser(client):
    user = User.objects.create_superuser("root")
    client.force_login(user)
    return client


def sourced(row, field=""):
    """Give the row with a statement on it."""
    make.make_statement(row, field, "as printed" if field else "")
    return row


def make_meeting():
    meeting = sourced(make.make_meeting(body=make.make_body(), number=1), "title")
    other = make.make_body()
    meetings.MeetingCoHost.objects.create(meeting=meeting, body=other)
    make.make_sitting(meeting, held="24 February 2011")
    first = make.make_agenda_item(meeting, 1)
    make.make_agenda_item(meeting, 2, outcome="displaced", displaced_by=first)
    make.make_attendance(
        meeting=meeting, representing=make.make_participant(), group=make.make_group()
    )
    return meeting


def make_document():
    document = sourced(make.make_document(produced_by=make.make_body(), issued="April 2011"))
    make.make_symbol(document, "A/66/67-E/2011/79")
    make.make_request(document, make.make_document(title="Resolution"))
    return document


def make_participant():
    person = sourced(make.make_participant(country="CH"))
    make.make_name(person, "Another form")
    make.make_affiliation(person=person, starts="2010")
    return person


def make_composition():
    composition = sourced(make.make_composition(starts="2010", size=20))
    make.make_seats(composition, 5, group=make.make_group())
    return composition


def make_membership():
    return sourced(
        make.make_membership(
            group=make.make_group(), representing=make.make_participant(), starts="2010"
        )
    )


def make_submission():
    call = make.make_call()
    submission = make.make_submission(
        call=call, meeting=make.make_meeting(body=call.body), document=make.make_document()
    )
    make.make_contributor(
        submission=submission, representing=make.make_participant(), group=make.make_group()
    )
    return sourced(submission)


def make_call():
    return sourced(
        make.make_call(
            prepares=make.make_meeting(),
            composition=make.make_composition(),
            document=make.make_document(),
            opens="2011",
        )
    )


def make_intervention():
    meeting = make.make_meeting()
    return sourced(
        make.make_intervention(
            meeting=meeting,
            sitting=make.make_sitting(meeting),
            agenda_item=make.make_agenda_item(meeting),
            participant=make.make_participant(),
            representing=make.make_participant(),
            group=make.make_group(),
        )
    )


def make_group():
    group = sourced(make.make_group())
    make.make_alias(group, f"civil society {group.pk}")
    return group


def make_conflict():
    conflict = make.make_conflict()
    make.make_statement(make.make_meeting(), "held", "the 24th", conflict=conflict)
    make.make_statement(make.make_membership(), "starts", "2010", conflict=conflict)
    return conflict


def make_milestone():
    return sourced(
        make.make_milestone(
            document=make.make_document(), meeting=make.make_meeting(), happened="2010"
        )
    )


def make_statement():
    subject = make.make_membership()
    return make.make_statement(subject, "starts", "2010", conflict=make.make_conflict())


def make_plan():
    return make.make_plan(sourced(make.make_meeting(state="draft")))


def make_batch():
    batch = submissions.ImportBatch.objects.create(title="Summary", document=make.make_document())
    submissions.ImportItem.objects.create(
        batch=batch, position=1, proposal="new", starts_at=0, ends_at=9
    )
    return batch


ROWS = {
    meetings.Affiliation: lambda: sourced(make.make_affiliation(starts="2010")),
    meetings.AgendaItem: lambda: sourced(make.make_agenda_item(make.make_meeting())),
    meetings.Attendance: lambda: sourced(make.make_attendance(meeting=make.make_meeting())),
    meetings.Body: lambda: sourced(make.make_body(parent=make.make_body())),
    meetings.Composition: make_composition,
    meetings.Conflict: make_conflict,
    meetings.Document: make_document,
    meetings.GroupAlias: lambda: make_group().aliases.get(),
    meetings.Meeting: make_meeting,
    meetings.Membership: make_membership,
    meetings.Milestone: make_milestone,
    meetings.Nomination: lambda: sourced(
        make.make_nomination(nominated_by=make.make_participant(), nominated="2010")
    ),
    meetings.Participant: make_participant,
    meetings.PublicationPlan: make_plan,
    meetings.SeatAllocation: lambda: sourced(make_composition().seats.get()),
    meetings.Sitting: lambda: sourced(make.make_sitting(make.make_meeting(), held="2011")),
    meetings.StakeholderGroup: make_group,
    meetings.Statement: make_statement,
    submissions.Call: make_call,
    submissions.Contributor: lambda: sourced(make_submission().contributors.get()),
    submissions.ImportBatch: make_batch,
    submissions.ImportItem: lambda: make_batch().items.get(),
    submissions.Intervention: make_intervention,
    submissions.ReportedCount: lambda: sourced(
        make.make_reported(make.make_call(), 10, as_of="2011", group=make.make_group())
    ),
    submissions.Submission: make_submission,
}
READ_ONLY = {submissions.ImportItem, meetings.PublicationPlan}
KEPT = {*READ_ONLY, submissions.ImportBatch}
"""What is never deleted."""
EACH_MODEL = pytest.mark.parametrize("model", ROWS, ids=lambda model: model.__name__)


def address(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


def longest_select(html):
    """Give how many options the longest select of a page has."""
    selects = re.findall("<select.*?</select>", html, flags=re.DOTALL)
    return max((select.count("<option") for select in selects), default=0)


def count_queries(client, url):
    client.get(url)  # what is looked up once and kept, such as content types
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def test_every_model_of_the_record_has_its_admin():
    ours = ("meetings", "submissions")
    registered = {model for model in admin.site._registry if model._meta.app_label in ours}
    assert registered == set(ROWS)


@pytest.mark.parametrize("name", ["index", "app_list", "password_change"])
def test_the_pages_above_open(superuser, name):
    args = ["meetings"] if name == "app_list" else []
    page = superuser.get(reverse(f"admin:{name}", args=args))
    assert "igftracker – editors" in page.content.decode()


@EACH_MODEL
def test_every_page_of_a_model_opens(superuser, model):
    row = ROWS[model]()
    pages = ["changelist"] if model in READ_ONLY else ["changelist", "add"]
    urls = [address(model, page) for page in pages]
    urls += [address(model, page, row.pk) for page in ("change", "history")]
    if model not in KEPT:
        urls.append(address(model, "delete", row.pk))
    for url in urls:
        page = superuser.get(url)
        assert page.status_code == 200, url
        assert 'style="' not in page.content.decode(), url
        assert "<script>" not in page.content.decode(), url


@EACH_MODEL
def test_a_list_costs_the_same_for_one_row_and_for_fifty(superuser, model):
    ROWS[model]()
    one = count_queries(superuser, address(model, "changelist"))
    for _ in range(49):
        ROWS[model]()
    assert model._default_manager.count() >= 50
    assert count_queries(superuser, address(model, "changelist")) == one


@EACH_MODEL
def test_a_form_has_no_select_that_grows_with_the_record(superuser, model):
    if model in READ_ONLY:
        return
    row = ROWS[model]()
    for url in (address(model, "add"), address(model, "change", row.pk)):
        before = longest_select(superuser.get(url).content.decode())
        assert before <= MOST_OPTIONS
        for _ in range(5):
            ROWS[model]()
        assert longest_select(superuser.get(url).content.decode()) == before


@EACH_MODEL
def test_every_relation_to_the_record_is_chosen_by_autocomplete(superuser, model):
    for field in model._meta.fields:
        if field.is_relation and field.related_model in ROWS and model not in READ_ONLY:
            names = {
                "app_label": model._meta.app_label,
                "model_name": model._meta.model_name,
                "field_name": field.name,
            }
            answer = superuser.get(reverse("admin:autocomplete"), {**names, "term": "x"})
            assert answer.status_code == 200, field
            assert answer.json() == {"results": [], "pagination": {"more": False}}


def test_a_meeting_s_form_costs_the_same_for_one_person_there_and_for_fifty(superuser):
    meeting = make_meeting()
    url = address(meetings.Meeting, "change", meeting.pk)
    one = count_queries(superuser, url)
    group = make.make_group()
    for position in range(3, 52):
        make.make_attendance(meeting=meeting, representing=make.make_participant(), group=group)
        make.make_agenda_item(meeting, position)
        make.make_statement(meeting, "place", f"Montreux {position}")
    assert count_queries(superuser, url) == one


def test_words_in_a_list_find_by_their_beginning(superuser):
    make.make_participant(name="Switzerland")
    make.make_participant(name="Sweden")
    page = superuser.get(address(meetings.Participant, "changelist"), {"q": "switz"})
    assert "Switzerland" in page.content.decode()
    assert "Sweden" not in page.content.decode()


def test_a_list_finds_a_row_once_and_by_its_other_names(superuser):
    person = make.make_participant(name="Côte d’Ivoire")
    make.make_name(person, "Ivory Coast")
    make.make_name(person, "Ivory Coast, Republic of")
    page = superuser.get(address(meetings.Participant, "changelist"), {"q": "ivory c"})
    assert page.context["cl"].result_count == 1


@pytest.mark.parametrize("symbol", ["A/66/67", "a66-67", "A/66/67–E/2011/79"])
def test_a_document_is_found_by_its_symbol_however_it_is_dashed(superuser, symbol):
    make_document()
    page = superuser.get(address(meetings.Document, "changelist"), {"q": symbol})
    assert page.context["cl"].result_count == 1


def test_signs_alone_find_nothing_and_break_nothing(superuser):
    make.make_participant(name="Switzerland")
    page = superuser.get(address(meetings.Participant, "changelist"), {"q": "' & | !:*"})
    assert page.context["cl"].result_count == 0


@pytest.mark.parametrize("term", ["Working", "working group on open", "harb", "WGOH"])
def test_an_autocomplete_finds_whole_words_and_beginnings(superuser, term):
    make.make_body(slug="wgoh", name="Working Group on Open Harbours", acronym="WGOH")
    names = {"app_label": "meetings", "model_name": "meeting", "field_name": "body"}
    answer = superuser.get(reverse("admin:autocomplete"), {**names, "term": term})
    assert [one["text"] for one in answer.json()["results"]] == [
        "Working Group on Open Harbours (WGOH)"
    ]


def test_an_autocomplete_tells_two_documents_of_one_title_apart(superuser):
    make.make_document(title="Report of the Working Group", issued="14 April 2011")
    names = {"app_label": "meetings", "model_name": "statement", "field_name": "document"}
    answer = superuser.get(reverse("admin:autocomplete"), {**names, "term": "working rep"})
    texts = [result["text"] for result in answer.json()["results"]]
    assert texts == ["Report of the Working Group (14 April 2011)"]
