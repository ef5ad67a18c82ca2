"""Choosing a password, by a link that was sent."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core import ratelimit
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from schoolinfo.releases import audit

from .. import letters
from ..forms.password import ChoosePassword, Forgotten
from ..links import FORGOTTEN, INVITATION, person_of
from ..models import User
from ..tasks import answer_forgotten

HELD = "link"  # in the session: [purpose, token]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request):
    """Ask for a link. The answer and the work are the same for everybody: the worker looks the person up."""
    form = Forgotten(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "account/forgotten.html", {"form": form})
    typed = form.cleaned_data["login"].strip()
    refused = ratelimit.consume_or_429(request, action="reset_password", key=typed.casefold())
    if refused:
        return refused
    answer_forgotten.enqueue(typed)
    return redirect("account_forgotten_sent")


@never_cache
@require_GET
def forgotten_sent(request):
    return render(request, "account/forgotten_sent.html")


@never_cache
@require_GET
def invited(request, token):
    return _open(request, INVITATION, token)


@never_cache
@require_GET
def reset(request, token):
    return _open(request, FORGOTTEN, token)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request):
    """The new password. An invited person is signed in with it, to set up the second factor."""
    purpose, token = request.session.get(HELD, (INVITATION, ""))
    user = person_of(token, purpose)
    if user is None:
        return _spent(request)
    form = ChoosePassword(user, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "account/choose.html", {"form": form, "person": user, "purpose": purpose})
    if not _save(user, purpose, token, form.cleaned_data["password1"]):
        return _spent(request)
    return _go_on(request, user, purpose)


def _open(request, purpose: str, token: str):
    """Keep the link in a new session and go on without it in the address."""
    if person_of(token, purpose) is None:
        return _spent(request)
    if request.user.is_authenticated:
        get_adapter().logout(request)
    request.session.flush()
    request.session[HELD] = [purpose, token]
    return redirect("account_choose_password")


def _spent(request):
    return render(request, "account/spent.html", status=410)


@transaction.atomic
def _save(user: User, purpose: str, token: str, password: str) -> bool:
    """Set the password and end all sessions; False where the link was used meanwhile."""
    if person_of(token, purpose, User.objects.select_for_update()) is None:
        return False
    user.set_password(password)
    user.save(update_fields=["password"])
    audit.record(audit.Action.PASSWORD_CHANGED, by=user.username, about=user.username, how=purpose)
    if purpose == FORGOTTEN:
        letters.password_changed(user)
    return True


def _go_on(request, user: User, purpose: str):
    request.session.flush()
    if purpose == INVITATION and not user.second_factor:
        get_adapter().login(request, user)
        record_authentication(request, user, method="password", username=user.username)
        return redirect("mfa_activate_totp")
    messages.success(request, _("Your new password is set. Sign in with it."))
    return redirect("account_login")
