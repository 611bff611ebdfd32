"""Whom a word may name: the certain alone is chosen, everyone else waits for an editor."""

from pathlib import Path

import pytest

from meetings.models import OrganisationDomain
from submissions.matching.candidates import CERTAIN, MARGIN, Candidate, choose, find_candidates
from submissions.matching.names import NameIndex
from tests.factories import make_affiliation, make_name, make_participant

pytestmark = pytest.mark.django_db
VARIATIONS = Path("../shared/specimens/mbox/from-header-variations.txt")


def find(word: str, **said: object) -> list[Candidate]:
    return find_candidates(NameIndex.load(), word, **said)  # type: ignore[arg-type]


def find_chosen(word: str, **said: object) -> str | None:
    best = choose(find(word, **said))
    return best.slug if best else None


def make_person(name: str, **given: object):
    family = name.split()[-1]
    return make_participant(
        name=name, sort_name=f"{family}, {name[: -len(family)].strip()}", **given
    )


def test_the_very_name_is_1_and_the_folded_one_a_little_less() -> None:
    make_person("Jürgen Brandström")
    assert [one.score for one in find("Jürgen Brandström")] == [1.0]
    assert [one.score for one in find("jurgen brandstrom")] == [0.98]


def test_another_form_that_the_record_has_is_certain() -> None:
    person = make_person("Jürgen Brandström", slug="jb")
    make_name(person, "Jurek Brand")
    assert [(one.slug, one.score) for one in find("Jurek Brand")] == [("jb", 0.97)]


def test_a_family_name_kept_as_another_form_stays_at_a_half() -> None:
    person = make_person("Jürgen Brandström")
    make_name(person, "Brandström")
    assert [one.score for one in find("Brandström")] == [0.5]


def test_a_family_name_stays_at_a_half_whatever_speaks_for_it() -> None:
    person = make_person("Jürgen Brandström", country="SE")
    union = make_participant(kind="organisation", name="Example Union")
    make_affiliation(person=person, organisation=union)
    said = {"organisation": "Example Union", "country": "Sweden", "near": frozenset({person.pk})}
    assert [one.score for one in find("Brandström", **said)] == [0.5]


def test_two_with_one_name_are_left_to_an_editor() -> None:
    make_person("Ana Lima")
    make_person("Ana Lima")
    assert len(find("Ana Lima")) == 2
    assert find_chosen("Ana Lima") is None


def test_two_names_that_differ_by_an_accent_are_left_to_an_editor() -> None:
    make_person("Jose Alvar")
    make_person("José Alvar")
    assert find_chosen("Jose Alvar") is None


def test_the_organisation_tells_two_with_one_name_apart() -> None:
    first, second = make_person("Ana Lima", slug="first"), make_person("Ana Lima", slug="second")
    make_affiliation(
        person=first, organisation=make_participant(kind="organisation", name="Example Union")
    )
    make_affiliation(
        person=second, organisation=make_participant(kind="organisation", name="Bureau of Ships")
    )
    assert find_chosen("Ana Lima", organisation="Example Union") == "first"


def test_another_organisation_leaves_the_same_name_to_an_editor() -> None:
    make_affiliation(
        person=make_person("Ana Lima"),
        organisation=make_participant(kind="organisation", name="Example Union"),
    )
    make_participant(kind="organisation", name="Bureau of Ships")
    best = find("Ana Lima", organisation="Bureau of Ships")[0]
    assert best.score == 0.92
    assert "of another organisation, as far as the record knows" in best.reasons


def test_an_organisation_spelt_otherwise_is_not_called_another() -> None:
    make_affiliation(
        person=make_person("Ana Lima", slug="ana"),
        organisation=make_participant(kind="organisation", name="Example Union of Networks"),
    )
    assert find_chosen("Ana Lima", organisation="Example Union, Networks") == "ana"


def test_nothing_beside_a_name_makes_an_initial_certain() -> None:
    person = make_person("Ana Lima", country="BR")
    union = make_participant(kind="organisation", name="Example Union")
    OrganisationDomain.objects.create(participant=union, domain="example.org")
    make_affiliation(person=person, organisation=union)
    said = {"organisation": "Example Union", "country": "BR", "near": frozenset({person.pk})}
    best = find("A. Lima", domain="mail.example.org", **said)[0]
    assert best.score == 0.9
    assert "the mail domain of the same organisation" in best.reasons
    assert find("A. Lima")[0].score == 0.85


def test_a_domain_alone_names_nobody() -> None:
    union = make_participant(kind="organisation", name="Example Union")
    OrganisationDomain.objects.create(participant=union, domain="example.org")
    assert find("", domain="example.org") == []


def test_another_kind_lowers_what_is_the_same_name() -> None:
    make_participant(kind="organisation", name="Ana Lima")
    assert find("Ana Lima", kind="person")[0].score == 0.6
    assert find("Ana Lima", kind="intergovernmental")[0].score == 0.97


@pytest.mark.parametrize(
    "word", ["Switzerland", "Suisse", "Suiza", "Швейцария", "سويسرا", "瑞士", "SWITZERLAND"]
)
def test_a_state_is_known_by_its_names_in_six_languages(word: str) -> None:
    make_participant(kind="state", name="Swiss Confederation", country="CH", slug="ch")
    assert find_chosen(word) == "ch"


