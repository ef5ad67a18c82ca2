"""What stands above a list: how many schools, in which order; or why there are none. Pure."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from schoolinfo.numbers import count

from .list_place import city_of
from .list_request import FILTERS


def sentences(found, asked, sought, elsewhere_fits: bool) -> tuple[str, ...]:
    """`found`, `asked`, `sought` and `elsewhere_fits` as in `listing.listing`."""
    if found.total:
        said = (sought.note, _how_many(found.total, asked, sought), _order(found.total, sought, asked))
    else:
        said = (sought.note,) if sought.note else (_none(asked), _elsewhere(asked, elsewhere_fits))
    return tuple(sentence for sentence in said if sentence)


def _how_many(total: int, asked, sought) -> str:
    filters = [name for name in FILTERS if asked[name]]
    if sought.hits is not None:
        sentence = _of_words(total, also=bool(filters))
    elif filters:
        sentence = _of_filters(total, asked["grade"] if filters == ["grade"] else "")
    elif sought.place is None:
        sentence = ngettext("{schools} school, by name.", "{schools} schools, by name.", total)
    else:
        sentence = ngettext("{schools} school.", "{schools} schools.", total)
    return sentence.format(schools=count(total), words=asked["q"], grade=asked["grade"])


def _of_words(total: int, *, also: bool) -> str:
    if also:
        return ngettext(
            "{schools} school fits “{words}” and what else you chose.",
            "{schools} schools fit “{words}” and what else you chose.",
            total,
        )
    return ngettext("{schools} school fits “{words}”.", "{schools} schools fit “{words}”.", total)


def _of_filters(total: int, grade: str) -> str:
    """`grade`: where that is all that was chosen."""
    if grade == "K":
        return ngettext("{schools} school with kindergarten.", "{schools} schools with kindergarten.", total)
    if grade:
        return ngettext(
            "{schools} school with grade {grade}.", "{schools} schools with grade {grade}.", total
        )
    return ngettext(
        "{schools} school has all that you chose.", "{schools} schools have all that you chose.", total
    )


def _order(total: int, sought, asked) -> str:
    if sought.place is None:
        return _order_of_names(sought.hits, asked) if total > 1 else ""
    return {
        "zip": _(
            "The nearest to ZIP code {place} come first. Miles are in a straight line, from the middle of the "
            "schools with that ZIP code."
        ),
        "address": _("The nearest to {place} come first. Miles are in a straight line from there."),
        "location": _(
            "The nearest to your location come first. Miles are in a straight line. We know your location only "
            "to about a third of a mile."
        ),
    }[sought.place.kind].format(place=sought.place.name)


def _order_of_names(hits, asked) -> str:
    if hits is None:
        return _("They are in order of name.") if any(asked[name] for name in FILTERS) else ""
    if city := city_of(hits):
        return _("They are in {city}, in order of name.").format(city=city)
    return _("The closest names come first.")


def _none(asked) -> str:
    if asked["q"]:
        return _("No school in this list fits “{words}”. Try fewer letters.").format(words=asked["q"])
    if any(asked[name] for name in FILTERS):
        return _("No school in this list has all that you chose. Remove a choice.")
    return _("No schools are in this list. The files that name them may not be on this site yet.")


def _elsewhere(asked, elsewhere_fits: bool) -> str:
    if asked["where"] or not (asked["q"] or any(asked[name] for name in FILTERS)):
        return ""
    if elsewhere_fits:
        return _("Elsewhere in California there are schools that fit.")
    return _("Elsewhere in California no school fits either.")
