"""Entries of the manual for the numbers of growth files, in a row and in the file as a whole."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.manual import Rule

_NUMBERS = (
    Rule(
        "too_few_students",
        _("Numbers of a very small group"),
        _("A group of fewer than 11 students must not have numbers, so that nobody can be recognized."),
        _("Write N_LT_MIN in the column suppression and empty all numbers of the row."),
    ),
    Rule(
        "below_the_models_minimum",
        _("Fewer students than the model asks for"),
        _("The model says from how many students on it reports (min_n_report). This row has fewer."),
        _("Suppress the row with N_LT_MIN, or correct min_n_report in the sheet “models”."),
    ),
    Rule(
        "estimate_on_scale",
        _("An estimate outside the scale"),
        _("The number lies below or above the scale that the model declares."),
        _("Look the row up in the model’s own results. If many rows are named, check scale_min and "
          "scale_max."),
    ),
    Rule(
        "interval_on_scale",
        _("A range that leaves the scale"),
        _("An end of the range lies below or above the scale that the model declares."),
        _("Cut the range off at the ends of the scale, or correct scale_min and scale_max in the sheet "
          "“models”."),
    ),
    Rule(
        "interval_complete",
        _("A range with one end"),
        _("A range needs both its ends, ci_low and ci_high."),
        _("Fill in the missing end, or empty both."),
    ),
    Rule(
        "interval_order",
        _("An estimate outside its own range"),
        _("The estimate must lie between ci_low and ci_high. Two columns may have changed places."),
        _("Check the three columns. If many rows are named, compare the headings with the template."),
    ),
    Rule(
        "interval_level",
        _("A level without a range"),
        _("The column ci_level says how sure the range is, and there is no range in the row."),
        _("Fill in ci_low and ci_high, or empty ci_level."),
    ),
    Rule(
        "error_positive",
        _("A standard error of zero or less"),
        _("A standard error is above zero. A zero would claim that the estimate is exact."),
        _("Fill in the model’s standard error, or leave the cell empty."),
    ),
    Rule(
        "error_on_percentiles",
        _("A standard error beside a percentile"),
        _("Standard errors are mostly on the scale of the model’s raw estimate. Beside a percentile such a "
          "number misleads."),
        _("Give the range in ci_low and ci_high. If the error really is in percentile points, write "
          "percentile in the column std_error_scale of the sheet “models”."),
    ),
    Rule(
        "category_listed",
        _("A category that the model does not list"),
        _("A row names a category, and the sheet “models” has no row that says what it means."),
        _("Add a row for the category to the sheet “models”, with its code and label, or empty the cell."),
    ),
    Rule(
        "improved_of_all",
        _("More students improved than there are"),
        _("The number of students who improved is above the number of students of the row."),
        _("Check n_improved and n_students. They may have changed places."),
    ),
    Rule(
        "improved_share",
        _("A share of improved students that the counts do not give"),
        _("The share is more than 0.6 percentage points away from n_improved divided by n_students."),
        _("Check the three numbers. The share is in percent, from 0 to 100."),
    ),
)  # fmt: skip

_WHOLE = (
    Rule(
        "median_near_typical",
        _("The file does not look like its scale"),
        _("The middle school of the file lies far from the value that the model calls typical. Often shares "
          "are given for percentiles, or scores around 100 for gains around 0. In a file of a few schools "
          "this is a warning at first."),
        _("Check measure and typical_value in the sheet “models”. If the schools really lie so far apart, "
          "say so in your release note."),
        level="either",
    ),
    Rule(
        "spread_of_the_scale",
        _("Percentiles of another kind"),
        _("Ranks of schools spread widely. Means of students’ percentiles lie close together. This file "
          "looks like the other kind than the one it names."),
        _("Ask who made the file which kind it is, and correct the column measure if needed."),
        level="warn",
    ),
    Rule(
        "hidden_by_subtraction",
        _("A hidden group that can be worked out"),
        _("One group is hidden, and its size follows from the whole less the other groups."),
        _("Hide the next smallest group as well: write PRIVACY in its column suppression and empty its "
          "numbers."),
        level="warn",
    ),
)  # fmt: skip

NUMBERS = (*_NUMBERS, *_WHOLE)
