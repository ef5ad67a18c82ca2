"""What this app can load."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases import datasets
from schoolinfo.releases.datasets import DIRECTORY, ENROLMENT, Dataset

from . import census, compared, described, district_file, loader, meals, pubschls, recognise

HINT = "the date of the directory, such as 2026-06-01"
LISTS = {"stage": DIRECTORY, "reader": 1, "write": loader.write, "period_hint": HINT}
ENROLMENTS = {
    "stage": ENROLMENT,
    "reader": 1,
    "write": loader.write,
    "tables": ("directory_enrolment", "directory_reportedname"),
    "compared": compared.ENROLMENT,
}
DATASETS = (
    Dataset(
        code=recognise.DIRECTORY,
        title=_("Public schools and districts (CDE)"),
        screen=pubschls.screen,
        tables=("directory_listing",),
        describe=described.directory,
        compared=compared.DIRECTORY,
        **LISTS,
    ),
    Dataset(
        code=recognise.DISTRICT,
        title=_("The district's own list of its schools"),
        screen=district_file.screen,
        tables=("directory_districtlisting",),
        describe=described.district_list,
        compared=compared.DISTRICT,
        **LISTS,
    ),
    Dataset(
        code=recognise.CENSUS,
        title=_("Census-day enrollment by student group (CDE)"),
        screen=census.screen,
        describe=described.census,
        **ENROLMENTS,
    ),
    Dataset(
        code=recognise.MEALS,
        title=_("Free and reduced-price meals by school (CDE)"),
        screen=meals.screen,
        describe=described.meals,
        **ENROLMENTS,
    ),
)


def register() -> None:
    """Announce these datasets to the engine."""
    datasets.register(recognise.RECOGNISER, DATASETS)
