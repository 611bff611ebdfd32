"""The passage of a text in which the words that were looked for stand, with the words marked.

PostgreSQL finds it in the language of the text (`ts_headline`), where the words may have other
endings. The text comes from anywhere, so that nothing in it may pass for a mark: marks are made of
characters that stand for nothing, taken out of the text before, and HTML is made after escaping.
`ts_headline` is slow and reads whole texts: it is for the rows that are shown, and so much of each.
"""

from __future__ import annotations

import re
from typing import Any

from django.db.models import F, Func, TextField
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.folding import fold
from meetings.text_search import HAN, config_of, space_out

LONGEST_TEXT = 10_000
"""Letters of a text that are read; words further on are found, and not shown."""
BEGIN, END, GAP, EDGE = "\ue000", "\ue001", "\ue002", "\ue003"
"""What stands before and after a word that was found, between two passages, and round them all."""
LONGEST_EDGE = 40
"""Letters of the text's beginning and end that tell whether a passage begins or ends there."""
SPACE, LESS = "\x1f", "\x1e"
"""What parts Chinese characters for the search, and what "<" is while tags are looked for: ASCII,
so that a database of any locale takes them for no letters.
"""
OURS = BEGIN + END + GAP + EDGE
MARKED = re.compile(f"{BEGIN}([^{BEGIN}{END}]*){END}")
SIDE_BY_SIDE = re.compile(f"{END}(\\s*){BEGIN}")
TOKEN = re.compile(r"[^\W_]+")
ONE_PASSAGE, TWO_PASSAGES, WHOLE = 1, 2, 0


class Headline(Func):
    """SQL for a column's text with the words marked: the best passages of it, or all of it.

    `config` is PostgreSQL's name of the language; with `language` that of a column's tag is meant.
    """

    output_field = TextField()

    def __init__(
        self, column: str, words: str, *, config: str = "", language: str = "", passages: int = 1
    ) -> None:
        super().__init__(*[F(name) for name in (column, language) if name])
        self.words, self.config, self.passages = words, config, passages

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give `ts_headline(config, text, query, options)`, with the text's ends round passages."""
        text, *tag = (compiler.compile(one)[0] for one in self.source_expressions)
        config = config_of(tag[0]) if tag else f"'{self.config}'::regconfig"
        bare = f"translate(left({text}, {LONGEST_TEXT}), '<{LESS}{SPACE}{OURS}', '{LESS}')"
        spaced = f"regexp_replace({bare}, '({HAN})', '{SPACE}\\1{SPACE}', 'g')"
        asked = f"websearch_to_tsquery({config}, %s)"
        sql = f"ts_headline({config}, {spaced}, {asked}, {self.options(bare)})"
        if self.passages != WHOLE:
            first, last = (f"{side}({text}, {LONGEST_EDGE})" for side in ("left", "right"))
            sql = f"concat({first}, '{EDGE}', {sql}, '{EDGE}', {last})"
        return sql, [space_out(self.words)]

    def options(self, text: str) -> str:
        """Give SQL for how much is wanted; a Chinese character is a word of one letter."""
        marks = f"StartSel={BEGIN}, StopSel={END}, FragmentDelimiter={GAP}"
        if self.passages == WHOLE:
            return f"'{marks}, HighlightAll=true'"
        marks += f", MaxFragments={self.passages}"
        few, many = (40, 20) if self.passages == ONE_PASSAGE else (30, 15), (80, 40)
        latin = f"{marks}, ShortWord=0, MaxWords={few[0]}, MinWords={few[1]}"
        chinese = f"{marks}, ShortWord=0, MaxWords={many[0]}, MinWords={many[1]}"
        return f"CASE WHEN {text} ~ '{HAN}' THEN '{chinese}' ELSE '{latin}' END"


def has_mark(headline: str) -> bool:
    """Say whether a word was found in it."""
    return BEGIN in headline


def mark_up(headline: str, words: str) -> SafeString:
    """Give HTML: all escaped, the words found within <mark>, "…" where text is left out."""
    text = headline.replace(SPACE, "").replace(LESS, "<")
    if EDGE in text:
        text = _with_ends(*text.split(EDGE, 2))
    parts = MARKED.split(SIDE_BY_SIDE.sub(r"\1", text.replace(GAP, " … ")))
    return _join(_keep_phrases(parts, words))


def _keep_phrases(parts: list[str], words: str) -> list[str]:
    """Give the parts with whole rows of Chinese characters marked only, not single ones of a row.

    To PostgreSQL each character is a word, and it marks it wherever it stands.
    """
    rows = re.findall(f"{HAN}+", _without_left_out(words))
    if not rows:
        return parts
    rows.sort(key=len, reverse=True)
    whole = re.compile(f"((?:{'|'.join(rows)}|[^{HAN[1:]})+)")
    kept = parts[:1]
    for place in range(1, len(parts), 2):
        first, *others = whole.split(parts[place])
        kept[-1] += first
        kept += others
        kept[-1] += parts[place + 1]
    return kept


def _with_ends(first: str, text: str, last: str) -> str:
    """Give passages with "…" where they do not begin or end with the text that they are out of."""
    bare = re.sub(f"[{OURS}]", "", text)
    before = "" if bare.startswith(first.strip()[: len(bare)]) else "… "
    after = "" if bare.endswith(last.strip()[-len(bare) :]) else " …"
    return f"{before}{text}{after}"


def mark_names(name: str, words: str) -> SafeString:
    """Give a name as HTML with the words that were looked for marked, whatever their accents."""
    wanted = {fold(word) for word in TOKEN.findall(_without_left_out(words))}
    parts: list[str] = [""]
    end = 0
    for found in TOKEN.finditer(name):
        if fold(found[0]) in wanted:
            parts[-1] += name[end : found.start()]
            parts += [found[0], ""]
            end = found.end()
    parts[-1] += name[end:]
    return _join(parts)


def _without_left_out(words: str) -> str:
    return re.sub(r'(?:^|(?<=\s))-("[^"]*"?|\S+)', " ", words)


def _join(parts: list[str]) -> SafeString:
    """Give HTML of texts of which every second is marked."""
    clean = [re.sub(f"[{OURS}]", "", part) for part in parts]
    pairs = zip(clean[::2], [*clean[1::2], ""], strict=True)
    marked = ((text, format_html("<mark>{}</mark>", one) if one else "") for text, one in pairs)
    return format_html_join("", "{}{}", marked)
