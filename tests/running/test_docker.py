"""The container's files name paths, variables and commands of the project; here they are held against it."""

import json
import re

import pytest
import yaml
from django.conf import settings
from django.core.management import load_command_class

from schoolinfo.running import commands, gunicorn_conf
from tests.running.roles import OWNER, ROLES, SITE
from tests.running.site import ROOT

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SITE_SERVICES = ("migrate", "web", "worker")
INSTRUCTION = re.compile(r"^([A-Z]+)\s+(.*)$")


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile as (instruction, arguments), with its continued lines joined and comments left out."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text(), flags=re.MULTILINE)
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    return [INSTRUCTION.match(line).groups() for line in joined.splitlines() if line.strip()]


def arguments(name: str) -> list[str]:
    return [value for instruction, value in instructions() if instruction == name]


def image_environment() -> dict[str, str]:
    return dict(pair.split("=", 1) for value in arguments("ENV") for pair in value.split())


def names_read() -> set[str]:
    """The variables that the settings and the web server read."""
    sources = [ROOT / "schoolinfo" / "settings.py", ROOT / "schoolinfo" / "running" / "gunicorn_conf.py"]
    text = "".join(path.read_text() for path in sources)
    return set(re.findall(r"""(?:\benv|words|environ\.get)\(["']([A-Z_]+)["']""", text))


def copied() -> list[str]:
    """What .dockerignore lets into the image."""
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    return [line[1:] for line in lines if line.startswith("!")]


def test_the_image_starts_the_web_server_that_make_run_starts():
    assert json.loads(arguments("CMD")[-1]) == ["python", *commands.WEB]


def test_the_worker_is_the_one_that_make_run_starts():
    assert COMPOSE["services"]["worker"]["command"] == ["python", *commands.WORKER]


def test_the_health_check_runs_a_module_of_the_project_with_a_shorter_patience_than_dockers():
    from schoolinfo.running import healthcheck

    check = arguments("HEALTHCHECK")[0]
    assert json.loads(check.split("CMD ")[1]) == ["python", "-m", healthcheck.__name__]
    assert "--timeout=6s" in check


def test_what_the_site_needs_is_copied_and_nothing_of_the_machine():
    present = {path.name for path in ROOT.iterdir()}
    packages = {app.split(".")[0] for app in settings.INSTALLED_APPS} & present
    assert packages | {"manage.py", "templates", "static", "locale", "data"} <= set(copied())
    assert set(copied()).isdisjoint({"var", ".venv", ".git", ".env", "tests"})
    assert set(copied()) <= present


def test_the_image_does_not_run_as_root_and_its_user_owns_the_files_folder():
    user = arguments("USER")[-1]
    made = next(value for value in arguments("RUN") if "useradd" in value)
    folder = image_environment()["VAR_DIR"]
    assert user not in ("root", "0")
    assert re.search(rf"useradd .*\b{user}\b", made)
    assert f"--owner={user}" in made
    assert made.endswith(folder)


def test_the_port_is_one():
    port = image_environment()["PORT"]
    assert arguments("EXPOSE") == [port]
    assert [item.split(":")[-1] for item in COMPOSE["services"]["web"]["ports"]] == [port]
    assert image_environment()["HOST"] == "0.0.0.0"
    assert gunicorn_conf.bind.count(":") == 1


@pytest.mark.parametrize("service", SITE_SERVICES)
def test_every_variable_is_one_that_the_project_reads(service):
    given = set(COMPOSE["services"][service]["environment"]) | set(image_environment())
    assert given - names_read() == {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_compose_asks_for_what_production_refuses_to_start_without(name):
    assert COMPOSE["services"]["web"]["environment"][name].startswith("${" + name + ":?")


def test_the_files_and_the_database_are_kept_in_volumes():
    assert set(COMPOSE["volumes"]) == {"database", "files"}
    for service in SITE_SERVICES:
        assert COMPOSE["services"][service]["volumes"] == [f"files:{image_environment()['VAR_DIR']}"]
    assert COMPOSE["services"]["db"]["volumes"][0] == "database:/var/lib/postgresql"


def addresses() -> dict[str, str]:
    """{service: address of the database that it connects to}"""
    return {name: COMPOSE["services"][name]["environment"]["DATABASE_URL"] for name in SITE_SERVICES}


def test_the_database_in_the_addresses_is_the_one_that_is_made():
    made = COMPOSE["services"]["db"]["environment"]["POSTGRES_DB"]
    for address in addresses().values():
        assert address.endswith(f"@db:5432/{made}")


def test_the_roles_are_made_with_the_database():
    file, place, how = COMPOSE["services"]["db"]["volumes"][1].split(":")
    assert (ROOT / file).resolve() == ROLES
    assert place == f"/docker-entrypoint-initdb.d/{ROLES.name}"
    assert how == "ro"


def test_only_migrations_run_as_the_owner_and_nothing_as_the_superuser():
    assert {name: address.split(":")[1] for name, address in addresses().items()} == {
        "migrate": f"//{OWNER}",
        "web": f"//{SITE}",
        "worker": f"//{SITE}",
    }
    assert "POSTGRES_USER" not in COMPOSE["services"]["db"]["environment"]


def test_web_and_worker_are_not_told_the_owners_password():
    for service in ("web", "worker"):
        assert "${POSTGRES_PASSWORD" not in str(COMPOSE["services"][service])


def test_the_database_has_the_passwords_that_the_roles_are_made_with():
    read = re.findall(r"^\\getenv \w+ (\w+)$", ROLES.read_text(), flags=re.MULTILINE)
    assert sorted(read) == ["DATABASE_PASSWORD", "POSTGRES_PASSWORD"]
    for name in read:
        assert COMPOSE["services"]["db"]["environment"][name].startswith("${" + name + ":?")


def test_web_and_worker_wait_for_the_migrations_which_wait_for_the_database():
    services = COMPOSE["services"]
    for service in ("web", "worker"):
        assert services[service]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert services["migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert services["db"]["healthcheck"]["test"][:2] == ["CMD", "pg_isready"]


def test_every_management_command_named_exists():
    named = [COMPOSE["services"][service]["command"][2] for service in ("migrate", "worker")]
    apps = {"migrate": "django.core", "worker": "schoolinfo.releases", "prepare": "schoolinfo.running"}
    for name in [*named, commands.PREPARE[1]]:
        assert load_command_class(apps[name], name)
