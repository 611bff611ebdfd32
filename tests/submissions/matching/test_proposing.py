"""What is proposed of each fact, with references, changes and how sure it is."""

import json
from decimal import Decimal
from typing import Any

import pytest

from submissions.importers.records import (
    FACTS,
    AgendaFact,
    AttendeeFact,
    ContributorFact,
    CountFact,
    MeetingFact,
    MemberFact,
    MentionFact,
    MilestoneFact,
    NotUnderstood,
    SeatsFact,
    Span,
    SubmissionFact,
    TurnFact,
)
from submissions.matching.indexes import Indexes
from submissions.matching.proposing import READERS, WITHOUT_RECORD, propose
from submissions.models import ImportItem, Proposal
from tests.factories import (
    make_body,
    make_call,
    make_composition,
    make_group,
    make_meeting,
    make_membership,
    make_participant,
    make_reported,
    make_seats,
    make_submission,
)
from tests.submissions.matching.making import (
    make_batch,
    make_date,
    make_fact,
    make_part,
    propose_all,
)

pytestmark = pytest.mark.django_db


def propose_one(batch: Any, kind: Any, **said: Any) -> ImportItem:
    return propose_all(batch, make_fact(kind, **said))[0]


def hows(item: ImportItem) -> dict[str, str]:
    return {name: change["how"] for name, change in item.changes.items()}


def choices(item: ImportItem) -> dict[str, Any]:
    return {name: one["choice"] for name, one in item.references.items()}


def test_every_kind_of_fact_is_proposed() -> None:
    assert {*READERS, *WITHOUT_RECORD} == set(FACTS)


def test_a_meeting_that_says_the_same_is_matched() -> None:
    meeting = make_meeting(held="2011-02-24", place="Geneva", number=1)
    item = propose_one(
        make_batch(body=meeting.body),
        MeetingFact,
        title="the opening",
        number=1,
        held=make_date("2011-02-24"),
        place="GENEVA",
    )
    assert (item.proposal, item.target) == (Proposal.MATCHED, meeting)
    assert hows(item) == {"number": "same", "held": "same", "place": "same"}


def test_a_silent_field_is_filled_and_another_value_differs() -> None:
    meeting = make_meeting(held="2011-02-24", number=1)
    item = propose_one(
        make_batch(body=meeting.body),
        MeetingFact,
        number=1,
        held=make_date("2011-02-24/2011-02-25", "24 and 25 February"),
        place="Geneva",
    )
    assert item.proposal == Proposal.CHANGED
    assert item.changes["held"] == {
        "now": "2011-02-24",
        "then": "24 and 25 February",
        "how": "differs",
    }
    assert item.changes["place"] == {"now": "", "then": "Geneva", "how": "fill"}


def test_a_less_exact_date_that_fits_is_no_difference() -> None:
    meeting = make_meeting(held="2011-02-24", number=1)
    said = {"number": 1, "held": make_date("2011-02", "in February")}
    item = propose_one(make_batch(body=meeting.body), MeetingFact, **said)
    assert item.proposal == Proposal.MATCHED
    assert item.changes["held"]["why"] == "less exact than the record, and fits it"


def test_a_new_meeting_shows_what_it_would_say() -> None:
    item = propose_one(
        make_batch(body=make_body()), MeetingFact, title="A meeting", held=make_date("2011-02")
    )
    assert item.proposal == Proposal.NEW
    assert hows(item) == {"title": "new", "kind": "new", "held": "new"}
    assert item.object_id is None


def test_a_meeting_of_no_known_body_waits_for_an_editor() -> None:
    item = propose_one(make_batch(), MeetingFact, body_word="Bureau", held=make_date("2011-02"))
    assert item.proposal == Proposal.AMBIGUOUS
    assert choices(item) == {"body": None}


