// Shows another measure by student group, and why a group has its color, in place. Without it, the links open
// pages of their own.
const HOLDER = "by-group";
const WHY = "why";
const box = document.createElement("dialog");
box.setAttribute("aria-labelledby", "why-title");
document.body.append(box);

async function part(link, id) {
  const answer = await fetch(`${link.href}?part=1`);
  if (!answer.ok) throw new Error(answer.statusText);
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
}

async function showGroups(link) {
  const shown = await part(link, HOLDER);
  document.getElementById(HOLDER).replaceWith(shown);
  const heading = shown.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus();
}

async function showWhy(link) {
  box.replaceChildren(await part(link, WHY));
  box.onclose = () => link.focus();
  if (!box.open) box.showModal();
}

// A card that opens takes a row of its own: what was chosen stays where it is on the screen.
function hold(chosen) {
  const before = chosen.getBoundingClientRect().top;
  requestAnimationFrame(() => scrollBy({ top: chosen.getBoundingClientRect().top - before, behavior: "instant" }));
}

document.addEventListener("click", async (event) => {
  const summary = event.target.closest("details.why > summary");
  if (summary) return hold(summary);
  const groups = event.target.closest(`#${HOLDER} nav a`);
  const link = groups || event.target.closest("a[data-why]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    await (groups ? showGroups : showWhy)(link);
  } catch {
    location.assign(link.href);
  }
});
