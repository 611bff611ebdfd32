"""Submissions: documents sent in, and who sent them."""

from typing import ClassVar

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import pgettext_lazy

from meetings.models import Body, Document, Evidenced, Meeting, Participant, StakeholderGroup
from meetings.models.history import keep_history
from meetings.models.publication import slug_constraint
from meetings.partial_dates import PartialDateField, partial_date_constraints
from meetings.text_search import SearchText
from submissions.models.calls import Call
from submissions.models.revisions import HAND_FIRST_RECEIPT_ON, KEEP_FIRST_RECEIPT
from submissions.querysets import ContributorQuerySet, SubmissionQuerySet


class SubmissionKind(models.TextChoices):
    """What sort of thing was sent in."""

    REPLY = "reply", pgettext_lazy("kind of submission", "Reply to a call")
    CONTRIBUTION = "contribution", pgettext_lazy("kind of submission", "Contribution")
    STATEMENT = "statement", pgettext_lazy("kind of submission", "Statement")
    LETTER = "letter", pgettext_lazy("kind of submission", "Letter")
    PROPOSAL = "proposal", pgettext_lazy("kind of submission", "Proposal")


class SubmissionState(models.TextChoices):
    """How far a submission has come. The database holds the ways from one to the next."""

    DRAFT = "draft", "Draft: seen by editors only"
    PUBLISHED = "published", "Published"
    SUPERSEDED = "superseded", "Superseded by a later version"
    WITHDRAWN = "withdrawn", "Withdrawn: the page says why"


TRANSITIONS = [
    (SubmissionState.DRAFT, SubmissionState.PUBLISHED),
    (SubmissionState.PUBLISHED, SubmissionState.SUPERSEDED),
    (SubmissionState.PUBLISHED, SubmissionState.WITHDRAWN),
    (SubmissionState.SUPERSEDED, SubmissionState.PUBLISHED),
    (SubmissionState.SUPERSEDED, SubmissionState.WITHDRAWN),
    (SubmissionState.WITHDRAWN, SubmissionState.PUBLISHED),
]


