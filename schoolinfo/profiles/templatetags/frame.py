"""What stands at the end of every page. It depends on little, so it is written out once for that."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def footer(context) -> SafeString:
    """The lists of links at the end; `page_name`, `language` and `contact` come from `profiles.context.site`."""
    return _footer(context["language"], context["page_name"], context["contact"], get_script_prefix())


@lru_cache(maxsize=256)
def _footer(language: str, page_name: str, contact: str, prefix: str) -> SafeString:
    return render_to_string("profiles/footer.html", {"page_name": page_name, "contact": contact})
