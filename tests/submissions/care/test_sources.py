"""Worklists about sources: facts without one, drafts with all, conflicts and plans."""

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from meetings.models import Evidenced, PublicationPlan
from meetings.services import find_unsourced
from submissions.care.conflicts import UNDECIDED
from submissions.care.kinds import PARTS, RECORDS
from submissions.care.plans import HELD_BACK
from submissions.care.sourcing import READY, WITHOUT_SOURCE
from tests import factories as make

pytestmark = pytest.mark.django_db


def names(worklist):
    """Give what a worklist finds, by the names of the records."""
    return [one.head.text for one in worklist.load([row["key"] for row in worklist.rows()])]


def test_every_kind_of_record_and_every_part_is_looked_at():
    ours = [one for one in apps.get_models() if issubclass(one, Evidenced)]
    with_state = {one for one in ours if any(field.name == "state" for field in one._meta.fields)}
    assert set(RECORDS) == with_state
    parts = {
        (one._meta.get_field(one.HOLDER).related_model, one)
        for one in ours
        if one not in with_state
    }
    assert {(holder, part) for holder, found in PARTS.items() for part in found} == parts


def make_record():
    """Make records of which some lack sources, in every way in which they can."""
    whole = make.make_meeting(title="Vouched for as a whole")
    make.make_statement(whole)
    each = make.make_meeting(title="Vouched for fact by fact", place="")
    for field in ("title", "held", "status"):
        make.make_statement(each, field, "as printed")
    one_lacks = make.make_meeting(title="One fact lacks", place="Montreux")
    for field in ("title", "held", "status"):
        make.make_statement(one_lacks, field, "as printed")
    by_draft = make.make_meeting(title="By a document that is a draft")
    make.make_statement(by_draft, document=make.make_document(state="draft"))
    withdrawn = make.make_meeting(title="By a statement that was withdrawn")
    make.make_statement(withdrawn, state="withdrawn")
    part_lacks = make.make_meeting(title="A part lacks")
    make.make_statement(part_lacks)
    make.make_agenda_item(part_lacks, outcome="agreed")
    return (whole, each, one_lacks, by_draft, withdrawn, part_lacks)


LACKING = [
    *("One fact lacks", "By a document that is a draft"),
    *("By a statement that was withdrawn", "A part lacks"),
]


def test_published_records_with_a_fact_without_source_are_found():
    meetings = make_record()
    for meeting in meetings:
        make.make_statement(meeting.body)
    assert names(WITHOUT_SOURCE) == LACKING
    assert WITHOUT_SOURCE.count() == 4
    assert {row.title for row, _ in find_unsourced(meetings)} == set(LACKING)


def test_each_shows_the_facts_that_lack_a_source():
    meetings = make_record()
    for meeting in meetings:
        make.make_statement(meeting.body)
    entries = WITHOUT_SOURCE.load([row["key"] for row in WITHOUT_SOURCE.rows()])
    lacking = [[one.text for one in dict(entry.facts)["Without a source"]] for entry in entries]
    assert lacking[0] == ["place"]
    assert lacking[-1] == ["Item 1: title", "Item 1: outcome"]


def test_drafts_with_all_sources_wait_for_a_publisher_and_others_do_not():
    """A document vouches for itself: the one that is a draft is ready, too."""
    meetings = make_record()
    type(meetings[0]).objects.update(state="draft")
    assert names(READY) == ["Vouched for as a whole", "Vouched for fact by fact", "Report"]
    assert names(WITHOUT_SOURCE) == ["Working Group"] * 6  # the bodies that were made with them


def test_sources_that_differ_without_a_preferred_one_are_found():
    meeting, other = make.make_meeting(title="Open"), make.make_meeting(title="Decided")
    make.make_statement(meeting, "held", "the 24th", reading="2011-02-24")
    make.make_statement(meeting, "held", "the 25th", reading="2011-02-25")
    make.make_statement(meeting, "place", "Montreux")
    make.make_statement(other, "held", "the 24th", reading="2011-02-24", preferred=True)
    make.make_statement(other, "held", "the 25th", reading="2011-02-25")
    agreed = make.make_meeting(title="Agreed")
    make.make_statement(agreed, "held", "24 February", reading="2011-02-24")
    make.make_statement(agreed, "held", "Feb 24", reading="2011-02-24")
    taken_back = make.make_meeting(title="Taken back")
    make.make_statement(taken_back, "held", "the 24th", reading="2011-02-24")
    make.make_statement(taken_back, "held", "the 25th", reading="2011-02-25", state="withdrawn")
    assert names(UNDECIDED) == ["Open"]
    [entry] = UNDECIDED.load([row["key"] for row in UNDECIDED.rows()])
    facts = {name: [one.text for one in pieces] for name, pieces in entry.facts}
    assert facts["What sources say"] == ["the 24th: Report", "the 25th: Report"]


def plan(row, state="held-back"):
    ended = None if state == "waiting" else timezone.now()
    return PublicationPlan.objects.create(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        publish_at=timezone.now(),
        state=state,
        ended_at=ended,
        note="held: no source",
    )


def test_drafts_held_back_are_found_until_they_are_planned_anew_or_published():
    held, again = (
        make.make_meeting(title="Held back", state="draft"),
        make.make_meeting(state="draft"),
    )
    for row in (held, again, make.make_meeting(title="Published since")):
        plan(row)
    plan(again, "waiting")
    plan(make.make_body(state="draft"), "cancelled")
    assert names(HELD_BACK) == ["Held back"]
