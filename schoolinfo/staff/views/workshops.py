"""Workshop dates, for facilitators: add, change, cancel, and take a cancellation back."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.host import on_public_host
from schoolinfo.accounts.models import Role
from schoolinfo.times import zone_in_words
from schoolinfo.workshops import changing, presenters, selectors
from schoolinfo.workshops.models import Workshop

from ..workshops.forms import CancelForm, RestoreForm, WorkshopForm, number, typed

ROLES = (Role.FACILITATOR, Role.ADMINISTRATOR)
FORMS = require_http_methods(["GET", "HEAD", "POST"])
CONFLICT = 409


@staff_page(*ROLES)
@require_safe
def index(request):
    """The workshops to come and the newest that are over. Two queries besides those of every staff page."""
    now = timezone.now()
    context = {
        "coming": presenters.lines(selectors.coming(now)),
        "past": presenters.lines(selectors.past(now)),
        "zone": zone_in_words(),
        "public": on_public_host(reverse("workshops")),
    }
    return render(request, "staff/workshops.html", context)


@staff_page(*ROLES)
@FORMS
def add(request):
    """A new workshop; `?like=<number>` fills the form in with another one."""
    form = WorkshopForm(_sent(request), initial=_like(request.GET.get("like", "")))
    if form.is_valid():
        made = changing.add(form.values, by=request.user.username)
        messages.success(
            request, _("The workshop is on the list for everybody: {name}.").format(name=made.title)
        )
        return redirect("staff-workshops")
    return _page(request, "staff/workshop_form.html", form, None)


@staff_page(*ROLES)
@FORMS
def change(request, number):
    """One workshop."""
    workshop = _find(number)
    form = WorkshopForm(_sent(request), initial=typed(workshop), first=False)
    if form.is_valid() and _done(form, changing.change, number, form.values, by=request.user.username):
        messages.success(request, _("The workshop is changed."))
        return redirect("staff-workshops")
    return _page(request, "staff/workshop_form.html", form, workshop)


@staff_page(*ROLES)
@FORMS
def cancel(request, number):
    workshop = _find(number)
    form = CancelForm(_sent(request), initial={"sequence": workshop.sequence})
    if form.is_valid() and _done(
        form, changing.cancel, number, form.cleaned_data["why"], by=request.user.username
    ):
        messages.success(
            request, _("The workshop is canceled. It stays on the list, marked, until its day is over.")
        )
        return redirect("staff-workshops")
    return _page(request, "staff/workshop_cancel.html", form, workshop)


@staff_page(*ROLES)
@require_http_methods(["POST"])
def restore(request, number):
    """Take a cancellation back."""
    workshop = _find(number)
    form = RestoreForm(request.POST)
    if form.is_valid() and _done(form, changing.restore, number, by=request.user.username):
        messages.success(request, _("The workshop takes place after all."))
    else:
        messages.error(request, " ".join(form.non_field_errors()))
    return redirect("staff-workshop", workshop.pk)


def _done(form, step, *arguments, by: str) -> bool:
    """Whether the step was taken; where somebody was faster, the form says so."""
    try:
        step(*arguments, by=by, sequence=number(form.cleaned_data["sequence"]))
    except changing.OutOfDate as error:
        form.add_error(None, str(error))
        form.outdated = True
        return False
    return True


def _page(request, template: str, form, workshop):
    context = {
        "form": form,
        "workshop": presenters.line(workshop) if workshop else None,
        "public": on_public_host(reverse("workshop", args=[workshop.pk])) if workshop else "",
        "sequence": _sequence(form, workshop),
        "zone": zone_in_words(),
        "areas": selectors.areas(),
    }
    return render(request, template, context, status=CONFLICT if form.outdated else 200)


def _sequence(form, workshop) -> str:
    """What the next sending is held against. What was changed meanwhile is shown above the form first."""
    if form.is_bound and not form.outdated:
        return form.data.get("sequence", "")
    return str(workshop.sequence) if workshop else ""


def _like(asked: str) -> dict:
    found = Workshop.objects.filter(pk=number(asked)).first()
    return typed(found, copied=True) if found else {}


def _find(key: int) -> Workshop:
    found = Workshop.objects.filter(pk=key).first() if key < 2**63 else None
    if found is None:
        raise Http404
    return found


def _sent(request):
    return request.POST if request.method == "POST" else None
