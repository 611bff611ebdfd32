"""SQL that Django makes once; what differs from answer to answer is given when it is run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from django.db import connection
from django.db.models import BooleanField, F, Func, QuerySet
from django.db.models.expressions import RawSQL


@dataclass(frozen=True, slots=True)
class Given:
    """Stands for a value among the parameters of a statement."""

    name: str


def given(name: str) -> RawSQL:
    """Give the expression of a value that is given when the statement is run."""
    return RawSQL("%s", [Given(name)])


class AnyOf(Func):
    """SQL that says whether a column holds one of some numbers given when it is run."""

    output_field = BooleanField()

    def __init__(self, column: str, name: str) -> None:
        super().__init__(F(column))
        self.name = name

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **extra: Any) -> Any:
        """Give `column = ANY(array)`."""
        sql, params = compiler.compile(self.source_expressions[0])
        return f"{sql} = ANY(%s)", [*params, Given(self.name)]


@dataclass(frozen=True, slots=True)
class Prepared:
    """One statement with its parameters, some of them still to be given."""

    sql: str
    params: tuple[Any, ...]

    @classmethod
    def make(cls, rows: QuerySet[Any, Any]) -> Self:
        """Make the statement of a queryset."""
        sql, params = rows.query.sql_with_params()
        return cls(sql, tuple(params))

    def run(self, **values: Any) -> list[tuple[Any, ...]]:
        """Give its rows; `values` are those left to be given, lists where any of them will do."""
        params = [values[one.name] if isinstance(one, Given) else one for one in self.params]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, params)
            found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
