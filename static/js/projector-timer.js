// Counts down the minutes that a facilitator sets. Kept in this window alone, so that it runs on from page to page.
const KEPT = "projector-timer";
const SECOND = 1000; // milliseconds
const TOLD = [300, 60]; // seconds left at which it is said aloud
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const form = document.querySelector("[data-timer]");
const time = document.querySelector("[data-time]");
const told = document.querySelector("[data-told]");
const pause = document.querySelector("[data-pause]");
const stop = document.querySelector("[data-stop]");
const PAUSE = pause.textContent;

// `end`: when it is over, in milliseconds since 1970, while it runs; else `left`: seconds.
let state = remembered();
let ticking = 0;
let heard = Infinity; // seconds that were left when it last spoke

// A browser may refuse to keep anything; then the timer lives as long as the page.
function memory() {
  try {
    return window.sessionStorage;
  } catch (error) {
    if (error.name !== "SecurityError") throw error;
    return null;
  }
}

function remembered() {
  const kept = memory()?.getItem(KEPT);
  return kept ? JSON.parse(kept) : null;
}

function remember(now) {
  state = now;
  if (now) memory()?.setItem(KEPT, JSON.stringify(now));
  else memory()?.removeItem(KEPT);
  show();
}

const secondsLeft = () => (state.end ? Math.max(0, Math.ceil((state.end - Date.now()) / SECOND)) : state.left);
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function words(left) {
  if (left === 0) return time.dataset.over;
  if (!state.end) return time.dataset.paused.replace("{time}", clock(left));
  if (calm.matches && left > 60) return time.dataset.minutes.replace("{minutes}", Math.ceil(left / 60));
  return time.dataset.left.replace("{time}", clock(left));
}

function show() {
  clearTimeout(ticking);
  const left = state ? secondsLeft() : null;
  const said = state ? words(left) : "";
  if (time.textContent !== said) time.textContent = said;
  pause.disabled = stop.disabled = !state;
  if (left === 0) pause.disabled = true;
  pause.textContent = state && !state.end ? pause.dataset.goOn : PAUSE;
  if (!state?.end) return;
  tell(left);
  if (left > 0) ticking = setTimeout(show, (state.end - Date.now()) % SECOND || SECOND);
}

// Aloud at the start, when few minutes are left, and at the end: not at every second.
function tell(left) {
  if (heard === Infinity || left === 0 || TOLD.some((limit) => left <= limit && heard > limit)) {
    told.textContent = words(left);
  }
  heard = left;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  heard = Infinity;
  remember({ end: Date.now() + form.elements.minutes.valueAsNumber * 60 * SECOND });
  form.closest("details").open = false;
});
pause.addEventListener("click", () => {
  const left = secondsLeft();
  remember(state.end ? { left } : { end: Date.now() + left * SECOND });
  told.textContent = words(left);
});
stop.addEventListener("click", () => remember(null));
document.addEventListener("visibilitychange", show);
show();
