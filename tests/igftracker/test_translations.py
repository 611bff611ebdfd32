"""The catalogues of translations: nothing is missing, in doubt, broken or left unmarked."""

import io
import re

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from django.utils.translation import to_locale

from igftracker.management.commands.messages import IGNORED
from tests import pseudo
from tests.addresses import addresses, is_page
from tests.world import make_world

FOLDER = settings.LOCALE_PATHS[0]
TRANSLATED = [to_locale(code) for code in settings.TRANSLATIONS if code != "en"]
COMPLETE = [to_locale(code) for code in settings.COMPLETE_LANGUAGES if code != "en"]
HOLES = re.compile(r"%\(\w+\)[a-z]|%[a-z]|</?[a-z]+|href=\"[^\"]*\"")
NEEDED = pytest.mark.skipif(not COMPLETE, reason="no language is declared complete yet")


def catalogue_of(locale: str):
    with (FOLDER / locale / "LC_MESSAGES" / "django.po").open("rb") as lines:
        return read_po(lines, locale=locale)


def said(message) -> list[str]:
    """Give the translations of a message, one for each plural form."""
    return [message.string] if isinstance(message.string, str) else list(message.string)


def asked(message) -> list[str]:
    return [message.id] if isinstance(message.id, str) else list(message.id)


@pytest.mark.parametrize("locale", TRANSLATED)
def test_the_compiled_form_of_a_catalogue_is_that_of_its_text(locale):
    written = io.BytesIO()
    write_mo(written, catalogue_of(locale))
    compiled = FOLDER / locale / "LC_MESSAGES" / "django.mo"

    assert written.getvalue() == compiled.read_bytes(), "run: manage.py messages --compile-only"


@pytest.mark.parametrize("locale", TRANSLATED)
def test_a_translation_keeps_what_is_filled_in_and_where_links_lead(locale):
    for message in catalogue_of(locale):
        for one in filter(None, said(message) if message.id else []):
            wanted = {tuple(sorted(HOLES.findall(words))) for words in asked(message)}
            found = tuple(sorted(HOLES.findall(one)))
            assert found in wanted or len(said(message)) > 1, f"{locale}: {message.id} → {one}"


@pytest.mark.parametrize("locale", COMPLETE)
def test_a_complete_language_has_nothing_untranslated_or_in_doubt(locale):
    catalogue = catalogue_of(locale)
    lacking = [m.id for m in catalogue if m.id and not (said(m) and all(said(m)))]
    doubtful = [m.id for m in catalogue if m.id and m.fuzzy]

    assert (lacking, doubtful) == ([], [])


@NEEDED
def test_every_message_of_the_code_stands_in_the_catalogues(tmp_path):
    (tmp_path / "fr" / "LC_MESSAGES").mkdir(parents=True)
    with override_settings(LOCALE_PATHS=[tmp_path]):
        call_command(
            "makemessages",
            locale=["fr"],
            ignore_patterns=[*IGNORED, "igftracker/locale"],
            verbosity=0,
        )
    with (tmp_path / "fr" / "LC_MESSAGES" / "django.po").open("rb") as lines:
        wanted = {(m.context, m.id) for m in read_po(lines)}
    for locale in TRANSLATED:
        kept = {(m.context, m.id) for m in catalogue_of(locale)}
        assert kept == wanted, f"{locale}: run `make messages`"


@pytest.mark.django_db
def test_no_word_of_a_page_is_left_unmarked(client, tmp_path):
    folder = pseudo.write_catalogue(FOLDER / pseudo.LOCALE / "LC_MESSAGES" / "django.po", tmp_path)
    world = make_world("Offen")
    pseudo.make_greek()
    languages = [("en", "English"), (pseudo.CODE, "简体中文")]
    plain = {}
    with override_settings(LANGUAGES=languages, LOCALE_PATHS=[folder]):
        for page in filter(is_page, addresses(world)):
            response = client.get(f"/{pseudo.CODE}{page}")
            if response.status_code == 200:
                plain[page] = pseudo.find_plain(response.content)
    missed = {page: words for page, words in plain.items() if words}
    assert len(plain) > 25
    assert not missed, "\n".join(f"{page}: {words}" for page, words in missed.items())
