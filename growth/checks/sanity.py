"""Does the file as a whole look like the scale it says it is on?"""

import numpy as np

from schoolinfo.releases.findings import Findings

from ..modelsheet import ModelSheet
from ..rows import MEASURES, Rows

FEW = 10  # schools; a median of fewer is only doubted when it is far off
FAR = 4  # times the usual distance
LEAST_SPREAD_OF_PERCENTILES = 15  # ranks of schools spread by about 29
MOST_SPREAD_OF_MEANS = 20  # schools' mean student percentiles spread by about 8


def median_near_typical(rows: Rows, model: ModelSheet, findings: Findings):
    """Fail where the schools' median is far from the typical value: shares for percentiles, 100 for 0."""
    for measure in MEASURES.values():
        values = rows.estimate.number[rows.of_schools(measure)]
        if not values.size:
            continue
        near = model.scale.near
        off = abs(float(np.median(values)) - float(model.typical_value))
        if off > near * (1 if values.size >= FEW else FAR):
            _median(findings.fail, rows, model, measure, values)
        elif off > near:
            _median(findings.warn, rows, model, measure, values)


def _median(say, rows: Rows, model: ModelSheet, measure: str, values: np.ndarray):
    typical, near = float(model.typical_value), model.scale.near
    say(
        "median_near_typical",
        f"The schools' median of {measure} is far from the model's typical value: is this its scale?",
        column=rows.estimate.name,
        value=f"{np.median(values):g}",
        expected=f"a median from {typical - near:g} to {typical + near:g} for {model.measure}",
    )


def spread_of_the_scale(rows: Rows, model: ModelSheet, findings: Findings):
    """Warn where percentiles of schools look like means of students' percentiles, or the other way round."""
    for measure in MEASURES.values():
        values = rows.estimate.number[rows.of_schools(measure)]
        if values.size < FEW:
            continue
        spread = float(np.std(values))
        if model.measure == "growth_percentile" and spread < LEAST_SPREAD_OF_PERCENTILES:
            _spread(
                findings,
                rows,
                spread,
                "These look like means of students' percentiles, not ranks of schools.",
            )
        if model.measure == "mean_sgp" and spread > MOST_SPREAD_OF_MEANS:
            _spread(findings, rows, spread, "These look like percentiles of schools, not means of students'.")


def _spread(findings: Findings, rows: Rows, spread: float, message: str):
    findings.warn(
        "spread_of_the_scale", message, column=rows.estimate.name,
        value=f"standard deviation {spread:.1f}", expected="the measure that the model's sheet names",
    )  # fmt: skip
