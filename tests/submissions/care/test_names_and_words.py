"""Names nearly alike, and words for groups that are not mapped."""

import pytest

from meetings.models import GroupAlias, Membership
from submissions.care.group_words import STATES, UNMAPPED, find_words
from submissions.care.imports import UNREVIEWED
from submissions.care.near_names import NEAR_NAMES, compare
from submissions.matching.spelling import spell
from submissions.mending.group_words import map_word
from submissions.models import ImportBatch, ImportItem
from tests import factories as make

pytestmark = pytest.mark.django_db


def pairs():
    entries = NEAR_NAMES.load([row["key"] for row in NEAR_NAMES.rows()])
    return {entry.head.text for entry in entries}


PERSONS = [
    ("Jane Roe", "Roe, Jane", True),
    ("Anna Pell", "A. Pell", True),
    ("Clara Voss", "Clarinda Voss", False),
    ("Jane Marlowe", "Jane Marlow", True),
    ("Hugo Tressler", "Hugo Terssler", True),
    ("José Quintero", "Jose Quintero", True),
    ("William Drumlin", "Bill Drumlin", True),
    ("Dora Fenwick", "Peter Fenwick", False),
    ("Otto Kestrel", "Otto Quillfeather", False),
]
ORGANISATIONS = [
    ("Institute for Harbours", "Institute for Harbors", True),
    ("Mountain Society", "Society, Mountain", True),
    ("Lakes Foundation", "Valley Foundation", False),
]


def test_names_are_nearly_alike_or_not():
    for kind, table in (("person", PERSONS), ("organisation", ORGANISATIONS)):
        for one, other, _ in table:
            make.make_participant(name=one, kind=kind)
            make.make_participant(name=other, kind=kind)
    near = [f"{one} / {other}" for one, other, are_near in [*PERSONS, *ORGANISATIONS] if are_near]
    assert pairs() == set(near)


def test_kinds_merged_ones_and_withdrawn_ones_are_kept_apart():
    lasting = make.make_participant(name="Jane Roe")
    make.make_participant(name="Jane Roe", kind="organisation")
    make.make_participant(name="Jane Roe", merged_into=lasting)
    make.make_participant(name="Jane Roe", state="withdrawn", state_reason="A slip.")
    assert pairs() == set()


def test_another_form_of_a_name_is_enough_and_a_change_is_seen_at_once():
    one, other = make.make_participant(name="Jane Roe"), make.make_participant(name="J. Marlowe")
    assert pairs() == set()
    make.make_name(other, "Jane Roe")
    assert pairs() == {"Jane Roe / J. Marlowe"}
    one.name = "Peter Quillfeather"
    one.save()
    assert pairs() == set()


def test_the_work_grows_with_the_names_and_not_with_their_square():
    """A thousand people of one family name and initial share one block."""
    compared = 0

    class Counted(list):
        def __iter__(self):
            nonlocal compared
            compared += 1
            return super().__iter__()

    forms = {pk: Counted([spell(f"Jane {pk:04} Marlowe")]) for pk in range(1000)}
    found = compare(forms, is_person=True)
    assert compared == 1000
    assert all(other - one <= 20 for one, other in found)


def seats(word, *, group=None, state="draft", many=1):
    return [make.make_membership(group_word=word, group=group, state=state) for _ in range(many)]


def test_words_are_counted_whatever_their_capitals_and_wherever_they_stand():
    group = make.make_group()
    seats("ICANN system", many=2)
    seats("icann System ", state="published")
    seats("icann system", group=group)
    meeting = make.make_meeting()
    make.make_attendance(meeting=meeting, group_word="Business")
    make.make_seats(make.make_composition(state="draft"), 3, group_word="business")
    make.make_contributor(submission=make.make_submission(), group_word="ICANN system")
    make.make_intervention(meeting=meeting, group_word="Other", state="draft")
    words = find_words()
    table = {word: (one.drafts, one.public) for word, one in words.items()}
    assert table == {"icann system": (2, 2), "business": (1, 1), "other": (1, 0)}
    assert [row["key"] for row in UNMAPPED.rows()] == ["icann system", "business", "other"]


def test_mapping_a_word_fills_the_drafts_and_leaves_what_is_public_unless_asked():
    group = make.make_group()
    drafts, public = seats("ICANN system", many=2), seats("icann system", state="published")
    mapped = map_word("ICANN system", group, kinds=STATES, public_too=False)
    assert (mapped.is_new, mapped.filled) == (True, 2)
    assert GroupAlias.objects.get().word == "icann system"
    assert {Membership.objects.get(pk=row.pk).group for row in drafts} == {group}
    assert Membership.objects.get(pk=public[0].pk).group is None
    again = map_word("icann system", group, kinds=STATES, public_too=True)
    assert (again.is_new, again.filled) == (False, 1)
    last = map_word("icann system", group, kinds=STATES, public_too=True)
    assert (last.is_new, last.filled) == (False, 0)


def test_a_word_for_another_group_is_not_taken_from_it():
    make.make_alias(make.make_group(name="Business"), "icann system")
    [row] = seats("icann system")
    with pytest.raises(ValueError, match="is a word for “Business” already"):
        map_word("icann system", make.make_group(), kinds=STATES, public_too=True)
    assert Membership.objects.get(pk=row.pk).group is None


def test_a_group_that_a_row_has_already_is_never_changed():
    group = make.make_group(name="As stated")
    [row] = seats("icann system", group=group)
    map_word("icann system", make.make_group(), kinds=STATES, public_too=True)
    assert Membership.objects.get(pk=row.pk).group == group


def batch(title, state, *decisions):
    made = ImportBatch.objects.create(title=title, state=state)
    for position, decision in enumerate(decisions, start=1):
        ImportItem.objects.create(
            batch=made, position=position, proposal="new", starts_at=0, ends_at=1, decision=decision
        )
    return made


def test_imports_with_something_to_decide_or_to_apply_and_failed_ones_are_found():
    batch("To decide", "read", "pending", "rejected")
    batch("To apply", "read", "accepted")
    batch("All rejected", "read", "rejected")
    batch("Applied", "applied", "accepted", "pending")
    batch("Failed", "failed")
    batch("Being read", "reading", "pending")
    found = UNREVIEWED.load([row["key"] for row in UNREVIEWED.rows()])
    assert {entry.head.text for entry in found} == {"To decide", "To apply", "Failed"}
    facts = {entry.head.text: dict(entry.facts) for entry in found}
    assert facts["To decide"]["To decide"][0].text == "1"
