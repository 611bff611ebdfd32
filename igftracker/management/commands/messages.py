"""Bring the catalogues of translations up to date, and compile them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.core.management.commands import makemessages
from django.utils.translation import to_locale

IGNORED = [".venv/*", "tests/*", "var/*", "templates/admin/*"]
"""What holds no words of the public pages; the admin and answers for machines are in English."""


class Extraction(makemessages.Command):
    """Django's own extraction, which never guesses a translation from a similar message."""

    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]


class Command(BaseCommand):
    """Extracts the messages into the catalogue of each language, and compiles all of them."""

    help = __doc__ or ""
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Let those without gettext compile what they translated."""
        parser.add_argument(
            "--compile-only", action="store_true", help="Only compile; this needs no gettext."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Extract and compile; the first needs gettext's xgettext and msgmerge."""
        if not options["compile_only"]:
            call_command(
                Extraction(),
                locale=[to_locale(code) for code in settings.TRANSLATIONS if code != "en"],
                ignore_patterns=IGNORED,
                no_obsolete=True,
                no_wrap=True,
                add_location="file",
                verbosity=0,
            )
        for source in sorted(settings.LOCALE_PATHS[0].glob("*/LC_MESSAGES/django.po")):
            compile_catalogue(source)
            self.stdout.write(f"{source.relative_to(settings.BASE_DIR)}: compiled")


def compile_catalogue(source: Path) -> None:
    """Write a catalogue's compiled form beside it; what is in doubt (fuzzy) is left out."""
    with source.open("rb") as lines:
        catalogue = read_po(lines)
    with source.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)
