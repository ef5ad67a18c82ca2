"""The way of somebody who has no mouse: Tab, Shift+Tab, Enter, Space, the arrows and letters, nothing else."""

from pathlib import Path

from playwright.sync_api import Locator

from .walking import Walk

MOST = 200  # presses of one key before something counts as out of reach
# What is wrong with how the focus is shown, "" where nothing is: it wants a ring of at least two pixels in another
# color than the page's, inside of the window, on an element that nothing lies over.
SEEN = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return "";
  const name = `${one.outerHTML.slice(0, 120)}: `;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return `${name}no ring`;
  if (outlineColor === getComputedStyle(document.body).backgroundColor) return `${name}a ring that nobody sees`;
  const seen = [...one.getClientRects()].some(({ left, right, top, bottom }) => {
    const corners = [left + 3, right - 3].flatMap((x) => [top + 3, bottom - 3].map((y) => [x, y]));
    return [...corners, [(left + right) / 2, (top + bottom) / 2]].some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there && (one.contains(there) || there.contains(one));
    });
  });
  return seen ? "" : `${name}out of sight`;
}"""
FOCUSED = "one => one === document.activeElement"
HOLDS_FOCUS = "one => one.contains(document.activeElement)"
GROUP = "xpath=ancestor::fieldset[1]"


class Keys(Walk):
    """One person's way by the keyboard alone. Wherever the focus comes, it is seen.

    The person has asked for less motion, so that what comes into sight is there at once.
    """

    def __init__(self, *args):
        super().__init__(*args)
        self.page.emulate_media(reduced_motion="reduce")
        # Without a listener from the beginning, a key may open the chooser before the browser tells of it.
        self.page.on("filechooser", lambda chooser: None)

    def activate(self, what: Locator) -> None:
        self.to(what)
        self.hit("Enter")

    def write(self, field: str | Locator, text: str) -> None:
        self.to(self.field(field))
        self.page.keyboard.type(text)

    def choose(self, field: str | Locator) -> None:
        wanted = self.field(field)
        self.to(wanted.locator(GROUP), HOLDS_FOCUS)
        self.until(wanted, FOCUSED, "ArrowDown")
        if not wanted.is_checked():
            self.hit("Space")

    def pick(self, field: str | Locator, label: str) -> None:
        self.to(self.field(field))
        self.page.keyboard.type(label)
        assert self.field(field).evaluate("one => one.selectedOptions[0].label") == label

    def attach(self, field: Locator, *paths: Path) -> None:
        self.to(field)
        with self.page.expect_file_chooser() as chooser:
            self.hit("Enter")
        chooser.value.set_files(paths)

    def to(self, what: Locator, there: str = FOCUSED, *, back: bool = False) -> None:
        """Press Tab until something has the focus."""
        self.until(what, there, "Shift+Tab" if back else "Tab")

    def until(self, what: Locator, there: str, key: str) -> None:
        """Press a key until something has the focus, which is seen after each press."""
        for _ in range(MOST):
            if what.evaluate(there):
                return
            self.hit(key)
            fault = self.page.evaluate(SEEN)
            assert not fault, f"{self.page.url}: {fault}"
        raise AssertionError(f"{what} is out of reach of {key} on {self.page.url}")

    def hit(self, key: str) -> None:
        self.page.keyboard.press(key)
