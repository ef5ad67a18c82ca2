"""Thin shell over releases.working: takes what waits in the queue, and lets pages go first."""

import os

from django.core.management.base import BaseCommand

from schoolinfo.releases.working.worker import work, work_off

NICENESS = 10


class Command(BaseCommand):
    help = "Work on uploaded files and on what else waits in the queue, until it is stopped."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do what waits now, then end")

    def handle(self, *, once, **options):
        os.nice(NICENESS)
        if once:
            work_off()
        else:
            work()
