"""The way from a word on a page to its entry in the glossary."""

from django import template

from schoolinfo.profiles.glossary import address_of

register = template.Library()


@register.simple_tag
def term(code: str) -> str:
    """`{% term "status" as status %}`: the address of the entry. Raises KeyError where there is none."""
    return address_of(code)
