"""Searching in lists and autocompletes: by words in a search column, or by a name's beginning."""

import re
from functools import reduce
from operator import and_, or_
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import lookup_spawns_duplicates
from django.contrib.postgres.search import SearchQuery
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from meetings.folding import plain
from meetings.models import ParticipantName
from meetings.text_search import SearchName

COLUMN = "search"
"""The name of the generated search column, alone or at the end of a path."""
AS_WRITTEN, BY_STEM = "simple", "english"
"""How words stand in search columns: a column holds one or the other."""
SMALL = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"}
)
"""Words that no column of stems holds: with others beside them they find nothing more."""


class SearchingAdmin(admin.ModelAdmin):
    """An admin whose `search_fields` are search columns (`participant__search`) and beginnings."""

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Keep the rows that the words find; never a row twice."""
        if not search_term.strip():
            return queryset, False
        fields = [str(field) for field in self.get_search_fields(request)]
        return queryset.filter(find_rows(self.model, fields, words=search_term)), False


def find_rows(model: type[Model], fields: list[str], *, words: str) -> Q:
    """Give the condition: every word begins one in a search column, or all begin another field."""
    tokens = re.findall(r"[^\W_]+", words)
    if not tokens:
        return Q(pk__in=[])
    columns = [path for path in fields if path.split("__")[-1] == COLUMN]
    found = [begins(model, path, words=words) for path in fields if path not in columns]
    if columns:
        telling = [token for token in tokens if token.lower() not in SMALL] or tokens
        found.append(reduce(and_, (has_word(columns, token) for token in telling)))
    return reduce(or_, found)


def find_named(words: str) -> Q:
    """Give the condition that each word begins one in the name, or in one other form of it."""
    tokens = re.findall(r"[^\W_]+", plain(words))
    if not tokens:
        return Q(pk__in=[])
    raw = " & ".join(f"{token}:*" for token in tokens)
    query = SearchQuery(raw, config=AS_WRITTEN, search_type="raw")
    names = ParticipantName.objects.alias(spelt=SearchName("name")).filter(spelt=query)
    return Q(search=query) | Q(pk__in=names.order_by().values("participant"))


def has_word(columns: list[str], token: str) -> Q:
    """Give the condition that a word in any of the columns begins so, or has that stem.

    Names stand there without their accents; so the token is asked for without them, too.
    """
    spelt = ((token, AS_WRITTEN), (token, BY_STEM), (plain(token), AS_WRITTEN))
    once = dict.fromkeys(spelt)
    asked = (SearchQuery(f"{word}:*", config=way, search_type="raw") for word, way in once)
    query = reduce(or_, asked)
    return reduce(or_, (Q(**{path: query}) for path in columns))


def begins(model: type[Model], path: str, *, words: str) -> Q:
    """Give the condition that a field begins so; a path to many rows goes into a subquery."""
    condition = Q(**begin_lookup(path, words.strip()))
    if not lookup_spawns_duplicates(model._meta, path):
        return condition
    return Q(pk__in=model._default_manager.filter(condition).order_by().values("pk"))


def begin_lookup(path: str, words: str) -> dict[str, str]:
    """Give the lookup for a slug (indexed), a normalised symbol (however dashed), or a text."""
    name = path.split("__")[-1]
    if name == "normalised":
        return {f"{path}__startswith": re.sub("[^A-Z0-9]", "", words.upper()) or "-"}
    if name == "slug":
        return {f"{path}__startswith": words.lower()}
    return {f"{path}__istartswith": words}
