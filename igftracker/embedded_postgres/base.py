"""Django's PostgreSQL backend, with the server started by the first connection."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base
from django.db.backends.postgresql.client import DatabaseClient as PostgresClient

from igftracker.embedded_postgres.programs import find_program
from igftracker.embedded_postgres.server import share_server

DATABASE = "igftracker"


class DatabaseClient(PostgresClient):
    """`manage.py dbshell` with the psql that comes with the server."""

    @classmethod
    def settings_to_cmd_args_env(
        cls, settings_dict: dict[str, Any], parameters: Iterable[str]
    ) -> tuple[list[str], dict[str, str] | None]:
        """Give the command with the full path of psql, and its environment."""
        args, env = super().settings_to_cmd_args_env(settings_dict, parameters)
        return [str(find_program("psql")), *args[1:]], env

    def runshell(self, parameters: Iterable[str]) -> None:
        """Start or join the server, then open psql on it."""
        self.connection.get_connection_params()
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """A PostgreSQL connection that brings its server along."""

    client_class = DatabaseClient

    def get_connection_params(self) -> dict[str, Any]:
        """Start or join the server, then give psycopg2 its address."""
        var_dir = Path(self.settings_dict["OPTIONS"]["var_dir"])
        self.settings_dict.update(share_server(var_dir).join(DATABASE))
        params = super().get_connection_params()
        params.pop("var_dir")
        return params
