"""Words for schools, districts and what they publish."""

from django.utils.translation import gettext_lazy as _

from ..elsewhere import DEPARTMENT, DIRECTORY
from .entry import Entry

SCHOOLS = (
    Entry(
        "district",
        _("District"),
        _(
            "The public body that runs the schools of a place. The state’s files also say LEA, which can be a district,"
            " a county office or a charter school."
        ),
        page="schools",
        official="local educational agency (LEA)",
    ),
    Entry(
        "cds-code",
        _("CDS code"),
        _(
            "The state’s number for a school, with 14 digits. The first two name the county, the next five the"
            " district, the last seven the school."
        ),
        page="schools",
        official="County-District-School code",
        link=DIRECTORY,
    ),
    Entry(
        "charter",
        _("Charter school"),
        _(
            "A public school with a board of its own. A directly funded one gets its money from the state, a locally"
            " funded one through the district. Its results are not part of the district’s own."
        ),
        page="schools",
        link=f"{DEPARTMENT}sp/ch/",
    ),
    Entry(
        "magnet",
        _("Magnet"),
        _(
            "A public school or program with a theme, such as science or the arts, for students from a wide area."
        ),
        page="schools",
    ),
    Entry(
        "pilot",
        _("Pilot school"),
        _("A district school that has more freedom than others in its budget, staff and classes."),
        page="schools",
    ),
    Entry(
        "dual-language",
        _("Dual language"),
        _("A program in which students learn in English and in one more language."),
        page="schools",
    ),
    Entry(
        "dass",
        _("Alternative school (DASS)"),
        _(
            "A school mostly for students who are in danger of not finishing school. The state has special rules for"
            " some of its measures."
        ),
        page="method-colors",
        official="Dashboard Alternative School Status",
        link=f"{DEPARTMENT}ta/ac/dass.asp",
    ),
    Entry(
        "lcap",
        _("LCAP"),
        _(
            "A district’s plan for three years: its goals, what it will do for them, and what it will spend. The"
            " district brings it up to date each year."
        ),
        official="Local Control and Accountability Plan",
        link=f"{DEPARTMENT}re/lc/",
    ),
    Entry(
        "sarc",
        _("SARC"),
        _(
            "A report that every public school in California must publish each year. It is not part of this site."
        ),
        official="School Accountability Report Card",
        link=f"{DEPARTMENT}ta/ac/sa/",
    ),
)
