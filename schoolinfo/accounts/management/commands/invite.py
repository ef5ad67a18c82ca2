import getpass

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from schoolinfo.accounts import changes
from schoolinfo.accounts.forms.people import Invitation
from schoolinfo.accounts.models import Role


class Command(BaseCommand):
    help = "Invite a person: make an account and print the link with which they choose a password."

    def add_arguments(self, parser):
        parser.add_argument("name", help="the user name, as in the audit trail")
        parser.add_argument("email")
        parser.add_argument("--full-name", default="")
        parser.add_argument("--role", action="append", required=True, choices=Role.values)
        parser.add_argument("--school", action="append", default=[], help="CDS code, for a previewer")

    def handle(self, name, email, full_name, role, school, **options):
        typed = {
            "username": name,
            "name": full_name or name,
            "email": email,
            "roles": role,
            "schools": "\n".join(school),
        }
        form = Invitation(typed)
        if not form.is_valid():
            raise CommandError(" ".join(_sentences(form)))
        _, link = changes.invite(**form.cleaned_data, by=f"{getpass.getuser()} (command)")
        self.stdout.write(f"{name} was invited. This link is good once, for seven days:\n{link}")


def _sentences(form) -> list[str]:
    return [
        message for errors in form.errors.as_data().values() for message in ValidationError(errors).messages
    ]