def test_a_name_of_two_states_names_neither() -> None:
    make_participant(kind="state", name="Democratic Republic of the Congo", country="CD")
    make_participant(kind="state", name="Republic of the Congo", country="CG")
    assert find_chosen("Congo") is None


def test_a_code_is_a_state_only_where_a_state_is_meant() -> None:
    make_participant(kind="state", name="Italy", country="IT", slug="it")
    assert find_chosen("IT", kind="state") == "it"
    assert find_chosen("IT") is None


def test_a_person_is_no_state() -> None:
    make_participant(kind="state", name="Chad", country="TD")
    assert find_chosen("Chad", kind="person") is None


def test_letters_that_were_lost_lead_to_a_guess() -> None:
    make_person("Marília Magalhães", slug="mm")
    make_participant(kind="organisation", name="NIC México", slug="nic")
    assert find("Marlia Magalhes")[0].slug == "mm"
    assert find("Mar?lia Magalh\ufffdes")[0].slug == "mm"
    assert find("NIC Mxico")[0].slug == "nic"
    assert find_chosen("NIC Mxico") is None


def test_letters_decoded_by_another_table_lead_to_a_guess() -> None:
    make_person("Marília Magalhães", slug="mm")
    best = find("MarÃ\xadlia MagalhÃ£es")[0]
    assert (best.slug, best.score) == ("mm", 0.92)


def test_letters_in_another_place_lead_to_a_guess() -> None:
    make_person("Catalina Orrego", slug="co")
    assert find("Catlaina Orrego")[0].slug == "co"
    assert find("Catalina Orergo")[0].slug == "co"


def test_a_name_and_its_abbreviation_in_brackets_are_certain_when_both_are_known() -> None:
    union = make_participant(kind="organisation", name="Example Union of Networks", slug="eun")
    assert find_chosen("Example Union of Networks (EUN)") is None
    make_name(union, "EUN", kind="abbreviated")
    assert find_chosen("Example Union of Networks (EUN)") == "eun"


def test_a_position_after_the_name_does_not_hide_it() -> None:
    make_person("Ana Lima", slug="ana")
    assert find("Ana Lima, Keeper of the Lamps")[0].slug == "ana"
    assert find_chosen("Ana Lima, Keeper of the Lamps") is None


def test_a_merged_participant_leads_to_the_lasting_one() -> None:
    lasting = make_person("Ana Lima", slug="lasting")
    old = make_person("Anna de Lima", merged_into=lasting)
    make_name(old, "A. de Lima Prado")
    assert find_chosen("Anna de Lima") == "lasting"
    assert find_chosen("A. de Lima Prado") == "lasting"


def test_a_withdrawn_participant_is_proposed_and_never_chosen() -> None:
    make_person("Ana Lima", state="withdrawn", state_reason="It was another.")
    assert find("Ana Lima")[0].score < CERTAIN


def test_a_draft_is_found_too() -> None:
    make_person("Ana Lima", state="draft", slug="draft")
    assert find_chosen("Ana Lima") == "draft"


def test_at_most_eight_are_given_best_first() -> None:
    for number in range(12):
        make_person(f"A{'abcdefghijkl'[number]} Lima")
    found = find("A. Lima")
    assert len(found) == 8
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_a_rival_just_outside_the_margin_does_not_hinder() -> None:
    best, rival = Candidate(1, "a", "A", 1.0), Candidate(2, "b", "B", round(1.0 - MARGIN, 2))
    assert choose([rival, best]) == best
    assert choose([Candidate(2, "b", "B", 0.96), best]) is None
    assert choose([]) is None


def test_names_are_loaded_in_four_queries_whatever_their_number(
    django_assert_num_queries: object,
) -> None:
    for number in range(20):
        make_affiliation(person=make_person(f"Ana L{number}"))
    with django_assert_num_queries(4):  # type: ignore[operator]
        names = NameIndex.load()
        for number in range(20):
            find_candidates(names, f"Ana L{number}", organisation="Example Union")


def read_clusters() -> list[list[str]]:
    """Give the names of each person in the specimen, one list for each."""
    clusters: list[list[str]] = [[]]
    for line in VARIATIONS.read_text().splitlines():
        if not line.strip():
            clusters.append([])
            continue
        outer, _, inner = line.partition("(")
        name = inner.rstrip(")") if inner else outer.partition("<")[0].strip(' "')
        if name and "@" not in name and " at " not in name and "=?" not in name:
            clusters[-1].append(name)
    return [list(dict.fromkeys(cluster)) for cluster in clusters if cluster]


@pytest.mark.skipif(not VARIATIONS.exists(), reason="the specimens are not beside the project")
def test_no_name_of_one_person_is_certain_for_another() -> None:
    clusters = read_clusters()
    people = [make_person(cluster[0]) for cluster in clusters]
    names = NameIndex.load()
    found = wanted = 0
    for person, cluster in zip(people, clusters, strict=True):
        for name in cluster[1:]:
            candidates = find_candidates(names, name)
            best = choose(candidates)
            assert best is None or best.pk == person.pk
            wanted += 1
            found += person.pk in {one.pk for one in candidates}
    assert found / wanted >= 0.8
