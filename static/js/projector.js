// Shows the parts of a page one at a time, each on a screen of its own. Without it they follow each other.
const root = document.documentElement;
const main = document.getElementById("main");
const title = document.querySelector("[data-title]");
const bar = document.querySelector("[data-bar]");
const place = bar.querySelector("[data-place]");
const more = bar.querySelector("[data-more]");
const HEADINGS = "h1, h2, h3, h4";
const INSTEAD = "caption, th"; // what a part of a table is called by
const LAST = "last"; // in the address: the last screen of a page that is reached backwards
const SLACK = 1; // pixels by which a screen may be longer than its window, for rounding
const STEP = 0.85; // of a window, so that the last lines stand at the top after it
const STEPS = [1, 0.9, 0.8, 0.7, 0.6]; // of the size of type

let shown = null;
let left = null; // the screen to which the QR code leads back

const size = new ResizeObserver(lookBelow); // also when fonts and pictures have come

const screens = () => [...main.querySelectorAll("[data-screen]")].filter(hasMatter);
const leave = () => document.querySelector("[data-leave]").href.split("#")[0];

const around = (screen) => screen.parentElement.closest("[data-screen]");
const isOf = (screen) => (one) => one.closest("[data-screen]") === screen;
const parts = (screen, what) => [...screen.querySelectorAll(what)].filter(isOf(screen));

