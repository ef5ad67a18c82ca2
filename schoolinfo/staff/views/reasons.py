"""Why the warnings of a version are no mistakes."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role, User
from schoolinfo.numbers import count
from schoolinfo.releases.comparing import reasons
from schoolinfo.releases.ledger import withdrawn
from schoolinfo.releases.models import Version

from ..comparing.reasons import Typed, groups
from ..comparing.words import title

LONGEST_NUMBER = 6  # digits of a place in a list of findings


@staff_page(Role.UPLOADER, Role.APPROVER)
def reasons_page(request, version):
    """Every warning that wants a reason, with a form for each rule. Queries: version, withdrawal, reasons, names."""
    found = get_object_or_404(Version.objects.select_related("edition"), pk=version)
    typed = None
    if request.method == "POST":
        typed = _sent(request, found)
        if not typed.error:
            here = reverse("staff-reasons", args=[found.pk])
            return HttpResponseRedirect(f"{here}#rule-{typed.rule}" if typed.rule else here)
    history = reasons.history(found)
    wanted = reasons.wanted(found)
    context = {
        "version": found,
        "title": title(found),
        "groups": groups(found, wanted, history, _names(history), typed),
        "missing": sum(place not in history for place in wanted),
        "wanted": len(wanted),
        "withdrawn": withdrawn(found) is not None,
        "typed": typed,
        "longest": reasons.LONGEST,
    }
    return render(request, "staff/reasons.html", context, status=422 if typed else 200)


def _sent(request, version: Version) -> Typed:
    """What was typed, given as a reason unless something is wrong with it."""
    places = {
        int(text)
        for text in request.POST.getlist("warning")
        if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    }
    rule, text = request.POST.get("rule", ""), request.POST.get("text", "").replace("\x00", "")
    error = _wrong(places, text)
    if not error:
        try:
            reasons.give(version, places, text, by=request.user.username)
        except reasons.ReasonError as refused:
            error = str(refused)
        else:
            messages.success(request, _saved(len(places)))
    rules = {finding["rule"] for finding in version.findings}
    return Typed(rule if rule in rules else "", places, text, error)


def _wrong(places: set[int], text: str) -> str:
    if not places:
        return _("Choose the warnings that the reason is for.")
    if not text.strip():
        return _("Write the reason.")
    if len(text.strip()) > reasons.LONGEST:
        return _("Write at most {count} characters.").format(count=count(reasons.LONGEST))
    return ""


def _saved(number: int) -> str:
    return ngettext(
        "The reason is saved for {count} warning.", "The reason is saved for {count} warnings.", number
    ).format(count=count(number))


def _names(history) -> dict[str, str]:
    """{user name: name} of those who gave reasons. One query, none without reasons."""
    people = {reason.by for given in history.values() for reason in given}
    return {user.username: str(user) for user in User.objects.filter(username__in=people)} if people else {}
