"""A word names a group by a name or an alias; any other stays a word."""

import pytest

from submissions.matching.groups import GroupMatch, match_group
from tests.factories import make_alias, make_group

pytestmark = pytest.mark.django_db


def test_a_group_is_known_by_its_names_in_six_languages() -> None:
    group = make_group(
        name="Civil society", name_fr="Société civile", name_ru="Гражданское общество"
    )
    for word in ("CIVIL  SOCIETY", "societe civile", "гражданское общество", "(Civil society)"):
        assert match_group(word).pk == group.pk


def test_an_alias_names_its_group_and_says_so() -> None:
    group = make_group(name="Technical and academic community")
    make_alias(group, "example lab people")
    match = match_group("Example Lab People")
    assert (match.pk, match.how) == (group.pk, "“example lab people” is a word for it")


@pytest.mark.parametrize("word", ["Civil societies", "Civil socety", "society", "Youth", ""])
def test_what_is_near_is_not_mapped(word: str) -> None:
    make_group(name="Civil society")
    assert match_group(word) == GroupMatch()


def test_a_word_of_two_groups_names_neither() -> None:
    make_group(name="Business", name_fr="Entreprises")
    make_alias(make_group(name="Governments"), "entreprises")
    assert match_group("Entreprises").pk is None
