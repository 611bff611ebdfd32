"""The review: words beside proposals, narrowed, paged and never all at once."""

import re

import pytest
from django.contrib.auth.models import User

from submissions.admin.importing.fields import show_date
from tests import factories as make
from tests.budget import count_queries
from tests.submissions.admin.importing.making import (
    ARABIC,
    address,
    make_batch,
    make_item,
    make_member,
    make_part,
    make_reference,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(client):
    client.force_login(User.objects.create_superuser("root"))
    return client


def see(client, batch, **asked):
    return client.get(address(batch), asked).content.decode()


def test_the_passage_of_a_proposal_is_marked_in_the_words_of_the_source(root):
    batch = make_batch()
    item = make_member(batch)
    page = see(root, batch)
    assert f'<span id="passage-{item.pk}"></span><mark' in page
    assert f'data-items="{item.pk}">Ilka Sandvoss</mark>' in page
    assert "line 3" in page


def test_markup_in_a_source_stays_words(root):
    batch = make_batch("<script>alert(1)</script> & <b>Teo</b>")
    make_member(batch, name="<b>Teo</b>")
    page = see(root, batch)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; " in page
    assert "<b>Teo" not in page


def test_right_to_left_words_have_their_language_and_direction(root):
    batch = make_batch(ARABIC)
    batch.parts.update(language="ar")
    make_member(batch, name="إلكا ساندفوس")
    page = see(root, batch)
    assert 'lang="ar"' in page
    assert '<span class="said" dir="auto">' in page


def test_quoted_words_and_notices_are_dimmed(root):
    batch = make_batch("mine theirs list")
    batch.parts.update(quoted=[[5, 11]], aside=[[12, 16]])
    page = see(root, batch)
    assert '<span class="quoted">theirs</span>' in page
    assert '<span class="aside">list</span>' in page


def test_each_field_shows_what_the_source_says_and_what_the_record_shows(root):
    batch = make_batch()
    changes = {"organisation": {"now": "Tide Office", "then": "Harbour Office", "how": "differs"}}
    make_member(batch, proposal="changed", changes=changes)
    page = see(root, batch)
    assert "Tide Office" in page
    assert "differs: both will stand, as a conflict" in page


def test_a_date_without_its_year_shows_how_it_is_understood(root):
    batch = make_batch()
    held = {"text": "6 December", "edtf": "2010-12-06", "inferred": True}
    changes = {"held": {"now": "6 December 2010", "then": "6 December", "how": "same"}}
    make_item(batch, kind="meeting", fields={"title": "Quay", "held": held}, changes=changes)
    assert "6 December (2010-12-06, worked out" in see(root, batch)


def test_what_an_editor_put_in_place_of_a_value_is_what_the_card_shows(root):
    batch = make_batch()
    changes = {"organisation": {"now": "", "then": "Harbour Office", "how": "new"}}
    item = make_member(batch, changes=changes, edited={"organisation": "Office of Tides"})
    assert "Office of Tides <em" in see(root, batch, item=item.pk)


def test_what_a_record_calls_otherwise_is_one_row(root):
    batch = make_batch()
    changes = {"name_as_printed": {"now": "", "then": "Ilka Sandvoss", "how": "new"}}
    make_member(batch, changes=changes)
    page = see(root, batch)
    assert page.count('<td dir="auto">Ilka Sandvoss</td>') == 1


def test_each_button_of_a_card_names_its_proposal(root):
    batch = make_batch()
    make_member(batch)
    page = see(root, batch)
    for word in ("Accept", "Reject", "Save changes", "Edit what it says"):
        assert f'aria-label="{word}: Ilka Sandvoss">{word}<' in page


def test_a_link_to_the_record_is_called_as_the_record(root):
    person = make.make_participant(name="Ilka Sandvoss")
    batch = make_batch()
    record = make_reference("", person, choice=person.pk)
    make_member(batch, proposal="matched", target=person, references={"record": record})
    assert re.search(r'The record: <a href="[^"]+" dir="auto">Ilka Sandvoss</a>', see(root, batch))


def test_where_a_kind_is_done_the_others_are_named(root):
    batch = make_batch()
    make_member(batch)
    page = see(root, batch, kind="meeting")
    assert "1 of other kinds are to decide in this part." in page


def test_candidates_are_offered_with_score_and_reasons_and_none_is_chosen(root):
    batch = make_batch()
    one, two = make.make_participant(name="I. Sandvoss"), make.make_participant(name="Ilka Sand")
    make_member(
        batch, proposal="ambiguous", references={"participant": make_reference("Ilka", one, two)}
    )
    page = see(root, batch)
    assert "90 %" in page
    assert "same family name; the initial fits" in page
    assert re.search(r'name="reference-participant" value="" checked', page)
    assert f'value="{one.pk}" data-key="1">' in page
    assert "Make a new record" in page
    assert "None: leave it empty" in page


def test_no_new_record_is_offered_for_a_group(root):
    batch = make_batch()
    make_member(batch, references={"group": make_reference("users", kind="stakeholdergroup")})
    assert "Make a new record" not in see(root, batch)


def test_a_record_chosen_before_is_named_though_it_is_no_candidate(root):
    batch = make_batch()
    other = make.make_participant(name="Someone Else")
    reference = make_reference("Ilka", choice=other.pk)
    make_member(batch, references={"participant": reference})
    page = see(root, batch)
    assert "Someone Else" in page
    assert "chosen by an editor" in page


def test_only_what_is_to_be_decided_is_shown_unless_more_is_asked(root):
    batch = make_batch()
    make_member(batch, name="Ilka Sandvoss", decision="accepted")
    make_member(batch, name="Teo Brandell")
    assert 'class="card ' not in see(root, batch)
    assert see(root, batch).count("<article") == 1
    assert see(root, batch, decision="all").count("<article") == 2
    assert see(root, batch, decision="accepted").count("<article") == 1


def test_a_proposal_decided_just_now_keeps_its_place(root):
    batch = make_batch()
    done = make_member(batch, decision="accepted")
    make_member(batch, name="Teo Brandell")
    page = see(root, batch, item=done.pk)
    assert page.index(f'id="item-{done.pk}"') < page.index("Teo Brandell</h3>")
    assert "Undo the decision" in page


def test_proposals_are_narrowed_by_kind_and_by_what_they_would_do(root):
    batch = make_batch()
    make_member(batch)
    make_item(batch, "(to be named)", kind="not-understood", proposal="not-understood")
    assert see(root, batch, kind="not-understood").count("<article") == 1
    assert see(root, batch, proposal="new").count("<article") == 1
    assert see(root, batch, kind="nonsense").count("<article") == 2


def test_what_is_not_understood_is_set_aside_and_not_accepted(root):
    batch = make_batch()
    words = {"words": "(to be named), Coastal Union", "reason": "no name"}
    make_item(batch, words["words"], kind="not-understood", proposal="not-understood", fields=words)
    page = see(root, batch)
    assert "Set aside" in page
    assert 'value="accepted"' not in page
    assert "line 5" in page


def test_documents_come_before_members_whatever_their_place(root):
    batch = make_batch()
    make_member(batch)
    make_item(batch, "Members", kind="document", fields={"title": "The roster"})
    page = see(root, batch)
    assert page.index("The roster") < page.index("Ilka Sandvoss</h3>")


def test_the_first_part_with_something_to_decide_is_shown_first(root):
    batch = make_batch()
    second = make_part(batch, "Teo Brandell")
    make_member(batch, name="Teo Brandell", part=second)
    assert "Part 2 of 2" in see(root, batch)
    assert "Part 1 of 2" in see(root, batch, part=1)
    assert root.get(address(batch), {"part": 3}).status_code == 404


def test_a_proposal_is_shown_in_its_part_when_only_it_is_asked_for(root):
    batch = make_batch()
    make_member(batch)
    second = make_part(batch, "Teo Brandell")
    item = make_member(batch, name="Teo Brandell", part=second, decision="accepted")
    page = see(root, batch, decision="all", start=item.pk, item=item.pk)
    assert "Part 2 of 2" in page
    assert f'id="item-{item.pk}"' in page


def test_what_is_decided_moves_no_page_of_proposals(root):
    batch = make_batch()
    items = [make_member(batch, name=f"Person {number:03}") for number in range(120)]
    first = root.get(address(batch))
    stretch = first.context["stretch"]
    assert (stretch.first, stretch.last, stretch.count) == (1, 50, 120)
    batch.items.filter(pk__in=[one.pk for one in items[:50]]).update(decision="rejected")
    second = root.get(address(batch), {"start": stretch.after})
    assert "Person 050</h3>" in second.content.decode()
    assert second.context["stretch"].after == items[100].pk


def test_the_way_back_leads_to_the_fifty_before(root):
    batch = make_batch()
    items = [make_member(batch, name=f"Person {number:03}") for number in range(120)]
    stretch = root.get(address(batch), {"start": items[100].pk}).context["stretch"]
    assert (stretch.first, stretch.before) == (101, items[50].pk)
    stretch = root.get(address(batch), {"start": items[50].pk}).context["stretch"]
    assert stretch.before == items[0].pk


def test_a_long_text_is_shown_around_its_proposals(root):
    text = "".join(f"Line number {number}\n" for number in range(1, 20_001))
    batch = make_batch(text)
    make_member(batch, name="Line number 15000")
    page = see(root, batch)
    assert 'id="line-15000"' in page
    assert "line 15000" in page
    assert "The text before" in page
    assert len(page) < 500_000
    later = see(root, batch, at=len(text))
    assert 'id="line-20000"' in later
    assert 'id="line-1500"' not in later


def test_a_batch_without_parts_shows_its_proposals(root):
    batch = make_batch()
    make_member(batch)
    batch.items.update(part=None)
    batch.parts.all().delete()
    assert see(root, batch).count("<article") == 1


def make_full(count):
    """Make a batch with many parts and proposals of every shape."""
    batch = make_batch()
    for number in range(count):
        person = make.make_participant()
        make_member(
            batch,
            name=f"Person {number}",
            references={
                "participant": make_reference("P", person, choice=make.make_participant().pk)
            },
            fields={"submission": "submission-1"},
        )
        make_part(batch, f"Part {number}")
    return batch


def test_a_page_costs_the_same_for_one_proposal_and_for_many(root):
    few, many = make_full(1), make_full(40)
    assert count_queries(root, address(many)) == count_queries(root, address(few)) <= 22


def test_a_list_of_parts_costs_the_same_for_few_and_for_many(root):
    few, many = make_full(1), make_full(40)
    cost = count_queries(root, address(few, "parts"))
    assert count_queries(root, address(many, "parts")) == cost <= 9


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("16 مارس 2014", "16 مارس 2014 (\u20662014-03-16\u2069)"),
        ("16 March 2014", "16 March 2014 (2014-03-16)"),
    ],
)
def test_a_day_in_figures_is_not_turned_round_by_arabic_beside_it(words, shown):
    assert show_date({"text": words, "edtf": "2014-03-16"}) == shown
