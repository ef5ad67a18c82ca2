"""What the pages say when something is asked for that is not there, and where they lead instead."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from schoolinfo.measures import Explanation, Measure, Subject

from .addresses import kind_of, page_address, why_address
from .errors import Link, NotThere
from .years import label


def no_such_subject(cds: str) -> NotThere:
    """No file on this site names that CDS code."""
    if kind_of(cds) == "school":
        district = f"{cds[:7]}0000000"
        return NotThere(
            _(
                "No school with the code {cds} is on this site. Check the 14 digits: the first seven name the "
                "district, the last seven the school."
            ).format(cds=cds),
            (Link(page_address(district), _("The district with the code {cds}").format(cds=district)),),
        )
    if kind_of(cds) == "state":
        return NotThere(_("No file on this site speaks of California as a whole."))
    return NotThere(
        _("No district with the code {cds} is on this site.").format(cds=cds),
        (Link(reverse("schools"), _("All schools")),),
    )


def no_such_year(cds: str, year: int, years: Sequence[int]) -> NotThere:
    """Results of that year are not public here; the years that are lead on."""
    return NotThere(
        _("There are no results for {year} on this site. Choose one of these years:").format(year=year),
        tuple(Link(page_address(cds, known), label(known)) for known in years),
    )


def no_such_method() -> NotThere:
    """No source of measures has a page of that name."""
    return NotThere(
        _("There is no page about a method at this address."),
        (Link(reverse("methods"), _("How it is made")), Link(reverse("measures"), _("All measures"))),
    )


def no_colors(measure: Measure, cds: str) -> NotThere:
    """The source of the measure gives no colors, so there is nothing to explain."""
    return NotThere(
        _("{measure} has no colors, so there is none to explain.").format(measure=measure.label),
        (
            Link(page_address(cds), _("All results here")),
            Link(reverse("measure", args=[measure.code]), _("About {measure}").format(measure=measure.label)),
        ),
    )


def no_such_result(measure: Measure, subject: Subject, there: Sequence[Explanation]) -> NotThere:
    """There is no such student group in that year; the results that can be explained lead on."""
    words = {"measure": measure.label, "year": subject.year}
    if not there:
        return NotThere(
            _("There are no results of {measure} here that have a color or could have one.").format(**words),
            (Link(page_address(subject.cds), _("All results here")),),
        )
    return NotThere(
        _("There is no result of {measure} for this student group in {year}. These can be explained:").format(
            **words
        ),
        tuple(_explained(subject, one) for one in there),
    )


def _explained(subject: Subject, one: Explanation) -> Link:
    address = why_address(subject.cds, one.year, one.measure.code, one.group)
    return Link(address, _("{group}, {year}").format(group=one.label, year=one.year))


def no_such_measure() -> NotThere:
    return NotThere(
        _("There is no measure at this address."), (Link(reverse("measures"), _("All measures")),)
    )
