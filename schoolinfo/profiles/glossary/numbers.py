"""Words for numbers, and for what stands in the place of a number."""

from django.utils.translation import gettext_lazy as _

from .entry import Entry

GROWTH, DATA = "method growth", "method-data"

NUMBERS = (
    Entry(
        "percentage-point",
        _("Percentage point"),
        _("The difference between two percentages. From 48% to 52% is 4 percentage points."),
        page=GROWTH,
    ),
    Entry(
        "percentile",
        _("Percentile"),
        _(
            "A place among 100. A school at the 62nd percentile has a higher number than about 62 of 100 schools. It is"
            " not a share of students, so it has no percent sign."
        ),
        page=GROWTH,
    ),
    Entry(
        "percentile-point",
        _("Percentile point"),
        _(
            "The difference between two percentiles. From the 5th to the 10th percentile is 5 percentile points. It is"
            " not twice as good."
        ),
        page=GROWTH,
    ),
    Entry(
        "range",
        _("Range"),
        _(
            "A growth number is never exact. Its range says how low and how high the number could reasonably be. Small"
            " schools have wide ranges."
        ),
        page=GROWTH,
        official="95 percent confidence interval",
    ),
    Entry(
        "typical",
        _("Typical"),
        _("The growth number that says: students gained as much as was expected. Each model has its own."),
        page=GROWTH,
    ),
    Entry(
        "hidden",
        _("Hidden"),
        _(
            "There is a result, but it is of 10 or fewer students. It is not shown, so that no student can be known by"
            " it. Now and then one more group is hidden, so that nobody can work out the first one."
        ),
        page=DATA,
    ),
    Entry(
        "not-applicable",
        _("Not applicable"),
        _("The measure is for other grades or other students than those of this school."),
        page=DATA,
    ),
    Entry(
        "not-released",
        _("Not released"),
        _("The state gave out no results of this measure for this year. So no site can have them."),
        page=DATA,
    ),
    Entry(
        "not-reported",
        _("Not reported"),
        _("The state’s file is on this site, but it has no result for this school or group."),
        page=DATA,
    ),
    Entry(
        "not-on-this-site",
        _("Not on this site yet"),
        _("The state has given out the result, but we have not loaded it. Look on the state’s Dashboard."),
        page=DATA,
    ),
    Entry(
        "edition",
        _("Edition"),
        _("One kind of file for one year, such as the suspension rates of the 2025 Dashboard."),
        page=DATA,
    ),
    Entry(
        "version",
        _("Version"),
        _(
            "One loading of an edition. When a file is corrected, a new version is added and gets the next number. Old"
            " versions are never changed."
        ),
        page=DATA,
    ),
)
