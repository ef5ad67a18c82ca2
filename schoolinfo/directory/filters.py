"""The list of schools, by name. Nothing about results or about who attends chooses or orders a school."""

import re

import django_filters
from django.db.models import Q

from .models import Listing
from .names import search_key

STATUSES = {"open": ("active", "unknown"), "closed": ("closed", "merged"), "pending": ("pending",), "any": ()}


class ListingFilter(django_filters.FilterSet):
    """`query` by words of the name, CDS code or ZIP code; `status` by what the directory says."""

    query = django_filters.CharFilter(method="by_query")
    status = django_filters.ChoiceFilter(method="by_status", choices=[(code, code) for code in STATUSES])

    class Meta:
        model = Listing
        fields = []

    def by_query(self, queryset, name, value):
        """Every word is in the name, or the text is a CDS or ZIP code. Accents and case do not matter."""
        found = search_key(value).split()
        words = Q()
        for word in found:
            words &= Q(search_key__contains=word)
        digits = value.strip()
        if re.fullmatch(r"\d{14}", digits, re.ASCII):
            return queryset.filter(cds=digits)
        if re.fullmatch(r"\d{5}(-\d{4})?", digits, re.ASCII):
            return queryset.filter(Q(zip__startswith=digits) | words)
        return queryset.filter(words) if found else queryset.none()

    def by_status(self, queryset, name, value):
        statuses = STATUSES[value]
        return queryset.filter(status__in=statuses) if statuses else queryset
