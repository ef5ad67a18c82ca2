import os

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from schoolinfo.running.prepare import (
    alone,
    collect_static_if_changed,
    load_sample_if_missing,
    people_of_the_demo,
)


class Command(BaseCommand):
    help = (
        "Migrate, load the sample schools of the guide, collect the static files and make the people of the demo, "
        "each where it is needed. Several machines may do it at once."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--database", action="store_true", help="leave the static files, which an image brings along"
        )

    def handle(self, *, database, **options):
        with alone():
            call_command("migrate", interactive=False, verbosity=0)
            if os.environ.get("LOAD_SAMPLE") != "0" and load_sample_if_missing():
                self.stdout.write("The sample district was loaded.")
        if not database and collect_static_if_changed():
            self.stdout.write("Static files collected.")
        if settings.DEMO:
            self.stdout.write("\n".join(people_of_the_demo()))
