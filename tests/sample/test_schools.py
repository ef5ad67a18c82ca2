"""The schools of the sample: they open, close, change their names, lend their results."""

from .rows import (
    CHARTER,
    CLOSED_2023,
    COLORED,
    CONTINUATION,
    FABLE_VALLEY_HIGH,
    HOME,
    LANTERN_CREEK,
    LENDER,
    MERGED_2022,
    OLD_ORCHARD,
    OPENED_2024,
    PRIMARY_TO_2,
    PRIMARY_TO_3,
    lower,
)


def test_a_primary_school_without_tested_grades_prints_another_schools_results(sample):
    own, lent = sample.row("eladownload2025", PRIMARY_TO_2), sample.row("eladownload2025", LENDER)
    assert own["pairshare_method"]
    assert not lent["pairshare_method"]
    assert (own["currdenom"], own["currstatus"]) == (lent["currdenom"], lent["currstatus"])


def test_names_drift_between_the_years(sample):
    names = {sample.row(f"eladownload{year}", OLD_ORCHARD)["schoolname"] for year in (2022, 2024, 2025)}
    assert len(names) == 2
    assert sample.row("eladownload2019", HOME)["schoolname"] == " "
    assert sample.row("eladownload2022", HOME)["schoolname"] == ""


def test_schools_open_and_close(sample):
    present = {
        year: {row["cds"] for row in sample.rows(f"eladownload{year}")} for year in (2019, 2022, 2024, 2025)
    }
    assert OPENED_2024 in present[2025] - present[2024]
    assert CLOSED_2023 in present[2022] - present[2024]
    assert MERGED_2022 in present[2022] - present[2024]
    new = sample.row("chronicdownload2025", OPENED_2024)
    assert (new["priordenom"], new["priorstatus"], new["change"], new["color"]) == ("", "", "", "0")
    assert new["statuslevel"] != "0"


def test_charters_are_colored_and_outside_their_authorizers_row(sample):
    rows = [row for row in sample.rows("chronicdownload2025") if row["studentgroup"] == "ALL"]
    inside = [row for row in rows if row["cds"].startswith("9910017") and row["rtype"] == "S"]
    own = [row for row in inside if not row["charter_flag"]]
    for column in ("currnumer", "currdenom"):
        assert sum(int(row[column] or 0) for row in own) <= int(
            sample.row("chronicdownload2025", HOME)[column]
        )
        assert sum(int(row[column] or 0) for row in inside) > int(
            sample.row("chronicdownload2025", HOME)[column]
        )
    assert sample.row("chronicdownload2025", CHARTER)["color"] != "0"


def test_no_group_is_larger_than_its_school(sample):
    for name in COLORED:
        rows = [lower(row) for row in sample.rows(name)]
        everyone = "EL" if "elpi" in name else "ALL"
        whole = {row["cds"]: int(row["currdenom"]) for row in rows if row["studentgroup"] == everyone}
        for row in rows:
            size, added = int(row["currdenom"]), int(row.get("currnumprloss") or 0)
            assert size - added <= whole[row["cds"]]


def test_only_a_high_school_has_graduation_and_only_its_own_grades_absence(sample):
    graduates = {row["cds"] for row in sample.rows("graddownload2025")}
    absent = {row["cds"] for row in sample.rows("chronicdownload2025")}
    assert {FABLE_VALLEY_HIGH, CONTINUATION} <= graduates - absent
    assert {LANTERN_CREEK, PRIMARY_TO_3} <= absent - graduates
    assert sample.row("graddownload2025", CONTINUATION)["dass_flag"] == "Y"
