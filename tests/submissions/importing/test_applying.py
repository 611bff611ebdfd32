"""Applying: drafts with their statements, whole or not at all, and nothing public."""

from dataclasses import replace

import pytest
from django.contrib.contenttypes.models import ContentType

from meetings.models import (
    Affiliation,
    Document,
    Meeting,
    Membership,
    Milestone,
    Participant,
    ParticipantName,
    Statement,
)
from submissions.importers.records import (
    AgendaFact,
    AttendeeFact,
    ContributorFact,
    CountFact,
    DocumentFact,
    MeetingFact,
    NotUnderstood,
    SeatsFact,
    SourceKind,
    Span,
    SubmissionFact,
    TurnFact,
    WrittenDate,
)
from submissions.importing.applying import apply_items, plan_items
from submissions.importing.deciding import DecisionError
from submissions.models import (
    BatchState,
    Contributor,
    ImportItem,
    Intervention,
    ReportedCount,
    Submission,
)
from tests import factories as make
from tests.submissions.importing.making import (
    accept,
    accept_all,
    make_batch,
    make_facts,
    make_member,
    make_message,
    make_part,
    make_read_batch,
    make_user,
    span_of,
)

pytestmark = pytest.mark.django_db


def apply_all(batch, user=None):
    accept_all(batch, user)
    return apply_items(batch, user=user)


def statements_on(row, field):
    kind = ContentType.objects.get_for_model(row)
    return Statement.objects.filter(content_type=kind, object_id=row.pk, field=field)


@pytest.fixture
def body():
    return make.make_body(slug="panel", name="Panel on Lighthouses", acronym="PL")


def test_accepted_proposals_become_drafts(body):
    batch = make_read_batch(body=body)
    report = apply_all(batch)
    meeting, milestone, document = (model.objects.get() for model in (Meeting, Milestone, Document))
    assert (meeting.title, meeting.place) == ("meeting of the working group", "Ruritz")
    assert (meeting.held.text, meeting.held.edtf) == ("3 May 2012", "2012-05-03")
    assert (milestone.kind, milestone.happened.edtf) == ("deadline", "2012-06-01")
    assert (document.title, document.author, document.issued.edtf) == (
        *("Notes on two meetings", "Nell Quillfeather"),
        "2012-05-10",
    )
    assert {meeting.state, milestone.state, document.state} == {"draft"}
    assert (report.created, report.left) == (3, ())
    assert (batch.state, batch.document) == (BatchState.APPLIED, document)


def test_nothing_that_is_applied_can_be_seen_by_the_public(body, client):
    apply_all(make_read_batch(body=body))
    meeting = Meeting.objects.get()
    assert client.get(meeting.get_absolute_url()).status_code == 404
    assert "Ruritz" not in client.get(body.get_absolute_url()).content.decode()
    assert not Statement.objects.exclude(state="draft").exists()


def test_each_fact_has_a_statement_with_the_sources_words_and_their_place(body):
    apply_all(make_read_batch(body=body))
    said = statements_on(Meeting.objects.get(), "held").get()
    assert (said.value, said.reading, said.locator) == ("3 May 2012", "2012-05-03", "¶ 2")
    assert (said.certainty, said.document) == ("stated", Document.objects.get())
    whole = statements_on(Meeting.objects.get(), "").get()
    assert whole.value == "met on 3 May 2012 in Ruritz"


def test_a_date_that_was_inferred_is_said_to_be(body):
    fact = MeetingFact(
        span=span_of("3 May"),
        confidence=0.9,
        title="meeting",
        held=WrittenDate("3 May", "2012-05-03", inferred=True),
    )
    apply_all(make_read_batch(make_part((make_facts()[0], fact)), body=body))
    assert statements_on(Meeting.objects.get(), "held").get().certainty == "inferred"


def test_a_date_that_stays_relative_keeps_its_words_and_gets_no_day(body):
    fact = MeetingFact(
        span=span_of("3 May"), confidence=0.6, title="meeting", held=WrittenDate("the 3rd")
    )
    apply_all(make_read_batch(make_part((make_facts()[0], fact)), body=body))
    meeting = Meeting.objects.get()
    assert (meeting.held.text, meeting.held.edtf, meeting.held_earliest) == ("the 3rd", "", None)
    assert not statements_on(meeting, "held").exists()


