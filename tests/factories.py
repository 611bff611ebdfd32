"""Plain functions that make rows for tests: published, with sensible values, all by keyword."""

from datetime import timedelta
from itertools import count
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone

from meetings import models as meetings
from submissions import models as submissions

PUBLISHED = "published"
NUMBERS = count(1)


def slug_for(word: str) -> str:
    """Give a slug that no other row has."""
    return f"{word}-{next(NUMBERS)}"


def fill(given: dict[str, Any], **defaults: Any) -> dict[str, Any]:
    """Give the values for a row: what the test says, over what every published row has."""
    return {"state": PUBLISHED, **defaults, **given}


def make_group(**given: Any) -> meetings.StakeholderGroup:
    """Make a stakeholder group."""
    defaults = fill(given, slug=slug_for("group"), name="Civil society")
    return meetings.StakeholderGroup.objects.create(**defaults)


def make_alias(group: meetings.StakeholderGroup, word: str) -> meetings.GroupAlias:
    """Make a word that sources use for a group."""
    return meetings.GroupAlias.objects.create(group=group, word=word)


def make_body(**given: Any) -> meetings.Body:
    """Make a body."""
    defaults = fill(given, slug=slug_for("body"), name="Working Group", kind="working-group")
    return meetings.Body.objects.create(**defaults)


def make_composition(*, body: meetings.Body | None = None, **given: Any) -> meetings.Composition:
    """Make a composition of a body, of a new one unless one is given."""
    defaults = fill(given, slug=slug_for("composition"), label="17 December 2010")
    return meetings.Composition.objects.create(body=body or make_body(), **defaults)


def make_seats(
    composition: meetings.Composition, seats: int, **given: Any
) -> meetings.SeatAllocation:
    """Make an allocation of seats in a composition: `make_seats(composition, 5, group=group)`."""
    return meetings.SeatAllocation.objects.create(composition=composition, seats=seats, **given)


def make_participant(**given: Any) -> meetings.Participant:
    """Make a participant: a person unless another kind is given."""
    name = given.setdefault("name", f"Participant {next(NUMBERS):04}")
    given.setdefault("sort_name", name)
    defaults = fill(given, slug=slug_for("participant"), kind="person")
    return meetings.Participant.objects.create(**defaults)


def make_name(participant: meetings.Participant, name: str, **given: Any) -> Model:
    """Make another form of a participant's name."""
    return meetings.ParticipantName.objects.create(participant=participant, name=name, **given)


def make_affiliation(**given: Any) -> meetings.Affiliation:
    """Make a tie of a person to an organisation."""
    person = given.pop("person", None) or make_participant()
    organisation = given.pop("organisation", None) or make_participant(kind="organisation")
    return meetings.Affiliation.objects.create(person=person, organisation=organisation, **given)


def make_membership(**given: Any) -> meetings.Membership:
    """Make a seat held by a participant."""
    body = given.pop("body", None) or make_body()
    participant = given.pop("participant", None) or make_participant()
    return meetings.Membership.objects.create(
        body=body, participant=participant, **fill(given, slug=slug_for("membership"))
    )


def make_nomination(**given: Any) -> meetings.Nomination:
    """Make a nomination for a seat."""
    body = given.pop("body", None) or make_body()
    participant = given.pop("participant", None) or make_participant()
    return meetings.Nomination.objects.create(
        body=body, participant=participant, **fill(given, slug=slug_for("nomination"))
    )


def make_document(**given: Any) -> meetings.Document:
    """Make a document."""
    return meetings.Document.objects.create(
        **fill(given, slug=slug_for("document"), title="Report", kind="report")
    )


def make_symbol(document: meetings.Document, symbol: str) -> meetings.DocumentSymbol:
    """Make a symbol printed on a document."""
    return meetings.DocumentSymbol.objects.create(document=document, symbol=symbol)


def make_request(
    document: meetings.Document, resolution: meetings.Document
) -> meetings.DocumentRequest:
    """Make it known that a resolution asked for a document."""
    return meetings.DocumentRequest.objects.create(document=document, resolution=resolution)


def make_meeting(*, body: meetings.Body | None = None, **given: Any) -> meetings.Meeting:
    """Make a meeting of a body, of a new one unless one is given."""
    defaults = fill(given, slug=slug_for("meeting"), title="First meeting", held="2011-02-24")
    return meetings.Meeting.objects.create(body=body or make_body(), **defaults)


