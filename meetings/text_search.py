"""Full text search in the language of each text: what is indexed, and what a query asks.

PostgreSQL knows the endings and the empty words of five of the six languages. Chinese has no
spaces between words, so its characters are indexed one by one and a row of them is looked for as
a phrase: that finds every text with these characters side by side, and knows no words.
Texts in any other language, or in none that is known, are indexed as they are spelt.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import BooleanField, F, Func, Q

CONFIGS = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "ru": "russian",
}
"""The first part of a language tag, and PostgreSQL's name of the language."""
PLAIN = "simple"
HAN = "[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]"
LANGUAGE = "split_part(lower({}), '-', 1)"


class SearchText(Func):
    """SQL for the search vector of some columns, all in one language or in that of a column."""

    output_field = SearchVectorField()

    def __init__(self, *columns: Any, language: str = "", config: str = PLAIN) -> None:
        expressions = [F(language), *columns] if language else columns
        super().__init__(*expressions)
        self.language, self.config = language, config

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give `to_tsvector(config, text)`; it holds no parameters, as an index needs."""
        columns = [compiler.compile(one)[0] for one in self.source_expressions]
        config = f"'{self.config}'::regconfig"
        if self.language:
            config = config_of(columns.pop(0))
        text = " || ' ' || ".join(columns)
        return f"to_tsvector({config}, regexp_replace({text}, '({HAN})', ' \\1 ', 'g'))", []

    def asks(self, words: str) -> Q:
        """Give the condition that a row's search column holds all the words in its own language.

        The first part can be looked up in the index, the second is right to the row.
        """
        if not self.language:
            return Q(search=query(words, self.config))
        return Q(search=any_language(words)) & Q(HoldsInItsLanguage(self.language, words))


class SearchTexts(Func):
    """SQL for several search vectors as one: names in several languages."""

    output_field = SearchVectorField()
    template = "(%(expressions)s)"
    arg_joiner = " || "

    def asks(self, words: str) -> Q:
        """Give the condition that the column holds the words in one of its languages."""
        parts: list[Any] = self.source_expressions
        configs = dict.fromkeys(one.config for one in parts)
        return Q(search=reduce(or_, (query(words, config) for config in configs)))


class HoldsInItsLanguage(Func):
    """SQL that says whether the search column holds some words in the language of the row."""

    output_field = BooleanField()

    def __init__(self, language: str, words: str) -> None:
        super().__init__(F("search"), F(language))
        self.words = words

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give one comparison with the query in that language; no index is asked for it."""
        search, language = (compiler.compile(one)[0] for one in self.source_expressions)
        asked = [query(self.words, config) for config in [*CONFIGS.values(), PLAIN]]
        compiled = [compiler.compile(one.resolve_expression(compiler.query)) for one in asked]
        *known, (plain, _) = compiled
        cases = " ".join(
            f"WHEN '{tag}' THEN {sql}" for tag, (sql, _) in zip(CONFIGS, known, strict=True)
        )
        params = [param for _, given in compiled for param in given]
        return f"{search} @@ CASE {LANGUAGE.format(language)} {cases} ELSE {plain} END", params


def config_of(column: str) -> str:
    """Give SQL for the configuration of a language tag."""
    cases = " ".join(f"WHEN '{tag}' THEN '{name}'::regconfig" for tag, name in CONFIGS.items())
    return f"CASE {LANGUAGE.format(column)} {cases} ELSE '{PLAIN}'::regconfig END"


def query(words: str, config: str) -> SearchQuery:
    """Give what words ask for: all of them, "a phrase", one or another, -without."""
    return SearchQuery(space_out(words), config=config, search_type="websearch")


def any_language(words: str) -> Any:
    """Give what words ask for in any language at all."""
    return reduce(or_, (query(words, config) for config in [*CONFIGS.values(), PLAIN]))


def space_out(words: str) -> str:
    """Write rows of Chinese characters as the phrases that they are indexed as."""
    parts = words.split('"')
    for place, part in enumerate(parts):
        spaced = r" \1 " if place % 2 else r'"\1"'
        parts[place] = re.sub(f"({HAN}+)", spaced, part)
    return re.sub(f"({HAN})(?={HAN})", r"\1 ", '"'.join(parts))
