"""Inlines of many rows: fifty at a time; saving one page leaves the rows of others alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.contrib.admin.options import BaseModelAdmin
from django.core.paginator import Paginator
from django.db import connection
from django.db.models import Model, UniqueConstraint
from django.forms.models import BaseInlineFormSet, BaseModelFormSet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.datastructures import MultiValueDict

from meetings.admin.relations import LoadedSelect

PAGE_SIZE = 50
GO_TO_ROWS = "_rows"
"""The button that saves and goes to other rows: its value is `attendance=2`."""
MOST_EMPTY = 20
"""So many empty rows at most are given to who has no script to add them."""


@dataclass(frozen=True, slots=True)
class RowPage:
    """One page of the rows of an inline."""

    number: int
    total: int
    size: int = PAGE_SIZE

    @property
    def count(self) -> int:
        """Give how many pages there are; one where there are no rows."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """Give the number of rows before this page."""
        return (self.number - 1) * self.size

    @property
    def spans(self) -> list[tuple[int, str]]:
        """Give each page's number with its rows in words, such as "51-100"."""
        starts = range(0, max(self.total, 1), self.size)
        return [
            (number, f"{start + 1}-{min(start + self.size, self.total)}")
            for number, start in enumerate(starts, start=1)
        ]

    @property
    def span(self) -> str:
        """Give the rows of this page in words."""
        return self.spans[self.number - 1][1]


def read_number(values: MultiValueDict[str, Any], name: str) -> int:
    """Give a page's number from an address; 1 for what is none."""
    given = str(values.get(name, "1"))
    return int(given) if given.isascii() and given.isdigit() and len(given) < 7 else 1


