"""Entries of the manual for files whose columns are matched by hand."""

from django.utils.translation import gettext_lazy as _

from ..manual import Rule, Stage

ENTRIES = (
    Rule(
        "match_size",
        _("Too large to match by hand"),
        _(
            "A person looks at each column of the file and waits meanwhile, so it may not be too large or too wide."
        ),
        _("Save the rows of one year in a file of their own, without other sheets and columns."),
        stage=Stage.READ,
    ),
    Rule(
        "match_header",
        _("The line with the headings"),
        _("The columns of a file are known by the line that holds their headings."),
        _("Choose the line of the file, or the row of the sheet, in which the headings stand."),
        stage=Stage.READ,
    ),
    Rule(
        "match_heading",
        _("A heading of the match is missing"),
        _(
            "A saved match finds its columns by their headings. Years in headings may move on with the year of the "
            "file; any other change has to be looked at by a person."
        ),
        _(
            "Open the file on the page for matching, and choose which column has taken the place of the old one."
        ),
        stage=Stage.RECOGNISED,
    ),
)
