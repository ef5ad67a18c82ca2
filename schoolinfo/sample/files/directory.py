"""The state's directory of schools and the district's own list."""

from .. import headers
from ..roster import COUNTY_NAME, District, School
from ..world import World

NO_DATA = "No Data"
UPDATED = "06/01/2026"
_STREETS = (
    "Millrace Lane",
    "Clocktower Street",
    "Juniper Avenue",
    "Ferry Road",
    "Lamplighter Way",
    "Orchard Row",
)
_SHORT = {"Lane": "Ln.", "Street": "St.", "Avenue": "Ave.", "Road": "Rd.", "Way": "Way", "Row": "Row"}
_DISTRICT_TYPES = {"UD": ("54", "Unified School District"), "ED": ("52", "Elementary School District")}


def directory_columns(world: World) -> tuple[list[str], dict[str, list[str]]]:
    """Header and columns of ``pubschls.txt``; every empty cell reads "No Data"."""
    rows = [
        _district_row(item) if isinstance(item, District) else _school_row(world, item)
        for item in world.entities
        if item is not None
    ]
    return headers.PUBSCHLS, {name: [row.get(name) or NO_DATA for row in rows] for name in headers.PUBSCHLS}


def district_list(world: World) -> list[dict[str, str]]:
    """Rows of the district's own file: what the state's directory does not say of its schools."""
    return [
        {
            "cds_code": school.cds,
            "region": school.region,
            "board_district": school.board_district,
            "types": school.types,
            "languages": school.languages,
        }
        for school in world.schools
        if school.region
    ]


def school_kind(school: School) -> tuple[str, str]:
    """The state's code and words for a kind of school."""
    if school.dass:
        return "68", "Continuation High Schools"
    if school.low >= 9:
        return "66", "High Schools (Public)"
    if school.high > 8:
        return "65", "K-12 Schools (Public)"
    if school.low >= 5:
        return "62", "Intermediate/Middle Schools (Public)"
    return "60", "Elementary Schools (Public)"


def _district_row(district: District) -> dict[str, str]:
    doc, doc_type = _DISTRICT_TYPES[district.kind]
    return {
        "CDSCode": district.cds,
        "NCESDist": f"99{district.code}",
        "StatusType": "Active",
        "County": COUNTY_NAME,
        "District": district.name,
        **_address(100, "Clocktower Street", district.city, district.zip),
        "Phone": "(555) 555-0100",
        "WebSite": f"www.{_slug(district.name)}.example",
        "DOC": doc,
        "DOCType": doc_type,
        "Latitude": f"{district.latitude:.6f}",
        "Longitude": f"{district.longitude:.5f}",
        "LastUpDate": UPDATED,
    }


def _school_row(world: World, school: School) -> dict[str, str]:
    gone = school.status in ("Closed", "Merged") or bool(school.closed)
    status = school.status if school.status != "Active" or not school.closed else "Closed"
    return {
        "CDSCode": school.cds,
        "NCESDist": f"99{school.district.code}",
        "NCESSchool": school.code[-5:],
        "StatusType": status,
        "County": COUNTY_NAME,
        "District": school.district.name,
        "School": school.name,
        **_place(world, school),
        **({} if gone else _contact(school)),
        "OpenDate": school.opened,
        "ClosedDate": school.closed,
        "Charter": "Y" if school.charter else "N",
        "CharterNum": school.charter_number,
        "FundingType": school.funding,
        **_classification(school),
        "LastUpDate": UPDATED,
    }


def _classification(school: School) -> dict[str, str]:
    doc, doc_type = _DISTRICT_TYPES[school.district.kind]
    soc, soc_type = school_kind(school)
    option = ("CON", "Continuation School") if school.dass else ("TRAD", "Traditional")
    served = school.grades if school.open_in(2025) or school.open_in(2026) else ""
    return {
        "DOC": doc,
        "DOCType": doc_type,
        "SOC": soc,
        "SOCType": soc_type,
        "EdOpsCode": option[0],
        "EdOpsName": option[1],
        **_level(school),
        "GSoffered": school.grades,
        "GSserved": served,
        "Virtual": school.virtual,
        "Magnet": "Y" if school.magnet else "N",
        "YearRoundYN": "N",
        "Multilingual": "Y" if school.languages else "N",
    }


def _level(school: School) -> dict[str, str]:
    if school.low >= 9:
        code, name = "HS", "High School"
    elif school.high > 8:
        code, name = "ELEMHIGH", "Elementary-High Combination"
    elif school.low >= 5:
        code, name = "INTMIDJR", "Intermediate/Middle/Junior High"
    else:
        code, name = "ELEM", "Elementary"
    return {"EILCode": code, "EILName": name}


def _place(world: World, school: School) -> dict[str, str]:
    """An invented address in the district's town, within about ten kilometers of its middle."""
    one, other, third = (
        float(world.draws.uniform(part, int(school.cds))) for part in ("north", "east", "street")
    )
    street = _STREETS[int(third * len(_STREETS))]
    return {
        **_address(2 + int(one * 980), street, school.district.city, school.district.zip),
        "Latitude": f"{school.district.latitude + (one - 0.5) * 0.18:.6f}",
        "Longitude": f"{school.district.longitude + (other - 0.5) * 0.22:.5f}",
    }


def _address(number: int, street: str, city: str, zip_code: str) -> dict[str, str]:
    name, kind = street.rsplit(" ", 1)
    full, short = f"{number} {street}", f"{number} {name} {_SHORT[kind]}"
    lines = {"Street": full, "StreetAbr": short, "City": city, "Zip": zip_code, "State": "CA"}
    mail = {"MailStreet": full, "MailStrAbr": short, "MailCity": city, "MailZip": zip_code, "MailState": "CA"}
    return {**lines, **mail}


def _contact(school: School) -> dict[str, str]:
    line = 100 + int(school.code) % 97 + (3 if school.charter else 0)
    return {"Phone": f"(555) 555-0{line}", "WebSite": f"www.{_slug(school.name)}.example"}


def _slug(name: str) -> str:
    plain = name.lower().replace("ñ", "n")
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