def test_applying_again_changes_nothing(body):
    batch = make_read_batch(body=body)
    apply_all(batch)
    before = [Statement.objects.count(), list(ImportItem.objects.values_list("done", flat=True))]
    report = apply_items(batch, user=None)
    after = [Statement.objects.count(), list(ImportItem.objects.values_list("done", flat=True))]
    assert (report.written, report.left, after) == ((), (), before)


def test_a_plan_says_what_applying_does_and_does_nothing(body):
    batch = make_read_batch(body=body)
    accept_all(batch)
    plan = plan_items(batch)
    assert (Meeting.objects.count(), Statement.objects.count()) == (0, 0)
    assert not batch.items.exclude(done=[]).exists()
    batch.refresh_from_db()
    assert (batch.state, batch.document) == (BatchState.READ, None)
    report = apply_items(batch, user=None)
    assert plan.is_plan
    assert [(one.did, one.label) for one in plan.written] == [
        (one.did, one.label) for one in report.written
    ]


def test_what_is_not_accepted_stays_where_it_is(body):
    batch = make_read_batch(body=body)
    accept(batch.items.get(kind="document"))
    accept(batch.items.get(kind="milestone"))
    apply_items(batch, user=None)
    assert (Meeting.objects.count(), Milestone.objects.count()) == (0, 1)


def test_only_the_given_proposals_are_applied(body):
    batch = make_read_batch(body=body)
    accept_all(batch)
    apply_items(batch, list(batch.items.filter(kind="document")), user=None)
    assert (Document.objects.count(), Meeting.objects.count()) == (1, 0)


def test_without_its_document_a_fact_has_no_source_and_is_held_back(body):
    batch = make_read_batch(body=body)
    accept(batch.items.get(kind="meeting"))
    report = apply_items(batch, user=None)
    assert Meeting.objects.count() == 0
    assert [left.why for left in report.left] == [
        "The source itself is not accepted yet; accept its document first."
    ]
    accept(batch.items.get(kind="document"))
    assert apply_items(batch, user=None).left == ()
    assert Meeting.objects.count() == 1


def test_a_meeting_of_no_body_is_held_back_with_the_reason():
    batch = make_read_batch()
    report = apply_all(batch)
    assert Meeting.objects.count() == 0
    assert {left.why for left in report.left} == {"Say which body it is about."}
    assert batch.items.get(kind="meeting").done == []


def test_an_editors_correction_is_what_is_written(body):
    batch = make_read_batch(body=body)
    accept(batch.items.get(kind="document"))
    accept(batch.items.get(kind="meeting"), edited={"place": "Zenda"})
    apply_items(batch, user=None)
    assert Meeting.objects.get().place == "Zenda"


def test_empty_columns_of_a_draft_are_filled_and_others_are_left(body):
    meeting = make.make_meeting(body=body, title="Spring meeting", held="2012-05-03", state="draft")
    batch = make_read_batch(body=body)
    report = apply_all(batch)
    meeting.refresh_from_db()
    assert (meeting.title, meeting.place, meeting.held.text) == (
        *("Spring meeting", "Ruritz"),
        "2012-05-03",
    )
    assert Meeting.objects.count() == 1
    assert report.filled == 1
    assert statements_on(meeting, "place").get().reading == "ruritz"


def test_another_value_is_a_statement_beside_the_record_and_never_over_it(body):
    meeting = make.make_meeting(body=body, held="2012-05-03", place="Zenda", state="draft")
    batch = make_read_batch(body=body)
    accept(batch.items.get(kind="document"))
    accept(batch.items.get(kind="meeting"), choices={"record": meeting.pk})
    apply_items(batch, user=None)
    meeting.refresh_from_db()
    assert (meeting.place, Meeting.objects.count()) == ("Zenda", 1)
    assert statements_on(meeting, "place").get().value == "Ruritz"


def test_two_days_beside_one_of_them_are_another_word_on_it(body):
    meeting = make.make_meeting(body=body, held="2012-05-03", state="draft")
    facts = make_facts()
    held = WrittenDate("3 and 4 May 2012", "2012-05-03/2012-05-04")
    batch = make_read_batch(make_part((facts[0], replace(facts[1], held=held))), body=body)
    accept(batch.items.get(kind="document"))
    accept(batch.items.get(kind="meeting"), choices={"record": meeting.pk})
    apply_items(batch, user=None)
    assert statements_on(meeting, "held").get().value == "3 and 4 May 2012"


