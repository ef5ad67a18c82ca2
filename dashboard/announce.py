"""What the app says of itself to the engine and to the pages."""

from functools import partial

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from schoolinfo.measures import Source
from schoolinfo.releases.datasets import RESULTS, Dataset, Recogniser

from .checks import screen
from .compared import compared
from .described import describe
from .examples import examples
from .loader import write
from .measures import CATALOGUE, dataset_of
from .presenters import compare, explain, group_tables, present, rules
from .recognise import HEADER_MARKS, by_header, by_name, by_rows
from .records import COLUMNS, records
from .released import is_released
from .selectors import select, years
from .verify import verify

READER = 1

RECOGNISER = Recogniser(HEADER_MARKS, by_rows, by_header, by_name)
DATASETS = [
    Dataset(
        dataset_of(measure.code),
        format_lazy(_("California School Dashboard, {measure}"), measure=measure.label),
        RESULTS,
        READER,
        screen,
        write,
        ("dashboard_value", "directory_reportedname"),
        verify=verify,
        yearly=_("{year} Dashboard"),
        released=partial(is_released, measure.code),
        describe=partial(describe, measure),
        compared=compared(measure),
    )
    for measure in CATALOGUE
]
SOURCE = Source(
    "dashboard",
    CATALOGUE,
    select,
    present,
    group_tables,
    years,
    "dashboard/measure.html",
    rules,
    examples=examples,
    compare=compare,
    explain=explain,
    records=records,
    columns=COLUMNS,
)
