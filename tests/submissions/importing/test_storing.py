"""Storing: the original under its hash, once."""

import hashlib
from io import BytesIO
from pathlib import Path

import pytest

from submissions.importing.storing import StoringError, forget, store
from submissions.importing.undoing import undo
from submissions.models import BatchState, ImportBatch
from tests import factories as make
from tests.submissions.importing.making import make_user

pytestmark = pytest.mark.django_db
DATA = b"Dear all,\nthe list is closed.\n"


def test_the_original_is_kept_byte_by_byte_under_its_hash(settings):
    batch = store(BytesIO(DATA), name="list.txt").batch
    sha256 = hashlib.sha256(DATA).hexdigest()
    assert (batch.original_sha256, batch.size) == (sha256, len(DATA))
    assert batch.original.name == f"imports/{sha256}"
    assert batch.original.read() == DATA
    assert [path.name for path in Path(settings.MEDIA_ROOT, "imports").iterdir()] == [sha256]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a\x00b\nc", "x" * 500])
def test_a_name_is_words_and_never_a_path(name, settings):
    batch = store(BytesIO(DATA), name=name).batch
    assert Path(batch.original.path).parent == Path(settings.MEDIA_ROOT, "imports")
    assert batch.name.isprintable()
    assert len(batch.name) <= 300


def test_what_the_source_is_about_is_kept():
    body, user = make.make_body(), make_user()
    batch = store(BytesIO(DATA), title="The list", url="https://example.org/", body=body, user=user)
    found = ImportBatch.objects.get()
    assert batch.is_new
    assert (found.title, found.url, found.body, found.created_by) == (
        *("The list", "https://example.org/"),
        *(body, user),
    )
    assert found.state == BatchState.WAITING


def test_the_same_bytes_give_the_same_batch_whatever_their_name():
    first = store(BytesIO(DATA), name="list.txt")
    second = store(BytesIO(DATA), name="copy of list.txt")
    assert (first.is_new, second.is_new) == (True, False)
    assert second.batch == first.batch
    assert ImportBatch.objects.count() == 1


def test_an_import_that_was_undone_is_no_hindrance():
    first = store(BytesIO(DATA)).batch
    undo(first, user=None)
    assert store(BytesIO(DATA)).is_new


def test_an_import_that_failed_is_no_hindrance():
    ImportBatch.objects.filter(pk=store(BytesIO(DATA)).batch.pk).update(state=BatchState.FAILED)
    assert store(BytesIO(DATA), kind="members").is_new


def test_nothing_is_kept_of_a_source_that_is_too_large(settings):
    settings.IMPORT_LARGEST_MB = 1
    with pytest.raises(StoringError, match="larger than 1 MB"):
        store(BytesIO(b"x" * (1024 * 1024 + 1)), name="big.mbox")
    assert ImportBatch.objects.count() == 0
    assert list(Path(settings.MEDIA_ROOT, "imports").iterdir()) == []


def test_an_empty_source_is_refused():
    with pytest.raises(StoringError, match=r"empty\.txt is empty"):
        store(BytesIO(b""), name="empty.txt")


def test_the_original_of_a_batch_that_was_not_kept_is_removed(settings):
    stored = store(BytesIO(DATA))
    stored.batch.delete()
    forget(stored)
    assert list(Path(settings.MEDIA_ROOT, "imports").iterdir()) == []