def test_a_public_record_is_not_filled_in_by_an_editor_but_gets_the_statement(body):
    meeting = make.make_meeting(body=body, title="Spring meeting", held="2012-05-03")
    report = apply_all(make_read_batch(body=body), make_user())
    meeting.refresh_from_db()
    assert meeting.place == ""
    assert statements_on(meeting, "place").get().state == "draft"
    assert ["shows at once" in one.why for one in report.aside] == [True]


def test_a_publisher_fills_in_a_public_record(body, roles):
    meeting = make.make_meeting(body=body, title="Spring meeting", held="2012-05-03")
    apply_all(make_read_batch(body=body), make_user(group="publisher"))
    meeting.refresh_from_db()
    assert meeting.place == "Ruritz"


def test_what_an_editor_corrected_since_is_not_undone_by_a_later_import(body):
    apply_all(make_read_batch(body=body))
    Meeting.objects.update(place="Zenda")
    later = make_read_batch(
        make_part((make_facts()[0], make_facts()[1]), identity="url:https://example.org/other"),
        body=body,
    )
    apply_all(later)
    assert Meeting.objects.get().place == "Zenda"


def test_a_new_member_becomes_a_participant_with_a_seat_and_a_tie(body):
    facts = (
        make_facts()[0],
        make_member("Ada Bell", organisation="Harbour Union", position="Keeper", country="Norway"),
    )
    report = apply_all(make_read_batch(make_part(facts), body=body))
    assert report.left == ()
    seat = Membership.objects.get()
    assert (seat.participant.name, seat.participant.kind, seat.state) == (
        *("Ada Bell", "person"),
        "draft",
    )
    assert (seat.name_as_printed, seat.body, str(seat.participant.country)) == (
        *("Ada Bell", body),
        "NO",
    )
    tie = Affiliation.objects.get()
    assert (tie.organisation.name, tie.position) == ("Harbour Union", "Keeper")
    assert tie.organisation.state == "draft"


def test_a_name_that_comes_twice_is_one_new_participant(body):
    meeting = make.make_meeting(body=body, state="draft")
    turns = tuple(
        TurnFact(
            span=Span(0, 5),
            confidence=0.99,
            position=number,
            label="ADA BELL",
            name="Ada Bell",
            speech=Span(0, 5),
            words=1,
        )
        for number in (1, 2)
    )
    part = make_part(turns, kind=SourceKind.TRANSCRIPT)
    batch = make_read_batch(part, body=body, meeting=meeting)
    apply_all(batch)
    assert Participant.objects.get().name == "Ada Bell"
    assert Intervention.objects.filter(participant__isnull=False).count() == 2


def test_the_same_new_name_in_a_second_run_is_the_same_participant(body):
    facts = (make_facts()[0], make_member("Ada Bell"), make_member("Ada Bell", role="chair"))
    batch = make_read_batch(make_part(facts), body=body)
    accept(batch.items.get(kind="document"))
    for role in ("member", "chair"):
        accept(batch.items.get(fields__role=role))
        apply_items(batch, user=None)
    assert (Participant.objects.count(), Membership.objects.count()) == (1, 2)


def test_two_of_one_name_and_two_organisations_are_two_participants(body):
    facts = (
        make_facts()[0],
        make_member("Ada Bell", organisation="Harbour Union"),
        make_member("Ada Bell", organisation="Lamp Makers"),
    )
    apply_all(make_read_batch(make_part(facts), body=body))
    assert Participant.objects.filter(name="Ada Bell").count() == 2
    slugs = Participant.objects.filter(name="Ada Bell").values_list("slug", flat=True)
    assert set(slugs) == {"ada-bell", "ada-bell-2"}


def test_someone_who_is_not_decided_on_is_held_back(body):
    for _ in range(2):
        make.make_participant(name="Ada Bell")
    batch = make_read_batch(make_part((make_facts()[0], make_member("Ada Bell"))), body=body)
    report = apply_all(batch)
    assert Membership.objects.count() == 0
    (left,) = report.left
    assert "Ada Bell" in left.why
    person = Participant.objects.first()
    accept(batch.items.get(kind="member"), choices={"participant": person.pk})
    assert apply_items(batch, user=None).left == ()
    assert Membership.objects.get().participant == person


def test_a_seat_that_someone_has_already_is_not_made_twice(body):
    person = make.make_participant(name="Ada Bell")
    make.make_participant(name="Ada Bell")
    seat = make.make_membership(body=body, participant=person, state="draft")
    batch = make_read_batch(make_part((make_facts()[0], make_member("Ada Bell"))), body=body)
    accept(batch.items.get(kind="document"))
    accept(batch.items.get(kind="member"), choices={"participant": person.pk})
    apply_items(batch, user=None)
    assert Membership.objects.get() == seat


