"""What waits for a second person, and what was sent back."""

from django.shortcuts import render
from django.utils import timezone

from schoolinfo.accounts.access import staff_page
from schoolinfo.times import zone_in_words

from ..versions.lines import lines
from ..versions.selectors import names_in, open_standings
from ..versions.waiting import waiting_for
from .home import WORKERS


@staff_page(*WORKERS)
def waiting(request):
    """For this person to approve, for others, and sent back. Three queries besides those of the person."""
    found, now = open_standings(), timezone.now()
    names, waits = names_in(found), waiting_for(request.user, found)
    context = {
        "approves": "approver" in request.user.roles,
        "uploads": "uploader" in request.user.roles,
        "to_approve": lines(waits.to_approve, names, now),
        "for_others": lines(waits.for_others, names, now),
        "sent_back": lines(waits.sent_back, names, now),
        "scheduled": lines(waits.scheduled, names, now),
        "zone": zone_in_words(),
    }
    return render(request, "staff/waiting.html", context)
