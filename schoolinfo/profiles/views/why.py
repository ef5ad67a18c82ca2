"""Why a result of a student group has its color: a page of its own, and the part that a script opens in place."""

from dataclasses import replace

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from schoolinfo.measures import STATE_CDS, Explanation, Measure, Source, find_measure
from schoolinfo.student_groups import LABELS

from .. import reading
from ..addresses import kind_of, why_address
from ..errors import NotThere
from ..facts import who
from ..missing import no_colors, no_such_measure, no_such_result
from ..public import public_page
from ..sources import source_lines
from .subjects import find_subject


@public_page
def school_why(request, cds, year, measure, group):
    """Queries: releases, profile, and one of the measure's source."""
    return _why(request, "school", cds, year, measure, group)


@public_page
def district_why(request, cds, year, measure, group):
    return _why(request, "district", cds, year, measure, group)


@public_page
def state_why(request, year, measure, group):
    return _why(request, "state", STATE_CDS, year, measure, group)


def _why(request, kind, cds, year, code, group):
    if kind_of(cds) != kind or group != group.lower():
        return HttpResponsePermanentRedirect(why_address(cds, year, code, group.lower()))
    known = find_measure(code)
    if known is None:
        raise no_such_measure()
    source, measure = known
    if source.explain is None:
        raise no_colors(measure, cds)
    found = find_subject(request, cds, year)
    explanation = _explain(source, found, measure, group.upper())
    if explanation is None:
        raise _no_result(source, found, measure)
    context = {
        "who": who(found.profile, year=year, years=found.years),
        "explanation": explanation,
        "sources": source_lines([explanation.figure.papers] if explanation.figure.papers else []),
        "part": request.GET.get("part") == "1",
    }
    return render(request, "profiles/parts/why.html" if context["part"] else "profiles/why.html", context)


def _explain(source: Source, found: reading.Found, measure: Measure, group: str) -> Explanation | None:
    rows = source.select(reading.up_to(found.releases, found.subject.year), [found.subject.cds], (group,))
    return source.explain(rows, found.subject, measure, group, found.releases)


def _no_result(source: Source, found: reading.Found, measure: Measure) -> NotThere:
    """One query more: which results of the measure can be explained, in this year or, where none, in others."""
    rows = source.select(found.releases, [found.subject.cds], tuple(LABELS))
    subject, there = found.subject, []
    for year in dict.fromkeys((subject.year, *found.years)):
        asked = replace(subject, year=year)
        explained = (source.explain(rows, asked, measure, group, found.releases) for group in LABELS)
        there = there or [one for one in explained if one]
    return no_such_result(measure, found.subject, there)
