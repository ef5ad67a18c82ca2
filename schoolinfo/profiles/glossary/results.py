"""Words for results: what the state publishes, and how it judges it."""

from django.utils.translation import gettext_lazy as _

from ..elsewhere import CUT_POINTS, DASHBOARD, DEPARTMENT
from .entry import Entry

COLORS, GROWTH = "method-colors", "method growth"

RESULTS = (
    Entry(
        "dashboard",
        _("Dashboard"),
        _(
            "The state’s yearly results of schools and districts. A Dashboard is named after the year in which it comes"
            " out: the 2025 Dashboard tells of school year 2024–25."
        ),
        page=COLORS,
        official="California School Dashboard",
        link=DASHBOARD,
    ),
    Entry(
        "measure",
        _("Measure"),
        _("One thing that is counted at every school, such as how many students graduate."),
        page="measures",
        official="indicator",
    ),
    Entry(
        "status",
        _("Status"),
        _(
            "How students did this year, in five levels from Very Low to Very High. For chronic absenteeism and"
            " suspension, lower is better: there Very Low is the best level."
        ),
        page=COLORS,
    ),
    Entry(
        "change",
        _("Change"),
        _(
            "This year’s result compared with last year’s. Most of the students are different ones, so Change is not"
            " growth. Its five levels run from Declined Significantly to Increased Significantly."
        ),
        page=COLORS,
    ),
    Entry(
        "color",
        _("Color"),
        _(
            "What the state makes of Status and Change together. From highest to lowest: Blue, Green, Yellow, Orange,"
            " Red. The word always stands beside the color."
        ),
        page=COLORS,
    ),
    Entry(
        "performance-level",
        _("Performance level"),
        _("The state’s name for what a color says. There are five, and Blue is the highest."),
        page=COLORS,
        official="Performance Level (color)",
    ),
    Entry(
        "no-color",
        _("No color"),
        _(
            "The state gave no color. Mostly the reason is that fewer than 30 students were counted this year or last"
            " year. It is neither good nor bad."
        ),
        page=COLORS,
        official="No Performance Color",
    ),
    Entry(
        "cut-point",
        _("Cut point"),
        _("The number at which one level ends and the next one begins. The state sets the cut points."),
        page=COLORS,
        official="cut score",
        link=CUT_POINTS,
    ),
    Entry(
        "five-by-five",
        _("Five-by-five table"),
        _(
            "The table in which the state looks up a color. It has five rows for Status and five columns for Change."
            " Some measures have a table of their own."
        ),
        page=COLORS,
        official="Five-by-Five Colored Table",
        link=CUT_POINTS,
    ),
    Entry(
        "distance-from-standard",
        _("Distance from Standard"),
        _(
            "How far students’ test scores are above or below the standard for their grade, on average. It is counted"
            " in points and is never a percentage."
        ),
        measure="ela",
        official="Distance from Standard (DFS)",
    ),
    Entry(
        "for-information",
        _("For information"),
        _("The state shows the number, but uses it in no decision about a school or district."),
        page=COLORS,
        official="Informational Purposes",
    ),
    Entry(
        "borrowed-results",
        _("Borrowed results"),
        _(
            "Results of another school. The state uses them for a school that has no tested grades, such as one that"
            " ends with grade 2."
        ),
        page=COLORS,
        official="Pair and Share",
    ),
    Entry(
        "local-measures",
        _("Local measures"),
        _(
            "What a district reports about itself: Met, Not Met, or Not Met for Two or More Years. “Met” says that the"
            " district looked at it, told its board and published it. It does not say that the result is good."
        ),
        official="local indicators",
    ),
    Entry(
        "growth",
        _("Growth"),
        _(
            "How much the same students gained from one spring test to a later one, compared with what similar students"
            " gained. Growth has no color."
        ),
        page=GROWTH,
        link=f"{DEPARTMENT}ta/ac/acctgrowthmod.asp",
    ),
    Entry(
        "growth-model",
        _("Growth model"),
        _(
            "A way to say how much students could be expected to gain. Models differ in whom they call similar and in"
            " their scale, so their numbers cannot be compared."
        ),
        page=GROWTH,
    ),
)
