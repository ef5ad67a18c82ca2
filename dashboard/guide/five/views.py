"""The page of the explainer."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from schoolinfo.profiles.choosing import chooser, code_address
from schoolinfo.profiles.example_school import ExampleSchool
from schoolinfo.profiles.public import public_page

from ...rules import known_years
from .asked import Asked, read
from .beside import NAME
from .choices import choose, measure_of, year_of
from .page import explainer
from .published import Published, newest, published
from .published import read as read_results

KEPT = ("measure",)  # with another school; its year, its type and its numbers are its own


@public_page
def five_by_five(request):
    """Queries: releases, the school's profile, one more where the school asked for is not here, and its results; one
    more for a search."""
    here = reverse(NAME)
    if there := code_address(request.GET, here, KEPT):
        return HttpResponseRedirect(there)
    choosing, asked = chooser(request.releases, request.GET, here, KEPT), read(request.GET)
    example, measure = choosing.whose, measure_of(asked)
    usual, start = _start(asked, measure, example)
    shown = explainer(asked, choose(asked, measure, start, usual), example, start)
    return render(request, "dashboard/guide/five.html", {"five": shown, "chooser": choosing})


def _start(asked: Asked, measure, example: ExampleSchool) -> tuple[int, Published | None]:
    """(The year where none is asked for, what the school has in the year that is shown)."""
    years = known_years(measure.code)
    if example.found is None:
        return years[0], None
    rows = read_results(example.found)
    usual = newest(rows, example.found.subject.cds, measure, years)
    return usual, published(rows, example.found, measure, year_of(asked, measure, usual))
