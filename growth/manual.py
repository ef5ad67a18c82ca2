"""Entries of the manual for files of student growth: layouts, models, places. Those of numbers stand beside."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.manual import Rule, Stage

from .manual_numbers import NUMBERS

_LAYOUT = (
    Rule(
        "rows_missing",
        _("A model without its rows"),
        _("The sheet describes a growth model, and the rows of results did not come with it."),
        _("Upload the rows and the model together, as two files or as two sheets of one workbook."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "growth_layout",
        _("A growth file of an unknown layout"),
        _("The headings are not those of this site’s own growth layout, of the state’s file, or of CORE "
          "results."),
        _("Match the columns of your file to those of the site, or copy its values into the template in "
          "this manual."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "model_missing",
        _("Rows without their model"),
        _("A growth number means nothing without its model: what the scale is, which value is typical, and "
          "with whom students are compared."),
        _("Upload the file or sheet “models” together with the rows. The manual has a template."),
        stage=Stage.RECOGNISED,
    ),
    Rule(
        "year_of_the_layout",
        _("A year whose growth levels are not known"),
        _("The state’s growth scale and its five levels are known here for some years only."),
        _("Check the column reportingyear. The state’s growth file of 2019 has a layout of its own."),
    ),
    Rule(
        "required_value",
        _("A value is missing"),
        _("This column must have a value in every row. The number of students and the estimate may be empty "
          "only in rows that are suppressed."),
        _("Fill in the cell. If the number is held back, say so in the column suppression, with N_LT_MIN for "
          "small groups."),
    ),
    Rule(
        "one_release_id",
        _("More than one release in a file"),
        _("All rows of a file must belong to one release, so that it can be published and taken back as a "
          "whole."),
        _("Split the file: one for each release."),
    ),
    Rule(
        "one_model_id",
        _("More than one model in a file"),
        _("Numbers of different growth models must not be mixed, because each has a scale of its own."),
        _("Split the file: one for each model, each with its own sheet “models”."),
    ),
    Rule(
        "one_year_end",
        _("More than one year in a file"),
        _("All rows must end in the same spring. Each year is published by itself."),
        _("Split the file: one for each end year."),
    ),
    Rule(
        "suppressed_but_filled",
        _("A suppressed row that holds numbers"),
        _("The column suppression says that the numbers of this row are held back, and one of them is still "
          "there. It may be about very few students."),
        _("Empty all numbers of the row. If they may be shown, empty the column suppression instead."),
    ),
    Rule(
        "percentiles_as_shares",
        _("Percentiles that run from 0 to 1"),
        _("The file gives percentiles as shares. The site multiplied them by 100."),
        _("Nothing, if these really are percentiles. Look at a few schools in the preview."),
        level="warn",
    ),
    Rule(
        "percentile_range",
        _("Percentiles without a range"),
        _("The percentiles of a subject do not follow from its estimates and their errors, so the site "
          "shows them without a range."),
        _("Ask who made the file whether percentile and estimate belong together. Nothing else needs to be "
          "done."),
        level="warn",
    ),
)  # fmt: skip

_MODEL = (
    Rule(
        "one_model",
        _("The sheet does not describe the model of the rows"),
        _("The sheet “models” must describe the model that the rows name in one row, with one more row for "
          "each category."),
        _("Use the same model_id in both. Leave the column code empty in the row that describes the model."),
    ),
    Rule(
        "model_scale",
        _("A scale that does not fit the measure"),
        _("Each kind of growth number has its own scale and typical value: percentiles run from 0 to 100 "
          "around 50, gains lie around 0. The model says something else."),
        _("Correct the column measure, or scale_min, scale_max and typical_value. The report shows what is "
          "expected."),
    ),
    Rule(
        "measure_of_the_model",
        _("A row on another scale than its model"),
        _("The column measure of the row is not the one that the model names."),
        _("Write the same measure in all rows and in the sheet “models”."),
    ),
)  # fmt: skip

_PLACES = (
    Rule(
        "year_of_the_edition",
        _("A row that ends in another year"),
        _("The rows end in another spring than the one the file is loaded for."),
        _("Check the year that you gave, and the year in the name of the file."),
    ),
    Rule(
        "kind_of_code",
        _("Kind of record and code do not fit"),
        _("S stands for a school, D for a district, whose code ends in seven zeros, and R for the state, "
          "whose code is 14 zeros. Here the two disagree."),
        _("Correct the kind of record or the CDS code."),
    ),
    Rule(
        "year_order",
        _("Years in the wrong order"),
        _("Growth goes from an earlier test to a later one, and the later one cannot lie in the future."),
        _("Correct year_start or year_end. Both are spring years: 2025 stands for school year 2024–25."),
    ),
    Rule(
        "grade_order",
        _("Grades in the wrong order"),
        _("The lowest grade is above the highest one."),
        _("Correct grade_low or grade_high. Both are grades at the later test."),
    ),
    Rule(
        "span_over_2020",
        _("Growth over the years without tests"),
        _("In spring 2020 no state tests were given, and in 2021 not everywhere. Growth over these years "
          "rests on fewer students."),
        _("Check that the model really spans these years. If so, the warning does no harm."),
        level="warn",
    ),
)  # fmt: skip

ENTRIES = (*_LAYOUT, *_MODEL, *_PLACES, *NUMBERS)
