"""Makes the files of one kit and prints as JSON how long it took and what came of it."""

import hashlib
import json
import os
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

import page  # noqa: E402

from dashboard.guide.kit.choosing import SAMPLE_SCHOOLS  # noqa: E402
from dashboard.guide.kit.files.work import files_of  # noqa: E402
from dashboard.guide.kit.making import make_kit  # noqa: E402
from dashboard.guide.kit.pdf.compiling import pages_of  # noqa: E402
from schoolinfo.profiles.comparing.reading import find_schools  # noqa: E402
from schoolinfo.releases.current import Releases  # noqa: E402

begun = time.perf_counter()
releases = Releases.public()
schools = find_schools(releases, SAMPLE_SCHOOLS, None, fictional=True)
assert len(schools) == 4
kit = make_kit(releases, schools, 90, "https://schools.example")
pdf, archive = files_of(kit, lambda *where: None)
seconds = time.perf_counter() - begun
report = page.validate_pdf_bytes(pdf, profile="ua1")
print(
    json.dumps(
        {
            "seconds": seconds,
            "documents": len(kit.documents),
            "pages": pages_of(pdf),
            "pdf": len(pdf),
            "zip": len(archive),
            "rules": report.rules.total,
            "broken": report.rules.failed,
            "hash": hashlib.sha256(pdf + archive).hexdigest(),
        }
    )
)
