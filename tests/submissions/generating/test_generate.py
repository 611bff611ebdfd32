"""An invented record: the same for the same seed, whole, and with the spread that it promises."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client

from meetings.models import Body, Participant
from meetings.models.changes import Change
from submissions.counting.links import find_differences
from submissions.generating import Plan, generate
from submissions.models import Call, Contributor, Intervention, Submission

COUNT = 300
pytestmark = pytest.mark.django_db
MODELS = [m for app in ("meetings", "submissions") for m in apps.get_app_config(app).get_models()]
TRACKED = [model for model in MODELS if getattr(model, "pgh_event_model", None)]
CATALOG = """
    SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT conrelid::regclass::text, conname || pg_get_constraintdef(oid) || convalidated
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) || tgenabled::text
    FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY 1, 2
"""


def quiet(words: str) -> None:
    """Take what is said of the progress."""


def read_catalog() -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(CATALOG)
        return cursor.fetchall()


@pytest.fixture(scope="module")
def record(django_db_setup, django_db_blocker):
    """Make one record for all tests of this module; the last one takes it away."""
    with django_db_blocker.unblock(), transaction.atomic():
        before = read_catalog()
        generate(Plan(COUNT, seed=7), quiet)
        connection.check_constraints()
        yield before
        transaction.set_rollback(True)


def test_indexes_constraints_and_triggers_are_what_they_were(record):
    assert len(record) > 500
    assert read_catalog() == record


def test_there_are_as_many_submissions_and_interventions_as_asked_for(record):
    assert Submission.objects.count() == COUNT
    assert Intervention.objects.count() == COUNT
    assert Participant.objects.count() == 200


def test_everything_with_an_address_says_that_it_is_generated(record):
    for model in TRACKED:
        if any(field.name == "slug" for field in model._meta.concrete_fields):
            assert not model.objects.exclude(slug__startswith="generated-").exists(), model


def test_every_row_has_one_event_in_its_history(record):
    for model in TRACKED:
        events = model.pgh_event_model.objects
        ids = model.objects.order_by("pk").values_list("pk", flat=True)
        assert [*events.order_by("pgh_obj_id").values_list("pgh_obj_id", flat=True)] == [*ids]
        assert set(events.values_list("pgh_label", flat=True)) <= {"insert"}


def test_the_fast_counts_agree_with_the_records(record):
    assert find_differences() == []


def test_the_feed_has_one_entry_for_each_public_submission(record):
    created = Change.objects.filter(noun="submissions", action="created")

    assert created.count() == Submission.objects.public().count()


def test_the_next_row_goes_on_where_the_numbers_end(record):
    last = Participant.objects.order_by("-pk")[0].pk
    with transaction.atomic():
        made = Participant.objects.create(slug="generated-by-hand", name="By hand", kind="person")
        transaction.set_rollback(True)

    assert made.pk > last


def test_one_submission_in_eight_or_so_is_joint(record):
    authors = Contributor.objects.filter(role="author").values("submission")
    joint = authors.annotate(n=Count("pk")).filter(n__gt=1).count()

    assert 0.08 * COUNT < joint < 0.2 * COUNT
    assert 1.1 * COUNT < Contributor.objects.count() < 1.5 * COUNT
    assert Contributor.objects.filter(role="endorser").exists()


def test_a_few_participants_contribute_much_and_most_a_little(record):
    signed = Contributor.objects.filter(participant__isnull=False)
    ranks = signed.values("participant").annotate(n=Count("pk")).order_by("-n")
    top = sum(row["n"] for row in ranks[:10])

    assert top > 0.25 * signed.count()
    assert ranks[0]["n"] > 5 * ranks[len(ranks) // 2]["n"]


def test_there_is_some_of_everything_that_counting_must_mind(record):
    states = dict(Submission.objects.order_by().values_list("state").annotate(n=Count("pk")))
    languages = set(Submission.objects.values_list("language", flat=True))

    assert states.keys() == {"draft", "published", "superseded", "withdrawn"}
    assert languages >= {"ar", "en", "es", "fr", "ru", "zh"}
    assert Contributor.objects.filter(group=None).exclude(group_word="").exists()
    assert Contributor.objects.filter(group=None, group_word="").exists()
    assert set(Contributor.objects.values_list("capacity", flat=True)) >= {"chair", "secretariat"}
    assert Submission.objects.filter(call=None).exists()
    assert Submission.objects.filter(received_edtf="").exists()
    assert Participant.objects.filter(merged_into__isnull=False).exists()


def test_every_superseded_submission_has_its_revision(record):
    superseded = Submission.objects.filter(state="superseded")

    assert superseded.count() == Submission.objects.filter(supersedes__isnull=False).count() > 0
    for earlier in superseded:
        assert earlier.superseded_by.state == "published"
        assert earlier.superseded_by.received == earlier.received


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/bodies/{body}/",
        "/bodies/{body}/record/",
        "/bodies/{body}/timeline/",
        "/calls/{call}/",
        "/submissions/",
        "/submissions/{submission}/",
        "/api/v1/submissions/",
        "/api/v1/submissions/{submission}/",
        "/api/v1/submissions/counts/?group_by=body,group",
    ],
)
def test_pages_and_answers_show_it(record, address):
    there = {
        "body": Body.objects.public().order_by("pk")[0].slug,
        "call": Call.objects.public().order_by("pk")[0].slug,
        "submission": Submission.objects.counted().order_by("pk")[0].slug,
    }

    assert Client().get(address.format(**there)).status_code == 200