@keep_history(noun="submissions", exclude=["search"])
class Submission(Evidenced):
    """One document sent in: the unit of counting, whatever its files or signatures."""

    FACTS: ClassVar[tuple[str, ...]] = ("title", "call", "meeting", "received", "abstract")

    slug = models.SlugField(
        max_length=120,
        unique=True,
        help_text="The last part of its address. Addresses are for ever: choose with care.",
    )
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="submissions")
    call = models.ForeignKey(
        Call,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="submissions",
        help_text="Empty when it was sent outside any call.",
    )
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="submissions"
    )
    title = models.CharField(max_length=300)
    kind = models.CharField(
        max_length=14, choices=SubmissionKind, default=SubmissionKind.CONTRIBUTION
    )
    language = models.CharField(
        max_length=20, blank=True, help_text="Language tag. Empty when not known."
    )
    received = PartialDateField(
        help_text="When its first version was received. Empty when not known."
    )
    state = models.CharField(
        max_length=12, choices=SubmissionState, default=SubmissionState.DRAFT, db_index=True
    )
    state_reason = models.TextField(
        blank=True, help_text="Why it was withdrawn. Shown in place of the record."
    )
    supersedes = models.OneToOneField(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="superseded_by",
        help_text="The earlier version. Set that one to 'superseded'.",
    )
    also_sent_as = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="sent_again",
        help_text="The same text as first sent to another call.",
    )
    document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="submissions"
    )
    abstract = models.TextField(blank=True, help_text="What it says, in our words.")
    search = models.GeneratedField(
        expression=SearchText("title", "abstract", language="language"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        ordering = ("received_earliest", "received_latest", "slug")
        constraints = [
            *partial_date_constraints("received", model="submission"),
            models.CheckConstraint(
                condition=~Q(state=SubmissionState.WITHDRAWN) | ~Q(state_reason=""),
                name="submission_withdrawn_says_why",
                violation_error_message="Say why it was withdrawn.",
            ),
            slug_constraint("submission"),
            models.CheckConstraint(
                condition=Q(supersedes__isnull=True) | ~Q(supersedes=F("id")),
                name="submission_does_not_supersede_itself",
            ),
            models.CheckConstraint(
                condition=Q(also_sent_as__isnull=True) | ~Q(also_sent_as=F("id")),
                name="submission_not_sent_again_as_itself",
            ),
        ]
        indexes = [
            GinIndex("search", name="submission_search"),
            models.Index(fields=["state", "call"], name="submission_state_call"),
        ]
        triggers = [
            pgtrigger.FSM(
                name="submission_state_machine",
                field="state",
                transitions=[(str(old), str(new)) for old, new in TRANSITIONS],
            ),
            KEEP_FIRST_RECEIPT,
            HAND_FIRST_RECEIPT_ON,
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Give the address of its page."""
        return reverse("submission-detail", args=[self.slug])

    def clean(self) -> None:
        """Refuse a revision with another day of receipt, in words for the editor."""
        super().clean()
        first = self.supersedes
        if first is not None and first.received.edtf != self.received.edtf:
            raise ValidationError(
                f"A revision keeps the day on which the first version was received: "
                f"{first.received.text or 'not known'}. Give its own date on its document."
            )


class Capacity(models.TextChoices):
    """In what capacity someone speaks. Chair and secretariat are no stakeholder group."""

    STAKEHOLDER = "stakeholder", pgettext_lazy("capacity", "For a stakeholder group")
    CHAIR = "chair", pgettext_lazy("capacity", "As chair")
    SECRETARIAT = "secretariat", pgettext_lazy("capacity", "For the secretariat")


class ContributorRole(models.TextChoices):
    """What someone did for a submission."""

    AUTHOR = "author", pgettext_lazy("role of a contributor", "Author")
    ENDORSER = "endorser", pgettext_lazy("role of a contributor", "Endorser")


class Standing(models.TextChoices):
    """Whether the contributor was among those asked, as a source says."""

    ENTITLED = "entitled", pgettext_lazy("standing of a contributor", "Among those with a seat")
    OUTSIDER = "outsider", pgettext_lazy("standing of a contributor", "From outside")
    NOT_KNOWN = "not-known", pgettext_lazy("standing of a contributor", "Not known")


@keep_history(part="contributors")
class Contributor(Evidenced):
    """Someone who sent a submission or put a name to it, in the group stated on it."""

    FACTS: ClassVar[tuple[str, ...]] = ("participant", "representing", "group", "role", "standing")
    HOLDER: ClassVar[str] = "submission"
    DATED: ClassVar[tuple[str, ...]] = ("submission__received",)

    submission = models.ForeignKey(
        Submission, on_delete=models.CASCADE, related_name="contributors"
    )
    position = models.PositiveSmallIntegerField(default=1)
    participant = models.ForeignKey(
        Participant, null=True, blank=True, on_delete=models.PROTECT, related_name="contributions"
    )
    representing = models.ForeignKey(
        Participant,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contributions_for",
    )
    group = models.ForeignKey(
        StakeholderGroup,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contributions",
        help_text="As stated on the submission. Empty: not stated, or the word is not mapped yet.",
    )
    group_word = models.CharField(
        max_length=120, blank=True, help_text="The group as the source calls it."
    )
    capacity = models.CharField(
        max_length=12, choices=Capacity, default=Capacity.STAKEHOLDER, db_index=True
    )
    role = models.CharField(max_length=10, choices=ContributorRole, default=ContributorRole.AUTHOR)
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.NOT_KNOWN)
    name_as_printed = models.CharField(max_length=300, blank=True)

    objects = ContributorQuerySet.as_manager()

    class Meta:
        ordering = ("submission", "position", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["submission", "participant"],
                name="contributor_once_per_submission",
                violation_error_message="This participant is on the submission already.",
            ),
            models.CheckConstraint(
                condition=Q(participant__isnull=False) | ~Q(name_as_printed=""),
                name="contributor_has_a_participant_or_a_printed_name",
                violation_error_message="Name a participant, or give the name as printed.",
            ),
        ]

    def __str__(self) -> str:
        return str(self.participant or self.name_as_printed)
