"""The sample's numbers agree with each other, as the state's do."""

from collections import defaultdict

import pytest

from .rows import (
    COLORED,
    lower,
    number,
)


def test_zeros_are_real_zeros(sample):
    rows = sample.rows("suspdownload2025")
    assert any((row["currnumer"], row["currstatus"]) == ("0", "0.0") for row in rows)


@pytest.mark.parametrize("name", COLORED)
def test_box_follows_levels_and_exists_exactly_with_a_color(sample, name):
    for row in map(lower, sample.rows(name)):
        colored = row["color"] != "0"
        assert colored == (row["box"] != "0")
        if "accountabilitymet" in row:
            assert colored == (row["accountabilitymet"] == "Y")
        if colored and "grad" not in name:
            assert int(row["box"]) == (5 - int(row["statuslevel"])) * 50 + int(row["changelevel"]) * 10


def test_groups_by_language_and_test_are_never_colored(sample):
    colors = defaultdict(set)
    for row in sample.rows("eladownload2025"):
        colors[row["studentgroup"]].add(row["color"])
    assert all(colors[group] == {"0"} for group in ("ELO", "RFP", "EO", "SBA", "CAA"))
    assert all(colors[group] != {"0"} for group in ("ALL", "LTEL", "SWD"))


def test_long_term_learners_begin_in_2024(sample):
    for stem in ("eladownload", "chronicdownload"):
        groups = {
            year: {row["studentgroup"] for row in sample.rows(f"{stem}{year}")} for year in (2023, 2024)
        }
        assert "LTEL" in groups[2024] - groups[2023]


def test_rows_are_unique_by_school_and_group(sample):
    for name in COLORED:
        keys = [(lower(row)["cds"], row.get("studentgroup", "EL")) for row in sample.rows(name)]
        assert len(keys) == len(set(keys))


def test_each_rate_is_its_numerator_over_its_denominator(sample):
    for name in ("chronicdownload2025", "suspdownload2025", "graddownload2025", "elpidownload2025"):
        for row in sample.rows(name):
            if row["currstatus"]:
                rate = 100 * int(row["currnumer"]) / int(row["currdenom"])
                assert abs(rate - number(row["currstatus"])) <= 0.0501
