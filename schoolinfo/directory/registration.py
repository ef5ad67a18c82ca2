"""What this app can load."""

from schoolinfo.releases import datasets
from schoolinfo.releases.datasets import DIRECTORY, ENROLMENT, Dataset

from . import census, district_file, loader, meals, pubschls, recognise

HINT = "the date of the directory, such as 2026-06-01"
ENROLMENT_TABLES = ("directory_enrolment", "directory_reportedname")
DATASETS = (
    Dataset(
        code=recognise.DIRECTORY,
        title="Public schools and districts (CDE)",
        stage=DIRECTORY,
        reader=1,
        screen=pubschls.screen,
        write=loader.write,
        tables=("directory_listing",),
        period_hint=HINT,
    ),
    Dataset(
        code=recognise.DISTRICT,
        title="The district's own list of its schools",
        stage=DIRECTORY,
        reader=1,
        screen=district_file.screen,
        write=loader.write,
        tables=("directory_districtlisting",),
        period_hint=HINT,
    ),
    Dataset(
        code=recognise.CENSUS,
        title="Census-day enrollment by student group (CDE)",
        stage=ENROLMENT,
        reader=1,
        screen=census.screen,
        write=loader.write,
        tables=ENROLMENT_TABLES,
    ),
    Dataset(
        code=recognise.MEALS,
        title="Free and reduced-price meals by school (CDE)",
        stage=ENROLMENT,
        reader=1,
        screen=meals.screen,
        write=loader.write,
        tables=ENROLMENT_TABLES,
    ),
)


def register() -> None:
    datasets.register(recognise.RECOGNISER, DATASETS)
