"""The row in which a loaded record stands by its group, as the SQL of the counts has it."""

from __future__ import annotations

from collections.abc import Iterable

from meetings.membership_keys import CHAIRS
from meetings.models import Membership, Role, SeatAllocation, StakeholderGroup
from meetings.words import group_words
from submissions.counting.contributors import NOT_STATED, UNMAPPED
from submissions.counting.labels import SPECIAL
from submissions.models import Capacity, Contributor

AFTER_GROUPS = (UNMAPPED, NOT_STATED, "chair", "secretariat")


def key_of_group(group: StakeholderGroup | None, word: str) -> str:
    """Give the group's slug, "unmapped" for a word without a group, or "not-stated"."""
    if group is not None and group.is_published:
        return group.slug
    return UNMAPPED if word else NOT_STATED


def key_of_contributor(contributor: Contributor) -> str:
    """Give the row of a contributor: by capacity first, then by the group stated."""
    if contributor.capacity != Capacity.STAKEHOLDER:
        return str(contributor.capacity)
    return key_of_group(contributor.group, contributor.group_word)


def key_of_membership(membership: Membership) -> str:
    """Give the row of a seat: chairs and the secretariat have their own."""
    if membership.role in CHAIRS:
        return "chair"
    if membership.role == Role.SECRETARIAT:
        return "secretariat"
    return key_of_group(membership.group, membership.group_word)


def key_of_seats(seats: SeatAllocation) -> str:
    """Give the row of an allocation of seats."""
    return key_of_group(seats.group, seats.group_word)


def in_order(
    keys: Iterable[str], groups: Iterable[StakeholderGroup | None]
) -> list[tuple[str, StakeholderGroup | None]]:
    """Give the keys with their groups in the order of the groups, the special ones last."""
    by_slug = {group.slug: group for group in groups if group is not None and group.is_published}
    order = {key: (2, place, key) for place, key in enumerate(AFTER_GROUPS)}
    order |= {slug: (1, group.order, slug) for slug, group in by_slug.items()}
    wanted = sorted(dict.fromkeys(keys), key=lambda key: order.get(key, (1, 0, key)))
    return [(key, by_slug.get(key)) for key in wanted]


def label_of(key: str, group: StakeholderGroup | None) -> str:
    """Give the words of a row."""
    return group_words(group.name) if group is not None else str(SPECIAL.get(key, key))
