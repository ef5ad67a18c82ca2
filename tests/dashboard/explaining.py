"""What the pages say of one row's color."""

from dashboard.measures import MEASURES
from dashboard.presenters import explain
from dashboard.presenters.why import Why
from schoolinfo.measures import Explanation

from .builders import make_releases, make_row, make_rows, make_subject


def explained(row, *, group=None, **subject) -> Explanation | None:
    """The explanation of a row in a file of its year."""
    releases = make_releases(**{row.measure: (row.version,)})
    rows = make_rows(releases, row)
    return explain(rows, make_subject(**subject), MEASURES[row.measure], group or row.group, releases)


def why(code="ela", *, kind="school", **fields) -> Why:
    """Why a row of 2025 has its color; academic measures by the limits of grades 3–8."""
    fields = {"rule": "3-8"} | fields if code in ("ela", "math") else fields
    return explained(make_row(code, **fields), kind=kind).extra.why
