"""Suggestions while a reader types: /schools/suggest/?q=…, read by static/js/suggest.js."""

import unicodedata

from django.http import JsonResponse
from django.utils.translation import gettext as _

from schoolinfo.directory.search import describe, find

from ..public import public_page
from ..suggestions import MOST, suggestions

LEAST, LONGEST = 2, 100  # characters


@public_page
def suggest(request):
    """Queries: releases; once for each new set of releases, the schools for the index."""
    words = " ".join(request.GET.get("q", "").split())
    if len(words) > LONGEST or not _is_text(words):
        sentence = _("The words to search for must be 100 characters or fewer, and plain text.")
        return JsonResponse({"error": sentence}, status=400)
    hits = find(request.releases, words, limit=MOST) if len(words) >= LEAST else ()
    pairs = tuple(zip(hits, describe(request.releases, hits), strict=True))
    return JsonResponse(suggestions(pairs))


def _is_text(words: str) -> bool:
    """Without control characters, and without the mark that stands for bytes that are no text."""
    return not any(unicodedata.category(letter) in ("Cc", "Cs") or letter == "\ufffd" for letter in words)
