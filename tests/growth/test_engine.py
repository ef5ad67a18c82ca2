"""Growth files from disk to a public version, by the production engine."""

import pytest

from growth import selectors
from growth.models import GrowthModel, Value
from schoolinfo.releases.current import Releases
from schoolinfo.releases.engine import Approval, load_paths
from tests.releases.builders import text_file, workbook
from tests.uploads import uploads  # noqa: F401

from .builders import SCHOOL, canonical, cde, model
from .test_state_files import network

pytestmark = pytest.mark.django_db


def cells(*rows):
    return [tuple(rows[0]), *(tuple(row.values()) for row in rows)]


def load(*paths, **options):
    return load_paths(paths, by="staff", approval=Approval("principal"), **options)


def pair(folder, year="2025", **said):
    rows = cells(canonical(year_start=str(int(year) - 1), year_end=year, **said))
    return (
        text_file(folder / f"growth_net_{year}.csv", *rows, delimiter=","),
        text_file(folder / f"models_net_{year}.csv", *cells(model()), delimiter=","),
    )


def test_a_pair_of_files_makes_one_version(tmp_path):
    (outcome,) = load(*pair(tmp_path))
    assert outcome.status == "loaded"
    assert str(outcome.version) == "sample/growth/NET/2025 version 1"
    assert Value.objects.count() == GrowthModel.objects.count() == 1


def test_pairs_of_several_years_find_each_other(tmp_path):
    outcomes = load(*pair(tmp_path, "2024"), *pair(tmp_path, "2025"))
    assert [o.status for o in outcomes] == ["loaded", "loaded"]
    assert {o.files for o in outcomes} == {
        ("growth_net_2024.csv", "models_net_2024.csv"),
        ("growth_net_2025.csv", "models_net_2025.csv"),
    }


def test_a_workbook_with_both_sheets_makes_one_version(tmp_path):
    path = workbook(tmp_path / "upload.xlsx", {"growth": cells(canonical()), "models": cells(model())})
    (outcome,) = load(path)
    assert [str(f) for f in outcome.failures] == []
    assert Value.objects.get().estimate == 52
    assert GrowthModel.objects.get().publisher == "Sample Network"


def test_rows_without_their_model_change_nothing(tmp_path):
    rows, _ = pair(tmp_path)
    (outcome,) = load(rows)
    assert {f.rule for f in outcome.failures} == {"model_missing"}
    assert not Value.objects.exists()


@pytest.mark.parametrize(
    "change", [{"model_id": "OTHER"}, {"year_end": "2024", "year_start": "2023"}], ids=["model", "year"]
)
def test_two_models_or_two_years_in_one_upload_are_refused(tmp_path, change):
    rows = cells(canonical(), canonical(**change))
    path = text_file(tmp_path / "growth.csv", *rows, delimiter=",")
    sheet = text_file(tmp_path / "models.csv", *cells(model()), delimiter=",")
    outcomes = load(path, sheet)
    assert {o.status for o in outcomes} == {"refused"}
    assert not Value.objects.exists()


def test_the_states_file_and_a_model_stand_side_by_side(tmp_path):
    state = text_file(tmp_path / "growthmodeldownload2025.txt", *cells(cde()))
    outcomes = load(*pair(tmp_path), state)
    assert {str(o.version.edition) for o in outcomes} == {"sample/growth/NET/2025", "sample/growth/CDE/2025"}
    assert len(selectors.select(Releases.public(), [SCHOOL]).rows) == 2


def test_core_results_ask_for_their_year(tmp_path):
    path = text_file(tmp_path / "results.csv", *cells(*network()), delimiter=",")
    (asked,) = load(path)
    assert "--year" in asked.failures[0].expected
    (loaded,) = load(path, period="2024")
    assert str(loaded.version.edition) == "sample/growth/CORE/2024"
    assert Value.objects.filter(year_end=2024, ci_low__isnull=False).count() == 21


def test_a_file_whose_name_says_another_year_is_refused(tmp_path):
    path = text_file(tmp_path / "growthmodeldownload2024.txt", *cells(cde()))
    (outcome,) = load(path)
    assert outcome.status == "refused"
    assert "2024" in outcome.failures[0].message
