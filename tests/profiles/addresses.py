"""The addresses to walk: one of every kind, and the schools that are apart."""

from schoolinfo.directory.models import Listing
from schoolinfo.measures import sources

DISTRICT = "99100170000000"


def public_addresses() -> list[str]:
    """An open, a closed and a charter school, in its newest state and dated; and every other page."""
    schools = school_codes()
    codes = [measure.code for source in sources() for measure in source.measures]
    return [
        "/",
        "/schools/",
        "/schools/?where=elsewhere",
        "/state/",
        "/measures/",
        "/method/",
        "/method/growth/",
        "/method/at-a-glance/",
        "/method/colors/",
        "/method/data/",
        "/glossary/",
        "/why-no-rating/",
        "/accessibility/",
        "/privacy/",
        "/contact/",
        "/about/",
        f"/districts/{DISTRICT}/",
        *(f"/schools/{cds}/" for cds in schools),
        *(f"/schools/{cds}/2024/" for cds in schools[:2]),
        *(f"/measures/{code}/" for code in codes),
        *(f"/schools/{schools[0]}/groups/{code}/" for code in codes),
        *(f"/schools/{schools[0]}/2024/groups/{code}/" for code in codes[:2]),
        *(f"/districts/{DISTRICT}/groups/{code}/" for code in codes[:1]),
        f"/schools/{schools[0]}/2025/why/ela/all/",
        f"/schools/{schools[0]}/2025/why/chronic/el/",
        f"/schools/{schools[0]}/2022/why/susp/all/",
        f"/districts/{DISTRICT}/2025/why/susp/all/",
        "/state/2025/why/susp/all/",
    ]


def school_codes() -> list[str]:
    """CDS codes of different kinds of schools in the newest directory."""
    schools = Listing.objects.filter(kind="school", district_cds=DISTRICT).order_by("cds")
    kinds = (
        {"status": "active", "charter": False, "last_grade__gte": 6},
        {"status": "active", "charter": True},
        {"status": "active", "first_grade__gte": 9},
        {"status": "active", "last_grade__lte": 3},
        {"status__in": ["closed", "merged"]},
    )
    found = (schools.filter(**kind).values_list("cds", flat=True).first() for kind in kinds)
    return list(dict.fromkeys(cds for cds in found if cds))
