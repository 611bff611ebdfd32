"""The whole of it: an invented record into the database, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from random import Random
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction

from meetings.models import Body, Document, Participant
from submissions.counting.links import rebuild
from submissions.generating.bare import bare
from submissions.generating.bodies import make_bodies
from submissions.generating.copying import Tables
from submissions.generating.past import explain, find_events, keep_past
from submissions.generating.people import make_people
from submissions.generating.scene import Size
from submissions.generating.sent import Sender
from submissions.generating.spoken import Speaker
from submissions.generating.words import LANGUAGES, Texts
from submissions.models import CountedLink, CountedSum, Submission

Say = Callable[[str], None]
MOST_INTERVENTIONS = 1_000_000
DERIVED = (CountedLink, CountedSum)


@dataclass(frozen=True, slots=True)
class Plan:
    """How large a record to invent, and from which seed."""

    submissions: int
    seed: int = 1

    @property
    def participants(self) -> int:
        """Give the number of participants: one for twenty submissions, 200 at least."""
        return max(200, self.submissions // 20)

    @property
    def interventions(self) -> int:
        """Give the number of turns taken: one for each submission, a million at most."""
        return min(self.submissions, MOST_INTERVENTIONS)

    @property
    def size(self) -> Size:
        """Give what grows with small records only."""
        return Size(
            bodies=20 if self.submissions >= 1_000 else 5,
            calls=min(400, max(20, self.submissions // 25)),
            meetings=min(600, max(20, self.submissions // 15)),
            seats=min(40, max(12, self.submissions // 50)),
        )


def is_empty() -> bool:
    """Say whether the database holds no record yet."""
    return not any(model.objects.exists() for model in (Body, Participant, Document, Submission))


def generate(plan: Plan, say: Say) -> dict[str, int]:
    """Invent a record and write it; gives the number of rows of each table.

    `say` is told what has been done. What the database checks is checked; history, links and the
    feed of changes hold the new rows when it ends.
    """
    models_ = find_models()
    with transaction.atomic(), explain(), connection.cursor() as cursor:
        tables = Tables(cursor)
        with bare(cursor, [model._meta.db_table for model in models_]):
            invent(tables, plan, say)
            for model, copier in tables.copiers.items():
                keep_past(cursor, model, copier)
            say("history written; now the indexes")
        analyze(cursor, models_)
        say("indexes made; now what the counts rest on")
        rebuild()
        analyze(cursor, DERIVED)
        rows = {copier.table: copier.last - copier.before for copier in tables.copiers.values()}
        say("counts ready; now the feed of changes, as the last part of the commit")
    return rows


def find_models() -> list[type[models.Model]]:
    """Give the models of the record and those of its history."""
    kept = chain(*(apps.get_app_config(app).get_models() for app in ("meetings", "submissions")))
    tracked = [model for model in kept if find_events(model)]
    return [*tracked, *map(find_events, tracked)]


def invent(tables: Tables, plan: Plan, say: Say) -> None:
    """Send all rows of the invented record to their tables."""
    random = Random(plan.seed)  # noqa: S311  a seed is wanted, and nothing is secret
    texts = {language: Texts(random, language) for language in LANGUAGES}
    people = make_people(tables, random, plan.participants)
    bodies = make_bodies(tables, random, people, plan.size)
    say(f"{plan.participants:,} participants, {plan.size.bodies} bodies")
    Sender(tables, random, people, texts=texts).send(plan.submissions, bodies, say)
    Speaker(tables, random, people, texts=texts).speak(plan.interventions, bodies, say)
    tables.finish()


def analyze(cursor: Any, filled: Iterable[type[models.Model]]) -> None:
    """Let the database learn how the tables look now."""
    cursor.execute("ANALYZE " + ", ".join(f'"{model._meta.db_table}"' for model in filled))
