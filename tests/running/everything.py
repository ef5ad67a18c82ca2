"""`python -m tests.running.everything FILE`: all that happens to a file, from its upload to its removal for good.

Runs on the site of the environment, as the web server and the worker together do it.
"""

import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from schoolinfo.releases import publishing  # noqa: E402
from schoolinfo.releases.comparing import reasons  # noqa: E402
from schoolinfo.releases.models import Version  # noqa: E402
from schoolinfo.releases.seen import look  # noqa: E402
from tests.releases.jobs import worked_off  # noqa: E402


def main(path: Path) -> None:
    job = worked_off(path, by="ana")
    version = Version.objects.get(pk=job.outcomes[0]["version"])
    if missing := reasons.missing(version):
        reasons.give(version, missing, "As the state published it.", by="ana")
    publishing.submit(version, by="ana", note="The results of the year.")
    publishing.send_back(version, by="ben", note="Look again.")
    publishing.submit(version, by="ana", note="The results of the year.")
    publishing.approve(version, by="ben", seen=look(version))
    publishing.withdraw(version, by="ben", note="It came too early.")
    publishing.withdraw(version, by="ben", note="It says too much.", seal=True)
    print(", ".join(version.events.order_by("pk").values_list("kind", flat=True)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
