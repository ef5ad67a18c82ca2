"""What the app says of itself to the engine and to the pages."""

from schoolinfo.measures import Source
from schoolinfo.releases.datasets import RESULTS, Dataset, Recogniser

from .checks import screen
from .examples import examples
from .loader import write
from .measures import CATALOGUE, dataset_of
from .presenters import explain, group_tables, present, rules
from .recognise import HEADER_MARKS, by_header, by_name, by_rows
from .selectors import select, years
from .verify import verify

READER = 1

RECOGNISER = Recogniser(HEADER_MARKS, by_rows, by_header, by_name)
DATASETS = [
    Dataset(
        dataset_of(measure.code),
        str(measure.label),
        RESULTS,
        READER,
        screen,
        write,
        ("dashboard_value", "directory_reportedname"),
        verify=verify,
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
    explain=explain,
)
