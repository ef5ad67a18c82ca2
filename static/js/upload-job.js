// Keeps the page of an upload up to date while it is worked on, and shows what became of it at the end. Without
// it, the page loads itself anew every few seconds.
const EVERY = 1000; // milliseconds
const live = document.getElementById("live");
const bar = document.getElementById("bar");
const heard = document.getElementById("heard");
let read = "";

function show(state) {
  for (const place of live.querySelectorAll("[data-live]")) {
    const said = state[place.dataset.live];
    const text = place.dataset.live === "percent" && said !== null ? `${said} %` : (said ?? "");
    if (place.textContent !== text) place.textContent = text;
  }
  if (state.percent === null) bar.removeAttribute("value");
  else bar.value = state.percent;
  tell(`${state.state}. ${state.stage}.`);
}

// Read out when something else is being done, not at every row.
function tell(sentence) {
  if (sentence !== read) heard.textContent = sentence;
  read = sentence;
}

async function look() {
  try {
    const answer = await fetch(live.dataset.state, { headers: { Accept: "application/json" } });
    if (answer.redirected || answer.status === 403) return location.reload();
    if (!answer.ok) throw new TypeError(answer.statusText);
    const state = await answer.json();
    if (state.ended) return location.reload();
    show(state);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    tell(live.dataset.lost);
  }
  return setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
