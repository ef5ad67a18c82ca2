"""The backend itself: Django's own for Postgres, which starts the private server when it cannot connect."""

from pathlib import Path

import psycopg
from django.db.backends.postgresql.base import DatabaseWrapper as PostgresWrapper

from .errors import PostgresError
from .server import Server


class DatabaseWrapper(PostgresWrapper):
    """HOST in the settings is the folder of the private server, not that of its socket."""

    def server(self) -> Server:
        return Server(Path(self.settings_dict["HOST"]))

    def get_connection_params(self):
        return {**super().get_connection_params(), **self.server().connection()}

    def get_new_connection(self, conn_params):
        try:
            return super().get_new_connection(conn_params)
        except psycopg.OperationalError:
            self._start()
        return super().get_new_connection({**conn_params, **self.server().connection()})

    def _start(self) -> None:
        try:
            self.server().start()
        except PostgresError as error:
            raise psycopg.OperationalError(str(error)) from error
