"""Local measures: whose they are. Their ratings are not among the files that this site reads."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.measures import State
from schoolinfo.papers import papers_of
from schoolinfo.profiles.elsewhere import DASHBOARD
from schoolinfo.releases.models import family_of
from schoolinfo.states import word

from .shown import FOLDER, Numbers, Shown


@dataclass(frozen=True, slots=True)
class District:
    """Who reports the local measures of a school; `charter`: the school itself."""

    name: str
    charter: bool
    state: str
    state_page: str  # where the state prints them; "" for fictional districts


def local(numbers: Numbers) -> Shown:
    """The district that answers for the school, and that its ratings are not on this site."""
    subject = numbers.found.subject
    own = subject.cds if subject.charter else subject.district_cds
    page = "" if family_of(subject.cds) else f"{DASHBOARD}reports/{own}/{numbers.found.newest}"
    who = subject.name if subject.charter else subject.district_name
    what = District(who, subject.charter, word(State.NOT_HERE), page)
    papers = (papers_of(numbers.found.profile.source),)
    return Shown(_("Who reports for this school"), f"{FOLDER}/local.html", what, papers, True)
