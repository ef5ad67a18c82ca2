"""The state's real Dashboard files: values read by eye, every color against the rules, no hidden number."""

import json
from decimal import Decimal

import pytest
from django.db import connection

from dashboard.models import Value
from dashboard.presenters import present
from dashboard.selectors import select
from dashboard.verify import verify
from schoolinfo.measures import State, Subject
from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Version
from tests.uploads import uploads  # noqa: F401

pytestmark = pytest.mark.django_db
MEASURES = ("ela", "science", "elpi", "chronic", "susp", "grad")


@pytest.fixture
def loaded(real_files):
    folder = real_files / "dashboard"
    paths = [folder / "2024" / "elpidownload2024.txt"]
    paths += [folder / "2025-samples" / f"{name}download2025.txt" for name in MEASURES]
    report = load_paths(paths, by="one", approval=Approval("another"))
    assert all(outcome.version for outcome in report), report
    return paths


def read(cds, measure, group, year, *columns):
    version = Version.objects.get(edition__dataset=f"dashboard/{measure}", edition__period=str(year))
    row = Value.objects.get(cds=cds, measure=measure, student_group=group, version_id=version.pk)
    return tuple(getattr(row, column) for column in columns)


# cds, measure, group, year → students, numerator, status, prior status, change, levels, color, box
BY_EYE = [
    ("19647330000000", "elpi", "EL", 2024, 57347, 27219, "47.5", "48.4", "-0.9", 3, 3, 3, 130),
    ("19647330000000", "elpi", "LTEL", 2024, 10027, 5049, "50.4", "52.5", "-2.1", 3, 2, 2, 120),
    ("19647330100289", "elpi", "EL", 2024, 218, 115, "52.8", "61.6", "-8.8", 3, 2, 2, 120),
    ("19647330100800", "elpi", "EL", 2024, 76, 25, "32.9", "35.7", "-2.8", 1, 2, 1, 220),
    ("19647336120810", "elpi", "EL", 2024, 166, 70, "42.2", "55.6", "-13.4", 2, 1, 1, 160),
    ("19647330100677", "elpi", "EL", 2024, 25, 12, "48.0", "54.5", "-6.5", 3, 2, None, None),
    ("01611430131177", "ela", "EL", 2025, 46, None, "-112.9", "-114.4", "1.5", 1, 3, 1, 230),
    ("00000000000000", "ela", "ALL", 2025, 2955483, None, "-8.1", "-13.2", "5.1", 2, 4, 3, 190),
    ("01100170123968", "science", "ALL", 2025, 33, None, "39.4", "32.9", "6.5", 2, 5, 3, 200),
    ("01100170125567", "chronic", "ALL", 2025, 351, 61, "17.4", "29.9", "-12.6", 2, 5, 3, 200),
    ("34673300142315", "chronic", "ALL", 2025, 604, 0, "0.0", None, None, 5, None, None, None),
    ("01100170112607", "susp", "AA", 2025, 106, 37, "34.9", "30.2", "4.7", 1, 2, 1, 220),
    ("01611190000000", "grad", "HI", 2025, 140, 129, "92.1", "87.2", "5.0", 4, 5, 4, 90),
]


def test_values_read_by_eye(loaded):
    columns = [
        "students",
        "numerator",
        "status",
        "prior_status",
        "change",
        "status_level",
        "change_level",
        "color",
        "box",
    ]
    decimals = {2, 3, 4}
    for seen in BY_EYE:
        expected = [Decimal(v) if i in decimals and v is not None else v for i, v in enumerate(seen[4:])]
        assert list(read(*seen[:4], *columns)) == expected, seen[:4]


def test_every_color_is_as_the_rules_have_it(loaded):
    colored = Value.objects.filter(color__isnull=False).count()
    assert colored == 930 + 19
    assert list(verify(Version.objects.values_list("pk", flat=True))) == []


def test_all_rows_are_there(loaded):
    assert Value.objects.count() == 1558 + 30


def test_no_number_of_a_hidden_group_is_stored(loaded):
    hidden = 0
    for path in loaded:
        heading, *lines = path.read_text(encoding="utf-8").splitlines()
        names = heading.split("\t")
        for line in lines:
            row = dict(zip(names, line.split("\t"), strict=True))
            hidden += check_hidden(row)
    assert hidden > 300


def check_hidden(row) -> bool:
    measure = {"CHRO": "chronic"}.get(row["indicator"], row["indicator"].lower())
    key = (row["cds"], measure, row["studentgroup"], int(row["reportingyear"]))
    now, before = (1 <= int(row[name] or 0) <= 10 for name in ("currdenom", "priordenom"))
    detail = read(*key, "detail")[0]
    if now:
        columns = (
            "students",
            "numerator",
            "status",
            "change",
            "status_level",
            "change_level",
            "color",
            "box",
        )
        assert read(*key, *columns) == (None,) * len(columns)
        assert read(*key, "state") == (State.HIDDEN,)
        assert not [name for name in detail if name.startswith("curr")]
    if before:
        columns = (
            "prior_students",
            "prior_numerator",
            "prior_status",
            "change",
            "change_level",
            "color",
            "box",
        )
        assert read(*key, *columns) == (None,) * len(columns)
        assert not [name for name in detail if name.startswith("prior")]
    return now


def test_the_detail_of_a_shown_group_is_kept(loaded):
    detail = read("19647330000000", "elpi", "EL", 2024, "detail")[0]
    assert (detail["currprogressed"], detail["prior95"]) == ("26436", "0")
    assert json.dumps(detail)


def test_a_school_and_a_charter_show_their_real_figures_and_say_what_is_not_here(loaded):
    releases = Releases.public()
    for cds, charter, figure in (("19647336120810", False, "42.2%"), ("19647330100289", True, "52.8%")):
        subject = Subject(cds, "school", "School", "19647330000000", "Los Angeles Unified", 0, 5, charter)
        panel = present(select(releases, [cds, subject.district_cds], None), subject, releases)
        cards = {card.measure.code: card for card in panel.cards}
        assert cards["elpi"].figure.text == figure
        assert cards["elpi"].figure.papers.file_name == "elpidownload2024.txt"
        assert cards["math"].figure.words == "Not on this site yet"


def test_names_of_schools_keep_their_letters(loaded):
    with connection.cursor() as cursor:
        cursor.execute("select distinct name from directory_reportedname where cds = '19647330117846'")
        assert cursor.fetchall() == [("Para Los Niños Middle",)]
