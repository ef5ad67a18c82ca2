"""Where numbers come from, in one sentence that stands beside every one of them."""

from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from schoolinfo.measures import Papers

register = template.Library()


@register.simple_tag
def source(papers: Papers) -> SafeString:
    """File, version and the day since when it is public."""
    words = {
        "file": f"<code>{escape(papers.file_name)}</code>",
        "version": papers.version,
        "date": escape(papers.public_since),
    }
    if papers.public_since:
        return mark_safe(_("Source: %(file)s, version %(version)s, public since %(date)s.") % words)
    return mark_safe(_("Source: %(file)s, version %(version)s, not public yet.") % words)
