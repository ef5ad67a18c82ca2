"""The letter with an answer, in the language in which somebody wrote to us."""

from urllib.parse import urljoin

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from schoolinfo.accounts.host import on_public_host
from schoolinfo.accounts.mail import whole_address

from .forms import measure_label
from .models import Entry

TEMPLATE = "feedback/letter.txt"


def letter(entry: Entry) -> tuple[str, str]:
    """(Subject, body). It does not repeat the comment: the address may be mistyped, and somebody else's."""
    with translation.override(entry.language):
        known = {
            "site_name": settings.SITE["name"],
            "contact": settings.SITE["contact"],
            "title": entry.title,
            "measure": measure_label(entry.measure) if entry.measure else "",
            "page": public_address(entry.page),
            "answer": entry.answer,
        }
        return _("Our answer to your comment"), render_to_string(TEMPLATE, known, using="text")


def public_address(page: str) -> str:
    """The whole address of a public page, "" where there is none."""
    return urljoin(whole_address("/"), on_public_host(page)) if page else ""
