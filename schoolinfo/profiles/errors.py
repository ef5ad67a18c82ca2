"""Pages for what is not there and for what cannot be read: each says what to do next."""

from dataclasses import dataclass

from django.core.exceptions import BadRequest, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Link:
    address: str
    text: str


class NotThere(Http404):
    """A page that is not there. `sentence` says why, `links` lead on."""

    def __init__(self, sentence: str, links: tuple[Link, ...] = ()):
        super().__init__(sentence)
        self.sentence = sentence
        self.links = links


class Unreadable(BadRequest):
    """A request whose parameters cannot be read. `sentence` says which, and what is expected; `links` lead on."""

    def __init__(self, sentence: str, links: tuple[Link, ...] = ()):
        super().__init__(sentence)
        self.sentence = sentence
        self.links = links


def page_not_found(request, exception):
    """404, with a way on."""
    context = {
        "sentence": getattr(exception, "sentence", "") or _("There is no page at this address."),
        "links": getattr(exception, "links", ()),
        "projector": None,
    }
    return render(request, "404.html", context, status=404)


def bad_request(request, exception):
    """400, for a request that no page of this site sends, and for a form that is too long."""
    sentence = getattr(exception, "sentence", "") or _unread(exception)
    context = {"sentence": sentence, "links": getattr(exception, "links", ()), "projector": None}
    return render(request, "400.html", context, status=400)


def _unread(exception) -> str:
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent):
        return _(
            "The form is too long, so nothing of it was taken. Go back, make its texts shorter, and try again."
        )
    return _("We could not read this request.")


def forbidden(request, exception):
    """403, for a person whose roles do not open a page."""
    return _refused(
        request,
        _("This page is not for you"),
        _("Your roles do not open this page. An administrator can give you another role."),
    )


def form_refused(request, reason=""):
    """403, for a form without the mark that this site put on it, or sent by another site. Nothing was changed."""
    return _refused(
        request,
        _("We could not take this form"),
        _(
            "Nothing was changed. The page was open for too long, or the form did not come from this site. "
            "Go back, load the page again, and send the form once more."
        ),
    )


def _refused(request, title: str, sentence: str):
    return render(request, "403.html", {"title": title, "sentence": sentence}, status=403)


def explain_methods(get_response):
    """Middleware: where a view refuses a method, the page that says so in place of an empty answer."""

    def middleware(request):
        response = get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = render(request, "405.html", {**_method(request), "projector": None}, status=405)
        page.headers["Allow"] = response.headers["Allow"]
        return page

    return middleware


def _method(request) -> dict[str, str]:
    """What is said of an address that is only read, or that only takes forms."""
    if request.method in ("GET", "HEAD"):
        return {
            "title": _("This address only takes forms"),
            "sentence": _(
                "There is nothing to read here, and nothing was sent. Go back to the form, and press its button."
            ),
        }
    return {
        "title": _("This page can only be read"),
        "sentence": _("Nothing can be sent to this address. Open it as a page."),
    }
