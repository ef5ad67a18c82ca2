"""The manual's entries for change warnings."""

from django.utils.translation import gettext_lazy as _

from ..manual import Rule, Stage

ENTRIES = (
    Rule(
        "change_status",
        _("A Status that moved far"),
        _(
            "A result differs from the public version or from last year by more than the table of change "
            "warnings allows. Large moves of a group of 30 students or more are rare, and often a mistake: a "
            "wrong year, a shifted column, another student group."
        ),
        _(
            "Compare the line with the publisher’s own page. If the file is wrong, upload a correct one. If the "
            "number is right, write the reason."
        ),
        wants_reason=True,
        level="warn",
        stage=Stage.COMPARED,
    ),
    Rule(
        "change_growth",
        _("A growth estimate that moved far"),
        _(
            "An estimate differs from the last release of the same model by more than the table of change "
            "warnings allows on the model’s scale."
        ),
        _(
            "Look whether both releases are on the same scale and of the same school. If the file is wrong, "
            "upload a correct one. If the number is right, write the reason."
        ),
        wants_reason=True,
        level="warn",
        stage=Stage.COMPARED,
    ),
    Rule(
        "change_size",
        _("A group that grew or shrank"),
        _(
            "The number of students differs from the public version or from last year by more than the table "
            "of change warnings allows. Both numbers are 30 students or more."
        ),
        _(
            "Look whether the school opened, closed or changed its grades, or whether rows are missing. If the "
            "number is right, write the reason."
        ),
        wants_reason=True,
        level="warn",
        stage=Stage.COMPARED,
    ),
    Rule(
        "change_schools_lost",
        _("Schools that are missing"),
        _(
            "More schools than the table of change warnings allows were in the public version or in last "
            "year’s, and are not in this file. Often a part of the file is missing."
        ),
        _(
            "Look whether the file is whole: its last rows, and its size beside last year’s. If these schools "
            "closed or have no results, write the reason."
        ),
        wants_reason=True,
        level="warn",
        stage=Stage.COMPARED,
    ),
    Rule(
        "change_colors_together",
        _("Colors of a district that moved as one"),
        _(
            "All or nearly all schools of a district have a better color than before, or a worse one. That is "
            "rare, and often a shifted column or a wrong table of cut scores."
        ),
        _(
            "Compare some of the schools with the state’s own pages. If the colors are right, write the reason."
        ),
        wants_reason=True,
        level="warn",
        stage=Stage.COMPARED,
    ),
)