def test_another_form_of_the_name_of_a_draft_is_kept(body):
    person = make.make_participant(name="Ada Bell", state="draft")
    batch = make_read_batch(make_part((make_facts()[0], make_member("A. Bell"))), body=body)
    accept(batch.items.get(kind="document"))
    accept(batch.items.get(kind="member"), choices={"participant": person.pk})
    apply_items(batch, user=None)
    assert ParticipantName.objects.get().name == "A. Bell"


def test_a_figure_of_an_unmapped_group_is_not_taken_for_one_of_all(body):
    call = make.make_call(body=body)
    fact = CountFact(span=span_of("Notes"), confidence=0.97, value=7, group_word="harbour folk")
    batch = make_read_batch(make_part((make_facts()[0], fact)), call=call)
    report = apply_all(batch)
    assert ReportedCount.objects.count() == 0
    assert "is mapped to no group" in report.left[0].why
    group = make.make_group()
    accept(batch.items.get(kind="count"), choices={"group": group.pk})
    apply_items(batch, user=None)
    count = ReportedCount.objects.get()
    assert (count.value, count.group, count.subject, count.state) == (7, group, call, "draft")


def test_contributions_and_who_sent_them_hang_together(body):
    call = make.make_call(body=body, kind="questionnaire")
    group = make.make_group(slug="harbours")
    make.make_alias(group, "harbours")
    facts = (
        make_facts()[0],
        SubmissionFact(
            span=span_of("Notes"),
            confidence=0.98,
            key="submission-1",
            title="On lamps",
            url="https://example.org/lamps.pdf",
            date=WrittenDate("2 May 2012", "2012-05-02"),
        ),
        ContributorFact(
            span=span_of("two"),
            confidence=0.98,
            submission="submission-1",
            name="Harbour Union",
            participant_kind="organisation",
            group_word="harbours",
        ),
    )
    report = apply_all(make_read_batch(make_part(facts), call=call))
    assert report.left == ()
    sent, who = Submission.objects.get(), Contributor.objects.get()
    assert (sent.call, sent.kind, sent.state, sent.document.url) == (
        *(call, "reply", "draft"),
        "https://example.org/lamps.pdf",
    )
    assert (who.submission, who.participant.name, who.group) == (sent, "Harbour Union", group)


def test_a_contributor_waits_for_the_contribution(body):
    call = make.make_call(body=body)
    facts = (
        make_facts()[0],
        SubmissionFact(span=span_of("Notes"), confidence=0.98, key="submission-1", title="Lamps"),
        ContributorFact(
            span=span_of("two"),
            confidence=0.98,
            submission="submission-1",
            name="Harbour Union",
            participant_kind="organisation",
        ),
    )
    batch = make_read_batch(make_part(facts), call=call)
    accept(batch.items.get(kind="document"))
    accept(batch.items.get(kind="contributor"))
    report = apply_items(batch, user=None)
    assert "accept that first" in report.left[0].why
    assert (Contributor.objects.count(), Participant.objects.count()) == (0, 0)


def test_a_contributor_whose_call_nobody_decided_on_is_held_back(body):
    fact = ContributorFact(
        span=span_of("two"),
        confidence=0.98,
        name="Harbour Union",
        participant_kind="organisation",
    )
    batch = make_read_batch(make_part((make_facts()[0], fact)), body=body)
    report = apply_all(batch)
    assert [one.why for one in report.left] == [
        "Say which call it answered, or that it answered none."
    ]
    item = batch.items.get(kind="contributor")
    accept(item, choices={"call": "none"})
    assert apply_items(batch, user=None).left == ()
    assert Submission.objects.get().call is None


def test_seats_belong_to_the_composition_of_the_batch(body):
    composition = make.make_composition(body=body, state="draft")
    fact = SeatsFact(
        span=span_of("two"), confidence=0.97, seats=5, group_word="harbour folk", status="invited"
    )
    batch = make_read_batch(make_part((make_facts()[0], fact)), composition=composition)
    apply_all(batch)
    seats = composition.seats.get()
    assert (seats.seats, seats.status, seats.group, seats.group_word) == (
        *(5, "invited", None),
        "harbour folk",
    )


