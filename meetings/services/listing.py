"""Listed conflicts: the statements on one fact under one number."""

from django.db import transaction
from django.db.models import Max, QuerySet

from meetings.models import Conflict, Statement


def find_rivals(statement: Statement) -> QuerySet[Statement]:
    """Give all statements on the same fact, itself among them."""
    found = Statement.objects.filter(
        content_type=statement.content_type_id,
        object_id=statement.object_id,
        field=statement.field,
    )
    return found.select_related("document", "conflict").order_by("pk")


@transaction.atomic
def list_conflict(statement: Statement, conflict: Conflict) -> int:
    """Tie the statements on the fact to a listed conflict; give how many were not tied to it.

    What is tied to another conflict stays there. Raises ValueError for a statement on no fact.
    """
    if not statement.field:
        raise ValueError("A conflict is about a fact; this statement is on the record as a whole.")
    free = find_rivals(statement).filter(conflict=None)
    keys = list(free.select_for_update(of=("self",)).values_list("pk", flat=True))
    return Statement.objects.filter(pk__in=keys).update(conflict=conflict)


@transaction.atomic
def open_conflict(statement: Statement, question: str) -> Conflict:
    """List the disagreement on a fact as a draft under the next number.

    Where the statement is in a listed conflict already, that one is given. Raises ValueError when
    the question is empty or the statement is on no fact.
    """
    if not question.strip():
        raise ValueError("Say what the sources disagree on.")
    now = Statement.objects.select_for_update(of=("self",)).get(pk=statement.pk)
    conflict: Conflict | None = now.conflict
    if conflict is None:
        highest = Conflict.objects.aggregate(highest=Max("number"))["highest"] or 0
        conflict = Conflict.objects.create(number=highest + 1, question=question.strip())
    list_conflict(now, conflict)
    return conflict
