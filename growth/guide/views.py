"""Growth, step by step: why it is not Change, why it has a range, and why two models differ."""

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from schoolinfo.profiles.choosing import chooser, code_address
from schoolinfo.profiles.example_school import NAME
from schoolinfo.profiles.public import public_page

from .asked import asked
from .classes import simulation
from .school import shown
from .two_years import example

KEPT = ("size", "draw")  # with another school


@public_page
def growth(request):
    """Queries: releases, the school's profile, and one a source; one more where its code is unknown, and for a
    search. `part=1` gives the simulation alone: releases.
    """
    here = reverse("guide-growth")
    size, number = asked(request.GET)
    if there := code_address(request.GET, here, KEPT):
        return HttpResponseRedirect(there)
    context = {"simulation": simulation(size, number), "asked": request.GET.get(NAME, "")}
    if request.GET.get("part") == "1":
        return render(request, "growth/guide/simulation.html", context)
    choosing = chooser(request.releases, request.GET, here, KEPT)
    context |= {
        "chooser": choosing,
        "whose": choosing.whose,
        "example": example(),
        "school": shown(choosing.whose),
    }
    return render(request, "growth/guide/growth.html", context)
