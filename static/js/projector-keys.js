// Keys, a clicker, buttons and a finger on a projector: each asks for a deed of projector.js.
const root = document.documentElement;
const main = document.getElementById("main");
const bar = document.querySelector("[data-bar]");
const black = document.querySelector("[data-black]");
const letters = document.querySelector("[data-letters]"); // whoever speaks to the machine can switch them off
const SWIPE = 60; // pixels

const ask = (deed) => main.dispatchEvent(new CustomEvent("projector", { detail: deed }));
const [ahead, behind] = root.dir === "rtl" ? ["back", "next"] : ["next", "back"];
const KEYS = {
  ArrowRight: ahead,
  ArrowLeft: behind,
  ArrowDown: "down",
  ArrowUp: "up",
  PageDown: "down",
  PageUp: "up",
  " ": "down",
  Home: "first",
  End: "last",
  Escape: "leave",
};
const LETTERS = { b: "black", ".": "black", q: "room", f: "full" };

// What is done here; all else is done by the screens.
const OWN = {
  black: () => black.showModal(),
  full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
};

function perform(deed) {
  if (OWN[deed]) OWN[deed]();
  else ask(deed);
}

function deedOf({ key, shiftKey }) {
  if (key === " " && shiftKey) return "up";
  return KEYS[key] ?? (letters.checked ? LETTERS[key.toLowerCase()] : undefined);
}

// Fields, sliders and what is opened by a key have their keys to themselves; a clicker moves in spite of them.
function isTheirs(target, key) {
  if (key === "PageDown" || key === "PageUp") return target.closest("textarea, select") !== null;
  if (target.closest("input, select, textarea, [role=slider], [role=grid], [contenteditable]")) return true;
  return key === " " && target.closest("button, summary, a, [role=button]") !== null;
}

// Escape closes what is open, or leaves a field, before it leaves the view.
function stepOut(target) {
  const open = bar.querySelector(".panel[open]");
  const field = target.closest("input, select, textarea");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (field) ask("heading");
  return open !== null || field !== null;
}

document.addEventListener("keydown", (event) => {
  if (black.open) {
    event.preventDefault();
    return black.close();
  }
  if (document.querySelector("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" ? stepOut(event.target) : isTheirs(event.target, event.key)) return;
  const deed = deedOf(event);
  if (!deed) return;
  event.preventDefault();
  perform(deed);
});
black.addEventListener("click", () => black.close());
bar.addEventListener("click", (event) => {
  const deed = event.target.closest("[data-do]")?.dataset.do;
  if (deed) perform(deed);
});

let touch = null;
main.addEventListener("touchstart", (event) => {
  const alone = event.touches.length === 1 && !event.target.closest("input, [role=slider]");
  touch = alone ? event.touches[0] : null;
}, { passive: true });
main.addEventListener("touchend", (event) => {
  if (!touch) return;
  const { clientX, clientY } = event.changedTouches[0];
  const [x, y] = [clientX - touch.clientX, clientY - touch.clientY];
  if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) perform(x < 0 ? ahead : behind);
}, { passive: true });
