"""A growth file that no guess fits: from its upload through every step of its matching to a draft, and next year's."""

import pytest

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
How far did they get? 2025-26

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


@pytest.mark.parametrize(("way", "viewport"), [(Walk, PHONE), (Keys, DESK)], ids=["mouse, phone", "keyboard, desk"])
def test_matched_by_hand_to_a_draft(reader, tmp_path, way, viewport):
    load_paths([SAMPLE / "pubschls-2026-06-01.txt"], by="loader", approval=Approval("another"))
    olivia = way(reader(viewport=viewport, bypass_csp=True), person("uploader", name="olivia")).sign_in()
    path = tmp_path / "northwind 2026.csv"
    path.write_text(FILE, encoding="utf-8")
    olivia.upload(path)
    olivia.follow("Match its columns by hand")
    olivia.press("Go on to the columns")
    for heading, field in COLUMNS.items():
        olivia.pick(heading, field)
    olivia.press("Go on to the values")
    for text, meaning in VALUES.items():
        olivia.pick(text, meaning)
    olivia.press("Go on to the model")
    for label, text in SAID.items():
        olivia.write(label, text)
    olivia.choose(olivia.page.get_by_role("radio", name="Percentile of schools").first)
    assert "its standard error is in percentiles" in olivia.press("Look at the rows")
    olivia.follow("The model")
    olivia.choose(olivia.page.get_by_role("radio", name="Percentiles of schools, as the result is"))
    print(olivia.press("Look at the rows"))
    print(olivia.press("Save the match and load the file"))
    print(olivia.worked_off())
    print(olivia.follow("The version"))
    path = tmp_path / "northwind 2027.csv"
    path.write_text(FILE.replace("2025-26", "2026-27"), encoding="utf-8")
    print(olivia.upload(path))
    print(olivia.follow("Match its columns by hand"))
    print(olivia.press("Use the match and load"))
    print(olivia.worked_off())
    assert 0
