"""What the slides say in words of their own."""

from django.utils.translation import gettext_lazy as _

OPENING = (
    (
        _("What is the Dashboard?"),
        (
            _("Each year the state shows how schools do in several measures."),
            _("Each measure asks one question. No measure stands for the whole school."),
        ),
    ),
    (
        _("Three things to read"),
        (
            _("The number: for how many students, and of which year?"),
            _("Status and Change: where students are, and how that differs from last year’s students."),
            _("The color: what the state makes of both."),
        ),
    ),
)
NOT_SAID = (
    _("Which school is best. No single number can hold a school."),
    _("Why a number is high or low."),
    _("How one child will do."),
    _("What is not measured: friends, music, kindness, safety on the way."),
)
CLOSING = (
    (
        _("Number hunt"),
        (
            _("Work in twos or threes, with a phone or with the sheets."),
            _("Write down what you read, and where."),
        ),
    ),
    (
        _("Talk: see, wonder, ask"),
        (
            _("What do we see?"),
            _("What do we wonder?"),
            _("What do we ask our school?"),
        ),
    ),
)