// A screen of which nothing is left but its heading, as all else stands on screens inside of it, is passed over.
function hasMatter(screen) {
  if (!screen.querySelector("[data-screen]")) return true;
  return parts(screen, "*").some((one) => !one.closest(HEADINGS)
    && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
}

// A heading right before a screen belongs to it, unless it is what the screen around is called by.
function headingBefore(screen) {
  const one = screen.previousElementSibling;
  if (!one?.matches(HEADINGS) || screen.matches("section, article, header")) return null;
  return around(screen) && parts(around(screen), HEADINGS)[0] === one ? null : one;
}

function headingOf(screen) {
  return headingBefore(screen) ?? parts(screen, HEADINGS)[0] ?? parts(screen, INSTEAD)[0] ?? headingAround(screen);
}

// Without a heading of its own, a screen is shown under that of the screen around it.
function headingAround(screen) {
  return (around(screen) && parts(around(screen), HEADINGS)[0]) ?? screen;
}

function nameOf(screen) {
  const heading = headingOf(screen);
  const named = screen.id || ((screen.contains(heading) || heading === headingBefore(screen)) && heading.id);
  if (!named) screen.id = `screen-${screens().indexOf(screen) + 1}`;
  return named || screen.id;
}

// Everything but the screen and what it stands in; screens inside of it come after it, on their own.
function leaveOut(screen) {
  for (const one of main.querySelectorAll("[data-off]")) delete one.dataset.off;
  const heading = headingOf(screen);
  for (let one = screen; one !== main; one = one.parentElement) {
    for (const other of one.parentElement.children) {
      if (other !== one && !other.contains(heading)) other.dataset.off = "";
    }
  }
  for (const inner of screen.querySelectorAll("[data-screen]")) {
    inner.dataset.off = "";
    const before = headingBefore(inner);
    if (before) before.dataset.off = "";
  }
  for (const table of screen.querySelectorAll("table")) {
    if (![...table.rows].some((row) => row.checkVisibility())) table.dataset.off = "";
  }
}

// The title of the page is read as the heading of the first level, that of the screen as the next one.
function setLevels(screen) {
  for (const one of main.querySelectorAll("[data-level]")) {
    one.removeAttribute("aria-level");
    delete one.dataset.level;
  }
  const all = new Set([headingOf(screen), ...screen.querySelectorAll(HEADINGS)]);
  const found = [...all].filter((one) => one.matches(HEADINGS));
  const highest = found.length ? Number(found[0].localName[1]) : 1;
  for (const one of found) {
    one.dataset.level = "";
    one.setAttribute("aria-level", Math.max(2, Number(one.localName[1]) - highest + 2));
  }
}

const scroller = () => (getComputedStyle(main).overflowY === "auto" ? main : document.scrollingElement);
const below = (box = scroller()) => box.scrollHeight - box.clientHeight - box.scrollTop > SLACK;

function lookBelow() {
  more.hidden = !below();
  if (main.scrollHeight - main.clientHeight > SLACK) main.tabIndex = 0;
  else main.removeAttribute("tabindex");
}

// A table that is wider than the window gets smaller type; it is as large as it can be on every screen.
function fit() {
  for (const step of STEPS) {
    root.style.setProperty("--step", step);
    if (main.scrollWidth <= main.clientWidth + SLACK) break;
  }
  lookBelow();
}

function show(screen, { focus = true } = {}) {
  const all = screens();
  shown = screen;
  leaveOut(screen);
  setLevels(screen);
  place.textContent = place.dataset.place
    .replace("{number}", all.indexOf(screen) + 1)
    .replace("{count}", all.length);
  history.replaceState(null, "", `#${nameOf(screen)}`);
  scroller().scrollTop = 0;
  size.disconnect();
  for (const one of [main, screen]) size.observe(one);
  fit();
  if (focus) takeFocus(headingOf(screen));
}

// A table is called by its caption.
function takeFocus(heading) {
  const one = heading.localName === "caption" ? heading.parentElement : heading;
  one.tabIndex = -1;
  one.focus({ preventScroll: true });
}

// The page before or after this one in a guide, in this view.
function otherPage(way) {
  const link = document.querySelector(`a[rel~="${way}"]`);
  if (!link) return;
  const address = new URL(link.href);
  address.searchParams.set("view", "projector");
  if (way === "prev") address.hash = LAST;
  location.assign(address);
}

function move(by) {
  const all = screens();
  const to = all.indexOf(shown) + by;
  if (all[to]) show(all[to]);
  else otherPage(by > 0 ? "next" : "prev");
}

// What does not fit is seen before the next screen comes.
function turn(by) {
  const box = scroller();
  const more = by > 0 ? below(box) : box.scrollTop > SLACK;
  if (more) box.scrollBy({ top: by * box.clientHeight * STEP, behavior: "instant" });
  else move(by);
}

function toRoom() {
  const room = document.getElementById("room");
  const to = shown === room ? left ?? screens()[1] : room;
  left = shown;
  show(to);
}

// What keys, buttons and fingers ask for (projector-keys.js).
const DEEDS = {
  back: () => move(-1),
  next: () => move(1),
  up: () => turn(-1),
  down: () => turn(1),
  first: () => show(screens()[0]),
  last: () => show(screens().at(-1)),
  room: toRoom,
  heading: () => takeFocus(headingOf(shown)),
  leave: () => location.assign(`${leave()}#${nameOf(shown)}`),
};
main.addEventListener("projector", (event) => DEEDS[event.detail]());

// The screen that the address names: by something on it, by its number, or as the last.
function asked() {
  const name = decodeURIComponent(location.hash.slice(1));
  const all = screens();
  const one = name && document.getElementById(name);
  if (one) return all.find((screen) => headingBefore(screen) === one || screen === one.closest("[data-screen]"));
  return name === LAST ? all.at(-1) : all[/^screen-(\d+)$/.exec(name)?.[1] - 1];
}

addEventListener("hashchange", () => {
  const screen = asked();
  if (screen) show(screen);
});
main.addEventListener("scroll", lookBelow, { passive: true });
addEventListener("scroll", lookBelow, { passive: true });
addEventListener("resize", fit);
main.addEventListener("toggle", fit, true);

root.dataset.running = "";
title.setAttribute("role", "heading");
title.setAttribute("aria-level", "1");
bar.hidden = false;
document.querySelector("[data-leave]").addEventListener("click", (event) => {
  event.currentTarget.hash = nameOf(shown);
});
show(asked() ?? screens()[0], { focus: location.hash !== "" });
