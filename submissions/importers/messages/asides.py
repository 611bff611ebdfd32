"""What is no text of the author's: signatures, footers of lists, notices, and noise of MIME."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from submissions.importers.messages.addresses import has_address
from submissions.importers.messages.lines import Line

DELIMITER = re.compile(r"[ \t]{0,2}(?:- )?--(?: |=20)?[ \t]{0,2}")
"""The line before a signature: two dashes and a space, which archives take off."""
FOOT_RULE = re.compile(r"[ \t]{0,4}(?:-{4,200}|_{4,200}|={4,200}|\*{4,200}|~{4,200})[ \t]{0,4}")
LAST_WORDS = re.compile(r"[—–-]{1,3}[ \t]?[^\W\d_][\w.' ]{0,30}")
"""A name behind a dash, at the very end."""
HTTP = re.compile(r"https?://\S", re.IGNORECASE)
LONGEST_SIGNATURE = 15
LONGEST_FOOTER = 10
MIME_HEAD = re.compile(r"Content-[A-Za-z-]{1,40}:[ \t].{0,300}", re.IGNORECASE)
BOUNDARY = re.compile(r"--(?=\S{0,75}[A-Za-z0-9])\S{10,75}")
ENCODED = re.compile(r"[A-Za-z0-9+/]{56,78}={0,2}")
ARMOUR = re.compile(r"-----(BEGIN|END) PGP [A-Z ]{1,30}-----")
LAST_ENCODED = re.compile(r"[A-Za-z0-9+/]{2,78}={0,2}")
FEWEST_ENCODED = 3


def find_asides(lines: Sequence[Line], quoted: Sequence[bool]) -> list[bool]:
    """Say of each line whether it is none of the author's words; no quoted line is."""
    flags = [False] * len(lines)
    for found in (_noise(lines), _footers(lines, quoted)):
        for at in found:
            flags[at] = not quoted[at]
    taken = [one or two for one, two in zip(flags, quoted, strict=True)]
    for at in _signature(lines, taken):
        flags[at] = True
    return flags


def _footers(lines: Sequence[Line], quoted: Sequence[bool]) -> Iterator[int]:
    """Give the lines of footers: a rule and a few lines with an address, at the end."""
    end = len(lines)
    for at in _rules_from_below(lines, quoted):
        between = [line for line in lines[at + 1 : end] if not line.is_blank]
        if len(between) > LONGEST_FOOTER or not _is_footer(lines, at, end):
            return
        yield from range(at, end)
        end = at


def _rules_from_below(lines: Sequence[Line], quoted: Sequence[bool]) -> Iterator[int]:
    """Give the rules near the end that do not underline a heading."""
    written = 0
    for at in range(len(lines) - 1, -1, -1):
        written += not lines[at].is_blank
        if quoted[at] or written > 4 * LONGEST_FOOTER:
            return
        if FOOT_RULE.fullmatch(lines[at].raw):
            yield at


def _is_footer(lines: Sequence[Line], at: int, end: int) -> bool:
    """Judge a rule and what follows: an address, nothing at all, or a few words in two rules."""
    after = [line.words for line in lines[at + 1 : end] if not line.is_blank]
    underlines = at > 0 and not lines[at - 1].is_blank and "_" not in lines[at].raw
    if any(HTTP.search(words) or has_address(words) for words in after):
        return not underlines
    closed = end < len(lines)
    return not after or (closed and len(after) <= 4)


def _signature(lines: Sequence[Line], taken: Sequence[bool]) -> Iterator[int]:
    """Give the lines of the signature: after its delimiter, or the last line's name."""
    free = [at for at, line in enumerate(lines) if not taken[at] and not line.is_blank]
    delimiters = [at for at in free if DELIMITER.fullmatch(lines[at].raw)]
    for at in reversed(delimiters[-2:]):
        ends = next((one for one in range(at, len(lines)) if taken[one]), len(lines))
        written = sum(not line.is_blank for line in lines[at:ends])
        if written <= LONGEST_SIGNATURE:
            yield from range(at, ends)
    if free and not delimiters and _is_signed(lines, free[-1]):
        yield free[-1]


def _is_signed(lines: Sequence[Line], last: int) -> bool:
    stands_apart = last == 0 or lines[last - 1].is_blank
    return stands_apart and bool(LAST_WORDS.fullmatch(lines[last].words))


def _noise(lines: Sequence[Line]) -> Iterator[int]:
    """Give the lines of MIME and of signatures in cipher that an archive shows as text."""
    armoured, run = False, 0
    has_parts = any(MIME_HEAD.fullmatch(line.words) for line in lines)
    for at, line in enumerate(lines):
        mark = ARMOUR.match(line.words)
        armoured = armoured or bool(mark and mark[1] == "BEGIN" and "SIGNATURE" in line.words)
        bounds = has_parts and BOUNDARY.fullmatch(line.words)
        if armoured or bounds or MIME_HEAD.fullmatch(line.words):
            yield at
        if mark and mark[1] == "END":
            armoured = False
        if run >= FEWEST_ENCODED and LAST_ENCODED.fullmatch(line.raw):
            yield at
        run = run + 1 if ENCODED.fullmatch(line.raw) else 0
        if run >= FEWEST_ENCODED:
            yield from range(at - run + 1, at + 1) if run == FEWEST_ENCODED else (at,)
