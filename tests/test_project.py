"""The project as a whole: migrations, variables and documentation keep up with the code."""

import re
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[1]
SETTINGS = (ROOT / "igftracker" / "settings.py").read_text()
COMPOSE = (ROOT / "docker-compose.yml").read_text()
EXAMPLE = (ROOT / ".env.example").read_text()
PACKAGES = ["igftracker", "meetings", "submissions"]


def find_sources() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


@pytest.mark.django_db
def test_every_change_to_a_model_has_its_migration() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)


def test_every_variable_stands_in_the_example_and_the_reverse() -> None:
    read = set(re.findall(r'env_\w+\(\s*"([A-Z_]+)"', SETTINGS))
    composed = set(re.findall(r"\$\{([A-Z_]+)", COMPOSE))

    assert set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE)) == read | composed


def test_settings_read_the_environment_by_the_helpers_only() -> None:
    assert SETTINGS.count("environ") == 1 + SETTINGS.count("environment")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_named_make_targets_exist(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`(?:[^`]*\s)?make ([a-z-]+)", (ROOT / name).read_text()))

    assert named
    assert named <= targets


def test_every_make_target_says_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert targets is not None

    for target in targets[1].split():
        assert re.search(rf"^{target}:.* ## \w+", makefile, re.MULTILINE), target


def test_no_module_is_left_unfinished() -> None:
    words = re.compile(r"TODO|FIXME|NotImplemented")

    assert [path for path in find_sources() if words.search(path.read_text())] == []


def test_no_module_is_longer_than_400_lines() -> None:
    written = [path for path in find_sources() if path.parent.name != "migrations"]

    assert len(written) > 20
    assert [path for path in written if len(path.read_text().splitlines()) > 400] == []


def test_every_dependency_has_its_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text().splitlines()
    dependencies = [line for line in lines if re.match(r'  "[\w-]+(~=|>=)', line)]

    assert len(dependencies) > 20
    assert [line for line in dependencies if "  # " not in line] == []
