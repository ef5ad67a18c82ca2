"""Which columns the files have, which of them are kept, and where. No database, no rules across columns."""

import re
from dataclasses import dataclass

from schoolinfo.releases.columns import Rule, choice, number, text
from schoolinfo.student_groups import ALL, NEEDS, RACES, SYNONYMS

from .values import day

YES_NO = choice({"Y": "t", "N": "f"})
PERSONAL = re.compile(r"^adm|e-?mail|principal|superintendent|administrator|contact")


@dataclass(frozen=True, slots=True)
class Field:
    heading: str  # as published
    column: str  # of the value table
    rule: Rule
    words: bool = True  # a text column: empty, never null


# CDE's directory of public schools and districts. Header of 2026; older ones lack Multilingual and name up
# to three administrators with their e-mail addresses, none of which is kept.
DIRECTORY_REQUIRED = ["CDSCode", "StatusType", "County", "District", "School"]
DIRECTORY_FIELDS = (
    Field("County", "county", text(60)),
    Field("District", "district_name", text()),
    Field("Street", "street", text()),
    Field("City", "city", text(60)),
    Field("Zip", "zip", text(10)),
    Field("Phone", "phone", text(40)),
    Field("WebSite", "website", text(400)),
    Field("SOCType", "school_type", text()),
    Field("EdOpsName", "option", text()),
    Field("CharterNum", "charter_number", text(20)),
    Field("FundingType", "funding_type", text(60)),
    Field("Virtual", "virtual", text(20)),
    Field("Multilingual", "multilingual", text(60)),
    Field("OpenDate", "opened", day(), words=False),
    Field("ClosedDate", "closed", day(), words=False),
    Field("Charter", "charter", YES_NO, words=False),
    Field("Magnet", "magnet", YES_NO, words=False),
)
LATITUDE, LONGITUDE = number(-90, 90, decimals=12), number(-180, 180, decimals=12)
DIRECTORY_DETAIL = [
    "NCESDist",
    "NCESSchool",
    "StreetAbr",
    "MailStreet",
    "MailStrAbr",
    "MailCity",
    "MailZip",
    "MailState",
    "State",
    "Ext",
    "FaxNumber",
    "DOC",
    "DOCType",
    "SOC",
    "EdOpsCode",
    "EILCode",
    "EILName",
    "YearRoundYN",
    "FederalDFCDistrictID",
    "LastUpDate",
]
DIRECTORY_READ = {
    *(name.lower() for name in DIRECTORY_REQUIRED),
    *(field.heading.lower() for field in DIRECTORY_FIELDS),
    *("gsoffered", "gsserved", "latitude", "longitude"),
}
DIRECTORY_KNOWN = DIRECTORY_READ | {name.lower() for name in DIRECTORY_DETAIL}

# The district's own list of its schools. Types and languages are separated by semicolons.
DISTRICT_REQUIRED = ["cds_code"]
DISTRICT_OPTIONAL = ["region", "board_district", "types", "languages"]
DISTRICT_KNOWN = {*DISTRICT_REQUIRED, *DISTRICT_OPTIONAL}
SCHOOL_TYPES = frozenset(
    {"magnet", "pilot", "dual_language", "affiliated_charter", "community_school", "zone_of_choice"}
)

# Census-day enrollment for the Dashboard, 2018 on. Heading case and order change from year to year.
CENSUS_REQUIRED = ["cds", "studentgroup", "totalenrollment", "rate", "reportingyear"]
CENSUS_SIZE = ("subgrouptotal", "studentgrouptotal")  # since 2019; 2018
CENSUS_KNOWN = {*CENSUS_REQUIRED, *CENSUS_SIZE, "rtype", "schoolname", "districtname", "countyname"}
GROUPS = {code: code for code in (ALL, *RACES, *NEEDS)} | SYNONYMS

# Free and reduced-price meals by school. Headings hold line breaks, which fold to one space.
MEALS_CODES = {"County Code": 2, "District Code": 5, "School Code": 7}
MEALS_COUNT, MEALS_ENROLLED = "FRPM Count (K-12)", "Enrollment (K-12)"
MEALS_SHARE = "Percent (%) Eligible FRPM (K-12)"
MEALS_REQUIRED = ["Academic Year", *MEALS_CODES, "School Name", MEALS_COUNT, MEALS_ENROLLED, MEALS_SHARE]
NO_SCHOOL = {"0000000": "District Office", "0000001": "Nonpublic, Nonsectarian Schools"}
