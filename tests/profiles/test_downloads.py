"""What is taken home is what is public: all of it, and nothing else."""

import csv
import io
import json
from collections import Counter

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dashboard.models import Value
from growth.models import Value as Growth
from schoolinfo.directory.models import Enrolment, Listing
from schoolinfo.measures import State, sources
from schoolinfo.profiles.downloads.columns import columns, names
from schoolinfo.releases.models import Version

from .addresses import DISTRICT, file_addresses, school_codes, subject_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

WORDS = {
    "cds", "name", "district_cds", "district", "year", "school_year", "measure_code", "measure", "grades",
    "student_group_code", "student_group", "unit", "better", "state", "state_words", "growth_model",
    "growth_publisher", "growth_scale", "growth_years", "growth_compared_with", "typical_value",
    "source_publisher", "source_file", "source_version", "public_since", "permanent_link", "license", "note",
}  # fmt: skip


@pytest.fixture
def take(client):
    """{row, ...} of the JSON at an address of a page."""

    def read(page: str) -> dict:
        return json.loads(client.get(f"{page}data.json").content)

    return read


def sheet(client, page: str) -> list[dict[str, str]]:
    body = client.get(f"{page}data.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(body, newline="")))


def pages() -> list[str]:
    """Every school of the fictional district, the district and the state."""
    found = Listing.objects.filter(kind="school", district_cds=DISTRICT).order_by("cds")
    schools = [f"/schools/{cds}/" for cds in found.values_list("cds", flat=True)]
    assert len(schools) > 20
    return [*schools, f"/districts/{DISTRICT}/", "/state/"]


def test_csv_and_json_agree(client, take):
    for page in pages():
        rows = take(page)["rows"]
        written = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in rows]
        assert sheet(client, page) == written, page


def test_a_row_without_a_value_has_no_number_at_all(take):
    states = Counter()
    for page in pages():
        for row in take(page)["rows"]:
            states[row["state"]] += 1
            if row["state"] != "shown":
                assert {name for name, cell in row.items() if cell is not None} <= WORDS, row
            else:
                assert row["value"] is not None, row
    assert states.keys() >= {"shown", "hidden", "not_applicable", "not_released", "not_reported"}


def test_nothing_public_is_left_out_and_nothing_is_there_twice(take):
    for cds in school_codes():
        rows = take(f"/schools/{cds}/")["rows"]
        shown = [row for row in rows if row["state"] == "shown"]
        by_source = Counter(
            "growth" if row["growth_model"] else "enrollment" if row["better"] is None else "dashboard"
            for row in shown
        )
        assert by_source == +Counter(
            dashboard=Value.objects.filter(cds=cds, state=State.SHOWN).count(),
            growth=Growth.objects.filter(cds=cds, state=State.SHOWN).count(),
            enrollment=len(_counted(cds)),
        )
        keys = [
            tuple(
                row[name]
                for name in ("measure_code", "year", "student_group_code", "source_file", "growth_years")
            )
            for row in rows
        ]
        assert len(set(keys)) == len(keys), cds


def _counted(cds: str) -> set[tuple[str, str]]:
    """(group, year) of the counts that are shown. Two files may speak of all students of a year."""
    counts = Enrolment.objects.filter(cds=cds, state=State.SHOWN).exclude(student_group="FRPM")
    years = dict(Version.objects.values_list("pk", "edition__period"))
    return {(group, years[version]) for group, version in counts.values_list("student_group", "version_id")}


def test_values_are_those_of_the_table(take):
    cds = school_codes()[0]
    stored = {
        (value.measure, value.student_group, value.version_id): value
        for value in Value.objects.filter(cds=cds, state=State.SHOWN)
    }
    rows = [r for r in take(f"/schools/{cds}/")["rows"] if r["state"] == "shown" and r["color_words"]]
    assert Counter(
        (r["measure_code"], r["student_group_code"], r["value"], r["students"]) for r in rows
    ) <= Counter((v.measure, v.student_group, float(v.status), v.students) for v in stored.values())


def test_a_year_has_its_own_table(take):
    cds = school_codes()[0]
    document = take(f"/schools/{cds}/2024/")
    assert document["about"]["years"] == [2024]
    whole = [row for row in take(f"/schools/{cds}/")["rows"] if row["year"] == 2024]
    assert [r for r in document["rows"] if r["state"] == "shown"] == [
        r for r in whole if r["state"] == "shown"
    ]


