"""Draws static/preview.png, which stands beside links to the site: `python -m tests.browser.preview_picture`."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from .chromium import LAUNCH_ARGUMENTS, obtain

STATIC = Path(__file__).parents[2] / "static"
PICTURE = STATIC / "preview.png"
SIZE = {"width": 1200, "height": 630}
# Cards as they stand on a page: a name, a number, a line over the years. No number can be read here.
CARD = """<div class="card"><i></i><b></b><svg viewBox="0 0 200 60"><path d="{line}"/>
<circle cx="188" cy="{end}" r="7"/></svg></div>"""
LINES = (("M8 44 60 38M100 40 144 30 188 18", 18), ("M8 20 60 30 100 26 144 34 188 30", 30))
LINES += (("M60 46 100 40 144 42 188 24", 24), ("M8 30 60 22M100 36 144 28 188 32", 32))
PAGE = """<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: "Public Sans"; src: url("{static}/fonts/public-sans-400.woff2"); font-weight: 400; }}
@font-face {{ font-family: "Public Sans"; src: url("{static}/fonts/public-sans-700.woff2"); font-weight: 700; }}
* {{ box-sizing: border-box; margin: 0; }}
body {{ font-family: "Public Sans", sans-serif; color: #1a2024; background: #fff; padding: 72px 80px; width: 1200px;
  height: 630px; border-top: 24px solid #0a5361; }}
h1 {{ font-size: 76px; line-height: 1.1; letter-spacing: -0.02em; }}
p {{ font-size: 44px; margin-top: 16px; color: #0a5361; font-weight: 700; }}
.cards {{ display: grid; grid-template-columns: repeat(4, 1fr); gap: 40px; margin-top: 72px; }}
.card {{ border-top: 4px solid #1a2024; padding-top: 20px; }}
i, b {{ display: block; background: #d0d6d8; height: 16px; width: 75%; }}
b {{ background: #1a2024; height: 36px; width: 45%; margin: 20px 0; }}
svg {{ width: 100%; }} path {{ fill: none; stroke: #1a2024; stroke-width: 4; }}
</style><h1>Many measures side by side.</h1><p>No overall rating.</p><div class="cards">{cards}</div>"""


def draw() -> None:
    cards = "".join(CARD.format(line=line, end=end) for line, end in LINES)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=obtain(), args=LAUNCH_ARGUMENTS)
        page = browser.new_page(viewport=SIZE)
        page.goto(STATIC.as_uri())  # so that the page may read the fonts beside it
        page.set_content(PAGE.format(static=STATIC.as_uri(), cards=cards), wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    draw()
