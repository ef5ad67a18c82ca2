"""Makes an uploader who has just signed in; prints their cookies as JSON."""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from tests.staff.people import signed_in  # noqa: E402

client = signed_in("uploader")
print(json.dumps({name: morsel.value for name, morsel in client.cookies.items()}))
