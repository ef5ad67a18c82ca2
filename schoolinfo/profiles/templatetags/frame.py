"""What stands at the end of every page. It depends on little, so it is written out once for that."""

from functools import lru_cache
from urllib.parse import quote

from django import template
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString, mark_safe

from ..preview import query_of

register = template.Library()

HERE = "-here-"  # stands in the footer for the address of the page, which is of one page alone
ABOUT_ITSELF = ("feedback", "feedback-thanks")  # pages that lead to no form about them


@register.simple_tag(takes_context=True)
def footer(context) -> SafeString:
    """The lists of links at the end; `page_name`, `language` and `contact` come from `profiles.context.site`.

    A preview leads to no feedback: what it shows is not public.
    """
    name, asks = context["page_name"], not context["previewed"]
    about = HERE if asks and name not in ABOUT_ITSELF else ""
    end = _footer(context["language"], name, context["contact"], get_script_prefix(), about)
    return mark_safe(end.replace(HERE, about_of(context.request))) if about else end


@register.simple_tag(takes_context=True)
def here(context) -> SafeString:
    """The address of the page, as the value of a parameter."""
    return about_of(context.request)


def about_of(request) -> SafeString:
    """ "/compare/?grade=7" → "/compare/%3Fgrade%3D7", with the parameters that belong to the address."""
    return mark_safe(quote(request.path + query_of(request), safe="/"))


@lru_cache(maxsize=512)
def _footer(language: str, page_name: str, contact: str, prefix: str, about: str) -> SafeString:
    known = {"page_name": page_name, "contact": contact, "about": about}
    return render_to_string("profiles/footer.html", known)
