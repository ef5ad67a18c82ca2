"""Growth files of the sample: who has rows, what is hidden, and scales that make sense."""

from statistics import median, pstdev

NO_GROWTH = {"99100170100226", "99100170100234", "99100170100507", "99100170100549"}


def shown(rows):
    return [row for row in rows if not row["suppression"]]


def test_schools_without_two_tested_grades_have_no_rows(sample):
    for year in (2024, 2025):
        assert not NO_GROWTH & {row["cds_code"] for row in sample.table(f"growth_core_{year}")}
    assert not NO_GROWTH & {row["cds"] for row in sample.rows("growthmodeldownload2025")}


def test_network_rows_are_hidden_whole_below_20_students(sample):
    rows = sample.table("growth_core_2025")
    hidden = [row for row in rows if row["suppression"]]
    assert {row["suppression"] for row in hidden} == {"N_LT_MIN"}
    values = ("n_students", "estimate", "ci_low", "ci_high", "ci_level", "n_improved", "pct_improved")
    assert all(not row[name] for row in hidden for name in values)
    assert min(int(row["n_students"]) for row in shown(rows)) >= 20


def test_network_percentiles_lie_within_their_ranges_and_their_scale(sample):
    for row in shown(sample.table("growth_core_2025")):
        low, middle, high = (float(row[name]) for name in ("ci_low", "estimate", "ci_high"))
        assert 0 <= low <= middle <= high <= 100
        improved = 100 * int(row["n_improved"]) / int(row["n_students"])
        assert abs(improved - float(row["pct_improved"])) <= 0.06


def test_network_schools_spread_around_the_typical_value(sample):
    for year in (2024, 2025):
        rows = [row for row in shown(sample.table(f"growth_core_{year}")) if row["student_group"] == "ALL"]
        estimates = [float(row["estimate"]) for row in rows]
        assert abs(median(estimates) - 50) <= 10
        assert pstdev(estimates) >= 15


def test_network_schools_are_above_below_and_about_the_same(sample):
    rows = [row for row in shown(sample.table("growth_core_2025")) if row["student_group"] == "ALL"]
    assert any(float(row["ci_low"]) > 50 for row in rows)
    assert any(float(row["ci_high"]) < 50 for row in rows)
    assert any(float(row["ci_low"]) <= 50 <= float(row["ci_high"]) for row in rows)


def test_the_network_says_that_it_is_fictional(sample):
    (model,) = sample.table("models_core_2025")
    assert model["model_id"] == "CORE"
    assert "fictional" in model["publisher"]


def test_state_rows_have_both_subjects_every_category_and_no_state_row(sample):
    rows = sample.rows("growthmodeldownload2025")
    assert {row["subject"] for row in rows} == {"ELA", "MATH"}
    assert {row["rtype"] for row in rows} == {"S", "D"}
    assert {row["performancecategory"] for row in rows} == {"", "0", "1", "2", "3", "4", "5"}
    assert {row["estimate"] for row in rows} == {"NONE", "WEIGHTED", "SIMPLE"}
    assert "LTEL" in {row["studentgroup"] for row in rows}


def test_state_rows_without_an_estimate_are_blank(sample):
    none = [row for row in sample.rows("growthmodeldownload2025") if row["estimate"] == "NONE"]
    assert all(not (row["status"] or row["numberimprove"] or row["percentimprove"]) for row in none)
    assert all(int(row["denom"]) < 11 for row in none)


def test_state_growth_is_centered_on_0(sample):
    points = [
        float(row["status"])
        for row in sample.rows("growthmodeldownload2025")
        if row["studentgroup"] == "ALL" and row["rtype"] == "S" and row["status"]
    ]
    assert abs(median(points)) <= 15
