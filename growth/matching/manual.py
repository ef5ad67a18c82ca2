"""Entries of the manual for what happens while a growth file of unknown layout is read by a match."""

from django.utils.translation import gettext_lazy as _

from schoolinfo.releases.manual import Rule, Stage

ENTRIES = (
    Rule(
        "match_left_out",
        _("Lines left out by a match"),
        _(
            "Lines that hold no result are not loaded: headings between the rows, notes below them, and lines "
            "that somebody chose to leave out when the columns were matched."
        ),
        _(
            "Look at the first of these lines in your file. If it should be loaded, match the file again and "
            "choose another meaning for what stands in it."
        ),
        level="warn",
        stage=Stage.COLUMNS,
    ),
    Rule(
        "match_hidden",
        _("Small groups hidden while reading"),
        _(
            "The file has results of groups of 1 to 10 students. They are loaded as hidden, and none of their "
            "numbers is kept."
        ),
        _(
            "Nothing has to be done. A file in which these results carry a mark such as * is safer to pass around."
        ),
        level="warn",
        stage=Stage.COLUMNS,
    ),
)
