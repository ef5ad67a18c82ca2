"""The pages of the screening report, and the table of all findings."""

import csv
import io
from dataclasses import asdict

import pytest
from django.urls import reverse

from schoolinfo.releases import manual
from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.manual import Rule
from schoolinfo.releases.models import Edition, Event, Job
from tests.conftest import SAMPLE
from tests.uploads import uploads  # noqa: F401

from .people import signed_in

pytestmark = pytest.mark.django_db
SCHOOL = "99100170100101"
EVIL = "<script>alert(1)</script>"


def finding(rule="column_value", level="fail", message="This value cannot be read.", **where) -> dict:
    return {"level": level, "rule": rule, "message": message, **where}


def make_job(*findings, **about) -> Job:
    outcome = {"files": ["eladownload2025.txt"], "status": "refused", "findings": list(findings)} | about
    return Job.objects.create(by="ana", state="done", outcomes=[outcome])


def draft(*findings):
    edition = Edition.objects.create(dataset="dashboard/ela", period="2025")
    about = {"reader": 1, "fingerprint": "", "rows": 0, "created_by": "ana"}
    return edition.versions.create(number=1, findings=list(findings), **about)


@pytest.fixture
def ana():
    return signed_in("uploader")


def page(client, name, *arguments, **asked) -> str:
    answer = client.get(reverse(name, args=arguments), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def rows(answer) -> list[dict]:
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_a_refused_file_has_a_report(ana):
    job = make_job(finding(line=640, column="statuslevel", value="6", expected="a whole number from 0 to 5"))
    html = page(ana, "staff-upload-report", job.pk, 0)
    assert "This file cannot be approved yet" in html
    assert "line 640" in html
    assert "a whole number from 0 to 5" in html
    assert reverse("staff-manual-rule", args=["column_value"]) in html
    assert str(manual.rules()["column_value"].mend) in html


def test_an_outcome_with_a_version_has_that_versions_report(ana):
    version = draft()
    job = make_job(status="loaded", version=version.pk)
    answer = ana.get(reverse("staff-upload-report", args=[job.pk, 0]))
    assert (answer.status_code, answer.url) == (302, reverse("staff-report", args=[version.pk]))


def test_a_job_without_that_file_has_no_report(ana):
    job = make_job()
    assert ana.get(reverse("staff-upload-report", args=[job.pk, 1])).status_code == 404
    assert ana.get(reverse("staff-upload-findings", args=[job.pk, 1])).status_code == 404


def test_a_version_says_what_it_is(ana):
    html = page(ana, "staff-report", draft(finding("unknown_columns", "warn", column="surveyflag")).pk)
    assert "California School Dashboard, English Language Arts, 2025 Dashboard" in html
    assert "Nothing failed. Please look at the warnings" in html


def test_a_sealed_version_tells_nothing(ana):
    version = draft(finding(value="secret"))
    Event.objects.create(version=version, kind="sealed", by="bo")
    assert ana.get(reverse("staff-report", args=[version.pk])).status_code == 404
    assert ana.get(reverse("staff-findings", args=[version.pk])).status_code == 404


def test_values_are_text(ana):
    job = make_job(finding(value=EVIL, column=EVIL, expected=EVIL, file=EVIL), files=[EVIL])
    html = page(ana, "staff-upload-report", job.pk, 0, school=EVIL, rule=EVIL)
    assert EVIL not in html
    assert "&lt;script&gt;" in html


def test_an_empty_value_is_said_to_be_nothing(ana):
    assert "<span>nothing</span>" in page(ana, "staff-upload-report", make_job(finding()).pk, 0)


def test_a_reason_is_shown_with_who_gave_it(ana, monkeypatch):
    entry = Rule("far_off", "Far off", "Means.", "Mend.", wants_reason=True)
    monkeypatch.setattr(manual, "_rules", manual.rules() | {"far_off": entry})
    version = draft(finding("far_off", "warn"))
    assert "Needs a reason" in page(ana, "staff-report", version.pk)
    version.reasons.create(findings=[0], text="An old reason.", by="ana")
    version.reasons.create(findings=[0], text="A new campus opened.", by="bo")
    html = page(ana, "staff-report", version.pk)
    assert "A new campus opened." in html
    assert "Reason given by bo" in html
    assert "An old reason." not in html
    assert "Needs a reason" not in html


def test_one_rule_can_be_asked_for(ana):
    job = make_job(finding(), finding("cds_codes", value="12"))
    html = page(ana, "staff-upload-report", job.pk, 0, rule="cds_codes")
    assert 'id="fail-cds_codes"' in html
    assert 'id="fail-column_value"' not in html
    assert '<option value="cds_codes" selected>' in html


@pytest.mark.usefixtures("sample_district")
class TestOneSchool:
    def test_by_code(self, ana):
        version = draft(finding("unknown_columns", "warn"), finding("one_name_each", "warn", cds=SCHOOL))
        html = page(ana, "staff-report", version.pk, school=SCHOOL)
        assert f"Windmill Hill Elementary, {SCHOOL}" in html
        assert "This version has 0 rows of this school." in html
        assert 'id="warn-one_name_each"' in html
        assert 'id="warn-unknown_columns"' not in html

    def test_by_part_of_its_name(self, ana):
        job = make_job(finding(cds=SCHOOL), finding("cds_codes"))
        html = page(ana, "staff-upload-report", job.pk, 0, school="windmill hill")
        assert (
            f"Windmill Hill Elementary</strong>, {SCHOOL}" in html
            or f"Windmill Hill Elementary, {SCHOOL}" in html
        )

    def test_several_are_offered(self, ana):
        html = page(ana, "staff-upload-report", make_job(finding()).pk, 0, school="elementary")
        assert "Several schools fit" in html
        assert "?school=99" in html

    def test_none_fits(self, ana):
        html = page(ana, "staff-upload-report", make_job(finding()).pk, 0, school="zzzzzz")
        assert "No school fits “zzzzzz”" in html

    def test_rows_of_the_version_are_counted(self, ana, tmp_path):
        text = (SAMPLE / "eladownload2025.txt").read_text(encoding="utf-8")
        (tmp_path / "eladownload2025.txt").write_text(text.replace("Windmill Hill", "Windmill-Hill"))
        [outcome] = load_paths([tmp_path / "eladownload2025.txt"], by="ana")
        html = page(ana, "staff-report", outcome.version.pk, school=SCHOOL)
        assert f"This version has {text.count(SCHOOL)} rows of this school." in html


def queries(client, address, django_assert_max_num_queries) -> int:
    client.get(address)
    with django_assert_max_num_queries(100) as counted:
        assert client.get(address).status_code == 200
    return len(counted)


@pytest.mark.usefixtures("sample_district")
def test_many_findings_ask_the_database_no_more_than_one(ana, django_assert_max_num_queries):
    one = make_job(finding(cds=SCHOOL))
    many = make_job(*(finding(f"rule_{n % 40}", cds=f"9910017010{n:04}") for n in range(800)))
    counts = [
        queries(ana, reverse("staff-upload-report", args=[job.pk, 0]), django_assert_max_num_queries)
        for job in (one, many)
    ]
    assert counts[0] == counts[1]


def test_the_table_has_every_finding(ana):
    found = [finding(line=n, value=f"v{n}", column="box", cds=SCHOOL) for n in range(60)]
    job = make_job(
        *found, finding(message="... and 9 more of this kind."), finding("unknown_columns", "warn")
    )
    answer = ana.get(reverse("staff-upload-findings", args=[job.pk, 0]))
    assert answer.content.startswith("\ufeff".encode())
    assert answer.headers["Content-Disposition"] == 'attachment; filename="eladownload2025-txt-findings.csv"'
    table = rows(answer)
    assert len(table) == 62
    assert table[3] | {"level": "failure", "line": "3", "value": "v3", "cds": SCHOOL} == table[3]
    assert table[60]["more"] == "9"
    assert table[61]["level"] == "warning"
    assert table[0]["what_to_do"]


@pytest.mark.parametrize("value", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx"])
def test_the_table_holds_no_formula(ana, value):
    job = make_job(finding(value=value, column=value, expected=value))
    [row] = rows(ana.get(reverse("staff-upload-findings", args=[job.pk, 0])))
    assert (row["value"], row["column"], row["expected"]) == (f"'{value}",) * 3


def test_the_table_of_a_version_is_named_by_edition_and_version(ana):
    answer = ana.get(reverse("staff-findings", args=[draft(finding("unknown_columns", "warn")).pk]))
    name = "dashboard-ela-2025-version-1-findings.csv"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert [row["rule"] for row in rows(answer)] == ["unknown_columns"]


def test_no_value_of_a_single_student_is_told(ana, tmp_path):
    """The headings say what the file is; what stands below them is quoted nowhere."""
    path = tmp_path / "students.csv"
    path.write_text("cds,student_name,SSID\n99100170100101,Maria Secret,1234567890\n", encoding="utf-8")
    [outcome] = load_paths([path], by="ana")
    kept = map(asdict, outcome.failures)
    html = page(ana, "staff-upload-report", make_job(*kept).pk, 0)
    assert "Data about single students" in html
    assert "Maria" not in html
    assert "1234567890" not in html
