"""The addresses to walk: one of every kind, and the schools that are apart."""

from schoolinfo.directory.models import Listing
from schoolinfo.measures import sources
from tests.feedback.addresses import feedback_addresses, feedback_form_addresses
from tests.growth_guide.addresses import growth_guide_addresses
from tests.guide.addresses import guide_addresses
from tests.guide.five_addresses import five_addresses
from tests.guide.kit_addresses import kit_addresses
from tests.guide.projector_addresses import projector_addresses
from tests.guide.sample_addresses import sample_addresses
from tests.workshops.addresses import workshop_addresses

DISTRICT = "99100170000000"
ELSEWHERE = "99100250000000"


def public_addresses() -> list[str]:
    """An open, a closed and a charter school, in its newest state and dated; and every other page."""
    schools = school_codes()
    codes = [measure.code for source in sources() for measure in source.measures]
    return [
        "/",
        "/schools/",
        "/schools/?where=elsewhere",
        "/schools/?grade=7&status=any&type=charter-direct",
        "/schools/?board=2&region=East",
        "/schools/?near=38.9,-121.1",
        "/schools/?q=99901",
        "/schools/?q=00000&grade=7",
        f"/schools/?district={ELSEWHERE}",
        "/state/",
        "/measures/",
        "/method/",
        "/downloads/",
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
        "/changes/",
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
        *comparisons(schools, codes),
        *guide_addresses(),
        *five_addresses(),
        *growth_guide_addresses(),
        *sample_addresses(),
        *projector_addresses(),
        *kit_addresses(),
        *workshop_addresses(),
        *feedback_addresses(),
    ]


def form_addresses() -> list[str]:
    """Pages with a form that is sent to them, and where they lead: nobody keeps these."""
    return feedback_form_addresses()


def comparisons(schools: list[str], codes: list[str]) -> list[str]:
    """Of no school, one, two and four; of a year; by student group of each source; and a school to add."""
    two, four = (f"/compare/?schools={','.join(schools[:number])}" for number in (2, 4))
    return [
        "/compare/",
        f"/compare/?schools={schools[0]}",
        two,
        four,
        f"{two}&year=2024",
        *(f"{four}&groups={code}" for code in (codes[0], codes[-1])),
        f"{two}&add=Windmill+Hill+Elementary",
    ]


def file_addresses() -> list[str]:
    """What is not a page: tables, QR codes, the site map."""
    school = f"/schools/{school_codes()[0]}/"
    return [
        *(f"{page}data.{form}" for page in subject_addresses() for form in ("csv", "json")),
        *(f"{page}qr.svg" for page in subject_addresses()),
        f"{school}2024/data.csv",
        f"{school}2024/qr.svg",
        f"/compare/qr.svg?schools={','.join(school_codes()[:2])}",
        "/changes/feed/",
        "/sitemap.xml",
        *(f"/sitemap-{section}-1.xml" for section in ("pages", "measures", "districts", "schools")),
    ]


def subject_addresses() -> list[str]:
    """A school, the district and the state."""
    return [f"/schools/{school_codes()[0]}/", f"/districts/{DISTRICT}/", "/state/"]


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
