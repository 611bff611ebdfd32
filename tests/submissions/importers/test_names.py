import pytest
from hypothesis import given
from hypothesis import strategies as st

from submissions.importers.countries import find_country
from submissions.importers.members.entries import split_name_and_organisation
from submissions.importers.names import parse_name


@pytest.mark.parametrize(
    ("words", "honorific", "given", "family"),
    [
        ("Mr. Orell, Frédéric", "Mr.", "Frédéric", "Orell"),
        ("ORELL Frédéric", "", "Frédéric", "ORELL"),
        ("Frédéric ORELL", "", "Frédéric", "ORELL"),
        ("DE LA CRUZ Maria", "", "Maria", "DE LA CRUZ"),
        ("Prof. Dr. Anna van der Berg", "Prof. Dr.", "Anna", "van der Berg"),
        ("H.E. Mr. Omar bin Khalid Al-Sand", "H.E. Mr.", "Omar", "bin Khalid Al-Sand"),
        ("W. J. Drummond", "", "W. J.", "Drummond"),
        ("Drummond W.J.", "", "W.J.", "Drummond"),
        ("Lena M. Okoro", "", "Lena M.", "Okoro"),
        ("Mme Jeanne D'ARBOIS", "Mme", "Jeanne", "D'ARBOIS"),
        ("г-н Иванец И. И.", "г-н", "И. И.", "Иванец"),
    ],
)
def test_a_name_is_taken_apart_where_the_writing_shows_the_order(words, honorific, given, family):
    name = parse_name(words)
    assert (name.honorific, name.given, name.family) == (honorific, given, family)
    assert name.order_known


@pytest.mark.parametrize(
    "words", ["Marta Kuhn", "Hu Xianling", "MARTA KUHN", "胡献玲", "Parmida", "Ms. Desmond"]
)
def test_no_order_is_guessed(words):
    name = parse_name(words)
    assert not name.order_known
    assert (name.given, name.family) == ("", "")


def test_one_letter_before_one_name_may_be_monsieur_and_is_left():
    assert not parse_name("M. Kuhn").order_known
    assert parse_name("M. Kuhn", french=True).honorific == "M."


def test_the_same_name_in_other_letters_is_kept_beside_it():
    assert parse_name("Hu Xianling (胡献玲)").other == "胡献玲"
    assert parse_name("胡献玲 (Hu Xianling)").other == "Hu Xianling"


def test_a_region_in_brackets_is_no_part_of_the_name():
    name = parse_name("Ana Bravo (GRULAC)")
    assert (name.bare, name.behind) == ("Ana Bravo", "GRULAC")


def test_a_chinese_title_stands_behind_the_name():
    name = parse_name("胡献玲女士")
    assert (name.bare, name.honorific) == ("胡献玲", "女士")


def test_arabic_titles_are_taken_off():
    name = parse_name("السيدة منى خليفة")
    assert (name.honorific, name.bare) == ("السيدة", "منى خليفة")


def test_suffixes_are_no_family_names():
    name = parse_name("Drummond, William J., PhD")
    assert (name.family, name.given, name.suffix) == ("Drummond", "William J.", "PhD")
    assert parse_name("Patrick O'Really Jr.").bare == "Patrick O'Really"


def test_a_name_is_shown_as_written_but_for_the_comma():
    assert parse_name("Orell, Frédéric").shown == "Frédéric Orell"
    assert parse_name("ORELL Frédéric").shown == "ORELL Frédéric"


@given(st.text(max_size=300))
def test_any_words_are_read_as_a_name_without_an_error(words):
    name = parse_name(words)
    assert name.order_known == bool(name.given and name.family)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Finland", "FI"),
        ("Финляндия", "FI"),
        ("芬兰", "FI"),
        ("فنلندا", "FI"),
        ("Allemagne", "DE"),
        ("the Netherlands", "NL"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Tanzania, United Republic of", "TZ"),
        ("Republic of Kenya", "KE"),
        ("Fédération de Russie", "RU"),
        ("Côte d'Ivoire", "CI"),
        ("U.S.", "US"),
    ],
)
def test_states_are_known_by_their_names_in_six_languages(words, code):
    assert find_country(words) == code


@pytest.mark.parametrize(
    "words", ["Korea", "Congo", "Republic of China", "us", "MENA", "US, EU", ""]
)
def test_what_may_be_two_states_or_none_has_no_code(words):
    assert find_country(words) == ""


def test_a_code_is_a_state_only_where_codes_are_asked_for():
    assert find_country("FI") == ""
    assert find_country("FI", codes=True) == "FI"


@given(st.text(max_size=120))
def test_any_words_give_a_code_of_two_letters_or_none(words):
    assert len(find_country(words, codes=True)) in {0, 2}


@pytest.mark.parametrize(
    ("line", "name", "organisation"),
    [
        ("Ana Bravo, Harbour Institute", "Ana Bravo", "Harbour Institute"),
        ("Ana Bravo – Harbour Institute", "Ana Bravo", "Harbour Institute"),
        ("Ms. Ana Bravo (Chair), Director, Telnet Foundation", "Ana Bravo", "Telnet Foundation"),
        ("Ana Bravo", "Ana Bravo", ""),
        ("", "", ""),
    ],
)
def test_a_line_gives_name_and_organisation(line, name, organisation):
    assert split_name_and_organisation(line) == (name, organisation)
