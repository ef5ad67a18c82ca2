// Keeps the page of a kit's files up to date while they are made. Without it, the page loads itself anew every
// few seconds.
const EVERY = 1000; // milliseconds
const heard = document.getElementById("heard");

function section(page) {
  return page.getElementById("files");
}

// What is being done is read out when it changes; the end moves to the files.
function show(next) {
  const stage = next.querySelector("[data-live]")?.textContent ?? "";
  if (next.dataset.state !== section(document).dataset.state) {
    section(document).replaceWith(document.adoptNode(next));
    heard.textContent = section(document).querySelector("h2").textContent;
    return;
  }
  const label = section(document).querySelector("[data-live]");
  if (label.textContent !== stage) label.textContent = heard.textContent = stage;
  document.getElementById("bar").value = next.querySelector("progress").value;
}

async function look() {
  try {
    const answer = await fetch(section(document).dataset.here);
    if (!answer.ok) throw new TypeError(answer.statusText);
    show(section(new DOMParser().parseFromString(await answer.text(), "text/html")));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    heard.textContent = heard.dataset.lost;
  }
  if (document.getElementById("bar")) setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
