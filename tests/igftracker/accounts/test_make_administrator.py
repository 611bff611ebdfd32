"""The first administrator is made by one command; no account is there before."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from igftracker.accounts.management.commands import make_administrator as command
from igftracker.accounts.models import Invitation
from igftracker.accounts.standing import find_role
from tests.igftracker.accounts.people import WORD, make_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("roles")]
ROOT = Path(__file__).parents[3]


def run(*args):
    out = StringIO()
    call_command("make_administrator", *args, stdout=out)
    return out.getvalue()


@pytest.fixture
def typed(monkeypatch):
    """Sit at a terminal: what is typed as passwords is given in this order."""
    words = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(command, "getpass", lambda _: words.pop(0))
    return words


def test_no_account_is_there_by_itself():
    assert not User.objects.exists()
    made = re.compile(r"create_(super)?user\(")
    sources = [
        path
        for package in ("igftracker", "meetings", "submissions")
        for path in (ROOT / package).rglob("*.py")
    ]
    assert [path for path in sources if made.search(path.read_text())] == []


def test_it_asks_for_a_password_and_makes_an_administrator_who_is_no_superuser(typed):
    typed += [WORD, WORD]
    assert "ada is now an administrator" in run("ada")
    ada = User.objects.get()
    assert (find_role(ada), ada.is_staff, ada.is_superuser) == ("administrator", True, False)
    assert ada.check_password(WORD)


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("ada", ["short", "short"], "too short"),
        ("ada", ["password1234", "password1234"], "too common"),
        ("ada", [WORD, "another one here"], "not the same"),
        ("a d a", [WORD, WORD], "valid username"),
        ("adelheid-west", ["adelheid-west", "adelheid-west"], "too similar"),
    ],
)
def test_weak_passwords_and_bad_names_make_nothing(typed, name, words, said):
    typed += words
    with pytest.raises(CommandError, match=said):
        run(name)
    assert not User.objects.exists()


def test_an_account_that_exists_is_raised_once_and_keeps_its_password():
    rosa = make_person("editor", "rosa", is_active=False)
    assert "rosa is now an administrator" in run("rosa")
    assert "rosa was already an administrator" in run("rosa")
    rosa.refresh_from_db()
    assert (find_role(rosa), rosa.is_active, rosa.check_password(WORD)) == (
        *("administrator", True),
        True,
    )


def test_a_link_for_one_is_printed_and_the_newest_alone_is_good():
    first, second = (run("--link").split()[-1] for _ in range(2))
    assert second.startswith("http://")
    assert Client().get(first.partition("8000")[2]).status_code == 410
    path = second.partition("8000")[2]
    sent = {"username": "ada", "password1": WORD, "password2": WORD}
    assert Client().post(path, sent).status_code == 302
    assert find_role(User.objects.get()) == "administrator"
    assert Invitation.objects.count() == 2


def test_without_a_terminal_it_says_what_to_do():
    with pytest.raises(CommandError, match="--link"):
        run("ada")
