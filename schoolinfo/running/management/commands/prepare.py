import os

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from schoolinfo.running.prepare import collect_static_if_changed, load_sample_if_empty, people_of_the_demo


class Command(BaseCommand):
    help = (
        "Migrate, collect the static files, load the sample district and its people, each where it is needed."
    )

    def handle(self, **options):
        call_command("migrate", interactive=False, verbosity=0)
        if collect_static_if_changed():
            self.stdout.write("Static files collected.")
        if settings.DEMO and os.environ.get("LOAD_SAMPLE") != "0" and load_sample_if_empty():
            self.stdout.write("The sample district was loaded.")
        if settings.DEMO:
            self.stdout.write("\n".join(people_of_the_demo()))
