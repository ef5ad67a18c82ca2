"""Matching the columns of a file of unknown layout by hand, and the matches that were saved."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role
from schoolinfo.releases.findings import Refused
from schoolinfo.releases.matching import kept
from schoolinfo.releases.models import JobFile, Match, MatchDraft

from ..matching import forms, guesses, loading, pages, saved
from ..matching.bench import STEPS, Bench, about_students, matchable, refuse

MOST_OFFERS = 3


@staff_page(Role.UPLOADER)
@require_http_methods(["GET", "HEAD", "POST"])
def match(request, job, file):
    """The steps of a match for one file of an upload. A form for each step; what was typed is never lost."""
    found = get_object_or_404(JobFile.objects.select_related("job"), pk=file, job_id=job)
    if not found.place:
        return render(request, "staff/match_gone.html", {"file": found}, status=410)
    draft = MatchDraft.objects.filter(file=found, by=request.user.username).first()
    bench = Bench(found, draft or MatchDraft(file=found, by=request.user.username))
    try:
        bench.heads  # noqa: B018  reads the file, or says why it cannot be read
        return (_sent if request.method == "POST" else _shown)(request, bench)
    except Refused as refusal:
        if about_students(refusal):
            refuse(found, refusal, request.user.username)
        return render(request, "staff/match_unreadable.html", {"file": found, "findings": refusal.findings})


def _shown(request, bench):
    """The step that is asked for, or the first that is not done; before the first, matches that fit."""
    asked = request.GET.get("step", "")
    if not bench.said and asked not in STEPS and (offers := _offers(bench)):
        return _render(request, "offer", bench, fits=[saved.fit(offer) for offer in offers])
    return _step(request, bench, asked, {})


def _step(request, bench, asked, errors):
    reached = bench.open_step()
    step = asked if asked in STEPS and STEPS.index(asked) <= STEPS.index(reached) else reached
    return _render(request, step, bench, errors, **_CONTEXTS[step](bench, errors))


def _render(request, step, bench, errors=None, **context):
    about = {
        "file": bench.file,
        "job": bench.file.job_id,
        "step": step,
        "errors": list((errors or {}).items()),
    }
    if step != "offer":
        about["steps"] = pages.steps(bench, step)
    return render(request, f"staff/match_{step}.html", about | context)


def _header(bench, errors):
    choices = [(code, dataset.title) for code, dataset in matchable().items()]
    return {
        "sheets": pages.sheets(bench),
        "above": bench.at.above,
        "datasets": choices,
        "dataset": bench.dataset.code,
    }


def _columns(bench, errors):
    return {"lines": pages.column_lines(bench), "line": forms.line_of(bench)}


def _values(bench, errors):
    return {"tables": pages.value_tables(bench)}


def _model(bench, errors):
    said = guesses.periods(bench.file.name, bench.heads, bench.at)
    return {
        "answers": pages.model_answers(bench, errors),
        "known": bench.known,
        "period": pages.period_of(bench, said),
        "period_error": errors.get("period", ""),
    }


def _look(bench, errors):
    return {"look": pages.looked(bench), "name": pages.name_of(bench), "period": bench.period,
            "name_error": errors.get("name", "")}  # fmt: skip


_CONTEXTS = {"header": _header, "columns": _columns, "values": _values, "model": _model, "look": _look}


def _sent(request, bench):
    """One form was sent: a step, the wish to begin anew, or a saved match to be used."""
    do = request.POST.get("do", "")
    if do == "anew":
        MatchDraft.objects.filter(file=bench.file, by=request.user.username).delete()
        return _to(bench, "header")
    if do == "use":
        return _use(request, bench)
    if do in ("save", "load"):
        return _finish(request, bench, do == "load")
    if do not in forms.READERS:
        return _step(request, bench, "", {})
    errors = dict(forms.READERS[do](bench, request.POST))
    step = "model" if do == "copy" else do
    if errors:
        return _step(request, bench, step, errors)
    following = step if do == "copy" else STEPS[STEPS.index(step) + 1]
    return _to(bench, following)


def _use(request, bench):
    """Begin with a saved match; load at once where it says all that this file needs."""
    match, period = _chosen(request), request.POST.get("period", "").strip()
    place = kept.place_of(match.columns, bench.heads, period) if forms.is_period(period) else None
    chosen = forms.mended(place, request.POST, match) if place else None
    if chosen is None:
        told = _("Say the spring year of the file, and which column has taken the place of each old heading.")
        fits = [saved.fit(offer) for offer in _offers(bench)]
        return _render(request, "offer", bench, {f"period-{match.pk}": told}, fits=fits)
    bench.take(match, kept.Place(place.at, place.names, chosen, ()), period)
    whole = not place.missing and bench.open_step() == "look"
    if whole and request.POST.get("how") == "load":
        return _load(request, bench, match)
    if bench.unmeant():
        messages.info(request, _("The file has texts that the match does not know. Say what they mean."))
    return _to(bench, bench.open_step())


def _chosen(request) -> Match:
    number = request.POST.get("match", "")
    return get_object_or_404(Match, pk=int(number) if number.isascii() and number.isdigit() else 0)


def _finish(request, bench, and_load):
    """Save the match under its name, and load the file by it if that is asked for."""
    if bench.open_step() != "look":
        return _to(bench, bench.open_step())
    errors = dict(forms.name(bench, request.POST))
    if errors or (and_load and bench.screening()[1]):
        return _step(request, bench, "look", errors)
    with transaction.atomic():
        match = kept.save(dataset=bench.dataset.code, name=bench.said["name"], content=bench.content(),
                          by=request.user.username)  # fmt: skip
        if and_load:
            return _load(request, bench, match)
        bench.draft.delete()
    messages.success(request, _("The match “{name}” is saved.").format(name=match.name))
    return redirect("staff-matches")


def _load(request, bench, match) -> HttpResponseRedirect:
    """One job for one draft: who comes second finds it gone."""
    with transaction.atomic():
        draft = MatchDraft.objects.select_for_update().filter(pk=bench.draft.pk).first()
        if draft is None:
            return redirect("staff-matches")
        draft.delete()
        job = loading.load(bench.file, match, bench.period, request.user.username)
    messages.success(request, _("The file is being loaded by the match “{name}”.").format(name=match.name))
    try:
        return redirect("staff-upload", job.pk)
    except NoReverseMatch:
        return redirect("staff-matches")


def _offers(bench):
    """Saved matches that fit the file, for the year that it most likely is of."""
    said = guesses.periods(bench.file.name, bench.heads)
    return kept.offers(bench.heads, said or [str(timezone.localdate().year)])[:MOST_OFFERS]


def _to(bench, step) -> HttpResponseRedirect:
    address = reverse("staff-match", args=[bench.file.job_id, bench.file.pk])
    return redirect(f"{address}?step={step}")


@staff_page(Role.UPLOADER, Role.APPROVER)
@require_safe
def matches(request):
    """The saved matches, by name."""
    return render(request, "staff/matches.html", {"names": saved.listed()})


@staff_page(Role.UPLOADER, Role.APPROVER)
@require_http_methods(["GET", "HEAD", "POST"])
def saved_match(request, match):
    """One match: what it says, what it was used for. An uploader can save it under another name."""
    found = get_object_or_404(Match.objects.prefetch_related("versions__edition"), pk=match)
    errors, name = [], request.POST.get("name", "")
    may_name = Role.UPLOADER in request.user.roles
    if request.method == "POST" and may_name:
        name = " ".join(name.split())
        if 0 < len(name) <= forms.LONGEST_NAME:
            new = kept.save(dataset=found.dataset, name=name, content=found.columns, by=request.user.username)
            return redirect("staff-saved-match", new.pk)
        told = _("Give the match a name of at most {most} characters.").format(most=forms.LONGEST_NAME)
        errors = [("name", told)]
    about = {"match": found, "told": saved.told(found), "errors": errors, "name": name, "may_name": may_name}
    return render(request, "staff/match_saved.html", about)
