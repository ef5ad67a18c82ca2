"""The catalogue of growth, and the kind of file it comes in."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.measures import Better, Measure, Unit
from schoolinfo.releases.datasets import RESULTS, Dataset

from . import described, loader
from .compared import COMPARED
from .matching import MATCHING

# Growth needs tests in two grades in a row. Some models add grade 11, against the test of grade 8.
FIRST_GRADE, LAST_GRADE = 4, 8

# No statewide tests were given in spring 2020, so no growth ends in 2020 or starts there.
NOT_RELEASED = frozenset({2020, 2021})


def _measure(subject: str, label: str, question: str) -> Measure:
    return Measure(
        code=f"growth-{subject}",
        label=label,
        question=question,
        unit=Unit.PERCENTILE,  # each model has its own scale; a card says which
        better=Better.HIGHER,
        first_grade=FIRST_GRADE,
        last_grade=LAST_GRADE,
        source=_("Growth files of the models named on each page"),
        subject=subject,
    )


MEASURES = (
    _measure(
        "ela",
        _("Growth in English Language Arts"),
        _("How much did the same students gain in English Language Arts, compared with similar students?"),
    ),
    _measure(
        "math",
        _("Growth in Mathematics"),
        _("How much did the same students gain in mathematics, compared with similar students?"),
    ),
)

DATASET = Dataset(
    code="growth",
    title=_("Student growth"),
    stage=RESULTS,
    reader=1,
    screen=loader.screen,
    write=loader.write,
    tables=(loader.VALUES, loader.MODELS, "directory_reportedname"),
    parts=("rows", "models"),
    period_hint="the spring of the later test, such as 2025",
    released=lambda year: year not in NOT_RELEASED,
    matching=MATCHING,
    describe=described.describe,
    compared=COMPARED,
)
