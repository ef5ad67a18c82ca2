"""Who there is, as other rooms ask for it."""

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Q, QuerySet
from django.utils import timezone

from .models import User


def active() -> QuerySet[User]:
    """The people who can sign in: neither disabled nor expired, and their invitation was taken up."""
    today = Q(expires_at__isnull=True) | Q(expires_at__gt=timezone.now())
    return User.objects.filter(today, is_active=True).exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)


def with_role(*roles: str) -> QuerySet[User]:
    """The people who can sign in and have one of these roles, by user name. One query."""
    return active().filter(grants__role__in=roles).distinct().order_by("username")
