"""An invented record of any size, to try out and to time igftracker: `manage.py generate`.

Nothing in it is a fact. Each slug begins with `generated-`, names are "Participant 12" or
"Generated forum 3", and each body's mandate says that it was invented. The same number of
submissions and the same seed give the same rows in a database with the same sequences.

Participants follow Zipf's law (the nth in rank contributes 1/n^0.9 as often as the first), one
submission in eight is joint, one in thirty is superseded by a revision, dates are days, months,
years, spans or not known, and texts are in six languages, from word lists of our own.

`copying` sends rows by COPY, `bare` takes indexes and triggers off the tables meanwhile; `people`,
`bodies` and `occasions` make who meets when, `sent` and `spoken` what they say, `past` the history
of it all; `filling` does everything in one transaction. Memory does not grow with the submissions,
but for the participants' numbers.
"""

from submissions.generating.filling import Plan, generate, is_empty

__all__ = ["Plan", "generate", "is_empty"]