def test_an_agenda_belongs_to_the_meeting_of_the_same_source(body):
    facts = (
        *make_facts()[:2],
        AgendaFact(
            span=span_of("working group"),
            confidence=0.6,
            meeting="meeting-1",
            title="The draft rules",
            outcome="displaced",
            displaced_by="a long toast",
        ),
    )
    apply_all(make_read_batch(make_part(facts), body=body))
    point = Meeting.objects.get().agenda.get()
    assert (point.title, point.outcome) == ("The draft rules", "displaced")
    assert point.outcome_note == "Displaced by: a long toast"
    assert statements_on(point, "outcome").get().certainty == "inferred"


def test_nobody_is_added_to_a_public_meeting_by_an_editor(body, roles):
    meeting = make.make_meeting(body=body)
    make.make_participant(name="Ada Bell")
    fact = AttendeeFact(span=span_of("two"), confidence=0.99, name="Ada Bell", presence="present")
    batch = make_read_batch(make_part((make_facts()[0], fact)), body=body, meeting=meeting)
    report = apply_all(batch, make_user(group="editor"))
    assert meeting.attendance.count() == 0
    assert "a publisher has to apply this" in report.left[0].why
    apply_items(batch, user=make_user(group="publisher"))
    assert meeting.attendance.get().presence == "present"


def test_turns_say_who_attributed_them_and_how_surely(body):
    meeting = make.make_meeting(body=body)
    person = make.make_participant(name="Ada Bell")
    turns = tuple(
        TurnFact(
            span=span_of("The working group met"),
            confidence=0.99,
            position=number,
            label=label,
            role=role,
            name=name,
            speech=span_of("working group met"),
            words=3,
        )
        for number, label, role, name in (
            (1, "CHAIR", "chair", ""),
            (2, "ADA BELL", "", "Ada Bell"),
            (3, "BELL", "", "Bell"),
        )
    )
    part = make_part((make_facts()[0], *turns), kind=SourceKind.TRANSCRIPT)
    batch = make_read_batch(part, body=body, meeting=meeting)
    accept_all(batch)
    third = batch.items.get(fields__position=3)
    accept(third, choices={"participant": person.pk})
    assert apply_items(batch, user=None).left == ()
    chair, known, guessed = Intervention.objects.order_by("position")
    assert (chair.participant, chair.capacity, chair.text) == (None, "chair", "working group met")
    assert (known.participant, known.attributed_by) == (person, "importer")
    assert float(known.confidence) == 0.99
    assert (guessed.participant, guessed.attributed_by, guessed.confidence) == (
        *(person, "editor"),
        None,
    )
    assert {turn.state for turn in (chair, known, guessed)} == {"draft"}


def test_what_the_record_does_not_allow_is_held_back_and_the_rest_is_written(body):
    long = MeetingFact(span=span_of("two"), confidence=0.97, title="x" * 400)
    report = apply_all(make_read_batch(make_part((*make_facts(), long)), body=body))
    assert (Meeting.objects.count(), Milestone.objects.count()) == (1, 1)
    assert "at most 300 characters" in report.left[0].why


def test_each_message_of_a_mailbox_is_a_document_of_its_own():
    batch = make_read_batch(*(make_message(number) for number in range(1, 4)))
    apply_all(batch)
    assert Document.objects.count() == 3
    assert batch.document is None
    assert not Document.objects.exclude(original="").exists()


def test_a_table_without_a_document_of_its_own_rests_on_the_stored_source(body):
    batch = make_read_batch(
        make_part((make_member("Ada Bell"),), kind=SourceKind.MEMBERS), body=body, title="The list"
    )
    apply_all(batch)
    document = Document.objects.get()
    assert (document.title, document.original_sha256) == ("The list", batch.original_sha256)
    assert batch.document == document
    assert statements_on(Membership.objects.get(), "participant").get().locator == "line 1"


def test_links_are_documents_for_which_the_source_vouches():
    link = DocumentFact(
        span=span_of("next paper"),
        confidence=0.97,
        role="link",
        title="The next paper",
        url="https://example.org/next",
    )
    apply_all(make_read_batch(make_part((make_facts()[0], link))))
    linked = Document.objects.get(url="https://example.org/next")
    assert statements_on(linked, "title").get().document.title == "Notes on two meetings"


def test_a_batch_that_is_not_read_cannot_be_applied():
    with pytest.raises(DecisionError, match="waiting"):
        apply_items(make_batch(), user=None)


