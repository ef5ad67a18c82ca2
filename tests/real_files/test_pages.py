"""The pages of real schools, from the state's real files, loaded by the command."""

import html
import re
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as site_settings
from django.core.management import call_command

SAMPLE = Path(site_settings.BASE_DIR) / "data" / "sample"
LAUSD = "19647330000000"
MACARTHUR = "19647336120810"
NEW_ACADEMY = "19647330100289"
HIGH_TECH = "19647330100677"
VIEW_PARK = "19647330101196"


@pytest.fixture(scope="module")
def site(real_files, django_db_setup, django_db_blocker):
    """All real files with rows, and some of the fictional district's; taken away after the module."""
    results = sorted((real_files / "dashboard" / "2025-samples").glob("*download2025.txt"))
    assert len(results) == 6
    results.append(real_files / "dashboard" / "2024" / "elpidownload2024.txt")
    meals = real_files / "frpm" / "frpm2223.xlsx"
    fictional = [SAMPLE / "pubschls-2026-06-01.txt", SAMPLE / "elpidownload2024.txt"]
    said = StringIO()
    with django_db_blocker.unblock():
        directory = real_files / "directory" / "pubschls.txt"
        call_command("load", str(directory), year="2018-06-01", stdout=said, stderr=said)
        call_command("load", *map(str, [*results, meals, *fictional]), stdout=said, stderr=said)
        yield said.getvalue()
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture
def home_is_los_angeles(settings):
    settings.SITE = settings.SITE | {"home_district": LAUSD}


def texts(page: str) -> str:
    """What a page says, a line a piece; pictures and scripts left out."""
    page = re.sub(r"<(svg|style|script|head)\b.*?</\1>", "", page, flags=re.DOTALL)
    return re.sub(r"\s*\n\s*", "\n", html.unescape(re.sub(r"<[^>]+>", "\n", page)))


def card(client, cds: str, measure: str) -> list[str]:
    """The pieces of text on the card of a measure."""
    page = client.get(f"/schools/{cds}/").content.decode()
    found = re.search(rf'<article [^>]*aria-labelledby="m-{measure}".*?</article>', page, flags=re.DOTALL)
    return [line for line in texts(found[0]).split("\n") if line]


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def in_order(lines: list[str], *expected: str) -> bool:
    left = iter(lines)
    return all(line in left for line in expected)


def test_every_file_loads(site):
    assert "refused" not in site
    assert site.count("loaded  ") == 11
    assert "directory/2018-06-01 version 1, 17,892 rows, public" in site
    assert "elpidownload2024.txt → dashboard/elpi/2024 version 1, " in site


# Read by hand in elpidownload2024.txt:
# 19647336120810 EL: currnumer 70, currdenom 166, currstatus 42.2, change -13.4, statuslevel 2, changelevel 1, color 1
# 19647330100289 EL: currnumer 115, currdenom 218, currstatus 52.8, change -8.8, statuslevel 3, changelevel 2, color 2
SEEN = [
    (
        MACARTHUR,
        ("42.2%", "70 of 166 English learners made progress.", "2023–24 · 166 English learners"),
        (
            "Low",
            "Declined Significantly",
            "−13.4 percentage points compared with last year’s students",
            "Red",
        ),
    ),
    (
        NEW_ACADEMY,
        ("52.8%", "115 of 218 English learners made progress.", "2023–24 · 218 English learners"),
        ("Medium", "Declined", "−8.8 percentage points compared with last year’s students", "Orange"),
    ),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("cds", "figures", "words"), SEEN, ids=["school", "charter"])
def test_a_real_school_shows_its_real_figures_of_2024(site, client, cds, figures, words):
    said = card(client, cds, "elpi")
    assert in_order(said, "English Learner Progress", *figures, *words, "elpidownload2024.txt")
    assert in_order(said, "District, 2024", "47.5%", "57,347")


@pytest.mark.django_db
def test_a_charter_is_named_as_one(site, client):
    said = texts(client.get(f"/schools/{NEW_ACADEMY}/").content.decode())
    assert "Los Angeles Unified authorizes this charter school." in said
    assert "Charter school, directly funded" in said
    assert "District school, not a charter" in texts(client.get(f"/schools/{MACARTHUR}/").content.decode())


@pytest.mark.django_db
@pytest.mark.parametrize(("cds", "measure"), [(MACARTHUR, "math"), (NEW_ACADEMY, "math"), (HIGH_TECH, "cci")])
def test_a_measure_that_no_file_covers_is_not_on_this_site_yet(site, client, cds, measure):
    said = card(client, cds, measure)
    assert "Not on this site yet" in said
    assert not re.search(r"\d%|points", " ".join(said))


@pytest.mark.django_db
def test_a_group_of_11_to_29_shows_its_number_and_no_level(site, client):
    said = card(client, HIGH_TECH, "elpi")
    assert in_order(said, "48.0%", "12 of 25 English learners made progress.", "No color")
    assert not {"Medium", "Declined"} & set(said)


@pytest.mark.django_db
def test_the_page_of_a_hidden_group_shows_no_number(site, client):
    """VIEW_PARK has 4 English learners in 2024 and 1 in the year before; HIGH_TECH has 9 and 6 long-term ones."""
    said = card(client, VIEW_PARK, "elpi")
    own = " ".join(said[: said.index("District, 2024")])
    assert "This group has 10 or fewer students. Its results are hidden" in own
    assert numbers(own) == {"10", "2024", "2023", "24", "25"}  # the rule, and school years
    groups = texts(client.get(f"/schools/{HIGH_TECH}/groups/elpi/").content.decode())
    hidden = groups[groups.index("Long-Term English Learner") : groups.index("Source:")]
    assert "\n–\nHidden\n" in hidden
    assert numbers(hidden) == {"30", "10"}  # the sizes in the two rules


@pytest.mark.django_db
@pytest.mark.usefixtures("home_is_los_angeles")
def test_a_home_district_shows_its_own_schools_and_no_fictional_ones(site, client):
    home, schools = (texts(client.get(path).content.decode()) for path in ("/", "/schools/"))
    assert "All schools of Los Angeles Unified" in home
    assert "1,021 schools, by name." in schools
    assert "Abraham Lincoln Senior High" in schools
    for page in (home, schools, texts(client.get("/schools/?where=elsewhere").content.decode())):
        assert "Fable" not in page


@pytest.mark.django_db
def test_without_a_home_district_the_fictional_one_is_shown_and_named_as_fictional(site, client):
    schools = texts(client.get("/schools/").content.decode())
    assert "Fable Valley" in schools
    assert "Abraham Lincoln Senior High" not in schools
