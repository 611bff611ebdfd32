"""Interventions: turns at the meetings, with their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random
from typing import Any

from submissions.generating.chances import Chances
from submissions.generating.copying import Tables
from submissions.generating.people import People
from submissions.generating.scene import DRAFT, PUBLISHED, BodyPlace, MeetingPlace
from submissions.generating.words import LANGUAGES, Texts
from submissions.models import Intervention

STATES = Chances([PUBLISHED, DRAFT], [99.0, 1.0])
CAPACITIES = Chances(["stakeholder", "chair", "secretariat"], [90.0, 7.0, 3.0])
PROGRESS = 100_000


class Speaker:
    """Takes turns at meetings."""

    def __init__(
        self, tables: Tables, random: Random, people: People, *, texts: dict[str, Texts]
    ) -> None:
        self.random, self.people, self.texts = random, people, texts
        self.turns = tables.of(Intervention)
        self.languages = Chances([*LANGUAGES], LANGUAGES.values())
        self.positions: Counter[int] = Counter()

    def speak(self, count: int, bodies: Chances[BodyPlace], say: Callable[[str], None]) -> None:
        """Take so many turns at the meetings of one body or another."""
        for number in range(1, count + 1):
            self.take_turn(self.random.choice(bodies.pick(self.random).meetings))
            if number % PROGRESS == 0:
                say(f"{number:,} interventions")

    def take_turn(self, meeting: MeetingPlace) -> None:
        """Take the next turn of a meeting; one speaker in ten is not known."""
        random = self.random
        language = self.languages.pick(random)
        text, words = self.texts[language].text(random.randint(1, 5))
        self.positions[meeting.id] += 1
        row = {
            "meeting_id": meeting.id,
            "position": self.positions[meeting.id],
            "text": text,
            "words": words,
            "language": language,
            "capacity": CAPACITIES.pick(random),
            "attributed_by": "importer",
            "confidence": random.choice(("0.600", "0.800", "0.950")),
        }
        if random.random() < 0.8:
            row["sitting_id"] = random.choice(meeting.sittings)
            row["agenda_item_id"] = random.choice(meeting.agenda)
        self.turns.add({**row, **self.speaker(), **STATES.pick(random)})

    def speaker(self) -> dict[str, Any]:
        """Give who speaks under which label."""
        random, people = self.random, self.people
        if random.random() < 0.1:
            return {"label": f"SPEAKER {random.randint(1, 9)}"}
        rank = people.pick(random)
        row = {"participant_id": people.ids[rank], **people.stated(random, rank)}
        if random.random() < 0.05:
            row["representing_id"] = people.ids[people.pick(random)]
        return {**row, "label": f"PARTICIPANT {people.ids[rank]}"}
