"""What any answer of the site must be, whatever was asked."""

import re
from urllib.parse import urlsplit

FINE = {200, 301, 302, 304}
REFUSED = {400, 404, 405, 410, 414}


def sound(response, asked: str) -> None:
    """The status is one of the site's, nothing is kept in the browser, and a refusal helps."""
    assert response.status_code in FINE | REFUSED, (response.status_code, asked)
    assert not response.cookies, asked
    assert "Set-Cookie" not in response.headers, asked
    assert "default-src 'none'" in response.headers["Content-Security-Policy"], asked
    if response.status_code in (301, 302):
        stays_here(response.headers["Location"], asked)
    if response.status_code in REFUSED:
        helps(response, asked)


def stays_here(location: str, asked: str) -> None:
    """A redirect leads to a path of this site."""
    assert not urlsplit(location).netloc, (location, asked)
    assert location.startswith("/"), (location, asked)


def helps(response, asked: str) -> None:
    """The site's own page: a heading, a sentence that says what is wrong, a search box and a link.

    A script is told the sentence alone.
    """
    assert response.headers["Cache-Control"] == "no-store", asked
    if response.headers["Content-Type"].startswith("application/json"):
        assert len(response.json()["error"]) >= 20, asked
        return
    assert response.headers["Content-Type"].startswith("text/html"), asked
    page = response.content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert len(re.findall("<h1>[^<]+</h1>", main)) == 1, asked
    assert re.search(r"<h1>.*?</h1>\s*<p>[^<]{20,}</p>", main, re.DOTALL), asked
    assert re.search('name="(q|add)"', main), asked
    assert re.search(r'<a href="/', main), asked
