"""`manage.py make_administrator`: the first administrator, who then invites everybody else."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from igftracker.accounts.links import find_address
from igftracker.accounts.services.administrators import (
    invite_administrator,
    make_administrator,
    raise_to_administrator,
)
from igftracker.accounts.services.roles import apply_roles

NO_TERMINAL = (
    "There is no terminal to ask for a password. With --link you get a link instead, by which the"
    " administrator chooses name and password."
)


class Command(BaseCommand):
    """Makes an administrator of this installation; to run it twice does no harm."""

    help = "Make an administrator: asks for name and password, or prints a link (--link)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the name, or the wish for a link."""
        parser.add_argument("name", nargs="?", help="what the administrator signs in with")
        parser.add_argument("--link", action="store_true", help="print a link that is good once")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say what was done."""
        apply_roles()
        if options["link"]:
            address = find_address(None, invite_administrator())
            self.stdout.write(f"Good once, for seven days:\n  {address}")
            return
        name = options["name"] or self.ask_name()
        account = User.objects.filter(username=name).first()
        if account:
            self.raise_account(account)
        else:
            self.make(name)

    def ask_name(self) -> str:
        """Ask for the name."""
        if not sys.stdin.isatty():
            raise CommandError(NO_TERMINAL)
        return input("Name to sign in with: ").strip()

    def raise_account(self, account: User) -> None:
        """Give an account that exists the role; its password stays."""
        changed = raise_to_administrator(account)
        words = "is now" if changed else "was already"
        self.stdout.write(f"{account} {words} an administrator. The password stays as it was.")

    def make(self, name: str) -> None:
        """Ask for a password and make the account."""
        try:
            make_administrator(name, self.ask_password())
        except ValidationError as error:
            raise CommandError(f"{name!r} was not made. " + " ".join(error.messages)) from None
        self.stdout.write(f"{name} is now an administrator.")

    def ask_password(self) -> str:
        """Ask for the password twice."""
        if not sys.stdin.isatty():
            raise CommandError(NO_TERMINAL)
        password = getpass("Password (12 letters or more): ")
        if getpass("Once more: ") != password:
            raise CommandError("The two are not the same. Nothing was made.")
        return password
