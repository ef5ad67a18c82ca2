"""What this app announces to the pages."""

from schoolinfo.measures import Measure, Source

from . import presenters, selectors
from .examples import examples
from .measures import MEASURES
from .records import COLUMNS, records


def rules(measure: Measure) -> dict:
    """The context of growth/measure.html."""
    return {"measure": measure}


SOURCE = Source(
    code="growth",
    measures=MEASURES,
    select=selectors.select,
    present=presenters.present,
    group_tables=presenters.group_tables,
    years=selectors.years,
    page="growth/measure.html",
    rules=rules,
    method="growth/method.html",
    examples=examples,
    records=records,
    columns=COLUMNS,
    compare=presenters.compare,
)
