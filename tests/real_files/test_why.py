"""Why real schools have their colors: the state's own file of English Learner Progress, 2024."""

import re

import pytest
from django.core.management import call_command

from dashboard.measures import ELPI
from dashboard.models import Value
from dashboard.presenters.levels import levels
from dashboard.presenters.why import why
from dashboard.released import Release
from dashboard.rules import explain
from dashboard.selectors import select
from schoolinfo.directory.entities import kind_of
from schoolinfo.measures import State
from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import Approval, load_paths

MACARTHUR = "19647336120810"
NEW_ACADEMY = "19647330100289"

# Read by hand in elpidownload2024.txt:
# 19647336120810 EL: currstatus 42.2, change -13.4, statuslevel 2, changelevel 1, color 1
# 19647330100289 EL: currstatus 52.8, change -8.8, statuslevel 3, changelevel 2, color 2
SEEN = [
    (MACARTHUR, "Low: 35.0 to 44.9", "Declined Significantly: −10.1 or less", "Red",
     "Status was Low: 42.2% is between 35.0% and 44.9%.",
     "Change was Declined Significantly: 13.4 percentage points lower than last year’s students.",
     "Where the Low row meets the Declined Significantly column, the table gives Red."),
    (NEW_ACADEMY, "Medium: 45.0 to 54.9", "Declined: −10.0 to −2.0", "Orange",
     "Status was Medium: 52.8% is between 45.0% and 54.9%.",
     "Change was Declined: 8.8 percentage points lower than last year’s students.",
     "Where the Medium row meets the Declined column, the table gives Orange."),
]  # fmt: skip


@pytest.fixture(scope="module")
def progress(real_files, django_db_setup, django_db_blocker):
    """The file, public; taken away after the module."""
    path = real_files / "dashboard" / "2024" / "elpidownload2024.txt"
    with django_db_blocker.unblock():
        (outcome,) = load_paths([path], by="uploader", approval=Approval("approver"))
        assert not outcome.failures
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.mark.django_db
@pytest.mark.usefixtures("progress")
@pytest.mark.parametrize(("cds", "status", "change", "color", "sentences"), [(*s[:4], s[4:]) for s in SEEN])
@pytest.mark.parametrize("address", ["", "2024/why/elpi/el/"])
def test_a_real_school_shows_its_cell(client, address, cds, status, change, color, sentences):
    page = client.get(f"/schools/{cds}/{address}").content.decode()
    found = re.search(r'<div class="because">.*?State rules of the 2024 Dashboard', page, re.DOTALL)[0]
    for sentence in sentences:
        assert f"<p>{sentence}</p>" in found
    assert re.findall(r'<li class="lit">([^<]+)<', found) == [status, change]
    (cell,) = re.findall(r'<td class="lit">.*?</svg>(\w+)', found)
    assert cell == color


@pytest.mark.django_db
@pytest.mark.usefixtures("progress")
def test_the_lit_cell_of_every_real_row_has_the_published_color():
    releases = Releases.public()
    codes = list(Value.objects.values_list("cds", flat=True).distinct())
    rows = select(releases, codes, ("EL", "LTEL")).rows
    colored = [row for row in rows if row.state == State.SHOWN and row.color]
    assert len(colored) > 800
    for row in colored:
        found = why(ELPI, row, kind_of(row.cds), 2024, levels(ELPI, row, kind_of(row.cds), Release.FULL))
        assert explain("elpi", 2024).color(found.place.status, found.place.change) == row.color
        assert not any("that stands" in sentence for sentence in found.sentences)


@pytest.mark.django_db
@pytest.mark.usefixtures("progress")
def test_the_groups_of_the_state_lead_to_pages_of_their_own(client):
    page = client.get("/state/groups/elpi/").content.decode()
    links = re.findall(r'href="(/state/2024/why/elpi/[a-z]+/)"', page)
    assert links
    for address in links:
        assert "State rules of the 2024 Dashboard" in client.get(address).content.decode()
