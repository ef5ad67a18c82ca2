"""The public pages before they are public, for the staff and for principals."""

from functools import partial

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.host import on_public_host
from schoolinfo.accounts.models import Role
from schoolinfo.directory.selectors import find_profiles
from schoolinfo.profiles.public import public_page_at
from schoolinfo.releases.current import Releases

from ..previewing import asked, trail, words
from ..previewing.addresses import address, read
from ..previewing.inside import answer
from ..previewing.start import start

WHO = (*asked.STAFF, Role.PREVIEWER)


@staff_page(*WHO)
@require_safe
def previews(request):
    """What this person may see before the public does. Queries: two of the versions, releases, profiles."""
    coming, user = asked.opened(request.user), request.user
    staff = asked.is_staff(user)
    schools = user.schools if Role.PREVIEWER in user.roles else ()
    known = find_profiles(Releases.with_drafts(asked.keys_of(coming)), schools) if schools else {}
    context = {"start": start(coming, schools, known, staff=staff), "staff": staff}
    return render(request, "staff/preview_start.html", context)


@staff_page(*WHO)
@require_safe
def preview(request, ids, rest):
    """A public page with these versions. Queries: two of the versions, releases, those of the page less one.

    One or two more for the audit trail, once for each person, set of versions and day.
    """
    keys = read(ids)
    found = asked.look_up(keys, request.user) if keys else None
    if found is None:
        return render(request, "staff/preview_none.html", status=404)
    root = address(keys)
    if request.path != root + rest:
        return HttpResponseRedirect(_with_parameters(request, root + rest))
    if not found.coming:
        return _over(request, found, rest)
    releases = Releases.with_drafts(asked.keys_of(found.coming))
    previewed = words.previewed(found.coming, releases, reverse("staff-previews"))
    trail.looked_at(request, found.coming)
    response = answer(request, root, rest, previewed, partial(asked.may_open, request.user))
    trail.taken_home(request, response, found.coming, rest)
    return response


def _with_parameters(request, path: str) -> str:
    asked = request.META.get("QUERY_STRING", "")
    return f"{path}?{asked}" if asked else path


def _over(request, found, rest):
    """Nothing is left to preview: the versions are public, or were taken back."""
    there = public_page_at(f"/{rest}") is not None
    public = on_public_host(_with_parameters(request, f"/{rest}") if there else "/")
    context = {"sentences": words.over(found), "public": public if found.published else ""}
    return render(request, "staff/preview_over.html", context, status=200 if found.published else 410)
