"""What a version changes, value by value, and on which pages."""

from urllib.parse import urlencode

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role
from schoolinfo.releases.comparing.difference import ROWS, Sides, difference, every_row
from schoolinfo.releases.datasets import datasets

from ..comparing import differences as table
from ..comparing.answers import csv_answer
from ..comparing.forms import Asked
from ..comparing.pager import pages
from ..comparing.reading import choices, find, is_sealed, wording
from ..comparing.words import against, title

READERS = (Role.UPLOADER, Role.APPROVER, Role.ADMINISTRATOR)


@staff_page(*READERS)
def differences(request, version):
    """Counts and a page of the values that differ. Queries: version, sealing, four for the counterparts, the
    difference, and the scale of growth."""
    found = find(version)
    asked = _asked(request, found)
    held = choices(found, asked.which)
    context = {"version": found, "title": title(found), "ways": _ways(found, held)}
    if held.other is None or is_sealed(found):
        return render(request, "staff/differences.html", context | {"sealed": held.other is not None})
    sides = Sides(held.other.version, found)
    read = difference(sides, asked.filters, asked.number)
    if asked.number > (last := pages(read.counts.left, ROWS)):
        return HttpResponseRedirect(_address(request, last))
    page = table.present(
        read, sides, wording(sides), asked.filters, asked.number, lambda page: _address(request, page)
    )
    other = {"other": against(held.chosen, held.other), "chosen": held.chosen, "csv": _csv(request, found)}
    return render(request, "staff/differences.html", context | other | {"page": page})


@staff_page(*READERS)
def differences_csv(request, version):
    """The same as a table, all pages in one. Without anything to compare with it has no rows."""
    found = find(version)
    asked = _asked(request, found)
    held = choices(found, asked.which)
    sides = Sides(held.other.version if held.other else found, found)
    empty = held.other is None or is_sealed(found)
    rows = () if empty else table.cells(every_row(sides, asked.filters), sides, wording(sides))
    return csv_answer(f"differences-{found.pk}.csv", table.columns(sides), rows)


def _asked(request, version) -> Asked:
    compared = datasets()[version.edition.dataset].compared
    return Asked(request.GET, tuple(key.column for key in compared.keys))


def _ways(version, held) -> list[dict]:
    """Links to what the version can be compared with."""
    here = reverse("staff-differences", args=[version.pk])
    return [
        {"words": against(which, other), "address": f"{here}?with={which}", "current": which is held.chosen}
        for which, other in held.others.items()
    ]


def _address(request, page: int) -> str:
    asked = request.GET.copy()
    asked["page"] = page
    return f"{request.path}?{asked.urlencode()}"


def _csv(request, version) -> str:
    kept = {name: text for name, text in request.GET.items() if name != "page" and text}
    address = reverse("staff-differences-csv", args=[version.pk])
    return f"{address}?{urlencode(kept)}" if kept else address