def test_several_meetings_are_given_as_candidates_and_none_is_compared() -> None:
    body = make_body()
    for day in ("2011-02-24", "2011-02-26"):
        make_meeting(body=body, held=day)
    item = propose_one(make_batch(body=body), MeetingFact, held=make_date("2011-02"))
    assert (item.proposal, item.object_id, item.changes) == (Proposal.AMBIGUOUS, None, {})
    assert len(item.references["record"]["candidates"]) == 2
    assert choices(item)["record"] is None


def test_a_point_of_the_agenda_belongs_to_the_meeting_of_the_same_part() -> None:
    meeting = make_meeting(held="2011-02-24")
    meeting.agenda.create(position=1, title="Lamps")
    items = propose_all(
        make_batch(body=meeting.body),
        make_fact(AgendaFact, meeting="meeting-1", title="lamps", outcome="agreed"),
        make_fact(MeetingFact, key="meeting-1", held=make_date("2011-02-24")),
    )
    assert [item.kind for item in items] == ["agenda", "meeting"]
    assert items[0].proposal == Proposal.CHANGED
    assert hows(items[0]) == {"outcome": "fill"}


def test_the_agenda_of_another_bodys_meeting_is_looked_up_there() -> None:
    meeting = make_meeting(body=make_body(acronym="BoL"), held="2011-02-24")
    meeting.agenda.create(position=1, title="Lamps")
    items = propose_all(
        make_batch(body=make_body()),
        make_fact(MeetingFact, key="m", body_word="BoL", held=make_date("", "the 24th")),
        make_fact(AgendaFact, meeting="m", title="Lamps"),
    )
    assert [item.proposal for item in items] == [Proposal.AMBIGUOUS, Proposal.AMBIGUOUS]
    assert items[0].references["record"]["candidates"][0]["pk"] == meeting.pk
    assert items[1].references["record"]["candidates"][0]["pk"] == meeting.agenda.get().pk


def test_a_member_on_record_in_another_group_is_a_conflict_and_no_change() -> None:
    body, person = make_body(), make_participant(name="Ana Lima")
    composition = make_composition(body=body)
    groups = make_group(name="Civil society"), make_group(name="Business")
    make_membership(body=body, participant=person, composition=composition, group=groups[0])
    item = propose_one(
        make_batch(body=body, composition=composition),
        MemberFact,
        name="Ana Lima",
        group_word="Business",
    )
    assert item.proposal == Proposal.CHANGED
    assert item.changes["group"] == {"now": "Civil society", "then": "Business", "how": "differs"}
    assert choices(item)["participant"] == person.pk


def test_what_a_list_says_only_by_default_is_not_said() -> None:
    body, person = make_body(), make_participant(name="Ana Lima")
    make_membership(body=body, participant=person, role="chair", status="observer")
    item = propose_one(make_batch(body=body), MemberFact, name="Ana Lima")
    assert item.proposal == Proposal.CHANGED
    assert hows(item) == {"name_as_printed": "fill"}


def test_an_unknown_member_is_new_and_an_unmapped_group_stays_a_word() -> None:
    said = {"name": "Ana Lima", "organisation": "Example Union", "group_word": "Lamplighters"}
    item = propose_one(make_batch(body=(body := make_body())), MemberFact, **said)
    assert item.proposal == Proposal.NEW
    assert choices(item) == {
        "body": body.pk,
        "participant": "new",
        "organisation": "new",
        "group": "none",
    }
    assert item.fields["group_word"] == "Lamplighters"


def test_a_like_name_waits_for_an_editor_with_its_candidates() -> None:
    person = make_participant(name="Ana Lima", sort_name="Lima, Ana", slug="ana-lima")
    item = propose_one(make_batch(body=make_body()), MemberFact, name="A. Lima")
    assert item.proposal == Proposal.AMBIGUOUS
    assert item.references["participant"] == {
        "word": "A. Lima",
        "kind": "",
        "choice": None,
        "candidates": [
            {
                "pk": person.pk,
                "slug": "ana-lima",
                "label": "Ana Lima",
                "score": 0.85,
                "reasons": ["the family name, and the initial of the given name"],
            }
        ],
    }


