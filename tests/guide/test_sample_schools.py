"""Sample schools: each shows what its text says, on the real pages, apart from every real school."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.measures import State
from schoolinfo.profiles import reading
from schoolinfo.profiles.samples.chosen import (
    CODES,
    ELEMENTARY,
    HIGH,
    K8,
    PRIMARY,
    TINY,
    TWO_MODELS,
    others,
    samples,
)
from schoolinfo.releases.current import Releases

from .sample_addresses import ROOT, sample_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

# Links to the form for feedback name the page they are about.
LINK = re.compile(r'<(?:a|form)\b[^>]*? (?:href|action)="(?!(?:/[a-z-]+)?/feedback/)([^"]+)"')
BANNER = "A sample school. The numbers are made up."


def page(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return html.unescape(answer.content.decode())


def cards(cds: str) -> dict[str, list]:
    """{code of a measure: its cards} of the newest results of a school."""
    found = reading.find(Releases.public(), cds, None, fictional=True)
    panels, _tables = reading.panels(found.releases, found.subject)
    by_code: dict[str, list] = {}
    for panel in panels:
        for card in panel.cards:
            by_code.setdefault(card.measure.code, []).append(card)
    return by_code


def states(cds: str, *codes: str) -> set[State]:
    return {card.figure.state for code in codes for card in cards(cds)[code]}


def test_the_elementary_school_has_its_measures_and_neither_of_the_high_school():
    assert states(ELEMENTARY, "ela", "math", "chronic", "susp") == {State.SHOWN}
    assert states(ELEMENTARY, "grad", "cci") == {State.NOT_APPLICABLE}


def test_the_k8_school_has_growth_beside_achievement():
    assert states(K8, "growth-ela", "growth-math", "ela", "math") == {State.SHOWN}


def test_the_high_school_has_graduates_and_no_growth():
    assert states(HIGH, "grad", "cci") == {State.SHOWN}
    assert states(HIGH, "chronic", "growth-ela", "growth-math") == {State.NOT_APPLICABLE}


def test_the_tiny_school_has_hidden_groups(client):
    assert "Hidden" in page(client, f"{ROOT}schools/{TINY}/groups/ela/")


def test_the_school_that_ends_with_grade_3_has_results_and_no_growth(client):
    assert states(PRIMARY, "ela", "math") == {State.SHOWN}
    assert "grade 3" in page(client, f"{ROOT}schools/{PRIMARY}/")
    assert states(PRIMARY, "growth-ela", "growth-math") == {State.NOT_APPLICABLE}


def test_two_models_stand_side_by_side():
    (card,) = cards(TWO_MODELS)["growth-ela"]
    shown = [said for said in card.extra.statements if said.figure.state == State.SHOWN]
    assert len({said.model for said in shown}) == 2
    assert len({said.figure.unit for said in shown}) == 2


def test_the_list_leads_to_every_sample_school(client):
    text = page(client, ROOT)
    for one in samples():
        assert f'href="{ROOT}schools/{one.cds}/"' in text
        assert one.kind in text
        assert all(sentence in text for sentence in one.shows)
    assert len(samples()) == len(set(CODES)) == 6


def test_a_page_says_that_it_is_a_sample_and_asks_robots_to_leave_it(client):
    for address in sample_addresses()[1:]:
        text = page(client, address)
        assert BANNER in text or "Sample schools. The numbers are made up." in text, address
        assert '<meta name="robots" content="noindex">' in text, address
        canonical = re.search('<link rel="canonical" href="([^"]+)">', text)[1]
        assert canonical == f"http://testserver{address}", address
        assert "application/ld+json" not in text, address


def test_it_is_the_page_of_the_school_but_for_the_frame_and_the_addresses(client):
    def matter(text: str) -> str:
        inside = text.partition("<h1>")[2].partition('<section class="section" aria-labelledby="sources"')[0]
        left = re.sub(
            r'<section class="section no-print" aria-labelledby="take">.*?</section>', "", inside, flags=re.S
        )
        return " ".join(left.replace(ROOT, "/").split())

    for cds in CODES:
        assert matter(page(client, f"{ROOT}schools/{cds}/")) == matter(page(client, f"/schools/{cds}/")), cds


def test_links_of_schools_stay_and_all_others_leave(client):
    for address in sample_addresses()[1:]:
        links = LINK.findall(page(client, address))
        schools = [link for link in links if re.search(r"/(schools/\d|compare/\?schools)", link)]
        assert schools, address
        for link in schools:
            assert link.removeprefix("http://testserver").startswith(ROOT), (address, link)
        assert "/compare/" in links
        assert not any("data.csv" in link or "data.json" in link for link in links), address


def test_other_schools_are_led_to_their_own_pages(client):
    for rest in ("", "2024/", "groups/ela/", "2025/why/ela/all/"):
        answer = client.get(f"{ROOT}schools/19647330100024/{rest}")
        assert (answer.status_code, answer["Location"]) == (302, "/schools/19647330100024/"), rest
    for other in ("state/", "schools/", "districts/99100170000000/", f"schools/{K8}/data.csv", "nosuch/"):
        assert client.get(ROOT + other).status_code == 404, other


def test_what_is_not_there_says_so(client):
    for rest in ("schools/99100179999999/", f"schools/{K8}/2017/", f"schools/{K8}/groups/nosuch/"):
        assert client.get(ROOT + rest).status_code == 404, rest


def test_a_sample_has_no_past(client):
    answer = client.get(f"{ROOT}schools/{K8}/2024/?as-of=2026-01-01")
    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}schools/{K8}/2024/")


def test_sample_schools_are_compared_with_each_other_alone(client):
    text = page(client, f"{ROOT}compare/?schools={K8},{HIGH}")
    assert 'name="add"' not in text
    for link in others((K8, HIGH), None):
        assert link.text in text
    assert others(CODES[:4], None) == ()
    real = client.get(f"{ROOT}compare/?schools={K8},19647330100024")
    assert real.status_code == 404
    for asked in ("", "?schools="):
        answer = client.get(f"{ROOT}compare/{asked}")
        assert (answer.status_code, answer["Location"]) == (302, ROOT)
    answer = client.get(f"{ROOT}compare/?schools={K8}&add=oak")
    assert (answer.status_code, answer["Location"]) == (302, f"{ROOT}compare/?schools={K8}")


def test_pages_are_kept_as_others_are_and_leave_the_addresses_of_the_site_alone(client):
    first = client.get(f"{ROOT}schools/{K8}/")
    assert first["Cache-Control"].startswith("public, max-age=0")
    assert not first.cookies
    assert client.get(f"{ROOT}schools/{K8}/", headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert ROOT not in page(client, f"/schools/{K8}/")


def test_they_cost_the_queries_of_the_page(client, settings):
    settings.PAGE_CACHE = False
    for sample, own in ((f"{ROOT}schools/{K8}/", f"/schools/{K8}/"), (ROOT, "/about/")):
        counts = []
        for address in (sample, own):
            with CaptureQueriesContext(connection) as queries:
                client.get(address)
            counts.append(len(queries))
        assert counts[0] == counts[1], sample


def test_in_another_language_they_stay_in_it(client, pseudo_locale):
    text = page(client, f"/{pseudo_locale}{ROOT}schools/{K8}/")
    links = {link.removeprefix("http://testserver") for link in LINK.findall(text) if "/schools/9910" in link}
    assert links - {f"{ROOT}schools/{K8}/"}  # the page in English
    own = {link for link in links if link.startswith(f"/{pseudo_locale}{ROOT}")}
    assert links - own == {f"{ROOT}schools/{K8}/"}
