from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from schoolinfo.embedded_postgres.errors import PostgresError
from schoolinfo.embedded_postgres.server import Server


class Command(BaseCommand):
    help = "Start or stop the site's private Postgres, or say whether it runs."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("action", choices=["start", "stop", "status"])

    def handle(self, *, action, **options):
        if settings.DATABASE_URL:
            raise CommandError("DATABASE_URL is set, so the site does not use a private Postgres.")
        server = Server(settings.VAR_DIR / "postgres")
        try:
            self.stdout.write(getattr(self, f"_{action}")(server))
        except PostgresError as error:
            raise CommandError(str(error)) from error

    def _start(self, server: Server) -> str:
        return "Postgres started." if server.start() else "Postgres was running already."

    def _stop(self, server: Server) -> str:
        return "Postgres stopped." if server.stop() else "Postgres was not running."

    def _status(self, server: Server) -> str:
        if server.answers():
            return f"Postgres answers (pid {server.pid()}, socket in {server.connection()['host']})."
        return "Postgres runs but does not answer yet." if server.is_running() else "Postgres is not running."