def test_the_history_says_which_import_it_was_and_who_applied_it(body):
    user = make_user()
    batch = make_read_batch(body=body)
    apply_all(batch, user)
    context = Meeting.objects.get().events.get().pgh_context.metadata
    assert (context["batch"], context["user"]) == (batch.pk, user.pk)


def test_what_was_not_understood_is_left_to_the_editor(body):
    fact = NotUnderstood(span=span_of("two"), confidence=0.5, words="two", reason="no number")
    report = apply_all(make_read_batch(make_part((make_facts()[0], fact)), body=body))
    assert "enter by hand" in report.left[0].why


def test_a_name_alone_is_not_taken_for_a_persons(body):
    facts = (make_facts()[0], make_member("Ada Bell", participant_kind=""))
    batch = make_read_batch(make_part(facts), body=body)
    assert "a person, an organisation or a State" in apply_all(batch).left[0].why
    accept(batch.items.get(kind="member"), edited={"participant_kind": "person"})
    assert apply_items(batch, user=None).left == ()


def test_one_that_cannot_be_finished_takes_nothing_of_the_others_with_it(body):
    facts = (
        make_facts()[0],
        make_member("Ada Bell", organisation="Harbour Union"),
        # A new organisation is made before the seat is refused for its dates.
        make_member(
            "Cy Dale",
            organisation="Lamp Makers",
            starts=WrittenDate("2012", "2012"),
            ends=WrittenDate("2010", "2010"),
        ),
        make_member("Eve Frost", organisation="Lamp Makers"),
    )
    batch = make_read_batch(make_part(facts), body=body)
    report = apply_all(batch)
    assert [left.why for left in report.left] == [
        "The record does not allow it: membership does not end before it starts."
    ]
    assert sorted(Participant.objects.values_list("name", flat=True)) == [
        *("Ada Bell", "Eve Frost"),
        *("Harbour Union", "Lamp Makers"),
    ]
    refused = batch.items.get(fields__name="Cy Dale")
    assert (refused.done, refused.object_id) == ([], None)
    assert Statement.objects.filter(object_id=Membership.objects.first().pk).exists()
    accept(refused, edited={"ends": "2014"})
    assert apply_items(batch, user=None).left == ()
    assert Membership.objects.count() == 3


def test_a_second_turn_at_one_place_is_held_back_and_the_others_are_written(body):
    meeting = make.make_meeting(body=body)
    make.make_intervention(meeting=meeting, position=2)
    turns = tuple(
        TurnFact(
            span=span_of("The working group met"),
            confidence=0.99,
            position=position,
            label=f"SPEAKER {position}",
            speech=span_of("working group met"),
        )
        for position in (1, 2, 3, 3)
    )
    part = make_part((make_facts()[0], *turns), kind=SourceKind.TRANSCRIPT)
    batch = make_read_batch(part, body=body, meeting=meeting)
    accept_all(batch)
    ImportItem.objects.filter(kind="turn").update(references={}, content_type=None, object_id=None)
    report = apply_items(batch, user=None)
    assert [left.why for left in report.left] == [
        "The record does not allow it: intervention position once per meeting."
    ] * 2
    first = Intervention.objects.get(position=1)
    assert statements_on(first, "label").get().value == "SPEAKER 1"
    assert batch.items.get(fields__position=1).object_id == first.pk
    assert Intervention.objects.count() == 3


def test_no_mail_address_of_a_source_gets_into_the_record(body):
    line = "Ada Bell,Lamp Office,ada@lamps.example"
    part = make_part(
        (
            DocumentFact(span=Span(0, 4), confidence=1.0, title="Write to ada@lamps.example"),
            make_member("Ada Bell", span=Span(5, 5 + len(line)), raw=line),
        ),
        text=f"List\n{line}\n",
    )
    apply_all(make_read_batch(part, body=body))
    assert "lamps.example" not in " ".join(Statement.objects.values_list("value", flat=True))
    assert Document.objects.get(state="draft").title == "Write to [address]"


def test_a_speech_is_kept_word_for_word_but_for_mail_addresses(body):
    meeting = make.make_meeting(body=body)
    text = "ADA BELL: Please write\nto ada@lamps.example   today."
    turn = TurnFact(
        span=Span(0, len(text)),
        confidence=0.98,
        position=1,
        label="ADA BELL",
        speech=Span(10, len(text)),
    )
    document = DocumentFact(span=Span(0, 3), confidence=1.0, title="Transcript")
    apply_all(make_read_batch(make_part((document, turn), text=text), meeting=meeting))
    assert Intervention.objects.get().text == "Please write\nto [address]   today."
