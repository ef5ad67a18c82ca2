"""Whose numbers a page of the guide shows: a school that the reader picked, or a fictional one."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from schoolinfo.releases.current import Releases

from . import reading
from .samples.chosen import ELEMENTARY

NAME = "school"  # the parameter that stays with the reader
SAMPLE = ELEMENTARY  # of the fictional district, which every site has


@dataclass(frozen=True, slots=True)
class ExampleSchool:
    """`found` is None only where this site has no public file that names the sample school either.

    `query` is "?school=<cds>" for links that keep the reader's choice, "" for the sample school.
    `problem` says in one sentence why the school asked for is not shown; "" where it is.
    """

    found: reading.Found | None
    chosen: bool  # by the reader
    query: str
    problem: str


def example_school(releases: Releases, asked: str) -> ExampleSchool:
    """The school with the CDS code `asked`, or the sample school where that is empty or not on this site.

    One query, two where the school asked for is not there.
    """
    if not asked:
        return ExampleSchool(_sample(releases), False, "", "")
    found = reading.find(releases, asked, None, fictional=True) if _is_school(asked) else None
    if found is None or not found.years:
        return ExampleSchool(_sample(releases), False, "", _problem(asked, found))
    return ExampleSchool(found, True, f"?{NAME}={asked}", "")


def _sample(releases: Releases) -> reading.Found | None:
    return reading.find(releases, SAMPLE, None, fictional=True)


def _is_school(asked: str) -> bool:
    return len(asked) == 14 and asked.isascii() and asked.isdigit() and not asked.endswith("0000000")


def _problem(asked: str, found: reading.Found | None) -> str:
    if found:
        return _(
            "{school} has no results on this site yet. The examples are those of a sample school."
        ).format(school=found.profile.name)
    return _(
        "No school with the code {code} is on this site. The examples are those of a sample school."
    ).format(code=asked[:20])