def test_someone_present_is_matched_with_the_meeting_of_the_batch() -> None:
    meeting, person = make_meeting(), make_participant(name="Ana Lima")
    batch = make_batch(meeting=meeting)
    item = propose_one(batch, AttendeeFact, name="Ana Lima", presence="remote")
    assert choices(item) == {"meeting": meeting.pk, "participant": person.pk}
    assert item.proposal == Proposal.NEW


def test_a_figure_is_compared_with_that_of_the_same_group_and_call() -> None:
    call, group = make_call(), make_group(name="Governments")
    row = make_reported(call, 9, group=group, as_of="2011-03-01")
    said = {"value": 10, "group_word": "governments", "as_of": make_date("2011-03-01")}
    item = propose_one(make_batch(call=call), CountFact, **said)
    assert (item.proposal, item.target) == (Proposal.CHANGED, row)
    assert hows(item) == {"value": "differs", "as_of": "same"}
    assert item.references["subject"]["kind"] == "call"


def test_a_figure_of_an_unmapped_group_is_none_of_all_groups_together() -> None:
    call = make_call()
    make_reported(call, 9)
    item = propose_one(make_batch(call=call), CountFact, value=9, group_word="Lamplighters")
    assert item.proposal == Proposal.NEW


def test_members_are_counted_of_the_composition_and_not_of_a_call() -> None:
    composition = make_composition()
    item = propose_one(make_batch(composition=composition), CountFact, counted="women", value=3)
    subject = item.references["subject"]
    assert (subject["kind"], subject["choice"]) == ("composition", composition.pk)


def test_seats_are_compared_with_those_of_the_composition() -> None:
    composition, group = make_composition(), make_group(name="Business")
    row = make_seats(composition, 5, group=group)
    said = {"seats": 6, "group_word": "Business", "status": "member"}
    item = propose_one(make_batch(composition=composition), SeatsFact, **said)
    assert (item.proposal, item.target) == (Proposal.CHANGED, row)
    assert hows(item) == {"seats": "differs"}


def test_as_many_seats_under_other_words_are_for_an_editor_and_not_made_again() -> None:
    composition, group = make_composition(), make_group(name="Governments")
    row = make_seats(composition, 15, group=group, category="members of the Assembly")
    said = {"seats": 15, "group_word": "delegates", "category": "Assembly members"}
    item = propose_one(make_batch(composition=composition), SeatsFact, **said)
    assert (item.proposal, item.object_id) == (Proposal.AMBIGUOUS, None)
    assert [one["pk"] for one in item.references["record"]["candidates"]] == [row.pk]


def test_as_many_seats_of_another_group_are_other_seats() -> None:
    composition, group = make_composition(), make_group(name="Business")
    make_group(slug="media", name="Media")
    make_seats(composition, 5, group=group)
    said = {"seats": 5, "group_word": "Media"}
    item = propose_one(make_batch(composition=composition), SeatsFact, **said)
    assert item.proposal == Proposal.NEW


def test_a_part_of_a_figure_and_a_sender_in_it_are_of_the_same_call() -> None:
    call, group = make_call(title="Draft outline"), make_group(name="Governments")
    make_call(body=call.body, title="Questionnaire")
    norland = make_participant(kind="state", name="Norland")
    sent = make_submission(call=call, contributors=[norland])
    items = propose_all(
        make_batch(body=call.body),
        make_fact(CountFact, key="count-1", value=10, subject_word="draft outline"),
        make_fact(CountFact, key="count-2", value=4, group_word="Governments", part_of="count-1"),
        make_fact(ContributorFact, name="Norland", counted_in="count-2", participant_kind="state"),
        make_fact(CountFact, key="count-3", value=9, group_word="Governments"),
    )
    assert [choices(item).get("subject") for item in items[:2]] == [call.pk, call.pk]
    assert choices(items[1])["group"] == group.pk
    assert (choices(items[2])["call"], items[2].target) == (call.pk, sent.contributors.get())
    assert choices(items[3])["subject"] is None


