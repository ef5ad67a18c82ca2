"""A Dashboard's year in one go: what is there, and submit, approve, undo for all of it together."""

from collections.abc import Callable, Sequence
from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role
from schoolinfo.profiles.errors import NotThere
from schoolinfo.profiles.years import label
from schoolinfo.releases import audit, next_release
from schoolinfo.releases.locks import LedgerError
from schoolinfo.releases.standing import Standing
from schoolinfo.times import announced, zone_in_words

from ..places import address
from ..previewing.asked import STAFF
from ..publishing import rights
from ..years import chosen, steps
from ..years.batches import batches
from ..years.forms import ApproveForm, DateForm, SubmitForm, UndoForm
from ..years.letters import tell_of
from ..years.page import page, publication, summary
from ..years.reading import Year, read, read_all

DECIDE = (Role.APPROVER, Role.ADMINISTRATOR)
CONFLICT = 409
FIRST, LAST = 2000, 2099


@staff_page(*STAFF)
@require_safe
def years(request):
    """Every year, newest first. Five queries."""
    return render(request, "staff/years.html", {"years": [summary(year) for year in read_all()]})


@staff_page(*STAFF)
@require_safe
def year(request, year):
    """Five queries, whatever the year holds."""
    shown = page(_read(year), partial(address, request.user))
    ways = {name: address(request.user, f"staff-year-{name}", year) for name in ("submit", "approve", "date")}
    context = {"page": shown, "ways": ways, "may_undo": _is(request.user, DECIDE), "zone": zone_in_words()}
    return render(request, "staff/year.html", context)


@staff_page(Role.UPLOADER)
def submit(request, year):
    """Every draft with one release note."""
    now = _read(year)
    form = SubmitForm(_sent(request))
    drafts = steps.drafts(now)
    if form.is_valid():
        step = partial(steps.submit, by=request.user.username, note=form.cleaned_data["note"])
        told = _("The drafts were submitted. Approvers are told by e-mail.")
        if answer := _take(request, year, form, step, told):
            return answer
        now = _read(year)
        drafts = steps.drafts(now)
    missing = {place.coming.version.pk: place.unexplained for place in now.places if place.coming}
    lines = [chosen.line(s, rights.submitting(s, missing[s.version.pk])) for s in drafts]
    return _page(request, "staff/year_submit.html", now, form, drafts, lines)


@staff_page(Role.APPROVER, asks_again=True)
def approve(request, year):
    """Everything that waits, at once or at one time. A later time is shown in words before it holds."""
    now, form = _read(year), ApproveForm(_sent(request))
    to_confirm = None
    if form.is_valid():
        to_confirm = form.to_confirm
        if not to_confirm and (answer := _approve(request, year, form)):
            return answer
        now = _read(year)
    waiting = steps.waiting(now)
    lines = [chosen.line(s, rights.approving(s, request.user)) for s in waiting]
    context = {
        "to_confirm": to_confirm and to_confirm.isoformat(),
        "moment": to_confirm and announced(to_confirm, timezone.now()),
    }
    return _page(request, "staff/year_approve.html", now, form, waiting, lines, **context)


def _approve(request, year: int, form: ApproveForm):
    by, note = request.user.username, form.cleaned_data["note"]
    step = partial(steps.approve, by=by, public_from=form.public_from, note=note)
    if form.public_from:
        when = announced(form.public_from, timezone.now())
        told = _("The versions are approved. They become public {when}.").format(when=when)
    else:
        told = _("The versions are approved and public.")
    return _take(request, year, form, step, told)


@staff_page(*DECIDE, asks_again=True)
def undo(request, year, version):
    """Take back what was approved together with `version`, the first of it."""
    now, form = _read(year), UndoForm(_sent(request))
    if not _batch(now, version):
        raise NotThere(_("There is no such publication that could be taken back."))
    if form.is_valid():
        by, note = request.user.username, form.cleaned_data["note"]
        step = partial(steps.undo, key=version, by=by, note=note)
        told = _("The versions are withdrawn.")
        if answer := _take(request, year, form, step, told):
            return answer
        now = _read(year)
    batch = _batch(now, version)
    taken = batch.taken if batch else ()
    context = {"publication": publication(batch) if batch else None}
    lines = [chosen.taken(one) for one in taken]
    return _page(
        request, "staff/year_undo.html", now, form, [one.standing for one in taken], lines, **context
    )


@staff_page(*DECIDE)
def date(request, year):
    """When the year is expected, as the public is told."""
    now = _read(year)
    entry = now.next_release
    form = DateForm(_sent(request), initial={"on": entry.on if entry else None})
    if form.is_valid():
        next_release.expect(year, form.cleaned_data["on"], by=request.user.username)
        messages.success(request, _("The release date was set."))
        return redirect("staff-year", year)
    return render(
        request, "staff/year_date.html", {"summary": summary(now), "form": form, "label": label(year)}
    )


def _read(year: int) -> Year:
    if not FIRST <= year <= LAST:
        raise NotThere(_("There is no such year."))
    return read(year)


def _batch(now: Year, key: int):
    return next((batch for batch in batches(now) if batch.key == key), None)


def _take(request, year: int, form, step: Callable, told: str):
    """The answer once the step is taken; None where it cannot be: the form says why."""
    try:
        events = step(year, form.cleaned_data["seen"])
    except steps.Stale as stale:
        form.add_error(None, str(stale))
        form.outdated = True
    except LedgerError as error:
        form.add_error(None, str(error))
        by = request.user.username
        audit.record(audit.Action.REFUSED, by=by, about=label(year), page=request.path, why=str(error))
    else:
        tell_of(year, events, request.user)
        messages.success(request, told)
        return redirect("staff-year", year)
    return None


def _page(request, template: str, now: Year, form, about: Sequence[Standing], lines, **more):
    """The form with what it is about. 409 where what was sent is against what is so by now."""
    context = {
        "summary": summary(now),
        "form": form,
        "lines": lines,
        "stopped": any(line.why_not for line in lines),
        "seen": steps.seen(now, about) if form.outdated or not form.is_bound else form.data.get("seen", ""),
        "zone": zone_in_words(),
        **more,
    }
    conflict = form.is_bound and bool(form.non_field_errors())
    return render(request, template, context, status=CONFLICT if conflict else 200)


def _sent(request):
    return request.POST if request.method == "POST" else None


def _is(user, roles) -> bool:
    return not user.roles.isdisjoint(roles)
