import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.management.base import BaseCommand, CommandError

from schoolinfo.accounts import factor
from schoolinfo.accounts.backend import find

STEP = 30  # seconds


class Command(BaseCommand):
    help = "Print the code that the authenticator app of a person of the demo shows now."

    def add_arguments(self, parser):
        parser.add_argument("name", help="user name")

    def handle(self, name, **options):
        user = find(name)
        if user is None:
            raise CommandError(f"The demo has no person with the user name {name}.")
        try:
            secret = factor.secret_of(user)
        except Authenticator.DoesNotExist as error:
            raise CommandError(f"{name} has not set up a second factor.") from error
        step, gone = divmod(int(time.time()), STEP)
        self.stdout.write(
            f"{format_hotp_value(hotp_value(secret, step))}  (for {STEP - gone} seconds, and once)"
        )
