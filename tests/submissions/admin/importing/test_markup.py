"""The pages of the desk are HTML without an error."""

import pytest

from tests import factories as make
from tests.html_checker import find_faults
from tests.submissions.admin.importing.making import (
    ARABIC,
    ROSTER,
    address,
    make_batch,
    make_item,
    make_member,
    make_reference,
)

pytestmark = pytest.mark.django_db
EMPTY_OPTION = "Element “option” without attribute “label” must not be empty."
"""Django's own autocomplete has one, which its script needs."""
PAGES = ("change", "review", "parts", "apply", "report", "undo")


def make_full_batch(**given):
    """Make a batch with something of every shape, applied in part."""
    batch = make_batch(f"{ROSTER}\n{ARABIC}", url="https://example.org/?a=1&b=2", **given)
    batch.parts.update(
        quoted=[[0, 7]], aside=[[8, 20]], remarks=[["One letter was lost.", 0, 0]], language="ar"
    )
    reference = make_reference("Ilka", make.make_participant(), make.make_participant())
    changes = {"organisation": {"now": "Tide Office", "then": "Harbour Office", "how": "differs"}}
    make_member(batch, references={"participant": reference}, changes=changes)
    make_member(batch, name="Teo Brandell", decision="accepted", note="Seen twice.")
    make_item(batch, "(to be named)", kind="not-understood", proposal="not-understood")
    written = [{"did": "created", "model": "meetings.membership", "pk": 1}]
    written[0] |= {"label": "Mira", "fields": {}}
    make_member(batch, name="Mira", decision="accepted", done=written)
    return batch


@pytest.mark.parametrize("state", ["read", "applied", "reading", "failed"])
def test_pages_of_a_batch_have_no_error(editor, tmp_path, state):
    batch = make_full_batch(state=state, fault="It ends <early>.")
    for page in PAGES:
        answer = editor.get(address(batch, page))
        if answer.status_code == 200:
            (tmp_path / f"{page}.html").write_bytes(answer.content)
    assert find_faults(tmp_path) == []


def test_the_form_has_no_error_before_and_after_it_is_refused(editor, tmp_path):
    add = "/admin/submissions/importbatch/add/"
    (tmp_path / "add.html").write_bytes(editor.get(add).content)
    (tmp_path / "refused.html").write_bytes(editor.post(add, {"way": "url", "url": "x y"}).content)
    faults = [one for one in find_faults(tmp_path) if EMPTY_OPTION not in one]
    assert faults == []


def test_a_refused_card_has_no_error(editor, tmp_path):
    item = make_full_batch().items.first()
    sent = {"decision": "accepted", "version": item.version, "field-starts": "some day"}
    sent |= {"reference-participant": "other", "other-participant": "nobody"}
    answer = editor.post(address(item.batch, "decide", item.pk), sent)
    (tmp_path / "refused.html").write_bytes(answer.content)
    assert find_faults(tmp_path) == []
