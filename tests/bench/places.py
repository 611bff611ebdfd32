"""What the bench asks for: addresses of the generated record that have much to show."""

from dataclasses import dataclass

from django.db.models import Count

from meetings.models import Body, Document, Meeting, Participant, StakeholderGroup
from submissions.models import Call, Intervention, Submission

WORDS = "mandate balance"
"""Two words that a few submissions in a hundred have."""
YEAR = "2015"


@dataclass(frozen=True)
class Places:
    """The slugs that stand in the addresses."""

    body: str
    call: str
    meeting: str
    participant: str
    country: str
    submission: str
    spoken: str
    """The meeting with most turns."""
    turn: int
    """A turn in its midst."""
    other: str
    """Another participant."""
    second: str
    """Another body."""
    group: str
    document: str
    year: str = YEAR
    words: str = WORDS

    @classmethod
    def find(cls):
        """Find the body with most submissions, its busiest call and meeting, and so on."""
        counted = Submission.objects.counted()
        body = most(counted, "body")
        call = most(counted.filter(body=body, call__isnull=False), "call")
        meeting = most(counted.filter(body=body, meeting__isnull=False), "meeting")
        people = Participant.objects.public()
        spoken = most(Intervention.objects.public(), "meeting")
        turns = Intervention.objects.public().filter(meeting=spoken).order_by("position")
        held = people.exclude(country="").values("country").annotate(n=Count("pk"))
        return cls(
            body=Body.objects.get(pk=body).slug,
            call=Call.objects.get(pk=call).slug,
            meeting=Meeting.objects.get(pk=meeting).slug,
            participant=people.order_by("pk").first().slug,
            country=held.order_by("-n", "country").first()["country"],
            submission=counted.filter(body=body).order_by("pk").first().slug,
            spoken=Meeting.objects.get(pk=spoken).slug,
            turn=turns[turns.count() // 2].position,
            other=people.order_by("pk")[1].slug,
            second=Body.objects.public().exclude(pk=body).order_by("pk").first().slug,
            group=StakeholderGroup.objects.public().order_by("pk").first().slug,
            document=Document.objects.public().order_by("pk").first().slug,
        )


def most(rows, name):
    """Give the id that stands in a column most often."""
    return rows.order_by().values(name).annotate(n=Count("pk")).order_by("-n", name)[0][name]
