"""The people with accounts, for administrators."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from schoolinfo.accounts import changes, people
from schoolinfo.accounts.access import staff_page
from schoolinfo.accounts.forms.people import About, Invitation, as_typed
from schoolinfo.accounts.models import Role, User

LINK = "invitation_link"  # in the session: [user name, link], shown once


@staff_page(Role.ADMINISTRATOR)
@require_safe
def index(request):
    """Everyone, with roles and where their account stands. Three queries."""
    return render(request, "staff/people.html", {"people": people.everyone()})


@staff_page(Role.ADMINISTRATOR, asks_again=True)
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request):
    """A new person."""
    form = Invitation(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "staff/people_invite.html", {"form": form})
    user, link = changes.invite(**form.cleaned_data, by=request.user.username)
    return _with_link(request, user, link)


@staff_page(Role.ADMINISTRATOR, asks_again=True)
@require_http_methods(["GET", "HEAD", "POST"])
def person(request, username):
    """One person: what they may do, and what an administrator can do for or against them."""
    user = get_object_or_404(User, username=username)
    if request.method != "POST":
        return _page(request, user, About(initial=as_typed(user)))
    act = ACTS.get(request.POST.get("do", ""))
    return act(request, user) if act else _change(request, user)


def _change(request, user):
    form = About(request.POST, person=user)
    if not form.is_valid():
        return _page(request, user, form)
    try:
        changes.change(user, **form.cleaned_data, by=request.user.username)
    except changes.NotAllowed as refusal:
        form.add_error(None, str(refusal))
        return _page(request, user, form)
    return _done(request, user, _("The change is made, and holds from now on."))


def _invite_again(request, user):
    return _with_link(request, user, changes.invite_again(user, by=request.user.username))


def _disable(request, user):
    changes.disable(user, by=request.user.username)
    return _done(request, user, _("The account is disabled, and its sessions have ended."))


def _enable(request, user):
    changes.enable(user, by=request.user.username)
    return _done(request, user, _("The account is enabled again."))


def _reset(request, user):
    changes.reset_factor(user, by=request.user.username)
    return _done(request, user, _("The second factor is reset. The next sign-in sets up another."))


def _or_refused(act):
    """An act that answers with the reason where it may not be done."""

    def guarded(request, user):
        try:
            return act(request, user)
        except changes.NotAllowed as refusal:
            messages.error(request, str(refusal))
            return redirect("staff-person", user.username)

    return guarded


ACTS = {
    "invite": _or_refused(_invite_again),
    "disable": _or_refused(_disable),
    "enable": _or_refused(_enable),
    "reset": _or_refused(_reset),
}


def _done(request, user, sentence: str):
    """Back to the person. Whoever changed themselves stays signed in."""
    if user.pk == request.user.pk:
        update_session_auth_hash(request, User.objects.get(pk=user.pk))
    messages.success(request, sentence)
    return redirect("staff-person", user.username)


def _with_link(request, user, link: str):
    request.session[LINK] = [user.username, link]
    return redirect("staff-person", user.username)


def _page(request, user, form):
    name, link = request.session.get(LINK, ("", ""))
    if name == user.username:
        del request.session[LINK]
    state = people.state_of(user, user.second_factor)
    return render(
        request,
        "staff/people_person.html",
        {
            "form": form,
            "person": user,
            "state": state,
            "unfinished": state in (people.State.INVITED, people.State.NO_FACTOR),
            "link": link if name == user.username else "",
            "self": user.pk == request.user.pk,
        },
    )
