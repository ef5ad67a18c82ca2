"""The language of a page is the first part of its address, and nothing else: no header, no cookie."""

from django.conf import settings
from django.utils import translation


def language_of(path: str) -> str:
    """ "/es/schools/" → "es"; a path without one of the site's languages → the default language."""
    first = path[1:].partition("/")[0]
    return first if any(first == code for code, _ in settings.LANGUAGES) else settings.LANGUAGE_CODE


class LanguageMiddleware:
    """Answers in the language of the path. The addresses stand in `i18n_patterns` without the default.

    Django's own middleware looks at cookies and headers too, and lets the answer vary on them.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with translation.override(language_of(request.path_info)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
            return response
