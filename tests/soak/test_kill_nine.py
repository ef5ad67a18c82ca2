"""`kill -9` of the worker, the web server, Postgres and whoever publishes, at random points of all they do.

KILLS says how often (200), SEED at which points. After each kill ledger, rows and files agree, what people were told
is so, and no answer was an error that the kill does not explain. Who publishes does so in code, or as the staff do at
their pages: which of both, and what they do, is by chance.
"""

import os
import random
import time

import pytest

from tests.releases.killing import made_place
from tests.soak.killed_site import ACTORS, PARTS, KilledSite

KILLS = int(os.environ.get("KILLS") or 200)
SEED = int(os.environ.get("SEED") or 20_260_704)
LONGEST = 4.0  # seconds of work before a kill
SCHOOLS = "120"
KINDS_OF_STEPS = ("upload", "submit", "approve", "withdraw")


@pytest.fixture(scope="module")
def site():
    print(f"\n{KILLS} kills, SEED={SEED}")
    with made_place() as place:
        files = place.folder / "made"
        place.succeed("sample", "--schools", SCHOOLS, "--years", "2025", "--out", files)
        place.succeed("collectstatic", "--noinput", "--verbosity", "0")
        place.run("-m", "tests.soak.people", place.folder / "people")
        site = KilledSite(place, files)
        yield site
        site.stop()


def moments() -> list[tuple[str, float, str, int]]:
    """(what is killed, after how many seconds, who publishes, their seed)."""
    chance = random.Random(SEED)
    return [
        (chance.choice(PARTS), chance.uniform(0.5, LONGEST), chance.choice(ACTORS), chance.getrandbits(31))
        for _ in range(KILLS)
    ]


@pytest.mark.parametrize(("part", "seconds", "actor", "seed"), moments())
def test_after_a_kill_all_agrees(site, part, seconds, actor, seed):
    site.start(seed, actor)
    site.work(seconds, actor)
    site.kill(part)
    time.sleep(seconds / 10)
    site.settle()
    site.agrees()


def test_much_has_happened_and_no_job_is_lost(site):
    site.works_off()
    site.agrees()
    state = site.place.state()
    print({name: rows for name, rows in state.items() if name.startswith("releases_")})
    print(f"Steps taken over HTTP: {dict(sorted(site.taken.items()))}")
    print(f"Requests that a kill made fail: {dict(site.explained)}; public pages read: {site.reader.read}")
    assert state["releases_version"] > KILLS / 4
    assert state["releases_event"] > KILLS / 4
    for kind in KINDS_OF_STEPS:
        assert site.taken[kind] >= max(1, KILLS // 20), kind
