"""Lists as tables: out as they are narrowed, in with a preview, and nothing by half."""

import csv
import io
import os
import re
import zipfile

import openpyxl
import pytest
from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.admin.tables import formats
from meetings.models import Meeting, Membership, Participant, Statement
from tests import factories as make

pytestmark = pytest.mark.django_db
PEOPLE = "/admin/meetings/participant/"
MEETINGS = "/admin/meetings/meeting/"
SEATS = "/admin/meetings/membership/"
STATEMENTS = "/admin/meetings/statement/"


@pytest.fixture(autouse=True)
def kept_apart(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "import_export": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": tmp_path},
        },
    }


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def hand_in(client, address, *rows, name="table.csv", **given):
    """Hand a table in; its first row is the head."""
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return send(client, address, file.getvalue().encode(), name=name, **given)


def send(client, address, content, *, name="table.csv", **given):
    sent = {"import_file": SimpleUploadedFile(name, content), "reason": "List of 2011", **given}
    return client.post(f"{address}import/", sent)


def confirm(client, address, page):
    """Send the form of a preview as it stands there."""
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page.content.decode())
    return client.post(f"{address}process_import/", dict(hidden), follow=True)


def read(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def test_a_list_goes_out_as_it_is_narrowed_with_words_and_readings_of_dates(root):
    body = make.make_body(slug="wg")
    make.make_meeting(body=body, slug="one", held="24-25 February 2011", state="draft")
    make.make_meeting(slug="two")
    answer = root.post(f"{MEETINGS}export/?state=draft", {"format": "0", "resource": ""})

    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    (row,) = read(answer)
    assert (row["slug"], row["body"], row["state"]) == ("one", "wg", "draft")
    assert (row["held"], row["held_edtf"]) == ("24-25 February 2011", "2011-02-24/2011-02-25")
    assert "search" not in row


def test_a_spreadsheet_holds_text_and_no_formula(root):
    make.make_participant(name='=HYPERLINK("https://example.org")', slug="odd")
    answer = root.post(f"{PEOPLE}export/", {"format": "1", "resource": ""})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active

    cell = next(cell for cell in sheet[2] if "HYPERLINK" in str(cell.value))
    assert cell.data_type == "s"


@pytest.mark.parametrize("form", ["0", "1"])
def test_what_went_out_comes_in_again_and_changes_nothing(root, form):
    group, body = make.make_group(), make.make_body()
    make.make_membership(body=body, group=group, starts="about 2010", ends="..")
    make.make_membership(body=body, representing=make.make_participant(), group_word="others")
    table = root.post(f"{SEATS}export/", {"format": form, "resource": ""}).content
    page = send(root, SEATS, table, name=f"seats.{['csv', 'xlsx'][int(form)]}")

    assert page.context["counts"] == {"new": 0, "changed": 0, "same": 2}
    assert "says what the record says already" in page.content.decode()


def test_a_table_shows_what_it_would_change_and_writes_nothing_before_it_is_told(root):
    make.make_participant(slug="roe", name="J. Roe", kind="person")
    rows = [("slug", "kind", "name"), ("roe", "person", "Jane Roe"), ("doe", "person", "Jon Doe")]
    page = hand_in(root, PEOPLE, *rows)

    assert page.context["counts"] == {"new": 1, "changed": 1, "same": 0}
    assert "<del>J. Roe</del> <ins>Jane Roe</ins>" in page.content.decode()
    assert list(Participant.objects.values_list("name", flat=True)) == ["J. Roe"]


def test_a_confirmed_table_is_written_with_reason_and_source_and_new_rows_are_drafts(root):
    make.make_participant(slug="roe", name="J. Roe", kind="person")
    source = make.make_document()
    rows = [("slug", "kind", "name"), ("roe", "person", "Jane Roe"), ("doe", "person", "Jon Doe")]
    page = hand_in(root, PEOPLE, *rows, source=source.pk, locator="p. 3")
    done = confirm(root, PEOPLE, page)

    assert "New: 1, changed: 1, unchanged: 0." in done.content.decode()
    assert Participant.objects.get(slug="roe").name == "Jane Roe"
    made = Participant.objects.get(slug="doe")
    assert made.state == "draft"
    said = Statement.objects.about([made]).get()
    assert (said.document, said.locator, said.field, said.state) == (source, "p. 3", "", "draft")
    assert made.events.get().pgh_context.metadata["reason"] == "List of 2011"


def test_a_table_that_is_written_twice_is_refused_the_second_time(root):
    page = hand_in(root, PEOPLE, ("slug", "kind", "name"), ("doe", "person", "Jon Doe"))
    confirm(root, PEOPLE, page)
    again = confirm(root, PEOPLE, page)

    assert again.status_code == 409
    assert "no longer kept" in again.content.decode()


def test_a_table_that_nobody_wrote_within_a_day_is_kept_no_longer(root, tmp_path):
    hand_in(root, PEOPLE, ("slug", "kind", "name"), ("doe", "person", "Jon Doe"))
    (old,) = tmp_path.glob("*/*")
    os.utime(old, (0, 0))
    page = hand_in(root, PEOPLE, ("slug", "kind", "name"), ("roe", "person", "Jane Roe"))

    (kept,) = tmp_path.glob("*/*")
    assert kept != old
    assert "New: 1" in confirm(root, PEOPLE, page).content.decode()
    assert list(tmp_path.glob("*/*")) == []


def test_each_faulty_row_is_named_and_none_is_written(root):
    body = make.make_body(slug="wg")
    rows = [
        ("slug", "body", "title", "held", "kind"),
        ("one", "wg", "First", "24 February 2011", "meeting"),
        ("two", "nowhere", "Second", "", "meeting"),
        ("three", "wg", "Third", "the 24th", "meeting"),
        ("four", "wg", "", "", "party"),
    ]
    page = hand_in(root, MEETINGS, *rows)
    faults = [(line, column) for line, column, _words in page.context["faults"]]

    assert faults == [(3, "body"), (4, "held"), (5, "kind"), (5, "title")]
    text = page.content.decode()
    assert "No body has the slug “nowhere”" in text
    assert "needs its month and year" in text
    assert "confirm_form" not in page.context
    assert not Meeting.objects.filter(body=body).exists()


def test_a_table_publishes_nothing(root):
    make.make_participant(slug="roe", state="draft")
    rows = [("slug", "kind", "name", "state")]
    rows += [("roe", "person", "Roe", "published"), ("doe", "person", "Doe", "published")]
    page = hand_in(root, PEOPLE, *rows)

    assert [column for _line, column, _words in page.context["faults"]] == ["state", "state"]


def test_an_unknown_column_is_refused_with_those_that_there_are(root):
    page = hand_in(root, PEOPLE, ("slug", "surname"), ("roe", "Roe"))

    text = page.content.decode()
    assert "columns that this list has not: surname" in text
    assert "sort_name" in text


def test_words_of_a_date_that_are_untouched_keep_their_reading(root):
    meeting = make.make_meeting(slug="one", body=make.make_body(slug="wg"))
    Meeting.objects.filter(pk=meeting.pk).update(
        held_text="at the end of winter",
        held_edtf="2011-02",
        held_earliest="2011-02-01",
        held_latest="2011-02-28",
    )
    page = hand_in(
        root, MEETINGS, ("slug", "title", "held"), ("one", "New", "at the end of winter")
    )
    confirm(root, MEETINGS, page)

    meeting.refresh_from_db()
    assert (meeting.title, meeting.held.edtf) == ("New", "2011-02")


def test_what_changed_since_the_preview_is_shown_anew_and_not_overwritten(root):
    make.make_participant(slug="roe", name="J. Roe", kind="person")
    page = hand_in(root, PEOPLE, ("slug", "name"), ("roe", "Jane Roe"))
    Participant.objects.update(name="Janet Roe")
    answer = confirm(root, PEOPLE, page)

    assert answer.status_code == 409
    assert "the record has changed since the preview" in answer.content.decode()
    assert Participant.objects.get().name == "Janet Roe"


def test_a_row_needs_the_right_to_add_or_to_change(client, roles):
    user = User.objects.create_user("helper", is_staff=True)
    user.user_permissions.add(
        *Group.objects.get(name="editor").permissions.filter(
            codename__in=["add_participant", "view_participant"]
        )
    )
    client.force_login(user)
    make.make_participant(slug="roe", name="J. Roe", kind="person")
    page = hand_in(client, PEOPLE, ("slug", "kind", "name"), ("roe", "person", "Jane"))

    assert "may not change participants" in page.content.decode()


def test_who_may_not_see_a_list_gets_no_table_of_it(client):
    client.force_login(User.objects.create_user("guest", is_staff=True))

    assert client.post(f"{PEOPLE}export/", {"format": "0"}).status_code == 403
    assert hand_in(client, PEOPLE, ("slug",), ("roe",)).status_code == 403
    assert client.post(f"{PEOPLE}process_import/", {}).status_code == 403


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("table.ods", b"x", "ends in .csv or .xlsx"),
        ("table.xlsx", b"no spreadsheet", "This is no table that can be read"),
        ("table.csv", b"slug\nZ\xfcrich", "The table is not in UTF-8"),
        ("table.csv", b"slug,name\n", "No valid data"),
        ("table.csv", b"", "empty"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_words(root, name, content, words):
    assert words in send(root, PEOPLE, content, name=name).content.decode()


def test_a_spreadsheet_that_unpacks_too_large_is_refused(root, monkeypatch):
    monkeypatch.setattr(formats.XLSX, "LARGEST", 1000)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * 5000)
    page = send(root, PEOPLE, file.getvalue(), name="big.xlsx").content.decode()
    assert "The table cannot be read: it is too large once it is unpacked." in page


def test_a_spreadsheet_that_declares_a_million_rows_is_read_as_far_as_it_is_filled(root):
    book = openpyxl.Workbook()
    for row in (("slug", "kind", "name"), ("roe", "person", "Jane Roe")):
        book.active.append(row)
    book.active["C1048576"] = "Far below"
    made, file = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in old.namelist():
            content = old.read(name).replace(b"A1:C1048576", b"A1:XFD1048576")
            packed.writestr(name, content)
    page = send(root, PEOPLE, file.getvalue(), name="far.xlsx").content.decode()

    assert page.count("This field cannot be blank.") == 2  # of the row far below, the third
    assert "<td>3</td>" in page


def test_a_spreadsheet_with_a_cell_far_to_the_right_is_refused(root):
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD2"] = "slug", "lost"
    file = io.BytesIO()
    book.save(file)
    page = send(root, PEOPLE, file.getvalue(), name="wide.xlsx").content.decode()

    assert "it has a cell in column 16,384; give at most 100" in page


def test_a_table_that_is_too_long_is_refused(root, monkeypatch):
    monkeypatch.setattr("meetings.admin.tables.resources.MOST_ROWS", 2)
    rows = [("slug", "kind", "name"), *((f"p{n}", "person", f"P {n}") for n in range(3))]
    assert "give at most 2 at once" in hand_in(root, PEOPLE, *rows).content.decode()


def test_what_is_handed_in_as_html_is_shown_as_text(root):
    page = hand_in(root, PEOPLE, ("slug", "kind", "name"), ("x", "person", "<b>Roe</b>"))
    assert "<b>Roe</b>" not in page.content.decode()


def test_finding_rows_and_what_they_name_costs_the_same_for_one_and_for_fifty(root):
    bodies = [make.make_body(slug=f"wg-{n}") for n in range(50)]
    people = [make.make_participant(slug=f"p-{n}") for n in range(50)]
    seats = [
        make.make_membership(body=b, participant=p, slug=f"s-{n}", name_as_printed="")
        for n, (b, p) in enumerate(zip(bodies, people, strict=True))
    ]
    head = ("slug", "body", "participant")
    rows = [(s.slug, s.body.slug, s.participant.slug) for s in seats]
    hand_in(root, SEATS, head, rows[0])

    def count(*given):
        with CaptureQueriesContext(connection) as queries:
            assert hand_in(root, SEATS, head, *given).context["counts"]["same"] == len(given)
        return [one for one in queries if "SAVEPOINT" not in one["sql"]]

    assert len(count(*rows)) == len(count(rows[0]))


def statement_row(meeting, document, **given):
    """Give head and row of a table of one statement."""
    cells = {
        "id": "",
        "content_type": "meetings.meeting",
        "object_id": meeting.pk,
        "field": "held",
        "value": "24-25 February 2011",
        "document": document.slug,
        "certainty": "stated",
        **given,
    }
    return list(cells), list(cells.values())


def test_a_statement_gets_its_reading_from_its_value_or_from_its_cell(root):
    meeting, document = make.make_meeting(), make.make_document()
    for given in ({}, {"value": "some days later", "reading": "March 2011", "locator": "p. 2"}):
        page = hand_in(root, STATEMENTS, *statement_row(meeting, document, **given))
        confirm(root, STATEMENTS, page)

    readings = Statement.objects.order_by("pk").values_list("reading", "state")
    assert list(readings) == [("2011-02-24/2011-02-25", "draft"), ("2011-03", "draft")]


def test_a_new_row_takes_no_number_from_the_table(root):
    meeting, document = make.make_meeting(), make.make_document()
    gone = make.make_statement(meeting, "place", "Geneva")
    number = gone.pk
    gone.delete()
    page = hand_in(root, STATEMENTS, *statement_row(meeting, document, id=number))

    assert "No row has this number: leave the cell empty for a new one." in page.content.decode()


@pytest.mark.parametrize(
    ("given", "column"),
    [
        ({"field": "acronym"}, "field"),
        ({"object_id": 999_999}, "object_id"),
        ({"value": "some days later"}, "reading"),
        ({"content_type": "auth.user"}, "content_type"),
        ({"content_type": "a thing"}, "content_type"),
    ],
)
def test_a_statement_on_what_is_not_there_is_refused(root, given, column):
    head, row = statement_row(make.make_meeting(), make.make_document(), **given)
    page = hand_in(root, STATEMENTS, head, row)

    assert column in {name for _line, name, _words in page.context["faults"]}
    assert not Statement.objects.exists()


def test_an_export_of_statements_costs_the_same_for_one_and_for_fifty(root):
    address = "/admin/meetings/statement/export/"

    def count():
        with CaptureQueriesContext(connection) as queries:
            assert root.post(address, {"format": "0", "resource": ""}).status_code == 200
        return len(queries)

    make.make_statement(make.make_membership(), "starts", "2010")
    count()  # what is looked up once and kept, such as content types
    one = count()
    for _ in range(49):
        make.make_statement(make.make_membership(), "starts", "2010")
    assert count() == one


def test_memberships_come_in_with_their_relations(root):
    make.make_body(slug="wg")
    make.make_participant(slug="roe")
    make.make_group(slug="civil")
    head = ("slug", "body", "participant", "group", "status", "role", "starts")
    row = ("wg-roe", "wg", "roe", "civil", "member", "chair", "about 2010")
    confirm(root, SEATS, hand_in(root, SEATS, head, row))

    made = Membership.objects.get()
    assert (made.body.slug, made.group.slug, made.role) == ("wg", "civil", "chair")
    assert made.starts.edtf == "2010~"
