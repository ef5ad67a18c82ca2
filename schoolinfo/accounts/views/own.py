"""A person's own account."""

from allauth.account.views import PasswordChangeView
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from schoolinfo.releases import audit

from .. import factor, letters
from ..access import own_page, staff_page
from ..models import Role


@staff_page()
@require_GET
def account(request):
    """Who one is here, and the ways to change password and second factor."""
    roles = [role.label for role in Role if role in request.user.roles]
    left = len(factor.recovery_codes(request.user))
    return render(request, "account/account.html", {"roles": roles, "codes_left": left})


class _PasswordChange(PasswordChangeView):
    """The old password, and a new one. All other sessions end."""

    @transaction.atomic
    def form_valid(self, form):
        super().form_valid(form)
        user = self.request.user
        audit.record(audit.Action.PASSWORD_CHANGED, by=user.username, about=user.username, how="changed")
        letters.password_changed(user)
        messages.success(self.request, _("Your password was changed. Your other sessions have ended."))
        return redirect("staff-account")


change_password = own_page(_PasswordChange.as_view())
