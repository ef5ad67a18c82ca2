"""The year to come: made on demand, read by the layouts of the year before, public beside the others."""

import pytest

from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.sample.generate import NEXT_YEAR, YEARS, generate
from tests.uploads import uploads  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]
SCHOOL = "99100170100309"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("next")
    generate(folder, years=(NEXT_YEAR,))
    return sorted(folder.iterdir())


def test_it_is_not_part_of_the_sample_that_sites_start_with(files):
    assert NEXT_YEAR not in YEARS
    assert not [path.name for path in files if path.name.startswith(("pubschls", "district_schools"))]


def test_every_file_loads_and_the_school_has_a_page_of_the_year(client, files):
    outcomes = load_paths(files, by="uploader", approval=Approval("approver"))
    assert [str(failure) for outcome in outcomes for failure in outcome.failures] == []
    assert {release.period for release in Releases.public().of(SCHOOL, "dashboard/ela", "growth")} >= {
        str(NEXT_YEAR)
    }
    page = client.get(f"/schools/{SCHOOL}/{NEXT_YEAR}/").content.decode()
    assert "2026 Dashboard" in page
    assert "eladownload2026.txt" in page
