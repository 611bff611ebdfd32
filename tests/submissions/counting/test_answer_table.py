"""Who answered several calls, as one table."""

import pytest

from submissions.counting.answer_table import tabulate_answers
from submissions.counting.responses import tally_calls
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_each_call_has_a_cell_for_each_group_of_any_call():
    body = make.make_body()
    first = make.make_group(slug="first", order=1)
    second = make.make_group(slug="second", order=2)
    early, late = make.make_call(body=body), make.make_call(body=body)
    make.make_submission(call=early, contributors=[{"group": second}])
    make.make_submission(call=late, contributors=[{"group": first}])
    make.make_submission(call=late, contributors=[{"group": first}])
    tallies = tally_calls([early, late])

    table = tabulate_answers([tallies[early.pk], tallies[late.pk]])

    assert [column.key for column in table.columns] == ["first", "second"]
    assert [[cell and cell.recorded for cell in row.cells] for row in table.rows] == [
        [None, 1],
        [2, None],
    ]


def test_no_calls_make_an_empty_table():
    assert tabulate_answers([]).columns == ()
