"""Where the staff begin."""

from django.shortcuts import render
from django.utils import timezone

from schoolinfo.accounts.access import staff_page
from schoolinfo.times import zone_in_words

from ..places import address
from ..versions.lines import lines
from ..versions.selectors import names_in, newest_standings, open_standings
from ..versions.waiting import waiting_for

WORKERS = ("uploader", "approver", "administrator")  # roles that see versions


@staff_page()
def home(request):
    """What waits for this person, and the newest uploads. Six queries besides those of the person."""
    if request.user.roles.isdisjoint(WORKERS):
        return render(request, "staff/home.html", {"works": False})
    found, newest, now = open_standings(), newest_standings(), timezone.now()
    names, waiting = names_in((*found, *newest)), waiting_for(request.user, found)
    context = {
        "works": True,
        "waiting": waiting,
        "to_approve": lines(waiting.to_approve, names, now),
        "sent_back": lines(waiting.sent_back, names, now),
        "drafts": lines(waiting.drafts, names, now),
        "for_others": lines(waiting.for_others, names, now),
        "scheduled": lines(waiting.scheduled, names, now),
        "newest": lines(newest, names, now),
        "upload": address(request.user, "staff-upload-new"),
        "manual": address(request.user, "staff-manual"),
        "people": address(request.user, "staff-people"),
        "zone": zone_in_words(),
    }
    return render(request, "staff/home.html", context)
