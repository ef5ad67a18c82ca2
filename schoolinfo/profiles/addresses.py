"""What stands in the addresses: CDS codes and years; and the way from a subject to its pages."""

from django.urls import reverse

from schoolinfo.measures import STATE_CDS


class CdsConverter:
    """Exactly fourteen digits. Other writings of a code are not addresses."""

    regex = "[0-9]{14}"

    def to_python(self, value: str) -> str:
        return value

    to_url = to_python


class YearConverter:
    """A Dashboard (spring) year."""

    regex = "20[0-9]{2}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


def kind_of(cds: str) -> str:
    """What a CDS code names: "state", "district" (school part of zeros) or "school"."""
    if cds == STATE_CDS:
        return "state"
    return "district" if cds.endswith("0000000") else "school"


def page_address(cds: str, year: int | None = None) -> str:
    """The address of the page of a school, district or the state, in the language of now."""
    return _reverse(kind_of(cds), cds, {"year": year})


def groups_address(cds: str, measure: str, year: int | None = None) -> str:
    """The address of one measure's results by student group."""
    return _reverse(f"{kind_of(cds)}-groups", cds, {"year": year, "measure": measure})


def why_address(cds: str, year: int, measure: str, group: str) -> str:
    """The address of the page that says why a result has its color. Codes of groups stand in small letters."""
    kind = kind_of(cds)
    kwargs = {"year": year, "measure": measure, "group": group.lower()}
    return reverse(f"{kind}-why", kwargs=kwargs if kind == "state" else {"cds": cds, **kwargs})


def _reverse(name: str, cds: str, parts: dict) -> str:
    dated = name.startswith("school") and parts["year"]
    kwargs = {key: value for key, value in parts.items() if key != "year" or dated}
    if not name.startswith("state"):
        kwargs["cds"] = cds
    if dated:
        name = name.replace("school", "school-year", 1)
    return reverse(name, kwargs=kwargs)
