"""What each document is for, in one sentence for the list of a kit."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from ..blocks import Document

_ABOUT = {
    "agenda": gettext_noop("The plan with its times, what to say and do, and what to bring. For you."),
    "slides": gettext_noop("One idea on each. Show them on a wall, or print them."),
    "sheet": gettext_noop("Every measure of this school on one page. For each person."),
    "hunt": gettext_noop("Questions about these schools. People find the answers on the site or the sheets."),
    "answers": gettext_noop("The answers, worked out from the same numbers. For you."),
    "discussion": gettext_noop("What do we see, and what do we ask our school? For each small group."),
    "glossary": gettext_noop("Words and what they mean, to cut out and match."),
    "five-by-five": gettext_noop("How Status and Change make a color, with the state’s table."),
    "faq": gettext_noop("What people often ask, with short answers. For you and for the wall."),
    "large-print": gettext_noop("The key words and the numbers in large letters. Print some copies."),
    "feedback": gettext_noop("What was clear and what was not: by phone, or on paper."),
    "sources": gettext_noop("Every file that the numbers come from, with its date."),
}


def about(document: Document) -> str:
    """One sentence. "sheet-<cds>" is a sheet."""
    return _(_ABOUT[document.code if document.code in _ABOUT else document.code.partition("-")[0]])
