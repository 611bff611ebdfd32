"""One of everything, marked: the published world, and drafts hung on each of its branches."""

from dataclasses import dataclass
from typing import Any

from meetings import models as meetings
from submissions import models as submissions
from tests import factories as make


@dataclass(frozen=True)
class World:
    """The rows that others hang on."""

    group: meetings.StakeholderGroup
    body: meetings.Body
    composition: meetings.Composition
    document: meetings.Document
    person: meetings.Participant
    organisation: meetings.Participant
    meeting: meetings.Meeting
    call: submissions.Call
    submission: submissions.Submission


def make_world(mark: str, *, state: str = "published", within: World | None = None) -> World:
    """Make one of everything in this state, its texts holding the mark.

    With `within`, rows hang on that world's rows instead of their own: a draft meeting of a
    published body, a draft person on a published submission.
    """
    low = mark.lower()

    def row(**values: Any) -> dict[str, Any]:
        return {"state": state, "slug": f"{low}-{len(made)}", **values}

    made: list[Any] = []

    def kept(thing: Any) -> Any:
        made.append(thing)
        return thing

    group = kept(make.make_group(**row(slug=f"{low}-group", name=f"{mark} group")))
    make.make_alias(group, f"{low} word")
    body = kept(make.make_body(**row(slug=f"{low}-body", name=f"{mark} body", acronym=mark)))
    home = within.body if within else body
    composition = kept(
        make.make_composition(
            body=home, **row(slug=f"{low}-composition", label=f"{mark} composition", size=77_001)
        )
    )
    make.make_seats(composition, 77_002, group=group, category=f"{mark} category")
    document = kept(
        make.make_document(
            produced_by=home,
            issued="1 March 2011",
            **row(slug=f"{low}-document", title=f"{mark} document", author=f"{mark} author"),
        )
    )
    make.make_symbol(document, f"{mark}/1")
    person = kept(
        make.make_participant(**row(slug=f"{low}-person", name=f"{mark} Person", kind="person"))
    )
    organisation = kept(
        make.make_participant(
            **row(slug=f"{low}-organisation", name=f"{mark} Organisation", kind="organisation")
        )
    )
    make.make_name(person, f"{mark} printed")
    make.make_affiliation(person=person, organisation=organisation, position=f"{mark} position")
    make.make_membership(
        body=home,
        participant=within.person if within else person,
        group=group if not within else within.group,
        representing=None if within else organisation,
        **row(slug=f"{low}-membership", name_as_printed=f"{mark} as printed", starts="2011"),
    )
    make.make_nomination(
        body=home,
        participant=within.person if within else person,
        **row(slug=f"{low}-nomination", region_word=f"{mark} region"),
    )
    meeting = kept(
        make.make_meeting(
            body=home,
            held="24 February 2011",
            place=f"{mark} town",
            description=f"{mark} happened",
            **row(slug=f"{low}-meeting", title=f"{mark} meeting"),
        )
    )
    make.make_sitting(meeting, label=f"{mark} sitting")
    make.make_agenda_item(meeting, title=f"{mark} item")
    make.make_attendance(meeting=meeting, participant=person, note=f"{mark} note")
    make.make_milestone(
        body=home, happened="2011", **row(slug=f"{low}-milestone", title=f"{mark} milestone")
    )
    call = kept(
        make.make_call(
            body=home,
            opens="1 March 2011",
            composition=within.composition if within else composition,
            **row(slug=f"{low}-call", title=f"{mark} call"),
        )
    )
    submission = kept(
        make.make_submission(
            body=home,
            call=within.call if within else call,
            meeting=within.meeting if within else meeting,
            received="2 March 2011",
            document=document,
            contributors=[{"participant": person, "group": group}],
            **row(slug=f"{low}-submission", title=f"{mark} submission", abstract=f"{mark} text"),
        )
    )
    make.make_intervention(
        meeting=within.meeting if within else meeting,
        position=2 if within else 1,
        label=f"{mark} LABEL",
        text=f"{mark} said",
        state=state,
    )
    make.make_reported(home, 77_003, **row(slug=f"{low}-reported", note=f"{mark} reported"))
    conflict = make.make_conflict(question=f"{mark} question", remark=f"{mark} rem", state=state)
    about = within.meeting if within else meeting
    for value in ("24 February 2011", "25 February 2011"):
        make.make_statement(
            about,
            "held",
            f"{mark} {value}",
            reading=value,
            document=document,
            locator=value,
            conflict=conflict,
            state=state,
        )
    return World(
        group=group,
        body=body,
        composition=composition,
        document=document,
        person=person,
        organisation=organisation,
        meeting=meeting,
        call=call,
        submission=submission,
    )


def hang_drafts_on_published(world: World, mark: str) -> None:
    """Hang what is half published on a published world: published rows that name draft ones."""
    low = mark.lower()
    hidden = make.make_participant(
        state="draft", slug=f"{low}-hidden", name=f"{mark} hidden", kind="person"
    )
    shadow = make.make_document(state="draft", slug=f"{low}-shadow", title=f"{mark} shadow")
    make.make_membership(body=world.body, participant=hidden, slug=f"{low}-seat-of-hidden")
    make.make_membership(
        body=world.body,
        participant=world.person,
        representing=hidden,
        slug=f"{low}-seat-for-hidden",
    )
    make.make_nomination(
        body=world.body,
        participant=world.person,
        nominated_by=hidden,
        slug=f"{low}-nominated-by-hidden",
    )
    make.make_attendance(meeting=world.meeting, participant=hidden, note=f"{mark} note")
    make.make_affiliation(person=world.person, organisation=hidden)
    make.make_contributor(submission=world.submission, participant=hidden, position=2)
    make.make_intervention(
        meeting=world.meeting, position=3, participant=hidden, label=f"{mark} HIDDEN"
    )
    make.make_statement(world.meeting, "place", f"{mark} place", document=shadow)
    make.make_request(world.document, shadow)
    type(world.submission).objects.filter(pk=world.submission.pk).update(document=shadow)
    type(world.call).objects.filter(pk=world.call.pk).update(document=shadow)
    make.make_milestone(
        body=world.body, slug="rests-on-shadow", title="Open milestone", document=shadow
    )
    merged = make.make_participant(
        slug=f"{low}-merged", name=f"{mark} merged", merged_into=world.person
    )
    assert merged.pk
