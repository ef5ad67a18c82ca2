"""The page of the explainer."""

from django.shortcuts import render

from schoolinfo.profiles.example_school import ExampleSchool, example_school
from schoolinfo.profiles.public import public_page

from ...rules import known_years
from .asked import Asked, read
from .choices import choose, measure_of, year_of
from .page import explainer
from .published import Published, newest, published
from .published import read as read_results


@public_page
def five_by_five(request):
    """Queries: releases, the school's profile, one more where the school asked for is not here, and its results."""
    asked = read(request.GET)
    example = example_school(request.releases, asked.school or "")
    measure = measure_of(asked)
    usual, start = _start(asked, measure, example)
    shown = explainer(asked, choose(asked, measure, start, usual), example, start)
    return render(request, "dashboard/guide/five.html", {"five": shown})


def _start(asked: Asked, measure, example: ExampleSchool) -> tuple[int, Published | None]:
    """(The year where none is asked for, what the school has in the year that is shown)."""
    years = known_years(measure.code)
    if example.found is None:
        return years[0], None
    rows = read_results(example.found)
    usual = newest(rows, example.found.subject.cds, measure, years)
    return usual, published(rows, example.found, measure, year_of(asked, measure, usual))
