"""What a page weighs on its first load, as a browser counts it."""

from playwright.sync_api import sync_playwright

from .chromium import LAUNCH_ARGUMENTS, chromium_path


def first_load(address: str) -> tuple[int, dict[str, int]]:
    """(all bytes received, {kind of file: bytes}), headers and bodies as they came over the wire."""
    parts: dict[str, int] = {}
    path = chromium_path()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        page = browser.new_page()
        finished = []
        page.on("requestfinished", lambda request: finished.append(request))
        page.goto(address, wait_until="networkidle")
        for request in finished:
            sizes = request.sizes()
            size = sizes["responseHeadersSize"] + sizes["responseBodySize"]
            parts[request.resource_type] = parts.get(request.resource_type, 0) + size
        browser.close()
    return sum(parts.values()), parts
