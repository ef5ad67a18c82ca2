"""A citation stays true however long a page is kept: its date is that of the data."""

import re

import pytest

from schoolinfo.measures import Papers
from schoolinfo.profiles.citing import citation

from .addresses import school_codes, subject_addresses

CDS = "99100170100123"
LINK = f"https://school.example/schools/{CDS}/2025/"
STATE = Papers(
    2025, "2024–25", "ela.txt", 1, "December 4, 2025", "California Department of Education", "2025-12-04"
)
GROWTH = Papers(2025, "2024–25", "growth.txt", 2, "November 30, 2025", "CDE", "2025-11-30")
DIRECTORY = Papers(2026, "", "schools.txt", 1, "June 2, 2026", "", "2026-06-02")
DRAFT = Papers(2025, "2024–25", "math.txt", 3, "", "CORE")


def test_whole():
    assert citation("Oak, 2025 Dashboard", [CDS], [2025], [STATE, GROWTH, DIRECTORY], LINK) == (
        f"School information: “Oak, 2025 Dashboard” (CDS code {CDS}). Results of 2025. "
        "Numbers published by California Department of Education. "
        "Data public on this site since December 4, 2025. "
        "No overall rating exists for any school. Do not add measures together. "
        f"{LINK}"
    )


def test_several_schools_years_and_publishers():
    said = citation("Compare", [CDS, "99100170100124"], [2025, 2024, 2019], [DRAFT, STATE], LINK, "Made up.")
    assert f"(CDS code {CDS}, 99100170100124). Results from 2019 to 2025." in said
    assert "Numbers published by CORE; California Department of Education." in said
    assert "since December 4, 2025" in said
    assert said.endswith(f"Made up. {LINK}")


def test_without_any_file():
    assert citation("Oak", [CDS], [], [], LINK) == (
        f"School information: “Oak” (CDS code {CDS}). "
        f"No overall rating exists for any school. Do not add measures together. {LINK}"
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("sample_district")
def test_every_page_of_numbers_can_be_cited_without_a_script(client):
    dated = f"/schools/{school_codes()[0]}/2024/"
    for page in (*subject_addresses(), dated):
        html = client.get(page).content.decode()
        said = re.search(r"Cite this page</summary>\s*<p>(.*?)</p>", html)[1]
        assert "(CDS code " in said
        assert "Data public on this site since " in said
        assert client.get(re.search(r"http://testserver(\S+)$", said)[1]).status_code == 200
    assert said.endswith(dated)
