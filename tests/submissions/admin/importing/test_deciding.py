"""Deciding on proposals by their cards: with and without scripts, alone and two at once."""

import pytest

from submissions.models import ImportItem
from tests import factories as make
from tests.submissions.admin.importing.making import (
    address,
    make_batch,
    make_item,
    make_member,
    make_part,
    make_reference,
)

pytestmark = pytest.mark.django_db
BY_SCRIPT = {"X-Requested-With": "fetch"}


def decide(client, item, decision="accepted", *, headers=None, **sent):
    given = {"decision": decision, "version": item.version, "back": "", **sent}
    return client.post(address(item.batch, "decide", item.pk), given, headers=headers)


def reload(item):
    return ImportItem.objects.get(pk=item.pk)


def test_a_proposal_is_accepted_and_the_editor_is_back_at_its_place(editor):
    batch = make_batch()
    make_part(batch, "Teo Brandell")
    item = make_member(batch, name="Teo Brandell", part=batch.parts.get(position=2))
    answer = decide(editor, item, back="part=2&kind=member")
    assert answer.status_code == 302
    assert answer.url == f"{address(batch)}?part=2&kind=member&item={item.pk}#item-{item.pk}"
    assert (reload(item).decision, reload(item).decided_by.username) == ("accepted", "editor")


def test_the_way_back_leads_nowhere_else(editor):
    item = make_member(make_batch())
    answer = decide(editor, item, back="https://elsewhere.example/?part=1")
    assert answer.url.startswith(address(item.batch))
    assert "elsewhere" not in answer.url


def test_a_decision_is_undone(editor):
    item = make_member(make_batch(), decision="rejected")
    decide(editor, item, "pending")
    assert reload(item).decision == "pending"


def test_saving_changes_decides_nothing(editor):
    item = make_member(make_batch())
    decide(editor, item, "save", **{"field-organisation": "Tide Office"})
    assert reload(item).decision == "pending"
    assert reload(item).edited == {"organisation": "Tide Office"}


def test_what_is_put_back_as_the_source_has_it_is_no_change(editor):
    item = make_member(make_batch(), edited={"organisation": "Tide Office"})
    decide(editor, item, "save", **{"field-organisation": "Harbour Office"})
    assert reload(item).edited == {}


def test_a_card_without_its_fields_changes_none(editor):
    item = make_member(make_batch(), edited={"organisation": "Tide Office"})
    decide(editor, item)
    assert reload(item).edited == {"organisation": "Tide Office"}


def test_another_reading_of_a_date_keeps_the_words_of_the_source(editor):
    starts = {"text": "the 24th", "edtf": "", "inferred": False}
    item = make_member(make_batch(), fields={"starts": starts})
    decide(editor, item, "save", **{"field-starts": "24 March 2011"})
    assert reload(item).edited == {
        "starts": {"text": "the 24th", "edtf": "2011-03-24", "inferred": False}
    }


def test_an_open_form_sent_as_it_stands_changes_nothing(editor):
    starts = {"text": "May 2011", "edtf": "2011-05", "inferred": True}
    item = make_member(make_batch(), fields={"starts": starts})
    page = editor.get(address(item.batch))
    (card,) = page.context["groups"][0].cards
    sent = {f"field-{one.name}": one.value for one in card.fields}
    decide(editor, item, **sent)
    assert reload(item).edited == {}


