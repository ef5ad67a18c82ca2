"""The pages of one school, one district and the state: one machinery for all three."""

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from schoolinfo.directory.visible import home_district
from schoolinfo.measures import STATE_CDS, find_measure
from schoolinfo.papers import papers_of

from .. import reading
from ..addresses import kind_of, page_address
from ..attendance import attendance, students_fact
from ..facts import who
from ..missing import no_such_measure, no_such_subject, no_such_year
from ..page import groups, results
from ..public import public_page
from ..sources import source_lines
from ..years import year_choices


@public_page
def school(request, cds, year=None):
    """Queries: releases, profile, enrolment, and one a source."""
    return _page(request, "school", cds, year)


@public_page
def district(request, cds):
    return _page(request, "district", cds)


@public_page
def state(request):
    """The state always has a page: every page links to it. Without a file it says that there is none."""
    if reading.find(request.releases, STATE_CDS, None) is None:
        return render(request, "profiles/state_without_files.html")
    return _page(request, "state", STATE_CDS)


@public_page
def school_groups(request, cds, measure, year=None):
    """Queries: releases, profile, and one for the measure's source."""
    return _groups(request, "school", cds, measure, year)


@public_page
def district_groups(request, cds, measure):
    return _groups(request, "district", cds, measure)


@public_page
def state_groups(request, measure):
    return _groups(request, "state", STATE_CDS, measure)


def _page(request, kind, cds, year=None):
    if kind_of(cds) != kind:
        return HttpResponsePermanentRedirect(page_address(cds))
    found = find_subject(request, cds, year)
    panels, tables = reading.panels(found.releases, found.subject)
    census = reading.census(found.releases, cds, year)
    said = results(panels)
    context = {
        "who": who(
            found.profile, year=year, years=found.years, students=students_fact(census.rows, census.year)
        ),
        "years": year_choices(cds, found.years, year) if kind == "school" else (),
        "schools": reverse("schools") if cds == home_district() else "",
        "results": said,
        "groups": groups(tables, found.subject),
        "attendance": attendance(census.rows, year=census.year, asked=year or found.newest),
        "sources": source_lines((papers_of(found.profile.source), *census.papers, *said.papers)),
        "permanent": _permanent(request, found) if kind == "school" else "",
    }
    return render(request, "profiles/subject.html", context)


def _groups(request, kind, cds, code, year=None):
    if kind_of(cds) != kind:
        return HttpResponsePermanentRedirect(page_address(cds))
    known = find_measure(code)
    if known is None:
        raise no_such_measure()
    _source, measure = known
    found = find_subject(request, cds, year)
    shown = groups(reading.tables(found.releases, found.subject), found.subject, code)
    context = {
        "who": who(found.profile, year=year, years=found.years),
        "measure": measure,
        "groups": shown,
        "sources": source_lines([shown.table.papers] if shown.table and shown.table.papers else []),
    }
    part = request.GET.get("part") == "1"
    return render(request, "profiles/parts/groups.html" if part else "profiles/groups.html", context)


def find_subject(request, cds, year) -> reading.Found:
    """Whom a page is about. Raises NotThere for an unknown code, and for a year without public results."""
    found = reading.find(request.releases, cds, year)
    if found is None:
        raise no_such_subject(cds)
    if year and year not in found.years:
        raise no_such_year(cds, year, found.years)
    return found


def _permanent(request, found) -> str:
    """The absolute address of what this page shows, which stays when a newer year comes."""
    year = found.subject.year or found.newest
    return request.build_absolute_uri(page_address(found.subject.cds, year)) if year else ""
