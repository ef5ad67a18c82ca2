from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from schoolinfo.sample.generate import DEFAULT_SEED, NEXT_YEAR, YEARS, default_size, generate

MOST_SCHOOLS = 10_000


class Command(BaseCommand):
    help = "Write the files of a fictional district in the publishers' exact layouts."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--schools", type=int, default=default_size(), help="how many, up to 10,000")
        parser.add_argument("--out", type=Path, default=settings.BASE_DIR / "data" / "sample")
        parser.add_argument("--seed", default=DEFAULT_SEED)
        parser.add_argument(
            "--years",
            type=int,
            nargs="+",
            default=list(YEARS),
            choices=[*YEARS, NEXT_YEAR],
            help=f"{NEXT_YEAR} is a year to come: its files can be uploaded to a site that has the others",
        )

    def handle(self, *args, **options):
        if not 1 <= options["schools"] <= MOST_SCHOOLS:
            raise CommandError(f"--schools must be between 1 and {MOST_SCHOOLS}, not {options['schools']}.")
        chatty = options["verbosity"] > 1
        generate(
            options["out"],
            options["schools"],
            options["seed"],
            options["years"],
            report=self.stdout.write if chatty else lambda name: None,
        )
        self.stdout.write(f"{options['schools']} fictional schools are in {options['out']}.")
