"""A message without a head: it has no title, and no record is made until an editor gives one."""

import pytest

from meetings.models import Document
from submissions.importing.applying import apply_items
from submissions.importing.reading import read_batch
from tests.submissions.importing.making import accept_all, make_batch

LETTER = b"""<body>Hello all<br><br>The meeting of the 24th took up the fees.<br><br>
It did not come to the dredging.<br><br>Mira<br><br></body>"""

pytestmark = pytest.mark.django_db


def test_a_letter_without_a_head_waits_for_its_title():
    batch = read_batch(make_batch(LETTER, title="Hello all"))
    assert batch.items.get(kind="document").fields["title"] == ""

    accept_all(batch)
    report = apply_items(batch, user=None)

    assert "It has no title; write one." in [left.why for left in report.left]
    assert not Document.objects.exists()
