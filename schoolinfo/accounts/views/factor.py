"""The second factor of whoever is signed in: set up, replaced, never switched off."""

import time

from allauth.mfa.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from schoolinfo.releases import audit

from .. import factor, letters
from ..access import ask_again, own_page
from ..forms.factor import NewApp
from ..sealing import seal, unseal

SECRET, SHOWN_UNTIL = "new_app", "codes_shown_until"  # in the session
SHOWN = 15 * 60  # seconds for which new recovery codes are shown


@own_page
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request):
    """An authenticator app, the first or in place of another. For another the person is asked again."""
    if request.user.second_factor:
        ask_again(request)
    secret = _secret(request)
    form = NewApp(request.user, secret, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _keep(request, secret, form.step)
    adapter = get_adapter()
    picture = adapter.build_totp_svg(adapter.build_totp_url(request.user, secret))
    spaced = " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))
    return render(request, "mfa/set_up.html", {"form": form, "picture": picture, "secret": spaced})


@own_page
@require_http_methods(["GET", "HEAD", "POST"])
def recovery_codes(request):
    """New codes, once: in the session that made them, for a quarter of an hour, until they are kept."""
    if request.session.get(SHOWN_UNTIL, 0) < time.time():
        return redirect("staff-account")
    if request.method == "POST":
        del request.session[SHOWN_UNTIL]
        return redirect("staff")
    return render(request, "mfa/recovery_codes.html", {"codes": factor.recovery_codes(request.user)})


@own_page
@require_GET
def recovery_codes_file(request):
    if request.session.get(SHOWN_UNTIL, 0) < time.time():
        return redirect("staff-account")
    text = "".join(f"{code}\n" for code in factor.recovery_codes(request.user))
    headers = {"Content-Disposition": 'attachment; filename="recovery-codes.txt"'}
    return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)


@own_page
@require_http_methods(["GET", "HEAD", "POST"])
def new_recovery_codes(request):
    """Ten codes in place of the old ones."""
    if not request.user.second_factor:
        return redirect("mfa_activate_totp")
    if request.method != "POST":
        return render(request, "mfa/new_recovery_codes.html")
    ask_again(request)
    with transaction.atomic():
        factor.new_recovery_codes(request.user)
        audit.record(
            audit.Action.FACTOR_CHANGED,
            by=request.user.username,
            about=request.user.username,
            how="new recovery codes",
        )
    return _show_codes(request)


@transaction.atomic
def _keep(request, secret: str, step: int):
    user = request.user
    replaced = user.second_factor
    made_codes = factor.set_up(user, secret, step)
    audit.record(
        audit.Action.FACTOR_CHANGED,
        by=user.username,
        about=user.username,
        how="app replaced" if replaced else "app set up",
    )
    del request.session[SECRET]
    if replaced:
        letters.factor_changed(user)
        user.end_sessions()
        update_session_auth_hash(request, user)
    if made_codes:
        return _show_codes(request)
    messages.success(request, _("The new app is set up. The old one no longer works."))
    return redirect("staff-account")


def _show_codes(request):
    request.session[SHOWN_UNTIL] = time.time() + SHOWN
    return redirect("mfa_view_recovery_codes")


def _secret(request) -> str:
    """The secret that is on its way into an app: one for the session, until it is set up."""
    if SECRET not in request.session:
        request.session[SECRET] = seal(factor.new_secret())
    return unseal(request.session[SECRET])
