"""`python -m tests.releases.upload_once FILE…`: a job for these files on the site of the environment; prints its id."""

import os
import sys
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from tests.releases.jobs import uploaded  # noqa: E402

print(uploaded(*map(Path, sys.argv[1:])).pk)