def make_page(asked: int, total: int, size: int = PAGE_SIZE) -> RowPage:
    """Give the page that is asked for, the last one where it lies beyond."""
    last = max(1, -(-total // size))
    return RowPage(min(max(asked, 1), last), total, size)


def find_pages(names: Iterable[str], query: QueryDict, asked: str) -> dict[str, int]:
    """Give the page of each table that is not at its first; `asked`, as `attendance=2`, wins."""
    wanted = QueryDict(asked)
    chosen = {name: read_number(wanted if name in wanted else query, name) for name in names}
    return {name: number for name, number in chosen.items() if number > 1}


def add_pages(answer: HttpResponse, names: Iterable[str], pages: dict[str, int]) -> HttpResponse:
    """Give a redirect with the tables at these pages, those that it named before left out."""
    if answer.has_header("Location"):
        path, _, query = str(answer["Location"]).partition("?")
        left_out = set(names)
        kept = [(name, value) for name, value in parse_qsl(query) if name not in left_out]
        words = urlencode([*kept, *pages.items()])
        answer["Location"] = f"{path}?{words}" if words else path
    return answer


class PagedFormSetMixin(BaseModelFormSet):
    """A formset of one page; what is sent belongs to the rows named in it, wherever they stand."""

    page_asked = 1
    page: RowPage | None = None

    def __init__(self, *args: Any, page_asked: int = 1, **kwargs: Any) -> None:
        """Remember which page is asked for."""
        self.page_asked = page_asked
        super().__init__(*args, **kwargs)

    def get_queryset(self) -> Any:
        """Give the rows of the page; of a form that was sent, those that it names, in its order."""
        if not hasattr(self, "_rows"):
            rows = super().get_queryset()
            total = Paginator(rows, PAGE_SIZE).count if self.instance.pk else 0  # type: ignore[attr-defined]
            self.page = make_page(self.page_asked, total)
            self._rows = self._find_sent(rows) if self.is_bound else self._slice(rows)
        return self._rows

    def add_fields(self, form: Any, index: int | None) -> None:
        """Give each box a name of its own: the heading of its column is no label to a reader."""
        super().add_fields(form, index)
        for name, field in form.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            label = field.label or name.replace("_", " ")
            widget.attrs.setdefault("aria-label", str(label))

    def _slice(self, rows: Any) -> list[Model]:
        page = self.page
        return list(rows[page.first : page.first + page.size]) if page and page.total else []

    def _find_sent(self, rows: Any) -> list[Model]:
        count = min(self.initial_form_count(), self.absolute_max)
        name = rows.model._meta.pk.name
        sent = [self.data.get(f"{self.add_prefix(number)}-{name}", "") for number in range(count)]
        keys = [int(key) for key in sent if key.isascii() and key.isdigit() and len(key) < 19]
        found = rows.in_bulk(keys) if keys else {}
        return [found[key] for key in keys if key in found]


class PagedFormSet(PagedFormSetMixin, BaseInlineFormSet):
    """A page of rows that point to their record."""

    model: type[Model]

    def clean(self) -> None:
        """Refuse what another row of the record holds: one of another page, or added meanwhile."""
        super().clean()
        for rule in self._rules():
            names = [name for name in rule.fields if name != self.fk.name]
            typed = {
                form: tuple(form.cleaned_data.get(name) for name in names)
                for form in self.forms
                if form.has_changed() and form.is_valid() and form not in self.deleted_forms
            }
            taken = self._find_taken(names, set(typed.values()))
            for form, values in typed.items():
                if values in taken:
                    said = f"Another row of this record has it already: {taken[values]}."
                    form.add_error(names[0], said)

    def save(self, commit: bool = True) -> Any:
        """Save the rows; two of them may change places."""
        names = [rule.name for rule in self._rules() if rule.deferrable]
        with DeferredRules(names if commit else []):
            return super().save(commit)

    def _rules(self) -> list[UniqueConstraint]:
        """Give what may be there once in a record."""
        found = [
            rule for rule in self.model._meta.constraints if isinstance(rule, UniqueConstraint)
        ]
        return [
            rule
            for rule in found
            if self.fk.name in rule.fields and len(rule.fields) > 1 and rule.condition is None
        ]

    def _find_taken(self, names: list[str], wanted: set[tuple[Any, ...]]) -> dict[Any, Model]:
        """Give the rows outside this form that hold one of these values, in one query at most."""
        known = {values for values in wanted if None not in values}
        if not known or not self.instance.pk:
            return {}
        here = [form.instance.pk for form in self.initial_forms]
        first = {f"{names[0]}__in": {values[0] for values in known}}
        rows = self.model._default_manager.filter(**{self.fk.name: self.instance}, **first)
        others = rows.exclude(pk__in=here)
        found = {tuple(getattr(row, name) for name in names): row for row in others}
        return {values: row for values, row in found.items() if values in known}


class DeferredRules:
    """A block in which rules of uniqueness are asked about at its end, not row by row."""

    def __init__(self, names: list[str]) -> None:
        self.names = ", ".join(connection.ops.quote_name(name) for name in names)

    def __enter__(self) -> None:
        self._set("DEFERRED")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._set("IMMEDIATE")

    def _set(self, when: str) -> None:
        if self.names:
            with connection.cursor() as cursor:
                cursor.execute(f"SET CONSTRAINTS {self.names} {when}")


class LazySelect(LoadedSelect):
    """An autocomplete that wakes when its row is entered: hundreds at once make a page slow."""

    def build_attrs(self, base_attrs: dict[str, Any], extra_attrs: Any = None) -> dict[str, Any]:
        """Give it a class of its own, so that it is not woken with the page."""
        attrs = super().build_attrs(base_attrs, extra_attrs)
        attrs["class"] = str(attrs["class"]).replace("admin-autocomplete", "desk-autocomplete")
        return attrs


class PagedInline(BaseModelAdmin):
    """An inline that is shown in pages; `page_name` is its parameter in addresses."""

    page_name = ""
    formset: Any = PagedFormSet
    template = "admin/meetings/meeting/paged.html"

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """Give empty rows where they are asked for, else none."""
        asked = read_number(request.GET, "empty") if "empty" in request.GET else 0
        return min(asked, MOST_EMPTY)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Give autocompletes that wake late."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", LazySelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
