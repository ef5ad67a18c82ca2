// Draws the next class in place. Without it, the button loads the page with the next class.
const HOLDER = "simulation";

async function next(form) {
  const asked = new URLSearchParams(new FormData(form));
  asked.set("part", "1");
  const answer = await fetch(`${form.action.split("#")[0]}?${asked}`);
  if (!answer.ok) throw new Error(answer.statusText);
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(HOLDER);
}

document.addEventListener("submit", async (event) => {
  const holder = event.target.closest("[data-draws]");
  if (!holder) return;
  event.preventDefault();
  try {
    const drawn = await next(event.target);
    // A new status is read out only if its element stays.
    const said = holder.querySelector("[role=status]");
    const words = drawn.querySelector("[role=status]");
    said.replaceChildren(...words.childNodes);
    words.replaceWith(said);
    holder.replaceWith(drawn);
    drawn.querySelector("button").focus();
  } catch {
    event.target.submit();
  }
});
