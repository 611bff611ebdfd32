"""Charts made by hand, for tests and for looking at: one of each kind, and the awkward ones."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from submissions.charts.figures import (
    Bar,
    Cell,
    Density,
    Pair,
    PairedBars,
    Part,
    Seat,
    Seats,
    Span,
    Stack,
    StackedShares,
    Strip,
    StripColumn,
    StripRow,
    Tick,
)
from submissions.charts.marks import Mark

NAMES = {
    "government": "Government",
    "civil-society": "Civil society",
    "private-sector": "Private sector",
    "technical-academic": "Technical and academic community",
    "intergovernmental": "Intergovernmental organisations",
    "not-stated": "Not stated",
}
ARABIC = {
    "government": "الحكومات",
    "civil-society": "المجتمع المدني",
    "private-sector": "القطاع الخاص",
    "technical-academic": "الأوساط التقنية والأكاديمية",
    "intergovernmental": "المنظمات الحكومية الدولية",
    "not-stated": "غير مذكور",
}
LONG = "International Federation of Library Associations and Institutions, Standing Committee North"


def marks(names=NAMES):
    return tuple(Mark(key, name) for key, name in names.items())


def percent(text):
    return Decimal(text)


def paired(names=NAMES, title="Seats and answers: Questionnaire on the issues agreed in Montreux"):
    one = marks(names)
    return PairedBars(
        title=title,
        description="For each group, its seats and its answers.",
        notes=("“Not known” is drawn hatched; it is not zero.",),
        above="Seats entitled to answer",
        below="Answered",
        further=("Submissions recorded", "Submissions reported"),
        pairs=(
            Pair(
                one[0],
                Bar(20, others=(22,)),
                Bar(4, parts=(Part(percent("20.0"), 20), Part(percent("18.2"), 22)), at_least=True),
                (4, 9),
            ),
            Pair(one[1], Bar(5), Bar(3, parts=(Part(percent("60.0"), 5),)), (3, None)),
            Pair(one[2], Bar(5), Bar(0, parts=(Part(percent("0.0"), 5),)), (0, None)),
            Pair(one[3], Bar(None), Bar(2), (2, 3)),
            Pair(one[4], Bar(5), Bar(5, parts=(Part(percent("100.0"), 5),)), (5, 5)),
            Pair(one[5], Bar(None), Bar(1), (1, None)),
        ),
    )


def shares(years=12, names=NAMES, title="Submissions by group and year: Working Group"):
    one = marks(names)

    def stack(place):
        if place == 3:
            return Stack("2013", (0,) * len(one), (Fraction(0),) * len(one), 0)
        if place == 5:
            return Stack("2015", (0,) * len(one), (Fraction(0),) * len(one), None)
        counts = tuple((place * 7 + k * 5) % 11 for k in range(len(one)))
        return Stack(
            str(2010 + place), counts, tuple(map(Fraction, counts)), sum(counts) + place % 3,
            unknown=place % 3,
        )  # fmt: skip

    return StackedShares(
        title=title,
        description="For each year, how the submissions are shared.",
        notes=("Numbers are submissions.",),
        marks=one,
        counted="Submissions",
        stacks=tuple(stack(place) for place in range(years)),
    )


def density(years=3, title="When it happened: Working Group"):
    first = 2010
    return Density(
        title=title,
        description="Meetings, calls, events.",
        notes=("Hatched: a beginning or an end that is not known.",),
        meetings=tuple(
            Tick(f"Meeting {y}-{m}", date(y, m, 24), date(y, m, 25))
            for y in range(first, first + years)
            for m in (2, 9)
        ),
        calls=(
            Span("Outline", date(2010, 3, 1), date(2010, 3, 1), date(2010, 5, 1), date(2010, 5, 1)),
            Span("Questionnaire", date(2010, 4, 1), date(2010, 4, 30), None, None),
            Span("Report", None, None, date(2011, 9, 1), date(2011, 9, 30)),
            Span(
                "Year", date(2011, 1, 1), date(2011, 12, 31), date(2011, 1, 1), date(2011, 12, 31)
            ),
        ),
        months=tuple(
            (y, m, 1 + (y * m) % 13) for y in range(first, first + years) for m in (1, 2, 5, 9, 12)
        ),
        years_only=((first, 3), (first + years - 1, 12)),
        undated=2,
    )


def strip(columns=9, names=NAMES, title="Answers to the calls of the Working Group, by group"):
    one = marks(names)

    def cell(row, column):
        if (row + column) % 5 == 4:
            return Cell("blank")
        if row == 3:
            return Cell("part", row + column % 3)
        return Cell("part", (row + column) % 5, (20, 22) if row == 0 else (5,))

    return Strip(
        title=title,
        description="How many of each group's seats answered.",
        notes=("Each bar is all that were entitled.",),
        columns=tuple(
            StripColumn("call", f"20{10 + c}-03", f"Call number {c}") for c in range(columns)
        ),
        rows=tuple(
            StripRow(mark, "", tuple(cell(r, c) for c in range(columns)))
            for r, mark in enumerate(one)
        ),
    )


def people(rows=14, columns=12, names=NAMES):
    one = marks(names)
    kinds = ("done", "silent", "unknown", "blank", "absent", "done", "silent")
    return Strip(
        title="Who contributed what: Working Group",
        description="A row for each participant.",
        columns=tuple(
            StripColumn("meeting" if c % 2 else "call", f"2011-{c % 12 + 1:02}", f"Event {c}")
            for c in range(columns)
        ),
        rows=tuple(
            StripRow(
                one[r * len(one) // rows],
                LONG if r == 4 else f"Participant {r}",
                tuple(
                    Cell(
                        kinds[(r * 3 + c) % 7],
                        (c % 3) or None if (r * 3 + c) % 7 in (0, 5) else None,
                    )
                    for c in range(columns)
                ),
            )
            for r in range(rows)
        ),
    )


def seats(names=NAMES, title="Seats held: Markus Kummer"):
    one = marks(names)
    spans = (
        Span("A", date(2010, 12, 17), date(2010, 12, 17), date(2012, 3, 1), date(2012, 3, 1)),
        Span("B", date(2011, 1, 1), date(2011, 12, 31), None, None),
        Span("C", None, None, None, None),
        Span("D", date(2014, 5, 1), date(2014, 5, 1), None, None, goes_on=True),
        Span("E", None, None, date(2009, 1, 1), date(2009, 12, 31)),
    )
    return Seats(
        title=title,
        description="A bar for each seat.",
        notes=("Hatched: whether the seat was held then is not known.",),
        today=date(2020, 6, 1),
        seats=tuple(
            Seat(one[place], LONG if place == 1 else "MAG", "Member", span, f"dates {place}")
            for place, span in enumerate(spans)
        ),
    )


ALL = (paired, shares, density, strip, people, seats)
