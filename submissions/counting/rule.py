"""Counting rule 1 as data, so that the method page prints the words of the docstring."""

RULE = 1

UNIT = (
    "The unit is one submission (a document sent in), or one intervention (a turn); not a file, "
    "a signature or a page."
)

FIGURES: tuple[tuple[str, str], ...] = (
    ("count", "distinct records with at least one contributor in the row"),
    (
        "fractional",
        (
            "each record is worth 1, shared equally among the distinct values of the dimension "
            "that it touches, so the column adds up to `total`"
        ),
    ),
    ("overlap", "sum of counts - total"),
)

CASES: tuple[tuple[str, str], ...] = (
    ("joint, several groups", "1 in each group; 1/k fractional"),
    ("endorsers", "not counted unless `role=endorser` is asked for"),
    (
        "revision",
        (
            "one submission, latest version, dated by first receipt; the earlier ones are "
            "`superseded`, linked, not counted"
        ),
    ),
    ("sent to another call as well", "two submissions, linked"),
    ("outside any call", "row `none`, never dropped"),
    ("undated; partly dated", "own row; a year-only date never falls into January"),
    ("withdrawn", "not counted; page stays as a tombstone with reason"),
    (
        "contributor without a group, or with an unmapped word",
        'row "not stated" / "unmapped", never dropped',
    ),
    (
        "group changed later",
        (
            "the group **as stated on the submission**; `group_as=assigned` takes the membership "
            "on that day"
        ),
    ),
    ("chair and secretariat", "own rows, left out of stakeholder shares, shown"),
    ("draft", "in no number, feed, export or cache key"),
)

RESPONSE_RATE = (
    "Response rate of a call: entitled = memberships (or, without names, seats) on the day of the "
    "deadline, or of the call's opening where none is known; answered = entitled for whom a "
    "counted submission exists, jointly or alone; every entitled participant is listed, the "
    "silent ones too; the base and its source stand beside the percentage, and where sources "
    "differ on the base (20 or 22 States) both percentages are given. Where sources report more "
    "submissions than are recorded, the figure is a least one and says so: 'at least'."
)
