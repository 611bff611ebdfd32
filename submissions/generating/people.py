"""Stakeholder groups and participants, of whom a few contribute much and most a little."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from meetings.models import (
    Affiliation,
    GroupAlias,
    Participant,
    ParticipantName,
    StakeholderGroup,
)
from submissions.generating.chances import Chances, zipf
from submissions.generating.copying import Tables
from submissions.generating.dates import columns
from submissions.generating.scene import DRAFT, PUBLISHED, WITHDRAWN

GROUPS = 6
SPREAD = 0.9
"""Exponent of Zipf's law for contributions: the first in rank has four in a hundred of them."""
STATES = Chances([PUBLISHED, DRAFT, WITHDRAWN], [99.2, 0.5, 0.3])
KINDS = Chances(
    ["person", "organisation", "state", "intergovernmental", "constituency"],
    [50.0, 33.0, 10.0, 5.0, 2.0],
)
COUNTRIES = {
    "africa": "KE NG ZA EG SN GH TN RW",
    "asia-pacific": "IN JP ID CN FJ SA PK TH",
    "eastern-europe": "PL RO UA EE RU CZ RS GE",
    "latin-america": "BR MX AR CL JM CR UY TT",
    "western-europe": "FR DE CH SE PT CA AU NL",
}
HOMES = [(code, region) for region, codes in COUNTRIES.items() for code in codes.split()]
HOME = Chances([*HOMES, ("", "")], [*zipf(len(HOMES), 0.5), 1.5])
"""Country and regional group; both empty where none is known."""
UNMAPPED = tuple(f"generated unmapped word {number}" for number in range(1, 6))
"""Words for groups that stand in no list of ours."""


@dataclass(frozen=True, slots=True)
class People:
    """The participants' ids and the group that each mostly speaks for, by rank."""

    groups: list[int]
    ids: list[int]
    usual: list[int]
    ranks: Chances[int]

    def pick(self, random: Random) -> int:
        """Give the rank of a participant, by Zipf's law."""
        return self.ranks.pick(random)

    def pick_some(self, random: Random, count: int) -> list[int]:
        """Give the ranks of so many participants at most, each once, in the order chosen."""
        return list(dict.fromkeys(self.pick(random) for _ in range(count)))

    def stated(self, random: Random, rank: int) -> dict[str, Any]:
        """Give the group as a source states it: mostly the usual one, or a word, or none."""
        chance = random.random()
        if chance < 0.86:
            return {"group_id": self.usual[rank], "group_word": "generated word 1"}
        if chance < 0.92:
            return {"group_id": random.choice(self.groups)}
        return {"group_word": random.choice(UNMAPPED)} if chance < 0.96 else {}


def make_people(tables: Tables, random: Random, count: int) -> People:
    """Make the groups and so many participants."""
    groups = make_groups(tables)
    usual = Chances(groups, zipf(len(groups), 0.6))
    table, names = tables.of(Participant), tables.of(ParticipantName)
    ids: list[int] = []
    for _ in range(count):
        ids.append(table.add(invent(random, table.last + 1, ids)))
        if random.random() < 0.1:
            other = f"Also participant {ids[-1]}"
            names.add({"participant_id": ids[-1], "name": other, "kind": "former"})
    people = People(
        groups,
        ids,
        [usual.pick(random) for _ in ids],
        Chances(range(count), zipf(count, SPREAD)),
    )
    make_affiliations(tables, random, people)
    return people


def make_groups(tables: Tables) -> list[int]:
    """Make the stakeholder groups, each with a word that sources use for it."""
    table, words = tables.of(StakeholderGroup), tables.of(GroupAlias)
    ids = []
    for order in range(1, GROUPS + 1):
        number = table.last + 1
        named = {"slug": f"generated-group-{number}", "name": f"Generated group {number}"}
        ids.append(table.add({**named, "order": order, **PUBLISHED}))
        words.add({"word": f"generated word {number}", "group_id": number})
    return ids


def invent(random: Random, number: int, earlier: list[int]) -> dict[str, Any]:
    """Give a participant; one in two hundred is an earlier one's old address."""
    country, region = HOME.pick(random)
    row = {
        "slug": f"generated-participant-{number}",
        "name": f"Participant {number}",
        "sort_name": f"Participant {number:07}",
        "kind": KINDS.pick(random),
        "country": country,
        "region": region if random.random() < 0.95 else "",
        **STATES.pick(random),
    }
    merges = len(earlier) > 20 and random.random() < 0.005
    # The first in rank are never merged away or into one another, so that no chain comes about.
    return {**row, "merged_into_id": random.choice(earlier[:10])} if merges else row


def make_affiliations(tables: Tables, random: Random, people: People) -> None:
    """Tie one participant in twenty to another one of a higher rank."""
    table = tables.of(Affiliation)
    for rank in range(20, len(people.ids), 20):
        year = random.randint(2006, 2020)
        tie = {"person_id": people.ids[rank], "organisation_id": people.ids[rank // 2]}
        dated = columns("starts", str(year)) | columns("ends", str(year + 3))
        table.add({**tie, "position": "Generated position", **dated})
