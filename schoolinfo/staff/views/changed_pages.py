"""The pages that will change once a version is public."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from schoolinfo.accounts.access import staff_page
from schoolinfo.releases.comparing.difference import PAGES, Sides, touched
from schoolinfo.releases.ledger import public_version
from schoolinfo.releases.standing import Stage, standing

from ..comparing.answers import csv_answer
from ..comparing.forms import Asked
from ..comparing.pager import pager, pages
from ..comparing.pages import COLUMNS, besides, cells, pages_of, sentences
from ..comparing.reading import find
from ..comparing.words import title
from .differences import READERS

# Those whose rows may still come before the public.
TO_COME = frozenset({Stage.DRAFT, Stage.WAITING, Stage.RETURNED, Stage.SCHEDULED})


@staff_page(*READERS)
def changed_pages(request, version):
    """A part of the list, by name. Queries: version, three for where it stands, and the difference."""
    found = find(version)
    stage = standing(found).stage
    context = {"version": found, "title": title(found), "stage": stage, "to_come": stage in TO_COME}
    if stage not in TO_COME:
        return render(request, "staff/changed_pages.html", context)
    page = Asked(request.GET, ()).number
    read = touched(_sides(found), page)
    if page > 1 and not read.names:
        last = pages(touched(_sides(found)).total, PAGES)
        return HttpResponseRedirect(f"{request.path}?page={last}")
    context |= {
        "pages": pages_of(read, found),
        "sentences": sentences(read),
        "besides": besides(found, read),
        "csv": reverse("staff-pages-csv", args=[found.pk]),
        "pager": pager(page, read.total, PAGES, lambda number: f"{request.path}?page={number}"),
    }
    return render(request, "staff/changed_pages.html", context)


@staff_page(*READERS)
def changed_pages_csv(request, version):
    """The whole list. Without a version to come it has no rows."""
    found = find(version)
    names = touched(_sides(found), None).names if standing(found).stage in TO_COME else ()
    return csv_answer(f"pages-{found.pk}.csv", COLUMNS, cells(names, request.build_absolute_uri))


def _sides(version) -> Sides:
    """Against what is public now; where nothing is, every row is new."""
    public = public_version(version.edition)
    if public:
        public.edition = version.edition
    return Sides(public, version)
