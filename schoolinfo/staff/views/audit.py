"""The audit trail, for administrators."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role
from schoolinfo.spreadsheets import as_csv

from ..trail import COLUMNS, Filter, Line

SHOWN = 50  # entries on a page
LONGEST = 100_000  # rows of the table to download: the newest


@staff_page(Role.ADMINISTRATOR)
@require_safe
def audit(request):
    """Newest first, by pages. Two queries: the count and the page."""
    form = Filter(request.GET)
    pages = Paginator(form.entries() if form.is_valid() else (), SHOWN)
    page = pages.get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    known = {
        "form": form,
        "page": page,
        "lines": [Line.of(entry) for entry in page],
        "asked": asked.urlencode(),
    }
    return render(request, "staff/audit.html", known)


@staff_page(Role.ADMINISTRATOR)
@require_safe
def audit_csv(request):
    """What the filters leave, as a table to download. One query."""
    form = Filter(request.GET)
    entries = form.entries()[:LONGEST] if form.is_valid() else ()
    body = as_csv(COLUMNS, (Line.of(entry).cells() for entry in entries))
    headers = {"Content-Disposition": 'attachment; filename="audit-trail.csv"'}
    return HttpResponse(body, content_type="text/csv; charset=utf-8", headers=headers)
