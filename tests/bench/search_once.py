"""Prints as JSON what the search of this site does: `suggestions` (seconds a text) or `spellings` (how many found)."""

import json
import os
import random
import statistics
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schoolinfo.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402

from schoolinfo.directory.models import Listing  # noqa: E402
from schoolinfo.directory.search import find  # noqa: E402
from schoolinfo.directory.search.keeping import index_of  # noqa: E402
from schoolinfo.releases.current import Releases  # noqa: E402
from tests.directory.search.spellings import KINDS, SEED, hard_spellings, shares  # noqa: E402

BEGINNINGS = 150  # names typed in part
OF_EACH = 30  # hard spellings of each kind
ROUNDS = 5  # of which the median counts


def resident() -> float:
    """Megabytes that this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def built() -> dict:
    """What the index costs. The connection is there already, as in a process that has answered before."""
    releases = Releases.public()
    before, begun = resident(), time.perf_counter()
    index = index_of(releases)
    taken = time.perf_counter() - begun
    return {"build": taken, "megabytes": resident() - before, "schools": len(index.schools)}


def suggestions() -> dict:
    """Through the view and its middleware, the index being there."""
    cost, client = built(), Client(headers={"host": "127.0.0.1"})
    return cost | {
        "seconds": [statistics.median(_ask(client, text) for _ in range(ROUNDS)) for text in _texts()]
    }


def _texts() -> list[str]:
    schools = list(Listing.objects.filter(kind="school", status="active").values_list("cds", "name"))
    draw = random.Random(SEED)
    names = [name for _, name in draw.sample(sorted(schools), BEGINNINGS)]
    begun = [name[: draw.randint(2, len(name))] for name in names]
    return begun + [one.typed for one in hard_spellings(schools, OF_EACH)]


def _ask(client: Client, text: str) -> float:
    begun = time.perf_counter()
    answer = client.get("/schools/suggest/", {"q": text})
    assert answer.status_code == 200, (text, answer.status_code)
    return time.perf_counter() - begun


def spellings() -> dict:
    """Of the open schools of the home district, among all that are loaded."""
    cost, releases = built(), Releases.public()
    own = Listing.objects.filter(
        kind="school", status="active", district_cds=settings.SITE["home_district"]
    ).values_list("cds", "name")
    found = [
        (one, [hit.cds for hit in find(releases, one.typed, limit=5)]) for one in hard_spellings(list(own))
    ]
    kinds = {kind: _counts([pair for pair in found if pair[0].kind == kind]) for kind in KINDS}
    first, five = shares(found)
    return cost | {"first": first, "five": five, "kinds": kinds}


def _counts(found: list) -> tuple[int, int, int]:
    first, five = shares(found)
    return round(first * len(found)), round(five * len(found)), len(found)


print(json.dumps({"suggestions": suggestions, "spellings": spellings}[sys.argv[1]]()))
