"""/styleguide/, which only a site with DEBUG has."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from schoolinfo.measures import sources

from . import lists, parts, pictures, results


@require_safe
def styleguide(request):
    """The examples of this package, and those of the sources in their own templates."""
    if not settings.DEBUG:
        raise Http404("The page of components is shown with DEBUG only.")
    found = tuple(source.examples() for source in sources() if source.examples)
    context = {
        "who": parts.WHO,
        "years": parts.YEARS,
        "levels": parts.LEVELS,
        "figures": parts.FIGURES,
        "timelines": pictures.TIMELINES,
        "ranges": pictures.RANGES,
        "listing": lists.LISTING,
        "compare": "#main",
        "strip": pictures.STRIP,
        "strip_tall": pictures.STRIP_TALL,
        "grid": parts.GRID,
        "attendance": parts.ATTENDANCE,
        "papers": (parts.PAPERS, parts.DRAFT),
        "sources": parts.SOURCES,
        "permanent": parts.PERMANENT,
        "change": parts.CHANGE,
        "qr": static("icon.svg"),
        "take": parts.TAKE,
        "results": results.results_of(found),
        "groups": results.groups_of(found),
        "explanations": [one for source in found for one in source.explanations],
        "tables": [table for one in found for table in one.tables],
    }
    return render(request, "styleguide.html", context)
