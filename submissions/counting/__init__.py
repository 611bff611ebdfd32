"""Counting rule 1: the only arithmetic of the record.

The unit is one submission (a document sent in), or one intervention (a turn); not a file, a
signature or a page.
`count`: distinct records with at least one contributor in the row. `fractional`: each record is
worth 1, shared equally among the distinct values of the dimension that it touches, so the column
adds up to `total`. `overlap` = sum of counts - total.

| case | rule |
|---|---|
| joint, several groups | 1 in each group; 1/k fractional |
| endorsers | not counted unless `role=endorser` is asked for |
| revision | one submission, latest version, dated by first receipt; the earlier ones are
  `superseded`, linked, not counted |
| sent to another call as well | two submissions, linked |
| outside any call | row `none`, never dropped |
| undated; partly dated | own row; a year-only date never falls into January |
| withdrawn | not counted; page stays as a tombstone with reason |
| contributor without a group, or with an unmapped word | row "not stated" / "unmapped", never
  dropped |
| group changed later | the group **as stated on the submission**; `group_as=assigned` takes the
  membership on that day |
| chair and secretariat | own rows, left out of stakeholder shares, shown |
| draft | in no number, feed, export or cache key |

Response rate of a call: entitled = memberships (or, without names, seats) on the day of the
deadline, or of the call's opening where none is known; answered = entitled for whom a counted
submission exists, jointly or alone; every entitled participant is listed, the silent ones too;
the base and its source stand beside the percentage, and where sources differ on the base (20 or
22 States) both percentages are given. Where sources report more submissions than are
recorded, the figure is a least one and says so: 'at least'.
"""

from submissions.counting.answers import Entitled
from submissions.counting.arranging import ORDERS, arranged
from submissions.counting.attendance import ATTENDANCE_DIMENSIONS, ATTENDANCES
from submissions.counting.bases import Base
from submissions.counting.beside import has_responses, keys_of, with_responses
from submissions.counting.cells import Cell
from submissions.counting.compositions import (
    CompositionRow,
    CompositionTable,
    composition_of,
    compositions_of,
)
from submissions.counting.dimensions import DIMENSIONS, Dimension
from submissions.counting.matrix import Column, Matrix, MatrixGroup, MatrixRow, matrix_of
from submissions.counting.matrix_choice import Chosen
from submissions.counting.measures import MEASURES, Measure, measured
from submissions.counting.memberships import MEMBERSHIP_DIMENSIONS, count_memberships
from submissions.counting.overview import BodyCounts, conflicts_of, counts_of_body
from submissions.counting.parts import count_parts
from submissions.counting.responses import (
    CallResponse,
    GroupResponse,
    respond_to,
    respond_to_all,
    tally_calls,
)
from submissions.counting.rule import CASES, FIGURES, RESPONSE_RATE, RULE, UNIT
from submissions.counting.shares import Share, share
from submissions.counting.single import count_single
from submissions.counting.submissions import count_submissions
from submissions.counting.tables import CountRow, CountTable
from submissions.counting.turns import INTERVENTION_DIMENSIONS, TURNS

__all__ = [
    "ATTENDANCES",
    "ATTENDANCE_DIMENSIONS",
    "CASES",
    "DIMENSIONS",
    "FIGURES",
    "INTERVENTION_DIMENSIONS",
    "MEASURES",
    "MEMBERSHIP_DIMENSIONS",
    "ORDERS",
    "RESPONSE_RATE",
    "RULE",
    "TURNS",
    "UNIT",
    "Base",
    "BodyCounts",
    "CallResponse",
    "Cell",
    "Chosen",
    "Column",
    "CompositionRow",
    "CompositionTable",
    "CountRow",
    "CountTable",
    "Dimension",
    "Entitled",
    "GroupResponse",
    "Matrix",
    "MatrixGroup",
    "MatrixRow",
    "Measure",
    "Share",
    "arranged",
    "composition_of",
    "compositions_of",
    "conflicts_of",
    "count_memberships",
    "count_parts",
    "count_single",
    "count_submissions",
    "counts_of_body",
    "has_responses",
    "keys_of",
    "matrix_of",
    "measured",
    "respond_to",
    "respond_to_all",
    "share",
    "tally_calls",
    "with_responses",
]
