"""What a reader may choose schools by: grades, kind of school, place in the district, open or closed.

All of it is from directories. Nothing about results or about who attends chooses or orders a school.
"""

from collections.abc import Sequence

import django_filters
from django.db.models import Q, QuerySet
from django.forms import Form

from .models import DistrictListing, Listing
from .visible import home_district

GRADES = ("K", *map(str, range(1, 13)))
STATUSES = {"open": ("active", "unknown"), "closed": ("closed", "merged"), "pending": ("pending",), "any": ()}
LONGEST = 60  # characters of a name of a region or board district

# How the directory calls schools and programs for students whom an ordinary school does not fit.
ALTERNATIVE_OPTIONS = (
    "Alternative School of Choice",
    "Community Day School",
    "Continuation School",
    "County Community School",
    "Juvenile Court School",
    "Opportunity School",
    "Youth Authority School",
)
ALTERNATIVE_TYPES = (
    "Alternative Schools of Choice",
    "Continuation High Schools",
    "County Community",
    "District Community Day Schools",
    "Juvenile Court Schools",
    "Opportunity Schools",
    "Youth Authority Facilities",
)


def own_list(lists: Sequence[int], **said) -> Q:
    """Schools of which a district's own list says so. `lists`: versions of such lists."""
    said_of = DistrictListing.objects.filter(version_id__in=lists, **said)
    return Q(cds__in=said_of.values("cds"))


def types(lists: Sequence[int]) -> dict[str, Q]:
    """{code: schools of that type}. A school may be of several types, or of none."""
    return {
        "district": Q(charter=False),
        "magnet": Q(magnet=True) | own_list(lists, types__contains=["magnet"]),
        "charter-direct": Q(charter=True, funding_type__iexact="directly funded"),
        "charter-local": Q(charter=True, funding_type__iexact="locally funded"),
        "dual-language": Q(multilingual="Y") | own_list(lists, types__contains=["dual_language"]),
        "alternative": Q(option__in=ALTERNATIVE_OPTIONS) | Q(school_type__in=ALTERNATIVE_TYPES),
    }


TYPES = tuple(types(()))


def choices(codes):
    return [(code, code) for code in codes]


class ListingFilter(django_filters.FilterSet):
    """`lists`: versions of districts' own lists, which name regions, board districts and programs."""

    grade = django_filters.ChoiceFilter(method="by_grade", choices=choices(GRADES))
    type = django_filters.ChoiceFilter(method="by_type", choices=choices(TYPES))
    region = django_filters.CharFilter(method="by_own_list", max_length=LONGEST)
    board = django_filters.CharFilter(method="by_own_list", max_length=LONGEST)
    status = django_filters.ChoiceFilter(method="by_status", choices=choices(STATUSES))

    class Meta:
        model = Listing
        fields = []

    def __init__(self, data=None, queryset=None, lists: Sequence[int] = ()):
        super().__init__(data, queryset=Listing.objects.none() if queryset is None else queryset)
        self.lists = lists

    def by_grade(self, queryset, name, value):
        """Schools that serve the grade among others: K-8 and 6-12 serve grade 7."""
        grade = GRADES.index(value)
        return queryset.filter(first_grade__lte=grade, last_grade__gte=grade)

    def by_type(self, queryset, name, value):
        return queryset.filter(types(self.lists)[value])

    def by_own_list(self, queryset, name, value):
        column = {"region": "region", "board": "board_district"}[name]
        return queryset.filter(own_list(self.lists, **{column: value}))

    def by_status(self, queryset, name, value):
        statuses = STATUSES[value]
        return queryset.filter(status__in=statuses) if statuses else queryset


def filter_form() -> type[Form]:
    """A form with one field for each filter, none of them required."""
    return ListingFilter().get_form_class()


def in_district(queryset: QuerySet[Listing], district: str | None, *, elsewhere: bool) -> QuerySet[Listing]:
    """Schools of `district`, else of the home district with the charters it authorizes, else (`elsewhere`)
    of all districts."""
    schools = queryset.filter(kind="school")
    return schools if elsewhere and not district else schools.filter(district_cds=district or home_district())
