"""The layouts of lists of schools and of enrollment for readers of the manual."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.columns import text, whole
from schoolinfo.releases.described import ANY_TEXT, CDS_CODE, Described, Form, LayoutPage

from . import layouts, recognise
from .values import share

_KEPT = _("any text; it is kept with the row")
_UNREAD = _("anything; the site does not read this column")
_GROUP = _("the code of a student group, such as ALL, EL or SED")
_LIST = _("names with a semicolon between them")
_STATUS = _("Active, Closed, Merged or Pending")
_GRADES = _("a span such as K-6, 9-12 or Adult")


def directory() -> tuple[LayoutPage, ...]:
    said = {
        "CDSCode": CDS_CODE,
        "StatusType": _STATUS,
        "District": text().expected,
        "School": text().expected,
    }
    said |= {field.heading: field.rule.expected for field in layouts.DIRECTORY_FIELDS}
    said |= {"GSserved": _GRADES, "GSoffered": _GRADES}
    said |= {"Latitude": layouts.LATITUDE.expected, "Longitude": layouts.LONGITUDE.expected}
    said |= dict.fromkeys(layouts.DIRECTORY_DETAIL, _KEPT)
    return (
        LayoutPage(
            code="directory",
            title=_("Public schools and districts"),
            dataset=recognise.DIRECTORY,
            period="2026-06-01",
            offered=_("The California Department of Education offers it in its School Directory. Put the date of "
                      "your download into the name of the file. Columns about persons are never read."),
            address="https://www.cde.ca.gov/schooldirectory/report?rid=dl1&tp=txt",
            file_name="pubschls-2026-06-01.txt",
            form=Form.TABS,
            columns=_columns(said, layouts.DIRECTORY_REQUIRED),
            sample="pubschls-2026-06-01.txt",
        ),
    )  # fmt: skip


def district_list() -> tuple[LayoutPage, ...]:
    said = {"cds_code": CDS_CODE, "region": text().expected, "board_district": text().expected}
    said |= {"types": _LIST, "languages": _LIST}
    return (
        LayoutPage(
            code="directory-district",
            title=_("The district’s own list of its schools"),
            dataset=recognise.DISTRICT,
            period="2026-06-01",
            offered=_("Your district writes this file: what the state’s list does not say of a school, such as its "
                      "region and its programs. Put the date into the name of the file."),
            address="",
            file_name="district_schools-2026-06-01.csv",
            form=Form.COMMAS,
            columns=_columns(said, layouts.DISTRICT_REQUIRED),
            sample="district_schools-2026-06-01.csv",
        ),
    )  # fmt: skip


def census() -> tuple[LayoutPage, ...]:
    size, other = layouts.CENSUS_SIZE
    count = whole().expected
    said = {
        "cds": CDS_CODE, "rtype": _("S for a school, D for a district, X for the state"),
        "schoolname": ANY_TEXT, "districtname": ANY_TEXT, "countyname": ANY_TEXT, "studentgroup": _GROUP,
        "totalenrollment": count, size: count, other: count, "rate": share(100).expected,
        "reportingyear": _("the same spring year in every row"),
    }  # fmt: skip
    return (
        LayoutPage(
            code="enrolment-census",
            title=_("Census-day enrollment by student group"),
            dataset=recognise.CENSUS,
            period="2025",
            offered=_("The California Department of Education offers it as a data file of each Dashboard."),
            address="https://www3.cde.ca.gov/researchfiles/cadashboard/censusenrollratesdownload2025.txt",
            file_name="censusenrollratesdownload2025.txt",
            form=Form.TABS,
            columns=_columns(said, [*layouts.CENSUS_REQUIRED, size], {other: size}),
            sample="censusenrollratesdownload2025.txt",
        ),
    )


def meals() -> tuple[LayoutPage, ...]:
    said = {"Academic Year": _("the same school year in every row, such as 2024-2025")}
    said |= {
        name: _("%(digits)s digits, kept as text") % {"digits": n} for name, n in layouts.MEALS_CODES.items()
    }
    said |= {
        "School Name": ANY_TEXT, layouts.MEALS_COUNT: whole().expected, layouts.MEALS_ENROLLED: whole().expected,
        layouts.MEALS_SHARE: share(1).expected, "District Name": ANY_TEXT, "County Name": ANY_TEXT,
        "Charter School (Y/N)": ANY_TEXT, "Charter Funding Type": ANY_TEXT,
    }  # fmt: skip
    return (
        LayoutPage(
            code="enrolment-frpm",
            title=_("Free and reduced-price meals by school"),
            dataset=recognise.MEALS,
            period="2025",
            offered=_("The California Department of Education offers a workbook for each school year."),
            address="https://www.cde.ca.gov/ds/ad/filessp.asp",
            file_name="frpm2425.xlsx",
            form=Form.WORKBOOK,
            columns=_columns(said, layouts.MEALS_REQUIRED),
            sample="frpm2425.xlsx",
        ),
    )


def _columns(
    said: Mapping[str, str], required: Iterable[str], spellings: Mapping[str, str] | None = None
) -> tuple[Described, ...]:
    required, spellings = set(required), spellings or {}
    return tuple(
        Described(heading, heading in required, expected, spellings.get(heading, ""))
        for heading, expected in said.items()
    )
