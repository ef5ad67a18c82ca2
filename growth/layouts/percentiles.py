"""From a shrunken estimate and its standard error to the range of a percentile, where the file allows it."""

from statistics import NormalDist

import numpy as np

from schoolinfo.releases.columns import Typed
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Table

NORMAL = NormalDist()
Z95 = 1.96
CLOSE = 1.0  # percentile points between a published percentile and the one its estimate gives


def ranges(
    table: Table, columns: dict[str, Typed], percentile: Typed, findings: Findings
) -> tuple[Typed, Typed]:
    """The low and high end of every row's percentile, NULL for a subject in which no one spread fits."""
    effect, error, value = columns["eb"].number, columns["eb.se"].number, percentile.number
    low, high = np.full(table.rows, np.nan), np.full(table.rows, np.nan)
    for measure in dict.fromkeys(columns["subject"].stored):
        rows = columns["subject"].equals(measure) & ~np.isnan(value) & ~np.isnan(effect) & ~np.isnan(error)
        spread = _spread(effect[rows], value[rows])
        if spread is None:
            _say(columns["subject"], measure, findings)
            continue
        low[rows] = _through(effect[rows] - Z95 * error[rows], spread)
        high[rows] = _through(effect[rows] + Z95 * error[rows], spread)
    # An end is never inside the published percentile, which may be printed with fewer places.
    return _column("ci_low", np.minimum(low, value)), _column("ci_high", np.maximum(high, value))


def _spread(effect: np.ndarray, value: np.ndarray) -> float | None:
    """The standard deviation under which the estimates give the percentiles of all rows, or None."""
    inside = (value > 1) & (value < 99) & (np.abs(value - 50) > 2)
    if inside.sum() < 3:
        return None
    scores = np.array([NORMAL.inv_cdf(share / 100) for share in value[inside]])
    spread = float(np.median(effect[inside] / scores))
    if spread <= 0 or np.abs(_through(effect, spread) - value).max() > CLOSE:
        return None
    return spread


def _through(effect: np.ndarray, spread: float) -> np.ndarray:
    return np.array([100 * NORMAL.cdf(one / spread) for one in effect.tolist()])


def _say(column: Typed, measure: str, findings: Findings):
    findings.warn(
        "percentile_range",
        "The percentiles do not follow from the shrunken estimates, so no range is shown with them.",
        column=column.name,
        value=measure,
        expected="per = the normal distribution function of eb, over the schools of the model",
    )


def _column(name: str, numbers: np.ndarray) -> Typed:
    texts = [NULL if number != number else repr(number) for number in numbers.tolist()]
    codes = np.arange(len(texts), dtype=np.int32)
    return Typed(name, codes, np.array(texts, dtype=object), numbers, np.zeros(len(texts), dtype=bool))
