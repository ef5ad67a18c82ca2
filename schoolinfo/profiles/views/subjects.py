"""The pages of one school, one district and the state: one machinery for all three."""

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render

from schoolinfo.directory.visible import home_district
from schoolinfo.measures import STATE_CDS, find_measure
from schoolinfo.papers import papers_of

from .. import as_of, reading
from ..addresses import data_address, kind_of, page_address, qr_address
from ..attendance import attendance, students_fact
from ..citing import citation
from ..coming import coming
from ..comparing.addresses import compare_address
from ..facts import fictional_note, who
from ..list_request import list_address
from ..missing import no_such_measure, no_such_subject, no_such_year
from ..page import groups, results
from ..preview import description, school_data
from ..public import public_page
from ..sources import source_lines
from ..taking import Take
from ..years import year_choices


@public_page
def school(request, cds, year=None):
    """Queries: releases, profile, enrolment, and one a source; one more for a year as of a day in the past."""
    day = None
    if year and as_of.NAME in request.GET:
        day = as_of.day_asked(request.GET[as_of.NAME], page_address(cds, year))
        request.releases = as_of.releases_at(day, request.releases)
    return _page(request, "school", cds, year, day)


@public_page
def district(request, cds):
    return _page(request, "district", cds)


@public_page
def state(request):
    """The state always has a page: every page links to it. Without a file it says that there is none."""
    if reading.find(request.releases, STATE_CDS, None) is None:
        return render(request, "profiles/state_without_files.html", {"projector": None})
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


def _page(request, kind, cds, year=None, day=None):
    """`day`: as of which `request.releases` were public; None for now."""
    if kind_of(cds) != kind:
        return HttpResponsePermanentRedirect(page_address(cds))
    found = _find_then(request, cds, year, day) if day else find_subject(request, cds, year)
    panels, tables = reading.panels(found.releases, found.subject)
    census = reading.census(found.releases, cds, year)
    said = results(panels)
    head = who(found.profile, year=year, years=found.years, students=students_fact(census.rows, census.year))
    papers = (papers_of(found.profile.source), *census.papers, *said.papers)
    sampled = getattr(request, "sampled", None)
    context = {
        "who": head,
        "years": year_choices(cds, found.years, year) if kind == "school" else (),
        "compare": compare_address([cds]) if kind == "school" else "",
        "schools": _schools(cds) if kind == "district" else "",
        "results": said,
        "groups": groups(tables, found.subject),
        "attendance": attendance(census.rows, year=census.year, asked=year or found.newest),
        "sources": source_lines(papers),
        "coming": "" if day or sampled else coming(request.releases),
        "permanent": _permanent(request, found) if kind == "school" else "",
        "qr": qr_address(cds, year),
        "as_of": as_of.as_of(day, page_address(cds, year)) if day else None,
        "take": None if day or sampled else _take(request, found, head.title, papers),
        "description": description(found.profile, year, found.years),
        "school_data": school_data(found.profile, request.build_absolute_uri("/")[:-1])
        if kind == "school" and not (day or sampled)
        else "",
    }
    return render(request, "profiles/subject.html", context)


def _find_then(request, cds, year, day) -> reading.Found:
    """Whom the page of a day in the past is about. Raises NotThere where there was none."""
    found = reading.find(request.releases, cds, year)
    if found is None or year not in found.years:
        raise as_of.nothing_then(day, cds, year)
    return found


def _schools(district: str) -> str:
    """The address of the list of the district's schools."""
    return list_address({"district": "" if district == home_district() else district})


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


def _take(request, found, title, papers) -> Take:
    cds, year = found.subject.cds, found.subject.year
    link = _permanent(request, found) or request.build_absolute_uri(page_address(cds))
    years = [year] if year else found.years
    return Take(
        data_address(cds, "csv", year),
        data_address(cds, "json", year),
        citation(title, [cds], years, papers, link, fictional_note(found.profile)),
    )


def _permanent(request, found) -> str:
    """The absolute address of what this page shows, which stays when a newer year comes."""
    year = found.subject.year or found.newest
    return request.build_absolute_uri(page_address(found.subject.cds, year)) if year else ""
