"""The manual of the staff: the way of a yearly file, every layout with its template, every rule."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.releases.manual import rules

from .. import manual as pages


@staff_page()
@require_safe
def front(request):
    """The way of a file, what may be uploaded, and the two indexes."""
    context = {
        "limits": pages.limits(),
        "datasets": pages.datasets_with_layouts(),
        "stages": pages.by_stage(),
    }
    return render(request, "staff/manual.html", context)


@staff_page()
@require_safe
def rule(request, code: str):
    """One rule. A code without an entry is a 404, so a link from a report shows a missing entry."""
    if code not in rules():
        raise Http404("The manual has no such rule.")
    return render(request, "staff/manual_rule.html", {"entry": pages.entry(rules()[code])})


@staff_page()
@require_safe
def layout(request, code: str):
    """One layout: where it comes from, its columns, and files to download."""
    found = pages.layouts().get(code)
    if found is None:
        raise Http404("The manual has no such layout.")
    return render(request, "staff/manual_layout.html", {"layout": pages.present(found)})


@staff_page()
@require_safe
def file(request, code: str, name: str):
    """A template or an example of a layout."""
    found = pages.layouts().get(code)
    made = pages.downloads(found).get(name) if found else None
    if made is None:
        raise Http404("This layout has no such file.")
    response = HttpResponse(made.body, content_type=made.content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
