"""All files of the sample."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import fable_valley, headers, rates
from .files.academic import academic_columns
from .files.cci import cci_columns
from .files.census import census_columns
from .files.directory import directory_columns, district_list
from .files.elpi import elpi_columns
from .files.frpm import write_frpm
from .files.growth import network_model, network_rows, state_columns
from .files.rates import chronic_columns, graduation_columns, suspension_columns, suspension_type
from .invented import invent
from .population import Population
from .scores import ELA, MATH, SCIENCE, Scores
from .table import write_csv, write_tsv
from .world import World

DEFAULT_SEED = "fable-valley"
YEARS = (2019, 2022, 2023, 2024, 2025)  # of the sample that every site starts with
NEXT_YEAR = 2026  # made on demand, to try what staff do with a new year
FRPM_YEARS = (2025, NEXT_YEAR)
DIRECTORY_DATE = "2026-06-01"  # in the names, because the files themselves carry no date
NETWORK_GROWTH_YEARS = (2024, 2025, NEXT_YEAR)
STATE_GROWTH_YEARS = (2025, NEXT_YEAR)

# Files of older years came in the Windows code page, and one starts with a byte-order mark.
ENCODINGS = {
    "suspdownload2019": "cp1252",
    "chronicdownload2019": "cp1252",
    "graddownload2023": "utf-8-sig",
}


@dataclass(frozen=True)
class YearlyFile:
    """One of the state's yearly results files. ``columns`` gives header and columns of a year."""

    stem: str
    years: tuple[int, ...]
    columns: Callable[[int], tuple[list[str], dict[str, list[str]]]]


def default_size() -> int:
    """Number of schools of the committed sample."""
    return len(fable_valley.SCHOOLS)


def make_world(schools: int, seed: str) -> World:
    """The hand-written schools first; more are invented, fewer are a part of them."""
    written = fable_valley.SCHOOLS[:schools]
    more, districts = invent(schools - len(written), fable_valley.FABLE_VALLEY, seed)
    return World.of([*written, *more], [*fable_valley.DISTRICTS, *districts], seed)


def generate(
    out: Path, schools: int | None = None, seed: str = DEFAULT_SEED, years=YEARS, report=lambda name: None
):
    """Write every file of ``years`` into ``out``, made if missing; files of other years are left alone.

    The bytes depend on ``schools`` and ``seed`` only. ``report`` is called with each file's name."""
    out.mkdir(parents=True, exist_ok=True)
    population = Population(make_world(schools or default_size(), seed))
    for path, write in _files(out, population, years):
        write(path)
        report(path.name)


def _files(out: Path, population: Population, years):
    """Pairs of a path and what writes it."""
    if set(years) != {NEXT_YEAR}:
        yield from _directory(out, population.world)
    for year in (year for year in FRPM_YEARS if year in years):
        yield out / f"frpm{year - 2001}{year - 2000}.xlsx", _meals_writer(population, year)
    for yearly in yearly_files(population):
        for year in (year for year in yearly.years if year in years):
            name = f"{yearly.stem}{year}"
            yield out / f"{name}.txt", _writer(yearly, year, ENCODINGS.get(name, "utf-8"))
    yield from _network_growth(out, population, years)


def _directory(out: Path, world: World):
    """The schools, which are the same in the next year."""
    yield out / f"pubschls-{DIRECTORY_DATE}.txt", lambda path: write_tsv(path, *directory_columns(world))
    yield (
        out / f"district_schools-{DIRECTORY_DATE}.csv",
        lambda path: write_csv(path, headers.DISTRICT_SCHOOLS, district_list(world), encoding="utf-8-sig"),
    )


def _meals_writer(population: Population, year: int) -> Callable[[Path], None]:
    return lambda path: write_frpm(path, population, year)


def yearly_files(population: Population) -> list[YearlyFile]:
    """The state's files and the years in which each was published in a layout that is known."""
    world = population.world
    kinds = [suspension_type(school) for school in world.schools] + ["UD"]
    chronic, suspension, graduation, cci = (
        rates.Rates(population, measure, kinds)
        for measure in (rates.CHRONIC, rates.SUSPENSION, rates.GRADUATION, rates.CCI)
    )
    learners = rates.LearnerProgress(population, rates.ELPI, kinds)
    every = (*YEARS, NEXT_YEAR)
    ela, math, science = (Scores(population, subject) for subject in (ELA, MATH, SCIENCE))
    return [
        YearlyFile("censusenrollratesdownload", every, lambda year: census_columns(population, year)),
        YearlyFile("eladownload", every, lambda year: academic_columns(ela, year)),
        YearlyFile("mathdownload", every, lambda year: academic_columns(math, year)),
        YearlyFile("sciencedownload", (2025, NEXT_YEAR), lambda year: academic_columns(science, year)),
        YearlyFile("elpidownload", every, lambda year: elpi_columns(learners, year)),
        YearlyFile("chronicdownload", every, lambda year: chronic_columns(chronic, year)),
        YearlyFile("suspdownload", every, lambda year: suspension_columns(suspension, year)),
        YearlyFile("graddownload", every, lambda year: graduation_columns(graduation, year)),
        YearlyFile("ccidownload", (2019, 2023, 2024, 2025, NEXT_YEAR), lambda year: cci_columns(cci, year)),
        YearlyFile("growthmodeldownload", STATE_GROWTH_YEARS, lambda year: state_columns(population, year)),
    ]


def _writer(yearly: YearlyFile, year: int, encoding: str) -> Callable[[Path], None]:
    return lambda path: write_tsv(path, *yearly.columns(year), encoding=encoding)


def _network_growth(out: Path, population: Population, years):
    for year in (year for year in NETWORK_GROWTH_YEARS if year in years):
        yield out / f"growth_core_{year}.csv", _growth_writer(population, year)
        yield out / f"models_core_{year}.csv", lambda path: write_csv(path, headers.MODELS, network_model())


def _growth_writer(population: Population, year: int) -> Callable[[Path], None]:
    return lambda path: write_csv(path, headers.GROWTH, network_rows(population, year))