def test_a_contribution_is_known_by_its_sender_in_the_same_part() -> None:
    call = make_call()
    union = make_participant(kind="organisation", name="Example Union")
    bureau = make_participant(kind="organisation", name="Bureau of Ships")
    row = make_submission(call=call, title="On lamps", contributors=[union])
    make_submission(call=call, title="On lamps", contributors=[bureau])
    items = propose_all(
        make_batch(call=call),
        make_fact(ContributorFact, submission="s-1", organisation="Example Union"),
        make_fact(SubmissionFact, key="s-1", title="On lamps"),
    )
    assert items[1].target == row
    assert items[0].target == row.contributors.get()
    assert choices(items[0])["organisation"] == union.pk


def test_the_same_title_by_an_unknown_sender_is_not_anothers_contribution() -> None:
    call = make_call()
    union = make_participant(kind="organisation", name="Example Union")
    make_submission(call=call, title="Answers", contributors=[union])
    items = propose_all(
        make_batch(call=call),
        make_fact(SubmissionFact, key="s-1", title="Answers"),
        make_fact(ContributorFact, submission="s-1", organisation="Guild of Lamplighters"),
    )
    assert items[0].proposal == Proposal.AMBIGUOUS
    assert (items[1].proposal, items[1].object_id) == (Proposal.NEW, None)


def test_a_sender_of_a_list_without_titles_is_the_one_of_the_only_submission() -> None:
    call, union = make_call(), make_participant(kind="organisation", name="Example Union")
    row = make_submission(call=call, contributors=[union])
    item = propose_one(make_batch(call=call), ContributorFact, organisation="Example Union")
    assert item.target == row.contributors.get()


def test_a_sender_to_no_known_call_waits_for_an_editor() -> None:
    union = make_participant(kind="organisation", name="Example Union")
    row = make_submission(contributors=[union])
    item = propose_one(make_batch(body=row.body), ContributorFact, organisation="Example Union")
    assert (item.proposal, item.object_id) == (Proposal.AMBIGUOUS, None)


def test_those_who_took_part_are_counted_of_the_meeting() -> None:
    meeting = make_meeting()
    row = make_reported(meeting, 40, counted="participants")
    item = propose_one(make_batch(meeting=meeting), CountFact, counted="participants", value=40)
    assert (item.proposal, item.target) == (Proposal.MATCHED, row)


def test_a_turn_has_the_speaker_of_its_label() -> None:
    meeting, person = make_meeting(), make_participant(name="Ana Lima")
    item = propose_one(
        make_batch(meeting=meeting), TurnFact, position=1, label="ANA LIMA", name="ANA LIMA"
    )
    assert choices(item) == {"meeting": meeting.pk, "participant": person.pk}
    assert item.proposal == Proposal.NEW


def test_a_name_in_the_speech_itself_is_never_chosen() -> None:
    make_participant(name="Ana Lima")
    said = {"position": 1, "label": "SPEAKER", "introduced_as": "Ana Lima"}
    item = propose_one(make_batch(meeting=make_meeting()), TurnFact, **said)
    assert item.references["participant"]["candidates"][0]["score"] == 1.0
    assert choices(item)["participant"] is None
    assert item.proposal == Proposal.AMBIGUOUS


def test_a_turn_of_the_chair_names_nobody() -> None:
    item = propose_one(
        make_batch(meeting=make_meeting()), TurnFact, position=1, label="CHAIR", role="chair"
    )
    assert "participant" not in item.references
    assert item.proposal == Proposal.NEW


def test_a_milestone_without_a_date_in_numbers_is_proposed_without_one() -> None:
    said = {"title": "The lamps are lit", "date": make_date("", "some day soon")}
    item = propose_one(make_batch(body=make_body()), MilestoneFact, **said)
    assert hows(item) == {"title": "new", "kind": "new"}


