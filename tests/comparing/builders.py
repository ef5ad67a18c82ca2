"""Versions as the engine makes them of files, for comparing them."""

import itertools
from pathlib import Path

from schoolinfo.releases.arrivals import Outcome
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Version
from schoolinfo.releases.table import Table
from tests.dashboard.builders import DISTRICT, SCHOOL, results
from tests.growth.builders import canonical, model
from tests.releases.builders import text_file

__all__ = ["DISTRICT", "SCHOOL", "canonical"]
_folders = itertools.count()
HIDDEN = {
    "currdenom": "7", "currstatus": "", "statuslevel": "0", "color": "0", "box": "0", "change": "", "changelevel": "0",
}  # fmt: skip


def school(number: int, district: str = DISTRICT) -> str:
    """The CDS code of a school of a district."""
    return district[:7] + f"{number:07d}"


def row(cds: str = SCHOOL, status: float = 10.0, **cells) -> dict[str, str]:
    """A row of an indicator: 200 students now and before, a result that rose by one."""
    before = round(status - 1, 1)
    given = {"cds": cds, "currstatus": f"{status}", "priorstatus": f"{before}", "change": "1.0"}
    kind = {"rtype": "D"} if cds.endswith("0000000") else {}
    return given | kind | cells


def rate(cds: str = SCHOOL, percent: int = 10, students: int = 200, **cells) -> dict[str, str]:
    """A row of a rate, whose students counted fit its percent."""
    before = percent - 1
    given = {
        "currnumer": str(percent * students // 100), "currdenom": str(students),
        "priornumer": str(before * students // 100), "priordenom": str(students),
    }  # fmt: skip
    return row(cds, float(percent), **given | cells)


def file_of(folder: Path, table: Table) -> Path:
    """A table as the text file that it could have been read from, in a folder of its own."""
    place = folder / str(next(_folders))
    place.mkdir()
    columns = list(table.columns.values())
    lines = ([column.text(number) for column in columns] for number in range(table.rows))
    return text_file(place / table.file, [column.name for column in columns], *lines)


class Loader:
    """Loads files by the engine. `load.ela(2025, row(...), ...)` returns the version."""

    def __init__(self, folder: Path):
        self.folder = folder

    def ela(self, year: int, *rows: dict, public: bool = True) -> Version:
        return self.results("ela", year, *rows, public=public)

    def results(self, measure: str, year: int, *rows: dict, public: bool = True) -> Version:
        return self.paths(file_of(self.folder, results(measure, *rows, year=year)), public=public)

    def growth(self, year: int, *rows: dict, public: bool = True, sheet: dict | None = None) -> Version:
        """Rows of the layout of this site, with the sheet of their model."""
        years = {"year_start": str(year - 1), "year_end": str(year)}
        lines = [canonical(**years | given) for given in rows]
        folder = self.folder / str(next(_folders))
        folder.mkdir()
        growth = text_file(folder / "growth.csv", list(lines[0]), *(d.values() for d in lines), delimiter=",")
        models = text_file(folder / "models.csv", list(model()), (sheet or model()).values(), delimiter=",")
        return self.paths(growth, models, public=public)

    def paths(self, *paths: Path, public: bool = True, **options) -> Version:
        approval = Approval("approver") if public else None
        [outcome] = self.outcomes(*paths, approval=approval, **options)
        assert outcome.version, [str(failure) for failure in outcome.failures]
        return outcome.version

    def outcomes(self, *paths: Path, **options) -> list[Outcome]:
        return load_paths(paths, by="loader", **options)


def findings(version: Version, rule: str = "change") -> list[dict]:
    """The findings of a version by rules that begin so."""
    return [finding for finding in version.findings if finding["rule"].startswith(rule)]
