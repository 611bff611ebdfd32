"""The one error that reading a date can raise, worded for the person who typed it."""

EXAMPLES = (
    "Write it like 24 February 2011, 24-25 February 2011, 30 or 31 October 2011, February 2011, "
    "about 2006, before 24 March 2011, since March 2016, still, unknown; "
    "or as EDTF: 2011-02-24, 2011-02, 2011-02-24/2011-02-25, [2011-02-24..2011-02-26]."
)
SHOWN = 60


class PartialDateError(ValueError):
    """What was written is no date that can be read; the message says why and gives examples."""

    def __init__(self, written: str, reason: str, *, readings: tuple[str, ...] = ()) -> None:
        """Build the message from what was written (shortened) and a reason without full stop.

        `readings` are the days that it may mean, where it can be read in more than one way.
        """
        self.written, self.reason, self.readings = written, reason, readings
        shown = written if len(written) <= SHOWN else f"{written[:SHOWN]}…"
        super().__init__(f"“{shown}” is not understood as a date: {reason}. {EXAMPLES}")
