"""Hard spellings of real names: the schools of Los Angeles among all of California's.

The file has the accents of three of their names; others are tried with the accent that the file leaves out.
"""

import pytest

from schoolinfo.directory.models import Listing
from schoolinfo.directory.search import find
from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import Approval, load_paths
from tests.directory.search.spellings import KINDS, OF_EACH, hard_spellings, shares
from tests.uploads import uploads  # noqa: F401

LAUSD = "19647330000000"
pytestmark = pytest.mark.django_db


@pytest.fixture
def found(real_files, settings):
    """Each spelling with the CDS codes of the first five schools that it finds."""
    settings.SITE = settings.SITE | {"home_district": LAUSD}
    path = real_files / "directory" / "pubschls.txt"
    load_paths([path], by="a test", approval=Approval("another"), period="2018-06-01")
    own = Listing.objects.filter(district_cds=LAUSD, kind="school", status="active")
    releases = Releases.public()
    spellings = hard_spellings(own.values_list("cds", "name"))
    return [(one, [hit.cds for hit in find(releases, one.typed, limit=5)]) for one in spellings]


def test_the_right_school_stands_first_and_nearly_always_among_five(found):
    first, five = shares(found)
    assert first >= 0.9
    assert five >= 0.99
    for kind in KINDS:
        some = [pair for pair in found if pair[0].kind == kind]
        assert len(some) == (3 if kind == "accents off" else OF_EACH), kind
        assert min(shares(some)) >= 0.9, kind
