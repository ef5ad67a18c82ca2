"""The manual's templates and examples, uploaded: examples are accepted, templates lack rows and nothing else."""

import pytest

from schoolinfo.releases.datasets import datasets
from schoolinfo.releases.engine import load_paths
from schoolinfo.releases.models import SAMPLE_COUNTY, Version
from schoolinfo.releases.table import header_key
from schoolinfo.staff import manual
from schoolinfo.staff.manual_files import example_name, template_name
from tests.uploads import uploads  # noqa: F401

pytestmark = pytest.mark.django_db

PAGES = manual.layouts()
EACH = pytest.mark.parametrize("layout", PAGES.values(), ids=list(PAGES))
SETS = [page for page in PAGES.values() if page.code != "growth-models"]  # it is uploaded with its rows


def written(folder, layout, name_of):
    """The file, and that of its other half, in the folder."""
    pages = [layout, PAGES[layout.goes_with]] if layout.goes_with else [layout]
    for page in pages:
        (folder / name_of(page)).write_bytes(manual.downloads(page)[name_of(page)].body)
        yield folder / name_of(page)


def load(paths, layout):
    return load_paths(list(paths), by="ana", dataset=layout.dataset, period=layout.period)


def test_every_dataset_has_a_layout():
    """A dataset of which nobody could learn what its file looks like is missed here."""
    assert {page.dataset for page in PAGES.values()} == set(datasets())


@pytest.mark.parametrize("layout", SETS, ids=[page.code for page in SETS])
def test_an_example_is_accepted(layout, tmp_path):
    [outcome] = load(written(tmp_path, layout, example_name), layout)
    assert [str(failure) for failure in outcome.failures] == []
    assert outcome.status == "loaded"
    edition = Version.objects.get().edition
    assert (edition.dataset, edition.period, edition.family) == (layout.dataset, layout.period, "sample")


@pytest.mark.parametrize("code", ["growth", "growth-models"])
def test_a_workbook_of_both_halves_is_accepted(code, tmp_path):
    found = manual.downloads(PAGES[code])
    example, template = (tmp_path / f"growth_core_2025-{what}.xlsx" for what in ("example", "template"))
    for path in (example, template):
        path.write_bytes(found[path.name].body)
    [outcome] = load_paths([example], by="ana")
    assert ([str(failure) for failure in outcome.failures], outcome.status) == ([], "loaded")
    [refused] = load_paths([template], by="ana")
    assert [failure.rule for failure in refused.failures] == ["no_rows"]


@EACH
def test_a_template_lacks_rows_and_nothing_else(layout, tmp_path):
    outcomes = load(written(tmp_path, layout, template_name), layout)
    assert {f.rule for outcome in outcomes for f in outcome.failures} == {"no_rows"}
    assert all(len(outcome.failures) == 1 for outcome in outcomes)


@EACH
def test_a_template_has_every_column_once(layout):
    page = manual.present(layout)
    keys = [header_key(column.heading) for column in page.columns]
    assert len(set(keys)) == len(keys)
    declared = {header_key(c.heading) for c in layout.columns if not c.instead_of}
    assert declared <= set(keys)
    assert page.required


def test_the_districts_own_growth_layout_has_its_24_columns():
    page = manual.present(PAGES["growth"])
    assert len(page.columns) == 24
    assert [column.heading for column in page.columns][:3] == ["release_id", "record_type", "cds_code"]


@pytest.mark.parametrize("layout", SETS, ids=[page.code for page in SETS])
def test_examples_are_of_the_fictional_county(layout):
    text = manual.downloads(layout)[example_name(layout)].body
    assert SAMPLE_COUNTY.encode() in text
    assert b"19647330000000" not in text
