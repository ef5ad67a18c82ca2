"""Does the file as a whole look like the scale it says it is on?"""

import numpy as np

from schoolinfo.releases.findings import Findings

from ..modelsheet import ModelSheet
from ..rows import Rows

FEW = 10  # schools; a median of fewer is only doubted when it is far off
FAR = 4  # times the usual distance
LEAST_SPREAD_OF_PERCENTILES = 15  # ranks of schools spread by about 29
MOST_SPREAD_OF_MEANS = 20  # schools' mean student percentiles spread by about 8


def median_near_typical(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the schools' median is far from the typical value: shares for percentiles, 100 for 0.

    A file of a few schools may really lie apart: it fails only when it is far off, and is warned of before.
    """
    values = rows.estimate.number[rows.of_schools()]
    if not values.size:
        return
    typical, near = float(model.typical_value), model.scale.near
    median = float(np.median(values))
    off = abs(median - typical)
    if off <= near:
        return
    say = findings.fail if off > near * (1 if values.size >= FEW else FAR) else findings.warn
    say(
        "median_near_typical",
        "The schools' median is far from the model's typical value: is this its scale?",
        column=rows.estimate.name,
        value=f"{median:g}",
        expected=f"a median from {typical - near:g} to {typical + near:g} for {model.measure}",
    )


def spread_of_the_scale(rows: Rows, model: ModelSheet, findings: Findings):
    """Warn where percentiles of schools look like means of students' percentiles, or the other way round."""
    values = rows.estimate.number[rows.of_schools()]
    if values.size < FEW:
        return
    spread = float(np.std(values))
    if model.measure == "growth_percentile" and spread < LEAST_SPREAD_OF_PERCENTILES:
        _spread(
            findings, rows, spread, "These look like means of students' percentiles, not ranks of schools."
        )
    if model.measure == "mean_sgp" and spread > MOST_SPREAD_OF_MEANS:
        _spread(findings, rows, spread, "These look like percentiles of schools, not means of students'.")


def _spread(findings: Findings, rows: Rows, spread: float, message: str):
    findings.warn(
        "spread_of_the_scale", message, column=rows.estimate.name,
        value=f"standard deviation {spread:.1f}", expected="the measure that the model's sheet names",
    )  # fmt: skip
