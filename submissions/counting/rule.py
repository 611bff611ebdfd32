"""Counting rule 1 as data, so that the method page prints the words of the docstring.

The words are marked for translation here, and translated where a page prints them.
"""

from django.utils.translation import gettext_noop

RULE = 1

UNIT = gettext_noop(
    "The unit is one submission (a document sent in), or one intervention (a turn); not a file, "
    "a signature or a page."
)

FIGURES: tuple[tuple[str, str], ...] = (
    ("count", gettext_noop("distinct records with at least one contributor in the row")),
    (
        "fractional",
        gettext_noop(
            "each record is worth 1, shared equally among the distinct values of the dimension "
            "that it touches, so the column adds up to `total`"
        ),
    ),
    ("overlap", gettext_noop("sum of counts - total")),
)

CASES: tuple[tuple[str, str], ...] = (
    (gettext_noop("joint, several groups"), gettext_noop("1 in each group; 1/k fractional")),
    (gettext_noop("endorsers"), gettext_noop("not counted unless `role=endorser` is asked for")),
    (
        gettext_noop("revision"),
        gettext_noop(
            "one submission, latest version, dated by first receipt; the earlier ones are "
            "`superseded`, linked, not counted"
        ),
    ),
    (gettext_noop("sent to another call as well"), gettext_noop("two submissions, linked")),
    (gettext_noop("outside any call"), gettext_noop("row `none`, never dropped")),
    (
        gettext_noop("undated; partly dated"),
        gettext_noop("own row; a year-only date never falls into January"),
    ),
    (gettext_noop("withdrawn"), gettext_noop("not counted; page stays as a tombstone with reason")),
    (
        gettext_noop("contributor without a group, or with an unmapped word"),
        gettext_noop('row "not stated" / "unmapped", never dropped'),
    ),
    (
        gettext_noop("group changed later"),
        gettext_noop(
            "the group **as stated on the submission**; `group_as=assigned` takes the membership "
            "on that day"
        ),
    ),
    (
        gettext_noop("chair and secretariat"),
        gettext_noop("own rows, left out of stakeholder shares, shown"),
    ),
    (gettext_noop("draft"), gettext_noop("in no number, feed, export or cache key")),
)

RESPONSE_RATE = gettext_noop(
    "Response rate of a call: entitled = memberships (or, without names, seats) on the day of the "
    "deadline, or of the call's opening where none is known; answered = entitled for whom a "
    "counted submission exists, jointly or alone; every entitled participant is listed, the "
    "silent ones too; the base and its source stand beside the percentage, and where sources "
    "differ on the base (20 or 22 States) both percentages are given. Where sources report more "
    "submissions than are recorded, the figure is a least one and says so: 'at least'."
)
