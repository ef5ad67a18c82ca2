"""The addresses of other staff pages, where this site has them and this person may open them."""

from django.urls import NoReverseMatch, resolve, reverse

from schoolinfo.accounts.models import User


def address(user: User, name: str, *arguments) -> str:
    """The address by its name, or "". One query a request: the roles of the person."""
    try:
        found = reverse(name, args=arguments)
    except NoReverseMatch:
        return ""
    roles = getattr(resolve(found).func, "roles", ())
    return found if not roles or not user.roles.isdisjoint(roles) else ""
