"""Full text search in the language of each text: what is indexed, and what a query asks.

PostgreSQL knows the endings and the empty words of five of the six languages. Chinese has no
spaces between words, so its characters are indexed one by one and a row of them is looked for as
a phrase: that finds every text with these characters side by side, and knows no words.
Texts in any other language, or in none that is known, are indexed as they are spelt; names of
participants without their accents.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db import connection
from django.db.models import BooleanField, F, FloatField, Func, Q, TextField

from meetings.folding import plain, plain_sql

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
        """Give the condition that a row's search column holds all the words in its own language."""
        if not self.language:
            return Q(search=query(words, self.config))
        return by_language(self.language, words)


class SearchName(Func):
    """SQL for the search vector of a name, whatever its accents: names are of no language."""

    output_field = SearchVectorField()

    def __init__(self, column: Any) -> None:
        super().__init__(column)

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give `to_tsvector('simple', text)` with plain letters; it holds no parameters."""
        column = compiler.compile(self.source_expressions[0])[0]
        text = plain_sql(column)
        return f"to_tsvector('{PLAIN}', regexp_replace({text}, '({HAN})', ' \\1 ', 'g'))", []

    def asks(self, words: str) -> Q:
        """Give the condition that a row's search column holds all the words, however accented."""
        return Q(search=query(plain(words), PLAIN))


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


def config_of(column: str) -> str:
    """Give SQL for the configuration of a language tag."""
    cases = " ".join(f"WHEN '{tag}' THEN '{name}'::regconfig" for tag, name in CONFIGS.items())
    return f"CASE {LANGUAGE.format(column)} {cases} ELSE '{PLAIN}'::regconfig END"


def query(words: str, config: str) -> SearchQuery:
    """Give what words ask for: all of them, "a phrase", one or another, -without."""
    return SearchQuery(space_out(words), config=config, search_type="websearch")


def by_language(column: str, words: str) -> Q:
    """Give the condition that a text holds the words in the language that a column names.

    Languages that ask for the same have one look into the index, which is several times faster
    than one for all that is asked in any language.
    """
    asked: dict[str, list[str]] = defaultdict(list)
    for config, wanted in read_query(space_out(words)):
        asked[wanted].append(config)
    asked.pop("", None)  # nothing but empty words: no text in these languages
    condition = Q(pk__in=[])
    for wanted, configs in asked.items():
        found = Q(Holds(wanted))
        is_all = len(configs) > len(CONFIGS)
        condition |= found if is_all else found & Q(IsInLanguage(column, tuple(configs)))
    return condition


@lru_cache(maxsize=1000)
def read_query(words: str) -> tuple[tuple[str, str], ...]:
    """Give what words ask for in each configuration, as PostgreSQL writes it."""
    configs = [*CONFIGS.values(), PLAIN]
    one = "websearch_to_tsquery(%s::regconfig, %s)::text"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join([one] * len(configs))}",
            [part for config in configs for part in (config, words)],
        )
        return tuple(zip(configs, cursor.fetchone(), strict=True))


class Rank(Func):
    """SQL for how well a row's search column answers the words, long texts not before short ones.

    `config` is PostgreSQL's name of the language; with `language` that of a column's tag is meant.
    """

    output_field = FloatField()

    def __init__(self, words: str, *, config: str = PLAIN, language: str = "") -> None:
        super().__init__(F("search"), *([F(language)] if language else []))
        self.words, self.config = words, config

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give `ts_rank(search, query, 1)`."""
        search, *tag = (compiler.compile(one)[0] for one in self.source_expressions)
        config = config_of(tag[0]) if tag else f"'{self.config}'::regconfig"
        return f"ts_rank({search}, websearch_to_tsquery({config}, %s), 1)", [space_out(self.words)]


@lru_cache(maxsize=1000)
def names_a_word(words: str) -> bool:
    """Say whether there is a word to look for; where words are only left out, all texts answer."""
    one = "querytree(websearch_to_tsquery(%s::regconfig, %s)) NOT IN ('', 'T')"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {one}", [PLAIN, space_out(words)])
        return bool(cursor.fetchone()[0])


class FirstPart(Func):
    """SQL for the first part of a language tag in small letters: "zh" of "zh-Hans"."""

    output_field = TextField()

    def __init__(self, column: str, *, empty: str = "") -> None:
        super().__init__(F(column))
        self.empty = empty

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give the part, or the word for none."""
        sql, params = compiler.compile(self.source_expressions[0])
        return f"coalesce(nullif({LANGUAGE.format(sql)}, ''), %s)", [*params, self.empty]


class Holds(Func):
    """SQL that says whether the search column holds what is asked, as PostgreSQL writes it."""

    output_field = BooleanField()

    def __init__(self, wanted: str) -> None:
        super().__init__(F("search"))
        self.wanted = wanted

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give `search @@ query`, which the index answers."""
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} @@ %s::tsquery", [*params, self.wanted]


class IsInLanguage(Func):
    """SQL that says whether a language tag is one of those that some configurations are for."""

    output_field = BooleanField()

    def __init__(self, column: str, configs: tuple[str, ...]) -> None:
        super().__init__(F(column))
        self.configs = configs

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give `language IN (…)`, or NOT IN those of all the others."""
        is_rest = PLAIN in self.configs
        tags = [tag for tag, name in CONFIGS.items() if (name in self.configs) != is_rest]
        if not tags:
            return "TRUE" if is_rest else "FALSE", []
        sql, params = compiler.compile(self.source_expressions[0])
        marks = ", ".join(["%s"] * len(tags))
        word = "NOT IN" if is_rest else "IN"
        return f"{LANGUAGE.format(sql)} {word} ({marks})", [*params, *tags]


def space_out(words: str) -> str:
    """Write rows of Chinese characters as the phrases that they are indexed as."""
    parts = words.split('"')
    for place, part in enumerate(parts):
        spaced = r" \1 " if place % 2 else r'"\1"'
        parts[place] = re.sub(f"({HAN}+)", spaced, part)
    return re.sub(f"({HAN})(?={HAN})", r"\1 ", '"'.join(parts))