def test_every_row_says_where_it_comes_from_and_what_must_not_be_done(take, client):
    rows = take(f"/schools/{school_codes()[0]}/")["rows"]
    for row in rows:
        assert "No overall rating exists for any school. Do not add measures together." in row["note"]
        assert "made up for training" in row["note"]
        assert row["license"].startswith("CC BY 4.0")
        assert row["grades"].startswith("All grades together") or row["state"] != "shown"
        assert row["source_file"] or row["state"] in ("not_here", "not_released", "not_applicable")
    for link in {row["permanent_link"] for row in rows}:
        assert client.get(link).status_code == 200, link


def test_every_code_has_its_words(take):
    for page in subject_addresses():
        document = take(page)
        for column, codes in document["codes"].items():
            used = {str(row[column]) for row in document["rows"] if row[column] is not None}
            assert used <= codes.keys(), column
        assert document["about"]["note"] in document["rows"][0]["note"]


def test_all_tables_have_the_same_columns_each_explained_on_one_page(client, take):
    page = client.get("/downloads/").content.decode()
    for address in subject_addresses():
        assert tuple(take(address)["rows"][0]) == names()
    assert len(set(names())) == len(names())
    for column in columns():
        assert f"<code>{column.name}</code>" in page
        assert str(column.words)


def test_the_cost_is_the_same_for_every_table(client, settings):
    """Releases, profile, enrollment, and one a source."""
    settings.PAGE_CACHE = False
    for page in (*subject_addresses(), f"/schools/{school_codes()[0]}/2024/"):
        for form in ("csv", "json"):
            with CaptureQueriesContext(connection) as queries:
                client.get(f"{page}data.{form}")
            assert len(queries) == 3 + len(sources()), page


def test_files_are_kept_as_pages_are(client):
    for address in file_addresses():
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert answer["Cache-Control"].startswith("public, max-age=0, must-revalidate"), address
        assert not answer.cookies, address
        assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304, address
        assert client.head(address).content == b"", address
        assert client.post(address).status_code == 405, address


@pytest.mark.parametrize(("form", "kind"), [("csv", "text/csv; charset=utf-8"), ("json", "application/json")])
def test_a_file_has_a_plain_name(client, form, kind):
    for page, name in (
        ("/schools/99100170100309/", "lantern-creek-k-8-school-99100170100309"),
        ("/schools/99100170100309/2024/", "lantern-creek-k-8-school-99100170100309-2024"),
        ("/state/", "california-00000000000000"),
    ):
        answer = client.get(f"{page}data.{form}")
        assert answer["Content-Type"] == kind
        assert answer["Content-Disposition"] == f'attachment; filename="{name}.{form}"'


def test_another_kind_of_code_leads_to_its_own_table(client):
    answer = client.get(f"/schools/{DISTRICT}/data.csv")
    assert (answer.status_code, answer["Location"]) == (301, f"/districts/{DISTRICT}/data.csv")


@pytest.mark.parametrize(
    "address",
    [
        "/schools/99100170999999/data.csv",
        "/schools/99100170100309/2017/data.csv",
        "/schools/99100170100309/data.xlsx",
        "/districts/99999990000000/data.json",
    ],
)
def test_what_is_not_there_says_so(client, address):
    assert client.get(address).status_code == 404


def test_under_another_language_words_change_and_codes_do_not(client, pseudo_locale, take):
    page = f"/schools/{school_codes()[0]}/"
    plain, other = take(page), take(f"/{pseudo_locale}{page}")
    assert other["rows"][0]["measure"] != plain["rows"][0]["measure"]
    codes = (
        "cds",
        "year",
        "measure_code",
        "student_group_code",
        "value",
        "unit",
        "better",
        "students",
        "state",
    )
    for one, two in zip(plain["rows"], other["rows"], strict=True):
        assert [one[name] for name in codes] == [two[name] for name in codes]


def test_the_page_offers_its_table(client):
    for page in (*subject_addresses(), f"/schools/{school_codes()[0]}/2024/"):
        html = client.get(page).content.decode()
        assert f'href="{page}data.csv"' in html
        assert f'href="{page}data.json"' in html
