"""The guide: its contents and its chapters."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from schoolinfo.profiles.choosing import chooser, code_address
from schoolinfo.profiles.public import public_page

from .examples import Examples
from .files import chapters
from .links import Reader
from .page import page


@public_page
def contents(request):
    """Queries: releases, and the school's profile; one more where its code is unknown, and for a search."""
    here = reverse("guide")
    if there := code_address(request.GET, here):
        return HttpResponseRedirect(there)
    choosing = chooser(request.releases, request.GET, here)
    context = {"chooser": choosing, "whose": choosing.whose, "chapters": chapters(get_language())}
    return render(request, "dashboard/guide/contents.html", context)


@public_page
def chapter(request, slug):
    """Queries: releases, the school's profile, and one a source; the last three again for each sample school that
    shows what the school does not have."""
    here = reverse("guide-chapter", args=[slug])
    if there := code_address(request.GET, here):
        return HttpResponseRedirect(there)
    choosing = chooser(request.releases, request.GET, here)
    found = next(one for one in chapters(get_language()) if one.slug == slug)
    examples = Examples(request.releases, choosing.whose)
    context = {
        "chooser": choosing,
        "whose": choosing.whose,
        "chapter": found,
        "page": page(found, Reader.of(choosing.whose), examples),
    }
    return render(request, "dashboard/guide/chapter.html", context)
