"""The table of change warnings: what holds, with what it began, and how it was tuned."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.models import Role
from schoolinfo.releases.comparing.limits import beginning, limits_of, newest, tune

from ..comparing.limits import LimitsForm, lines


@staff_page(Role.APPROVER, Role.ADMINISTRATOR)
def warnings(request):
    """The table and its form. One query besides those of every staff page."""
    table = newest()
    holds = limits_of(table)
    form = LimitsForm(holds, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        if form.limits == holds:
            form.add_error(None, _("Nothing was changed. Change a number first."))
        else:
            tune(form.limits, form.cleaned_data["reason"], by=request.user.username)
            messages.success(
                request, _("The table is changed. It holds for files that are loaded from now on.")
            )
            return HttpResponseRedirect(reverse("staff-warnings"))
    context = {"table": table, "lines": lines(holds, beginning()), "form": form}
    return render(request, "staff/warnings.html", context, status=422 if form.errors else 200)
