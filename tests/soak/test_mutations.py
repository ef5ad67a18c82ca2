"""Damaged files by the thousand. Seeds differ from those of tests/test_mutations.py."""

import pytest

from tests.mutated_loads import text_files, try_mutants, workbooks


@pytest.mark.django_db
@pytest.mark.parametrize("start", range(10_000, 18_000, 1_000))
def test_damaged_text_files_by_the_thousand(tmp_path, start):
    tally = try_mutants(text_files(), range(start, start + 1_000), tmp_path)
    assert tally.total() == 1_000
    assert tally["refused"] > 250


@pytest.mark.django_db
@pytest.mark.parametrize("start", range(20_000, 21_000, 250))
def test_damaged_workbooks_by_the_hundred(tmp_path, start):
    assert try_mutants(workbooks(), range(start, start + 250), tmp_path)["refused"] > 60