def make_sitting(meeting: meetings.Meeting, position: int = 1, **given: Any) -> meetings.Sitting:
    """Make a part of a meeting."""
    given.setdefault("label", f"sitting {position}")
    return meetings.Sitting.objects.create(meeting=meeting, position=position, **given)


def make_agenda_item(
    meeting: meetings.Meeting, position: int = 1, **given: Any
) -> meetings.AgendaItem:
    """Make a point of a meeting's agenda."""
    given.setdefault("title", f"Item {position}")
    return meetings.AgendaItem.objects.create(meeting=meeting, position=position, **given)


def make_attendance(*, meeting: meetings.Meeting, **given: Any) -> meetings.Attendance:
    """Make someone's presence at a meeting."""
    participant = given.pop("participant", None) or make_participant()
    return meetings.Attendance.objects.create(meeting=meeting, participant=participant, **given)


def make_milestone(*, body: meetings.Body | None = None, **given: Any) -> meetings.Milestone:
    """Make a dated event in the life of a body."""
    defaults = fill(given, slug=slug_for("milestone"), title="Mandate extended")
    return meetings.Milestone.objects.create(body=body or make_body(), **defaults)


def make_conflict(**given: Any) -> meetings.Conflict:
    """Make a listed conflict between sources."""
    defaults = fill(given, number=next(NUMBERS), question="On which day was it?")
    return meetings.Conflict.objects.create(**defaults)


def make_statement(
    subject: Model, field: str = "", value: str = "", **given: Any
) -> meetings.Statement:
    """Make one source's word on one fact: `make_statement(meeting, "held", "the 24th")`.

    The document is a new one unless given; the reading is the value unless given.
    """
    document = given.pop("document", None) or make_document()
    given.setdefault("reading", value if field else "")
    if given.get("preferred"):
        given.setdefault("reason", "It is the nearest to the event.")
    return meetings.Statement.objects.create(
        content_type=ContentType.objects.get_for_model(subject),
        object_id=subject.pk,
        field=field,
        value=value,
        document=document,
        **fill(given),
    )


def make_plan(subject: Model, **given: Any) -> meetings.PublicationPlan:
    """Make a plan to publish a record: in a day's time, by nobody, unless given."""
    given.setdefault("publish_at", timezone.now() + timedelta(days=1))
    return meetings.PublicationPlan.objects.create(
        content_type=ContentType.objects.get_for_model(subject), object_id=subject.pk, **given
    )


def make_call(*, body: meetings.Body | None = None, **given: Any) -> submissions.Call:
    """Make a call of a body, of a new one unless one is given."""
    defaults = fill(given, slug=slug_for("call"), title="Questionnaire", kind="questionnaire")
    return submissions.Call.objects.create(body=body or make_body(), **defaults)


def make_submission(*, contributors: Any = (), **given: Any) -> submissions.Submission:
    """Make a submission. `contributors` are participants, or dicts for `make_contributor`."""
    call = given.get("call")
    body = given.pop("body", None) or (call.body if call else make_body())
    row = submissions.Submission.objects.create(
        body=body, **fill(given, slug=slug_for("submission"), title="Contribution")
    )
    for position, one in enumerate(contributors, start=1):
        values = one if isinstance(one, dict) else {"participant": one}
        make_contributor(submission=row, **{"position": position, **values})
    return row


def make_contributor(
    *, submission: submissions.Submission, **given: Any
) -> submissions.Contributor:
    """Make someone who sent a submission: a new participant unless one or a name is given."""
    if not given.get("participant") and not given.get("name_as_printed"):
        given["participant"] = make_participant()
    return submissions.Contributor.objects.create(submission=submission, **given)


def make_intervention(
    *, meeting: meetings.Meeting, position: int = 1, **given: Any
) -> submissions.Intervention:
    """Make a turn at a meeting."""
    given.setdefault("text", "Thank you.")
    given.setdefault("words", len(given["text"].split()))
    return submissions.Intervention.objects.create(
        meeting=meeting, position=position, **fill(given, label="SPEAKER")
    )


def make_reported(subject: Model, value: int, **given: Any) -> submissions.ReportedCount:
    """Make a figure that a source gives: `make_reported(call, 10, counted="submissions")`."""
    given.setdefault("counted", "submissions")
    return submissions.ReportedCount.objects.create(
        content_type=ContentType.objects.get_for_model(subject),
        object_id=subject.pk,
        value=value,
        **fill(given, slug=slug_for("reported")),
    )
