"""The settings, read as at a start with each kind of environment."""

import os
import runpy
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

SETTINGS = Path(__file__).parents[2] / "igftracker" / "settings.py"
SECRET = "of-forty-characters-and-more-0123456789-abcdef"
PUBLIC = {"DEBUG": "0", "SECRET_KEY": SECRET, "SITE_URL": "https://example.org"}


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        monkeypatch.delenv(name)


def load(monkeypatch: pytest.MonkeyPatch, **variables: str) -> dict[str, Any]:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(SETTINGS))


def load_public(monkeypatch: pytest.MonkeyPatch, **variables: str) -> dict[str, Any]:
    return load(monkeypatch, **{**PUBLIC, "ALLOWED_HOSTS": "example.org", **variables})


def test_empty_environment_gives_a_site_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(monkeypatch)

    assert settings["DEBUG"] is True
    assert settings["SITE_URL"] == "http://127.0.0.1:8000"
    assert settings["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert settings["DATABASES"]["default"]["ENGINE"] == "igftracker.embedded_postgres"
    assert settings["VAR_DIR"] == SETTINGS.parents[1] / "var"


def test_public_site_is_closed_to_http(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_public(monkeypatch)

    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SECURE_HSTS_SECONDS"] == 31_536_000
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert settings["CSRF_COOKIE_SECURE"] is True
    assert "SECURE_PROXY_SSL_HEADER" not in settings
    assert settings["BEHIND_PROXY"] is False


def test_proxy_is_believed_only_when_named(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_public(monkeypatch, SECURE_PROXY="1")

    assert settings["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert settings["BEHIND_PROXY"] is True


@pytest.mark.parametrize(("given", "limit"), [({}, 600), ({"API_RATE_PER_MINUTE": "0"}, 0)])
def test_limit_of_requests_is_the_installations_own(
    given: dict[str, str], limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load_public(monkeypatch, **given)["API_RATE_PER_MINUTE"] == limit


@pytest.mark.parametrize("missing", ["SECRET_KEY", "SITE_URL"])
def test_public_site_does_not_start_without(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImproperlyConfigured, match=f"{missing} must be set when DEBUG is off"):
        load_public(monkeypatch, **{missing: ""})


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"DEBUG": "maybe"}, "DEBUG is 'maybe'; allowed are 1, 0, true, false"),
        ({"SECRET_KEY": "only-for-development"}, "SECRET_KEY must be 40 or more random"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY must be 40 or more random"),
        ({"DEBUG": "1"}, "ALLOWED_HOSTS is 'example.org' with DEBUG on"),
        ({"ALLOWED_HOSTS": "*"}, r"ALLOWED_HOSTS is '\*'; name the hosts"),
        ({"ALLOWED_HOSTS": "example.com"}, "ALLOWED_HOSTS lacks the host of SITE_URL"),
        ({"SITE_URL": "example.org"}, "SITE_URL is 'example.org'; it must be http"),
        ({"SITE_URL": "https://example.org/"}, "it must be http:// or https:// and a host"),
        ({"CSRF_TRUSTED_ORIGINS": "example.org"}, "CSRF_TRUSTED_ORIGINS has 'example.org'"),
        ({"CONN_MAX_AGE": "-1"}, "CONN_MAX_AGE is '-1'; it must be a whole number >= 0"),
        ({"STATEMENT_TIMEOUT_MS": "15s"}, "STATEMENT_TIMEOUT_MS is '15s'"),
        ({"API_RATE_PER_MINUTE": "many"}, "API_RATE_PER_MINUTE is 'many'"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL is 'LOUD'; allowed are DEBUG, INFO, WARNING, ERROR"),
        (
            {"SITE_URL": "http://example.org", "SECURE_SSL_REDIRECT": "1"},
            "SECURE_SSL_REDIRECT is on, yet SITE_URL is http://example.org",
        ),
        ({"DATABASE_URL": "mysql://db/igftracker"}, "starts with 'mysql'; allowed is postgres"),
        ({"DATABASE_URL": "postgres://db:5432"}, "DATABASE_URL names no database"),
        ({"DATABASE_URL": "postgres://db/x?colour=red"}, "DATABASE_URL cannot be read; write"),
    ],
)
def test_odd_value_stops_the_start_and_names_itself(
    variables: dict[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ImproperlyConfigured, match=message):
        load_public(monkeypatch, **variables)


def test_message_about_the_database_keeps_its_password_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(ImproperlyConfigured) as caught:
        load(monkeypatch, DATABASE_URL="postgres://me:hidden@db/x?colour=red")

    assert "hidden" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_database_address_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "postgresql://me:p%40ss@db.example.org:5433/record?sslmode=require"
    settings = load(monkeypatch, DATABASE_URL=url, CONN_MAX_AGE="5")

    assert settings["DATABASES"]["default"] == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "record",
        "USER": "me",
        "PASSWORD": "p@ss",
        "HOST": "db.example.org",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
        "CONN_MAX_AGE": 5,
        "CONN_HEALTH_CHECKS": True,
    }


def test_lists_are_parted_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load_public(
        monkeypatch,
        ALLOWED_HOSTS="example.org, .example.com",
        CSRF_TRUSTED_ORIGINS="https://a.example.org,https://b.example.org:8443",
    )

    assert settings["ALLOWED_HOSTS"][:2] == ["example.org", ".example.com"]
    assert settings["CSRF_TRUSTED_ORIGINS"] == [
        "https://a.example.org",
        "https://b.example.org:8443",
    ]


def test_example_file_as_it_stands_is_a_site_for_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = (SETTINGS.parents[1] / ".env.example").read_text().splitlines()
    example = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    names = ["DEBUG", "SITE_URL", "ALLOWED_HOSTS", "DATABASES", "STATEMENT_TIMEOUT_MS", "LOGGING"]
    names.append("API_RATE_PER_MINUTE")
    plain, written = load(monkeypatch), load(monkeypatch, **example)

    assert {name: written[name] for name in names} == {name: plain[name] for name in names}
