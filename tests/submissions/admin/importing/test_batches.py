"""The list of imports, and the page of each: how far it has come, and what can be done next."""

import pytest

from tests.budget import count_queries
from tests.submissions.admin.importing.making import address, make_batch, make_item, make_member

pytestmark = pytest.mark.django_db
LIST = "/admin/submissions/importbatch/"


def see(client, batch, page="change"):
    return client.get(address(batch, page)).content.decode()


def test_the_list_counts_what_is_decided_in_each_import(editor):
    batch = make_batch(kind="members")
    for decision in ("pending", "pending", "accepted", "rejected"):
        make_member(batch, decision=decision)
    make_batch("Other words", title="Empty")
    page = editor.get(LIST).content.decode()
    assert f'<a href="{address(batch)}">2 to decide</a>' in page
    assert '<td class="field-accepted">1</td>' in page
    assert '<td class="field-rejected">1</td>' in page
    assert "A list of members" in page


def test_what_was_undone_leads_to_no_decision(editor):
    batch = make_batch(state="undone")
    make_member(batch)
    page = editor.get(LIST).content.decode()
    assert "to decide</a>" not in page
    assert '<td class="field-to_decide">1</td>' in page


def test_the_list_costs_the_same_for_few_proposals_and_for_many(editor):
    make_member(make_batch())
    few = count_queries(editor, LIST)
    for _ in range(10):
        batch = make_batch()
        for _ in range(5):
            make_member(batch)
    assert count_queries(editor, LIST) == few


def test_the_list_is_narrowed_by_kind_in_words(editor):
    make_batch(title="A roster", kind="members")
    make_batch(title="A mailbox", kind="mailbox")
    page = editor.get(LIST, {"kind": "mailbox"})
    assert [row.title for row in page.context["cl"].result_list] == ["A mailbox"]


def test_a_source_that_is_being_read_says_how_far_and_asks_again_by_itself(editor):
    batch = make_batch(state="reading")
    type(batch).objects.update(size=2_000_000, bytes_read=1_500_000, parts_read=1200)
    page = see(editor, batch)
    assert "Read so far: 75 %" in page
    assert "1200 parts" in page
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in page
    assert "Read on now" in page


def test_a_source_is_read_wholly_only_when_nothing_is_left(editor):
    batch = make_batch(state="reading")
    type(batch).objects.update(size=1000, bytes_read=1000)
    assert "Read so far: 99 %" in see(editor, batch)


def test_a_source_that_could_not_be_read_says_why_and_what_to_do(editor):
    page = see(editor, make_batch(state="failed", fault="It is larger than 64 MB; split it."))
    assert "It is larger than 64 MB; split it." in page
    assert "Try again" in page
    assert "http-equiv" not in page


def test_each_number_opens_to_its_proposals(editor):
    batch = make_batch()
    make_member(batch, decision="accepted")
    make_item(batch, kind="document")
    page = see(editor, batch)
    query = "kind=member&amp;proposal=new&amp;decision=accepted"
    assert f'href="{address(batch)}?{query}"' in page
    shown = editor.get(address(batch), {"kind": "member", "decision": "accepted"})
    assert shown.content.decode().count("<article") == 1


def test_the_page_of_an_import_costs_the_same_for_few_and_for_many(editor):
    few, many = make_batch(), make_batch("Other words")
    make_member(few)
    for _ in range(30):
        make_member(many)
    assert count_queries(editor, address(many, "change")) == count_queries(
        editor, address(few, "change")
    )


def test_an_import_that_is_not_there_is_not_found(editor):
    for number in ("999999", "no-number"):
        assert editor.get(f"{LIST}{number}/change/").status_code == 404


def test_what_is_being_read_is_not_applied(editor):
    batch = make_batch(state="reading")
    page = editor.get(address(batch, "apply"), follow=True).content.decode()
    assert "Nothing of it can be applied now: being read." in page


def test_the_list_leads_to_a_new_import(editor):
    page = editor.get("/admin/submissions/importbatch/").content.decode()
    assert '<a href="/admin/submissions/importbatch/add/" class="addlink">New import</a>' in page
