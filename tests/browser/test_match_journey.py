"""A growth file that no guess fits: from its upload through every step of its matching to a draft, and next year's."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Version
from tests.conftest import SAMPLE
from tests.staff.people import person
from tests.uploads import uploads  # noqa: F401

from .conftest import DESK, PHONE
from .keys import Keys
from .walking import Walk, site  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FILE = """Northwind Analytics
How far did they get? 2023-24

Place;Whose;Topic;Outcome;Wobble;Heads;Remark
99100170100101;Everyone;Words;52.10;3.1;120;
99100170100101;New to English;Words;47.3;5;31;
99100170100102;Everyone;Words;71;4.2;64;moved in fall
99100170100101;Everyone;Sums;37.5;3.3;118;
99100170100102;Everyone;Sums;44;4;60;
99100170100103;Everyone;Sums;33;8;8;
"""
COLUMNS = {
    "Place": "CDS code of 14 digits",
    "Whose": "Student group",
    "Topic": "Subject",
    "Outcome": "Growth result",
    "Wobble": "Standard error",
    "Heads": "Number of students",
    "Remark": "Note for readers",
}
VALUES = {
    "Words": "English Language Arts",
    "Sums": "Mathematics",
    "Everyone": "All Students (ALL)",
    "New to English": "English Learner (EL)",
}
SAID = {
    "Short name of the model": "NORTH",
    "Publisher": "Northwind Analytics",
    "Name of the model": "Wind Growth",
    "Comparison group": "similar students in the county",
}


WAYS = [(Walk, PHONE), (Keys, DESK)]
SCALE = "Percentile of schools"
MEND = "say of the model that its standard error is in percentiles"


@pytest.mark.parametrize(("way", "viewport"), WAYS, ids=["mouse, phone", "keyboard, desk"])
def test_matched_by_hand_to_a_draft_and_in_one_step_a_year_later(reader, tmp_path, way, viewport):
    load_paths([SAMPLE / "pubschls-2026-06-01.txt"], by="loader", approval=Approval("another"))
    olivia = way(reader(viewport=viewport, bypass_csp=True), person("uploader", name="olivia")).sign_in()
    assert "Refused" in olivia.upload(written(tmp_path / "northwind 2024.csv", FILE))
    told_what_the_columns_are(olivia)
    told_what_the_model_is(olivia)
    assert "“NORTH student growth 2024”" in olivia.press("Save the match and load the file")
    assert is_a_draft(olivia.worked_off(), "2023–24")
    assert Version.objects.get(edition__dataset="growth").rows == 6

    next_year = FILE.replace("2023-24", "2024-25").replace("52.10", "51.9")
    olivia.upload(written(tmp_path / "northwind 2025.csv", next_year))
    assert "This looks like NORTH student growth 2024" in olivia.follow("Match its columns by hand")
    expect(olivia.field("Year of the file")).to_have_value("2025")
    olivia.press("Use the match and load")
    assert is_a_draft(olivia.worked_off(), "2024–25")
    assert "Version 1: Draft" in olivia.follow("The version")


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def told_what_the_columns_are(olivia: Walk) -> None:
    assert "Which line holds the headings?" in olivia.follow("Match its columns by hand")
    olivia.press("Go on to the columns")
    for heading, field in COLUMNS.items():
        olivia.pick(heading, field)
    olivia.press("Go on to the values")
    for text, meaning in VALUES.items():
        olivia.pick(text, meaning)
    olivia.press("Go on to the model")


def told_what_the_model_is(olivia: Walk) -> None:
    """The first answers leave something to mend, and the page says how."""
    for label, text in SAID.items():
        olivia.write(label, text)
    olivia.choose(olivia.page.get_by_role("radio", name=SCALE).first)
    assert MEND in olivia.press("Look at the rows")
    olivia.follow("The model")
    olivia.choose(olivia.page.get_by_role("radio", name="Percentiles of schools, as the result is"))
    rows = olivia.press("Look at the rows")
    assert "6 rows as they will be loaded" in rows
    assert rows.count("Hidden: too few students") == 1


def is_a_draft(said: str, school_year: str) -> bool:
    edition = f"Student growth, NORTH model, school year {school_year}"
    return edition in said and "Loaded as version 1, a draft" in said