def test_a_date_that_cannot_be_read_is_refused_beside_its_field_and_kept(editor):
    item = make_member(make_batch())
    sent = {"field-starts": "some day", "field-organisation": "Tide Office"}
    answer = decide(editor, item, **sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "is not understood as a date" in page
    assert 'value="some day"' in page
    assert 'value="Tide Office"' in page
    assert '<details class="edit" open' in page
    assert reload(item).decision == "pending"


def test_a_value_that_no_list_has_is_refused(editor):
    item = make_member(make_batch())
    answer = decide(editor, item, **{"field-role": "emperor"})
    assert answer.status_code == 422
    assert "emperor" in answer.content.decode()
    assert reload(item).edited == {}


def test_a_candidate_is_chosen(editor):
    person = make.make_participant()
    item = make_member(
        make_batch(), references={"participant": make_reference("Ilka", person, kind="person")}
    )
    decide(editor, item, **{"reference-participant": str(person.pk)})
    assert reload(item).references["participant"]["choice"] == person.pk


@pytest.mark.parametrize(
    ("sent", "choice"), [("new", "new"), ("none", "none"), ("", None)], ids=["new", "none", "open"]
)
def test_a_new_record_none_or_nothing_yet_is_chosen(editor, sent, choice):
    person = make.make_participant()
    reference = make_reference("Ilka", person, choice=person.pk)
    item = make_member(make_batch(), references={"participant": reference})
    decide(editor, item, **{"reference-participant": sent})
    assert reload(item).references["participant"]["choice"] == choice


@pytest.mark.parametrize("words", ["{pk}", "{pk} Ilka Sandvoss (Norland)", "{slug}"])
def test_another_record_is_chosen_by_number_or_address(editor, words):
    other = make.make_participant()
    item = make_member(make_batch(), references={"participant": make_reference("Ilka")})
    named = words.format(pk=other.pk, slug=other.slug)
    decide(editor, item, **{"reference-participant": "other", "other-participant": named})
    assert reload(item).references["participant"]["choice"] == other.pk


@pytest.mark.parametrize("words", ["", "999999999", "no-such-person", "9" * 40])
def test_a_record_that_is_not_there_is_refused_and_what_was_typed_is_kept(editor, words):
    item = make_member(make_batch(), references={"participant": make_reference("Ilka")})
    answer = decide(editor, item, **{"reference-participant": "other", "other-participant": words})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "field-error" in page
    assert f'value="{words}" maxlength' in page
    assert reload(item).references["participant"]["choice"] is None


def test_two_editors_at_once_see_what_the_other_decided_and_lose_nothing(editor, sign_in):
    item = make_member(make_batch())
    decide(sign_in("editor", "colleague"), item, "rejected")
    answer = decide(editor, item, **{"field-organisation": "Tide Office"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Meanwhile colleague decided: Rejected. You were about to: Accepted." in page
    assert 'value="Tide Office"' in page
    assert reload(item).decision == "rejected"

    decide(editor, reload(item), **{"field-organisation": "Tide Office"})
    assert (reload(item).decision, reload(item).edited) == (
        "accepted",
        {"organisation": "Tide Office"},
    )


def test_a_script_gets_the_card_alone_and_what_is_left(editor):
    batch = make_batch()
    item = make_member(batch)
    make_member(batch, name="Teo Brandell")
    answer = decide(editor, item, headers=BY_SCRIPT)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.startswith("<article")
    assert "Accepted by editor" in page
    assert answer.headers["X-Pending"] == "1"


def test_a_script_is_told_of_a_clash_with_the_card(editor, sign_in):
    item = make_member(make_batch())
    decide(sign_in("editor", "colleague"), item, "rejected")
    answer = decide(editor, item, headers=BY_SCRIPT)
    assert answer.status_code == 409
    assert answer.content.decode().startswith("<article")
    assert "Meanwhile colleague" in answer.content.decode()


def test_what_is_applied_is_decided_no_more(editor):
    item = make_member(
        make_batch(), done=[{"did": "created", "model": "meetings.membership", "pk": 1}]
    )
    page = editor.get(address(item.batch)).content.decode()
    assert "card-form" not in page
    assert decide(editor, item, "rejected").status_code == 422


def test_a_proposal_of_another_batch_is_not_there(editor):
    item = make_member(make_batch())
    other = make_batch("Other words")
    assert editor.post(address(other, "decide", item.pk), {}).status_code == 404


@pytest.mark.parametrize("page", ["decide", "decide_all"])
def test_nothing_is_decided_by_looking(editor, page):
    item = make_member(make_batch())
    assert editor.get(address(item.batch, page, item.pk)).status_code == 405


@pytest.mark.parametrize(("act", "decided"), [("accept-sure", 2), ("accept", 3), ("reject", 3)])
def test_all_of_a_kind_are_decided_with_the_count_said_beforehand(editor, act, decided):
    batch = make_batch()
    for name, sure in (("Ilka", "0.990"), ("Teo", "0.950"), ("Mira", "0.500")):
        make_member(batch, name=name, confidence=sure)
    kept = make_item(batch, kind="document")
    page = editor.get(address(batch)).content.decode()
    assert "Accept the 2 that are sure (95 % or more)" in page
    assert "Accept all 3" in page
    assert "Reject all 3" in page
    answer = editor.post(address(batch, "decide_all"), {"kind": "member", "act": act}, follow=True)
    word = "Rejected" if act == "reject" else "Accepted"
    assert f"{word}: {decided} members." in answer.content.decode()
    assert batch.items.filter(decision=word.lower()).count() == decided
    assert reload(kept).decision == "pending"


def test_what_needs_a_choice_is_not_accepted_with_what_is_sure(editor):
    batch = make_batch()
    make_member(batch, confidence="0.990")
    open_one = make_member(batch, name="Teo", confidence="0.990", proposal="ambiguous")
    assert "Accept the 1 that are sure" in editor.get(address(batch)).content.decode()
    editor.post(address(batch, "decide_all"), {"kind": "member", "act": "accept-sure"})
    assert reload(open_one).decision == "pending"


def test_an_unknown_kind_or_act_decides_nothing(editor):
    batch = make_batch()
    make_member(batch)
    for sent in ({"kind": "member", "act": "burn"}, {"kind": "", "act": "accept"}):
        page = editor.post(address(batch, "decide_all"), sent, follow=True).content.decode()
        assert "Choose a kind" in page
    assert batch.items.filter(decision="pending").count() == 1


def test_a_history_says_who_decided(editor):
    item = make_member(make_batch())
    decide(editor, item)
    history = editor.get(f"/admin/submissions/importitem/{item.pk}/history/").content.decode()
    assert "by editor" in history