def test_mentions_and_what_was_not_understood_propose_no_record() -> None:
    items = propose_all(
        make_batch(), make_fact(MentionFact, word="Bureau"), make_fact(NotUnderstood, reason="?")
    )
    assert [item.proposal for item in items] == [Proposal.MENTION, Proposal.NOT_UNDERSTOOD]
    assert all(item.references == {} and item.changes == {} for item in items)


def test_nothing_is_proposed_of_a_part_that_was_refused() -> None:
    batch = make_batch()
    part = make_part(make_fact(MentionFact), refused="It is a bounce.")
    assert propose(part, batch=batch, indexes=Indexes.load(batch)) == []


def test_items_are_no_surer_than_the_reading_or_the_choice() -> None:
    make_participant(name="Ana Lima")
    batch = make_batch(body=make_body())
    sure = propose_one(batch, MemberFact, name="ANA LIMA", confidence=1.0)
    unsure = propose_one(batch, MemberFact, name="ANA LIMA", confidence=0.5)
    assert (sure.confidence, unsure.confidence) == (Decimal("0.980"), Decimal("0.500"))


def test_items_can_be_saved_as_they_are() -> None:
    batch = make_batch(body=make_body())
    facts = [make_fact(kind, span=Span(3, 9), key=f"k-{name}") for name, kind in FACTS.items()]
    items = propose_all(batch, *facts)
    ImportItem.objects.bulk_create(items)
    saved = ImportItem.objects.order_by("position")
    assert [item.kind for item in saved] == list(FACTS)
    assert {(item.starts_at, item.ends_at) for item in saved} == {(3, 9)}
    assert json.loads(json.dumps(items[0].references)) == items[0].references


def test_a_place_in_the_text_does_not_change_a_fingerprint() -> None:
    batch = make_batch()
    one = propose_one(batch, TurnFact, label="CHAIR", speech=Span(0, 4), span=Span(0, 4))
    other = propose_one(batch, TurnFact, label="CHAIR", speech=Span(9, 12), span=Span(8, 12))
    another = propose_one(batch, TurnFact, label="LIMA", speech=Span(0, 4), span=Span(0, 4))
    assert one.fingerprint == other.fingerprint != another.fingerprint


def test_a_fact_that_a_part_has_twice_has_two_fingerprints() -> None:
    facts = [make_fact(ContributorFact, organisation="Example Union") for _ in range(2)]
    first, second = propose_all(make_batch(body=make_body()), *facts)
    assert first.fingerprint != second.fingerprint


def test_the_number_of_queries_does_not_grow_with_the_facts(
    django_assert_max_num_queries: Any,
) -> None:
    meeting = make_meeting()
    call = make_call(body=meeting.body)
    batch = make_batch(body=meeting.body, meeting=meeting, call=call)
    indexes = Indexes.load(batch)

    def make_facts(number: int) -> list[Any]:
        return [
            fact
            for place in range(number)
            for fact in (
                make_fact(MemberFact, name=f"Ana L{place}", organisation=f"Union {place}"),
                make_fact(MeetingFact, number=place),
                make_fact(CountFact, value=place),
                make_fact(TurnFact, position=place, label=f"L{place}", name=f"Ana L{place}"),
                make_fact(AttendeeFact, name=f"Ana L{place}"),
                make_fact(SubmissionFact, key=f"s-{place}", title=f"T {place}"),
                make_fact(ContributorFact, submission=f"s-{place}", name=f"Ana L{place}"),
            )
        ]

    first = make_part(*make_facts(1))
    propose(first, batch=batch, indexes=indexes)
    parts = [make_part(*make_facts(30), identity=f"url:{number}") for number in range(5)]
    with django_assert_max_num_queries(2):
        indexes.prepare(parts)
    with django_assert_max_num_queries(0):
        for part in parts:
            propose(part, batch=batch, indexes=indexes)
