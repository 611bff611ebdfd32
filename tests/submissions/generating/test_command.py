"""`manage.py generate`: the same rows for the same seed, and never over a record unasked."""

from datetime import date

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from meetings.models import Participant
from meetings.partial_dates import PartialDate
from submissions.generating import Plan, generate
from submissions.generating.copying import Copier
from submissions.generating.dates import columns
from submissions.models import Submission

MODELS = [m for app in ("meetings", "submissions") for m in apps.get_app_config(app).get_models()]
TRACKED = [model for model in MODELS if getattr(model, "pgh_event_model", None)]


def read_rows() -> dict[str, str]:
    """Give a digest of the rows of each table that is no history."""
    digests = {}
    with connection.cursor() as cursor:
        for model in TRACKED:
            table = model._meta.db_table
            cursor.execute(f"SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM \"{table}\" t")
            digests[table] = cursor.fetchone()[0]
    return digests


def generate_and_undo(plan: Plan) -> dict[str, str]:
    """Give the digests of what a plan makes, and leave nothing of it."""
    with transaction.atomic():
        generate(plan, lambda words: None)
        rows = read_rows()
        transaction.set_rollback(True)
    return rows


@pytest.mark.django_db
def test_the_same_seed_gives_the_same_rows_and_another_seed_others():
    first = generate_and_undo(Plan(60, seed=1))

    assert generate_and_undo(Plan(60, seed=1)) == first
    assert generate_and_undo(Plan(60, seed=2)) != first


@pytest.mark.django_db
def test_a_database_with_a_record_is_left_alone_unless_it_is_asked_for():
    Participant.objects.create(slug="somebody", name="Somebody", kind="person")

    with pytest.raises(CommandError, match="holds a record already"):
        call_command("generate", submissions=50)
    assert Participant.objects.count() == 1
    call_command("generate", "--submissions=50", "--into-existing", verbosity=0)
    assert Submission.objects.count() == 50
    assert Participant.objects.filter(slug="somebody").exists()


@pytest.mark.django_db
def test_rows_go_out_in_batches_of_one_size():
    with connection.cursor() as cursor:
        copier = Copier(cursor, Participant, batch=10)
        for number in range(11):
            copier.add({"slug": f"generated-{number}", "name": "Participant", "kind": "person"})
        waiting = len(copier.lines)

    assert waiting == 1
    assert Participant.objects.count() == 10


@pytest.mark.parametrize(
    "edtf",
    ["", "..", "2011", "2012-02", "2011-02-24", "2011-02-24/2011-03-01", "2011-03?", "2010/2012"],
)
def test_a_date_has_the_columns_that_the_parser_gives_it(edtf):
    value = PartialDate.parse(edtf)

    assert columns("held", edtf) == {
        "held_text": value.text,
        "held_edtf": value.edtf,
        "held_earliest": value.earliest,
        "held_latest": value.latest,
    }
    assert all(isinstance(day, date | None) for day in (value.earliest, value.latest))
