"""A private Postgres with the roles that compose.yaml makes, and commands of the site that connect as one of them."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import psycopg

from schoolinfo.embedded_postgres import programs
from schoolinfo.embedded_postgres.server import Server

from .site import ROOT

ROLES = ROOT / "schoolinfo" / "running" / "roles.sql"
OWNER, SITE = "schoolinfo_owner", "schoolinfo_site"
DATABASE = "schoolinfo"


class Database:
    def __init__(self, var: Path):
        self.var = var
        self.server = Server(var / "postgres", DATABASE)

    def start(self) -> None:
        """Start the server, and make the roles as the image of Postgres does."""
        self.server.start()
        known = self.server.connection()
        psql = programs.package_root() / programs.PACKAGE / programs.RELEASE / "bin" / "psql"
        command = [str(psql), "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--dbname", DATABASE]
        command += ["--host", known["host"], "--port", known["port"], "--username", known["user"]]
        passwords = {"POSTGRES_PASSWORD": "of the owner's", "DATABASE_PASSWORD": "of the site"}
        done = subprocess.run(
            [*command, "--file", str(ROLES)], check=False, env=passwords, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr

    def stop(self) -> None:
        self.server.stop()

    def connect(self, role: str) -> psycopg.Connection:
        known = self.server.connection() | {"user": role, "dbname": DATABASE}
        return psycopg.connect(**known, autocommit=True)

    def run(self, role: str, *command: str) -> str:
        """What a Python command of the site says that connects as a role."""
        known = self.server.connection()
        environment = {
            "PATH": os.environ["PATH"],
            "DATABASE_URL": f"postgresql://{role}@/{DATABASE}?host={quote(known['host'], safe='')}",
            "SECRET_KEY": "only for tests",
            "ALLOWED_HOSTS": "localhost",
            "VAR_DIR": str(self.var),
        }
        options = {"cwd": ROOT, "env": environment, "capture_output": True, "text": True}
        done = subprocess.run([sys.executable, *command], check=False, timeout=300, **options)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout
