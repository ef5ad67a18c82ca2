"""One reader's browser, and what can be seen through it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

# The elements that stand out of a page that is wider than its window; those inside of one that scrolls do not.
STICKS_OUT = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const out = (box) => box.width && (box.right > root.clientWidth + 0.5 || box.left < -0.5);
  const found = [...document.querySelectorAll("main *, header *, footer *")].filter(
    (one) => out(one.getBoundingClientRect()) && !one.closest(".unseen, .skip")
  );
  return [`${root.scrollWidth} of ${root.clientWidth}`, ...found.slice(0, 5).map((one) => one.outerHTML.slice(0, 160))];
}"""
AXE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
}
# The rules whose answer depends on colors and sizes.
LOOKS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", "target-size"]}}


class Reader:
    def __init__(self, context: BrowserContext, site: str):
        self.context = context
        self.complaints: list[str] = []
        self._site = site
        self.page: Page = context.new_page()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._asked)

    def goto(self, address: str) -> Page:
        self.page.goto(address)
        return self.page

    def sticks_out(self) -> list[str]:
        """Nothing, or by how much the page is wider than its window and the first elements that make it so."""
        return self.page.evaluate(STICKS_OUT)

    def faults(self, rules: dict = AXE) -> list[str]:
        """What axe finds: rule, help and the first place, one text each."""
        found = Axe().run(self.page, options=rules).response["violations"]
        return [f"{fault['id']}: {fault['help']} {fault['nodes'][0]['html'][:120]}" for fault in found]

    def forget_refusals(self) -> None:
        """Leave out the browser's own lines about pages that are not there and forms that cannot be taken."""
        self.complaints = [said for said in self.complaints if "status of 4" not in said]

    def close(self) -> None:
        self.context.close()

    def _heard(self, message) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def _asked(self, request) -> None:
        if not request.url.startswith((self._site, "data:", "blob:")):
            self.complaints.append(f"asked another host: {request.url}")
