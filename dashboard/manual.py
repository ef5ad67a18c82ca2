"""Entries of the manual for the files of the California School Dashboard."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.manual import Rule, Stage

_CODES = (
    Rule(
        "year_without_layout",
        _("A year whose layout is not known"),
        _("The state changes its columns from year to year. The site reads a file of an earlier year only when "
          "its layout was checked. For 2020 and 2021 the state gave out no results for most measures."),
        _("Check the year in the rows and in the name of the file."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "code_missing",
        _("A row that does not say whom it is about"),
        _("The type of the row or the student group is empty, or a star stands in its place."),
        _("Compare the row with the state’s file and fill in the code."),
    ),
    Rule(
        "indicator_agrees",
        _("A row of another indicator"),
        _("All rows of a file must be of one indicator, such as ELA. A row of another one would show up "
          "under the wrong measure."),
        _("Take the rows of the other indicator out, and upload each of the state’s files by itself."),
    ),
    Rule(
        "year_agrees",
        _("A row of another Dashboard year"),
        _("The column reportingyear gives another year than the one the file is loaded for."),
        _("Upload each year as a file of its own. If you were asked for the year, check your answer."),
    ),
    Rule(
        "row_type_agrees",
        _("Row type and code do not fit"),
        _("S stands for a school, D for a district, whose code ends in seven zeros, and X for the state, "
          "whose code is all zeros. Here the two disagree."),
        _("Compare the row with the state’s file. Often the code was cut off by a spreadsheet."),
    ),
)  # fmt: skip

_ROWS = (
    Rule(
        "status_needs_size",
        _("A result without the number of students"),
        _("A result must say of how many students it is. Without it nobody can tell whether the group is "
          "too small to be shown."),
        _("Fill in the size of the group from the state’s file, or empty the result."),
    ),
    Rule(
        "color_needs_students",
        _("A color for too few students"),
        _("The state gives a color from 30 students on, in both years. In districts, 15 are enough for "
          "foster, homeless and long-term English learner students. This row has fewer and a color."),
        _("Compare the row with the state’s file. If the state really prints the color, the warning does no "
          "harm."),
        level="warn",
    ),
    Rule(
        "color_of_group",
        _("A color for a group that has none"),
        _("The state never colors groups by language history or by test taken."),
        _("Compare the row with the state’s file: group and color may have come from different rows."),
        level="warn",
    ),
    Rule(
        "small_groups_are_empty",
        _("Results of very small groups"),
        _("The file prints results of groups of 1 to 10 students. They were left out, and are neither "
          "stored nor shown. The report does not quote them."),
        _("Nothing. If the file is your own, leave such results empty before you pass it on."),
        level="warn",
    ),
)  # fmt: skip

_TOGETHER = (
    Rule(
        "rate_fits_counts",
        _("A rate that the counts do not give"),
        _("The rate is not the count divided by the size of the group. A few such rows are a warning. When "
          "they are many, a column is not what its heading says, and the file fails."),
        _("Check that no column was moved. Compare the first rows that are named with the state’s file."),
        level="either",
    ),
    Rule(
        "change_is_the_difference",
        _("A change that does not fit the two years"),
        _("Change must be this year’s result less the one before. A few such rows are a warning. When they "
          "are many, columns have changed places, and the file fails."),
        _("Check that no column was moved. Compare the first rows that are named with the state’s file."),
        level="either",
    ),
    Rule(
        "box_fits_levels",
        _("A box that does not fit the two levels"),
        _("The number of the box follows from the Status level and the Change level. A few rows that differ "
          "are a warning, many are a failure."),
        _("Check that the columns of levels and boxes were not moved or filled in by hand."),
        level="either",
    ),
    Rule(
        "levels_fit_rules",
        _("Many levels or colors differ from the state’s rules"),
        _("Where the state’s cut scores of a year are known, most rows must have the level and color they "
          "give. Here many do not, so a column is likely not what its heading says."),
        _("Check that the columns of levels and colors were not moved, and that the file is of the year it "
          "names."),
    ),
    Rule(
        "participation_fits",
        _("Numbers of tested students that do not fit"),
        _("Enrolled, tested and the rate of tested students must fit each other, and so must the group with "
          "and without those who did not take the test. A few rows that differ are a warning, many are a "
          "failure."),
        _("Check that no column was moved. Compare the first rows that are named with the state’s file."),
        level="either",
    ),
    Rule(
        "color_fits_rules",
        _("A stored level or color that the state’s rules do not give"),
        _("After publication the site looks at single rows again. A published color is never replaced; this "
          "is for people to know."),
        _("Compare the row with the state’s Dashboard. If the state shows the same, nothing needs to be "
          "done."),
        level="warn",
        stage=Stage.KEPT,
    ),
)  # fmt: skip

ENTRIES = (*_CODES, *_ROWS, *_TOGETHER)
