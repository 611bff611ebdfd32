"""What counting reads: who sent what, said it, or was there, in one narrow row; and the sums.

Kept by triggers of the database (submissions/counting/links), written by nothing else. Derived
from the record, so without history, sources or pages of their own.
"""

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q


class CountedWord(models.Model):
    """A word that rows are counted by ("FI", "2011-02", "not-known"), once, under a number."""

    word = models.CharField(max_length=300, unique=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.word


class Linked(models.Model):
    """A counted submission and what one of its contributors gives it, in numbers.

    Or a turn or attendance: `submission` is its key then, `kind` that of the meeting, `received_*`
    are the days of the meeting, and `role` says which it is (TURN, ATTENDANCE).

    Records stand as their primary keys, words as those of `CountedWord`; for what is no record
    see SPECIAL in submissions/counting/links/columns.py.
    """

    submission = models.BigIntegerField()
    participant = models.BigIntegerField()
    body = models.IntegerField()
    call = models.IntegerField()
    meeting = models.IntegerField()
    group_stated = models.IntegerField()
    group_assigned = models.IntegerField()
    participant_kind = models.IntegerField()
    country = models.IntegerField()
    region = models.IntegerField()
    kind = models.IntegerField()
    language = models.IntegerField()
    year = models.IntegerField()
    quarter = models.IntegerField()
    month = models.IntegerField()
    received_earliest = models.DateField(null=True)
    received_latest = models.DateField(null=True)
    role = models.SmallIntegerField()
    place = models.SmallIntegerField()
    alone = models.BooleanField()
    words = models.IntegerField(default=0, db_default=0)

    class Meta:
        abstract = True


class CountedLink(Linked):
    """One row per counted submission, role and distinct contributor; what holds now.

    `place` numbers the rows of a submission in a role; `alone` says that there is one.
    """

    pk = models.CompositePrimaryKey("submission", "role", "place")

    class Meta:
        default_permissions = ()
        indexes = [
            models.Index(fields=["role", name, "participant"], name=f"link_by_{name}")
            for name in ("body", "call", "meeting", "year", "quarter", "month")
        ] + [
            models.Index(fields=["role", "participant"], name="link_by_participant"),
            models.Index(fields=["role", "country"], name="link_by_country"),
            BrinIndex("role", "body", name="link_by_role", pages_per_range=16),
        ]

    def __str__(self) -> str:
        return f"{self.submission}/{self.role}/{self.place}"


class CountedChange(Linked):
    """A link that came (sign 1) or went (sign -1) and is not yet in the sums.

    The rows of one event are all the links that a submission has and had in a role.
    """

    pk = models.CompositePrimaryKey("event", "sign", "place")
    event = models.BigIntegerField()
    sign = models.SmallIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.sign:+d} {self.submission}/{self.role}/{self.place}"


class CountedSum(models.Model):
    """How many submissions touch one cell of a grain, by the number of cells that they touch.

    `grain` is a place in GRAINS (submissions/counting/links/grains.py), `a` to `c` the values of
    its columns. `size` 1 and more: `number` submissions that touch so many cells; below that see
    PEOPLE, UNSTATED and SPOKEN there.
    """

    pk = models.CompositePrimaryKey("grain", "role", "a", "b", "c", "size")
    grain = models.SmallIntegerField()
    role = models.SmallIntegerField()
    a = models.BigIntegerField()
    b = models.BigIntegerField()
    c = models.BigIntegerField()
    size = models.IntegerField()
    number = models.BigIntegerField()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["grain"], condition=Q(number=0), name="sum_of_nothing")]

    def __str__(self) -> str:
        return f"{self.grain}/{self.role} {self.a} {self.b} {self.c}: {self.number}"
