// Sends the files of the upload form with a progress bar, and takes files that are dropped onto their field.
// Without it, the form sends them by itself.
const MB = 1024 * 1024;
const form = document.getElementById("upload");
const said = document.getElementById("uploading").dataset; // the form's own is hidden by its field of that name
const sending = document.getElementById("sending");
const bar = document.getElementById("sent");
const told = document.getElementById("told");
const words = document.getElementById("sending-words");
const input = form.elements.files;
const drop = input.closest(".drop");
const chosen = document.getElementById("chosen");

const fill = (sentence, values) => sentence.replace(/\[(\w+)\]/g, (_, name) => values[name]);
const inMegabytes = (bytes) => (bytes / MB).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });

// What is wrong with the chosen files, as a sentence; "" where nothing is.
function fault(files) {
  const { most, mostTogether, mostFiles, none, large, much, many } = said;
  if (!files.length) return none;
  if (files.length > Number(mostFiles)) return many;
  const tooLarge = files.find((file) => file.size > Number(most));
  if (tooLarge) return fill(large, { name: tooLarge.name });
  return files.reduce((sum, file) => sum + file.size, 0) > Number(mostTogether) ? much : "";
}

function show(shown) {
  form.hidden = shown;
  sending.hidden = !shown;
}

function say(sentence) {
  show(false);
  told.textContent = sentence;
}

// The page that came back: the job, or the form with what is wrong.
function answered(request) {
  if (request.status === 200 && new URL(request.responseURL).pathname !== location.pathname) {
    location.assign(request.responseURL);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const errors = page.getElementById("errors");
  if (!errors) return say(said.broken);
  say("");
  document.getElementById("errors")?.remove();
  form.before(errors);
  errors.focus();
}

function send() {
  const request = new XMLHttpRequest();
  let part = -1;
  request.upload.onprogress = ({ loaded, total }) => {
    const percent = Math.floor((100 * loaded) / total);
    bar.value = percent;
    if (Math.floor(percent / 10) === part && percent < 100) return; // read out ten times, not a thousand
    part = Math.floor(percent / 10);
    const values = { percent, sent: inMegabytes(loaded), total: inMegabytes(total) };
    words.textContent = percent === 100 ? said.sent : fill(said.sending, values);
  };
  request.onload = () => answered(request);
  request.onerror = () => say(said.broken);
  request.onabort = () => say(said.stopped);
  document.getElementById("stop").onclick = () => request.abort();
  request.open("POST", form.action);
  request.setRequestHeader("X-CSRFToken", form.elements.csrfmiddlewaretoken.value);
  request.send(new FormData(form));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const wrong = fault([...input.files]);
  say(wrong);
  if (wrong) return input.focus();
  show(true);
  bar.value = 0;
  words.textContent = "";
  send();
});

function list() {
  chosen.hidden = !input.files.length;
  chosen.textContent = fill(said.chosen, { names: [...input.files].map((file) => file.name).join(", ") });
}

input.addEventListener("change", list);
for (const kind of ["dragover", "dragleave", "drop"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.toggleAttribute("data-over", kind === "dragover");
  });
}
drop.addEventListener("drop", ({ dataTransfer }) => {
  if (!dataTransfer.files.length) return;
  input.files = dataTransfer.files;
  list();
});
