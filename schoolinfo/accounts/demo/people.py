"""The people of the demo: one for each role, with passwords made for this machine alone."""

import json
import os
import secrets
from pathlib import Path

from django.conf import settings
from django.db import transaction

from schoolinfo.accounts import changes, factor
from schoolinfo.accounts.models import Role, User
from schoolinfo.directory.models import Entity

PEOPLE = (
    ("olivia", "Olivia Okafor", (Role.UPLOADER,)),
    ("andre", "Andre Alvarez", (Role.APPROVER,)),
    ("priya", "Priya Banerjee", (Role.UPLOADER, Role.APPROVER)),
    ("felix", "Felix Fuentes", (Role.FACILITATOR,)),
    ("petra", "Petra Park", (Role.PREVIEWER,)),
    ("ada", "Ada Abrams", (Role.ADMINISTRATOR,)),
)


def lines() -> list[str]:
    """What `make run` says about the people of the demo; makes them first where the database has nobody.

    Their passwords are kept in VAR_DIR, where only the owner of the process reads them. No lines where the people
    are not of the demo.
    """
    kept = settings.VAR_DIR / "demo-people.json"
    if not User.objects.exists():
        make(_passwords(kept))
    if not kept.exists():
        return []
    passwords = json.loads(kept.read_text())
    said = [f"  {name:<8}{passwords[name]:<20}{', '.join(roles)}" for name, _, roles in PEOPLE]
    return [
        f"People of the demo ({settings.STAFF_ADDRESS}/staff/): user name, password, roles",
        *said,
        "  The second factor: manage.py demo_code NAME",
    ]


@transaction.atomic
def make(passwords: dict[str, str]) -> None:
    """One person for each role and one who has two, each with an authenticator app that `demo_code` stands for."""
    for name, full_name, roles in PEOPLE:
        schools = _schools() if Role.PREVIEWER in roles else ()
        about = {"schools": schools, "by": "prepare (command)"}
        user = changes.add(name, full_name, f"{name}@example.org", roles, **about)
        user.set_password(passwords[name])
        user.save(update_fields=["password"])
        factor.set_up(user, factor.new_secret(), step=0)


def _schools() -> list[str]:
    """Two schools of the sample, for the previewer."""
    schools = Entity.objects.filter(kind=Entity.Kind.SCHOOL, cds__startswith="99").order_by("cds")
    return list(schools.values_list("cds", flat=True)[:2])


def _passwords(kept: Path) -> dict[str, str]:
    """{user name: password}, from the file; made where there is none."""
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        made = {name: secrets.token_urlsafe(12) for name, _, _ in PEOPLE}
        draft = kept.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(made, file)
        draft.rename(kept)
    return json.loads(kept.read_text())
