"""Damaged files by the hundred; by the thousand in tests/soak/."""

import pytest

from .mutated_loads import text_files, try_mutants, workbooks


@pytest.mark.django_db
def test_damaged_text_files_are_refused_or_loaded_whole(tmp_path):
    tally = try_mutants(text_files(), range(400), tmp_path)
    assert tally.total() == 400
    assert tally["refused"] > 100
    assert tally["loaded"] > 10


@pytest.mark.django_db
def test_damaged_workbooks_are_refused_or_loaded_whole(tmp_path):
    tally = try_mutants(workbooks(), range(40), tmp_path)
    assert tally["refused"] > 10
