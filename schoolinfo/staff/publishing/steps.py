"""Taking a step for a person: the ledger decides, the page or a letter tells."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from schoolinfo.releases import audit
from schoolinfo.releases.locks import Busy, LedgerError
from schoolinfo.releases.models import Event, Version
from schoolinfo.releases.publishing import Done, Meanwhile

from ..versions.selectors import names
from .consequences import meanwhile
from .letters import tell_of


def take(request, form, version: Version, step: Callable[[], Event], told: str) -> HttpResponse | None:
    """The answer once the step is taken, or was taken before; None where it cannot be: the form says why.

    `told`: the sentence for the person once it is taken.
    """
    try:
        event = step()
    except Done as done:
        messages.info(request, _("This is done already. {where}").format(where=done))
        return _to(version)
    except LedgerError as error:
        _refuse(request, form, version, error)
        return None
    tell_of(event, request.user)
    messages.success(request, told)
    return _to(version)


def _refuse(request, form, version: Version, error: LedgerError) -> None:
    """Nothing that was typed is lost: the page comes again with what happened."""
    form.add_error(None, str(error))
    if isinstance(error, Meanwhile):
        form.outdated = True
        for sentence in _news(error):
            form.add_error(None, sentence)
    elif not isinstance(error, Busy):
        by = request.user.username
        audit.record(audit.Action.REFUSED, by=by, about=str(version), page=request.path, why=str(error))


def _news(error: Meanwhile) -> tuple[str, ...]:
    if error.news is None:
        return ()
    people = [event.by for event in error.news.events]
    return meanwhile(error.news, names(people + [version.created_by for version in error.news.versions]))


def _to(version: Version) -> HttpResponse:
    return redirect("staff-version", version.pk)
