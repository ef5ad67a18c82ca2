"""Pages as they are shown on a projector."""

from django.urls import resolve

from schoolinfo.rooms import pages_with_screens
from tests.growth_guide.addresses import growth_guide_addresses

from .addresses import guide_addresses
from .five_addresses import five_addresses
from .kit_addresses import kit_addresses
from .sample_addresses import sample_addresses

SCHOOL, HIGH_SCHOOL, TINY, PRIMARY = "99100170100309", "99100170100507", "99100170100275", "99100170100226"
OTHERS = (
    f"/schools/{SCHOOL}/groups/ela/",
    f"/schools/{SCHOOL}/2025/groups/growth-ela/",
    f"/schools/{SCHOOL}/2025/why/ela/el/",
)
FOUR = f"{SCHOOL},{HIGH_SCHOOL},{TINY},{PRIMARY}"


def projector_addresses() -> list[str]:
    """A school, and a comparison: the other pages look the same to whoever walks all of them."""
    return [projected(f"/schools/{SCHOOL}/"), projected(f"/compare/?schools={SCHOOL},{HIGH_SCHOOL}")]


def all_projected() -> list[str]:
    """Every page that has screens, and those of schools that are apart."""
    schools = (f"/schools/{cds}/" for cds in (SCHOOL, HIGH_SCHOOL, TINY, PRIMARY))
    compared = (f"/compare/?schools={SCHOOL},{HIGH_SCHOOL}", f"/compare/?schools={FOUR}&groups=growth-ela")
    guide = (
        *guide_addresses(),
        *five_addresses(),
        *growth_guide_addresses(),
        *kit_addresses(),
        *sample_addresses(),
    )
    return [projected(one) for one in (*schools, "/state/", *OTHERS, *compared, *filter(has_screens, guide))]


def projected(address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}view=projector"


def has_screens(address: str) -> bool:
    """Not for a list of schools to add, nor where a field was left empty: such addresses are written anew."""
    if "add=" in address or address.endswith("="):
        return False
    return named(address) in pages_with_screens()


def named(address: str) -> str:
    return resolve(address.partition("?")[0]).url_name
