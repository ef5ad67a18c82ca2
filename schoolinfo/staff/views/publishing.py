"""Submit, send back, approve, withdraw: forms that show what follows, and hold it against what is so by then."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from schoolinfo.accounts.access import staff_page
from schoolinfo.releases import ledger, publishing
from schoolinfo.releases.comparing import reasons
from schoolinfo.releases.models import Event
from schoolinfo.releases.seen import Seen, consequence, look
from schoolinfo.releases.standing import OPEN, WITHDRAWN, Stage, Standing
from schoolinfo.times import announced, zone_in_words

from ..publishing import rights
from ..publishing.consequences import of_approving, of_withdrawing
from ..publishing.forms import ApproveForm, SendBackForm, SubmitForm, WithdrawForm
from ..publishing.steps import take
from ..versions.checklist import checklist
from ..versions.selectors import above, standing_of
from ..versions.words import STAGES, title
from .home import WORKERS

CONFLICT = 409


@staff_page("uploader")
def submit(request, version):
    """Hand a draft to a second person, with its release note."""
    now = standing_of(version)
    form = SubmitForm(_sent(request), initial={"note": now.submission.note if now.submission else ""})
    if form.is_valid():
        step = partial(
            publishing.submit, now.version, by=request.user.username, note=form.cleaned_data["note"]
        )
        told = _("The version is submitted. It waits for another person to approve it.")
        if answer := take(request, form, now.version, step, told):
            return answer
        now = standing_of(version)
    missing = len(reasons.missing(now.version))
    context = {
        "why_not": rights.submitting(now, missing),
        "checklist": checklist(now, missing, request.user),
        "returned": now.last(Event.Kind.RETURNED) if now.stage is Stage.RETURNED else None,
    }
    return _page(request, "staff/submit.html", now, form, context)


@staff_page("approver")
def send_back(request, version):
    """Hand a waiting version back to its uploader, with what is to be done."""
    now = standing_of(version)
    form = SendBackForm(_sent(request))
    if form.is_valid():
        note = form.cleaned_data["note"]
        step = partial(publishing.send_back, now.version, by=request.user.username, note=note)
        if answer := take(request, form, now.version, step, _("The version is sent back.")):
            return answer
        now = standing_of(version)
    return _page(request, "staff/return.html", now, form, {"why_not": rights.sending_back(now)})


@staff_page("approver", asks_again=True)
def approve(request, version):
    """Make a waiting version public, at once or later. A later time is shown in words before it holds."""
    now = standing_of(version)
    seen = str(look(now.version))
    form = ApproveForm(_sent(request), initial={"note": now.submission.note if now.submission else ""})
    to_confirm = None
    if form.is_valid():
        to_confirm = form.to_confirm
        if not to_confirm and (answer := _approve(request, now, form)):
            return answer
        now = standing_of(version)
    missing = len(reasons.missing(now.version))
    context = {
        "why_not": rights.approving(now, request.user),
        "checklist": checklist(now, missing, request.user),
        "to_know": of_approving(ledger.overtakes(now.version), above(now)),
        "seen": seen if form.outdated or not form.is_bound else form.data.get("seen", ""),
        "to_confirm": to_confirm and to_confirm.isoformat(),
        "moment": to_confirm and announced(to_confirm, timezone.now()),
    }
    return _page(request, "staff/approve.html", now, form, context)


def _approve(request, now: Standing, form: ApproveForm):
    step = partial(
        publishing.approve,
        now.version,
        by=request.user.username,
        public_from=form.public_from,
        note=form.cleaned_data["note"],
        seen=Seen.read(form.cleaned_data["seen"]),
    )
    if form.public_from:
        when = announced(form.public_from, timezone.now())
        told = _("The version is approved. It becomes public {when}.").format(when=when)
    else:
        told = _("The version is approved and public.")
    return take(request, form, now.version, step, told)


@staff_page(*WORKERS, asks_again=True)
def withdraw(request, version):
    """Take a version back: superseded, or sealed for privacy. Uploaders discard their own drafts here."""
    now = standing_of(version)
    if not rights.may_withdraw_any(request.user) and now.version.created_by != request.user.username:
        raise PermissionDenied
    then = consequence(now.version)
    form = WithdrawForm(_sent(request), version=now.version, sealing_only=now.stage is Stage.SUPERSEDED)
    if form.is_valid():
        if answer := _withdraw(request, now, form):
            return answer
        now = standing_of(version)
    context = {
        "why_not": rights.withdrawing(now, request.user),
        "discards": now.stage in OPEN,
        "withdrawn": now.stage in WITHDRAWN,
        "follows": of_withdrawing(now.version, then),
        "expects": str(then) if form.outdated or not form.is_bound else form.data.get("expects", ""),
    }
    return _page(request, "staff/withdraw.html", now, form, context)


def _withdraw(request, now: Standing, form: WithdrawForm):
    step = partial(
        publishing.withdraw,
        now.version,
        by=request.user.username,
        note=form.cleaned_data["note"],
        seal=form.seals,
        expects=form.cleaned_data["expects"],
        stages=tuple(Stage) if rights.may_withdraw_any(request.user) else rights.DRAFTS,
    )
    sealed = _("The version is sealed. Its rows and files are removed for good.")
    told = sealed if form.seals else _("The version is withdrawn.")
    return take(request, form, now.version, step, told)


def _sent(request):
    return request.POST if request.method == "POST" else None


def _page(request, template: str, now: Standing, form, context: dict):
    """The form, or why there is none. 409 where what was sent is against what is so by now."""
    known = {
        "version": now.version.pk,
        "name": str(now.version),
        "title": title(now.version),
        "stage": STAGES[now.stage],
        "form": form,
        "zone": zone_in_words(),
        **context,
    }
    return render(
        request, template, known, status=CONFLICT if form.is_bound and form.non_field_errors() else 200
    )
