"""The district's own growth file, whatever its columns: matched by hand to the layout of this site."""

from schoolinfo.releases.matching.declared import Matching

from .applying import apply
from .fields import FIELDS, problems
from .guesses import guess
from .looking import look
from .meanings import choices, meanings
from .questions import answers, known, publisher, questions

MATCHING = Matching(
    fields=FIELDS,
    guess=guess,
    columns=problems,
    meanings=meanings,
    choices=choices,
    questions=questions,
    answers=answers,
    known=known,
    publisher=publisher,
    apply=apply,
    look=look,
)
