"""Growth, step by step: why it is not Change, why it has a range, and why two models differ."""

from django.shortcuts import render

from schoolinfo.profiles.example_school import NAME, example_school
from schoolinfo.profiles.public import public_page

from .asked import asked
from .classes import simulation
from .school import shown
from .two_years import example


@public_page
def growth(request):
    """Queries: releases, the school's profile, and one a source; one more where its code is unknown.

    `part=1` gives the simulation alone: releases.
    """
    size, number = asked(request.GET)
    school = request.GET.get(NAME, "")
    context = {"simulation": simulation(size, number), "asked": school}
    if request.GET.get("part") == "1":
        return render(request, "growth/guide/simulation.html", context)
    whose = example_school(request.releases, school)
    context |= {"whose": whose, "example": example(), "school": shown(whose)}
    return render(request, "growth/guide/growth.html", context)
