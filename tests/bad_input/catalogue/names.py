"""Files that are another dataset or year than they say, or about single students."""

from pathlib import Path

from tests import real_layouts as files
from tests.releases.builders import text_file

PERSONAL = {
    "state identifiers": "SSID",
    "identifiers of another state's kind": "SASID",
    "identifiers of the district": "LocalStudentID",
    "first names": "FirstName",
    "students' names": "Student Name",
    "days of birth": "BirthDate",
    "days of birth in short": "DOB",
    "numbers of social security": "SSN",
    "guardians": "GuardianEmail",
    "home addresses": "Home Address",
}


def of(measure: str, name: str = "", *changes):
    return lambda folder: files.results(folder, measure, *changes, name=name)


def with_column(heading: str):
    """Results with one more column, in which something about a student stands."""

    def made(folder: Path) -> Path:
        header, *rows = files.results_rows("ela")
        return text_file(
            folder / "eladownload2025.txt", (*header, heading), *((*row, "9876543210") for row in rows)
        )

    return made


def nowhere(folder: Path) -> Path:
    return folder / "eladownload2025.txt"


def a_folder(folder: Path) -> Path:
    path = folder / "eladownload2025.txt"
    path.mkdir()
    return path


BAD = {
    "no file": nowhere,
    "a folder": a_folder,
    "named after another dataset": of("math", "eladownload2025.txt"),
    "named after another year": of("ela", "eladownload2024.txt"),
    "a year that the rows deny": of("ela"),
    "a dataset that the rows deny": of("ela"),
    "rows of two years": of("ela", "", {}, {"reportingyear": "2024", "studentgroup": "AA"}),
    "a year without a Dashboard": of("ela", "eladownload2020.txt", {"reportingyear": "2020"}),
    "a year long before the Dashboard": of("ela", "eladownload1999.txt", {"reportingyear": "1999"}),
    "a year in words": of("ela", "results.txt", {"reportingyear": "this year"}),
    **{f"a column of {what}": with_column(heading) for what, heading in PERSONAL.items()},
}
OPTIONS = {
    "a year that the rows deny": {"period": "2023"},
    "a dataset that the rows deny": {"dataset": "growth"},
}
