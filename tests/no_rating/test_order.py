"""No list, suggestion, comparison, sitemap or download is ordered by what schools achieve or by who attends."""

import re

import pytest
from django.urls import get_resolver, reverse

pytestmark = pytest.mark.django_db

PUBLISHED, SHUFFLED = "as published", "shuffled"
CODE = re.compile(r"(?<!\d)\d{14}(?!\d)")
# Pages that name many schools and no results: they are the same to the letter.
WITHOUT_RESULTS = ("home", "schools", "suggest")


ORDERED = {"schools", "suggest", "compare", "sitemap", "school-data", "district-data", "state-data"}


# The guide shows one school at a time, and a sample school where that one has no such number.
ONE_SCHOOL = re.compile("/guide/(?!sample-schools/)")


def order(answer) -> list[str]:
    """The CDS codes of an answer in the order in which it first names them: of a page, a file or a map."""
    return list(dict.fromkeys(CODE.findall(answer.text)))


def test_the_two_districts_differ_in_their_results(sites):
    """What follows would say nothing of two sites that are alike."""
    pages = [a for a in sites[PUBLISHED] if re.fullmatch(r"/schools/\d{14}/", a)]
    alike = [a for a in pages if sites[PUBLISHED][a].text == sites[SHUFFLED][a].text]
    assert len(pages) > 40
    assert len(alike) < 0.1 * len(pages)


def test_the_same_lists_are_offered(sites):
    assert list(sites[PUBLISHED]) == list(sites[SHUFFLED])
    assert [a.status for a in sites[PUBLISHED].values()] == [a.status for a in sites[SHUFFLED].values()]


def test_every_list_has_the_same_order(sites):
    for address, answer in sites[PUBLISHED].items():
        if not ONE_SCHOOL.match(address):
            assert order(answer) == order(sites[SHUFFLED][address]), address


def test_lists_are_the_same_to_the_letter(sites):
    paths = {reverse(name) for name in WITHOUT_RESULTS}
    same = [address for address in sites[PUBLISHED] if address.partition("?")[0] in paths]
    assert len(same) > 20
    for address in same:
        assert sites[PUBLISHED][address] == sites[SHUFFLED][address], address


def test_comparisons_stand_in_the_order_of_the_reader(sites):
    asked = [address for address in sites[PUBLISHED] if address.startswith(reverse("compare"))]
    assert asked
    for address in asked:
        codes = CODE.findall(address.rpartition("schools=")[2])
        if len(codes) > 1:
            assert [code for code in order(sites[PUBLISHED][address]) if code in codes] == codes, address


def test_all_that_is_ordered_is_there():
    """A list, suggestions, a comparison, a map of the site and downloads: none is left out for want of a name."""
    names = {
        pattern.rpartition(":")[2] for pattern in get_resolver().reverse_dict if isinstance(pattern, str)
    }
    assert names >= ORDERED


def test_an_order_by_results_is_seen():
    """The reader of orders finds two schools that changed places, in a page and in a file."""
    one, other = "99100170100309", "99100170100101"

    class Said:
        def __init__(self, text):
            self.text = text

    for form in ('<a href="/schools/{}/">A</a><a href="/schools/{}/">B</a>', "cds,value\n{},1\n{},2\n"):
        assert order(Said(form.format(one, other))) != order(Said(form.format(other, one)))
