"""Handing in a source: three ways, and nothing that was typed is lost."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from submissions.models import ImportBatch
from tests import factories as make
from tests.budget import count_queries
from tests.submissions.admin.importing.making import ROSTER

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("originals")]
ADD = "/admin/submissions/importbatch/add/"


def paste(client, text=ROSTER, **given):
    return client.post(ADD, {"way": "paste", "pasted": text, **given})


def upload(client, data, name="roster.txt", **given):
    return client.post(ADD, {"way": "upload", "file": SimpleUploadedFile(name, data), **given})


def test_a_pasted_text_is_stored_as_it_is(editor):
    paste(editor, title="Roster of 2011")
    batch = ImportBatch.objects.get()
    assert batch.original.read().decode() == ROSTER
    assert (batch.title, batch.created_by.username) == ("Roster of 2011", "editor")


def test_a_pasted_text_is_called_by_its_first_line_when_it_has_no_title(editor):
    paste(editor)
    assert ImportBatch.objects.get().title == "Members of the Working Group on Open Harbours"


def test_lines_that_a_browser_sent_are_as_they_were_typed(editor):
    paste(editor, ROSTER.replace("\n", "\r\n"))
    assert ImportBatch.objects.get().original.read().decode() == ROSTER


def test_an_uploaded_file_keeps_its_bytes_and_its_name_as_words(editor):
    upload(editor, ROSTER.encode("latin-1"), "../../Roster 2011.txt")
    batch = ImportBatch.objects.get()
    assert batch.original.read() == ROSTER.encode("latin-1")
    assert "Roster 2011.txt" in batch.name
    assert "Roster" not in batch.original.name


def test_what_it_is_about_is_kept(editor):
    body = make.make_body()
    composition = make.make_composition(body=body)
    paste(editor, body=body.pk, composition=composition.pk, asked_kind="members")
    batch = ImportBatch.objects.get()
    assert (batch.body, batch.composition, batch.asked_kind) == (body, composition, "members")


def test_the_same_source_again_leads_to_the_import_that_is_there(editor):
    paste(editor, title="Roster of 2011")
    ImportBatch.objects.update(state="read")
    answer = editor.post(ADD, {"way": "paste", "pasted": ROSTER}, follow=True)
    batch = ImportBatch.objects.get()
    assert answer.redirect_chain[-1][0].endswith(f"/{batch.pk}/change/")
    assert "was handed in before" in answer.content.decode()


@pytest.mark.parametrize(
    ("way", "field"), [("upload", "file"), ("paste", "pasted"), ("url", "url")]
)
def test_an_empty_source_is_refused_beside_its_field(editor, way, field):
    answer = editor.post(ADD, {"way": way, "title": "Kept"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'id="id_{field}_error"' in page
    assert 'value="Kept"' in page
    assert not ImportBatch.objects.exists()


def test_blanks_are_no_source(editor):
    assert "There are only blanks in it." in paste(editor, " \n ").content.decode()


def test_a_pasted_text_stays_when_something_else_is_wrong(editor):
    body, other = make.make_body(), make.make_meeting()
    answer = paste(editor, "<b>kept</b>\n  as typed", body=body.pk, meeting=other.pk)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "It belongs to another body" in page
    assert "&lt;b&gt;kept&lt;/b&gt;\n  as typed" in page
    assert f'<option value="{body.pk}" selected' in page


def test_an_address_of_this_machine_is_refused_beside_its_field(editor):
    answer = editor.post(ADD, {"way": "url", "url": "http://127.0.0.1/roster.html"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="id_url_error"' in page
    assert "http://127.0.0.1/roster.html" in page
    assert not ImportBatch.objects.exists()


def test_an_empty_file_is_refused(editor):
    answer = editor.post(ADD, {"way": "upload", "file": BytesIO(b"")})
    assert answer.status_code == 422


def test_a_source_in_no_known_way_is_refused(editor):
    assert editor.post(ADD, {"way": "carrier pigeon"}).status_code == 422


def test_the_form_costs_the_same_for_an_empty_and_a_full_record(editor):
    few = count_queries(editor, ADD)
    for _ in range(5):
        make.make_meeting()
    assert count_queries(editor, ADD) == few <= 6
