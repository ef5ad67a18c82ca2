// Moves Status and Change of the five-by-five explainer. The page brings the limits, the table and all words
// (dashboard/guide/five/reading.py); here numbers are only compared with them. Without it, the form does the same.
const PARTS = ["five-table", "five-notes", "five-beside"]; // what another table or year changes
const form = document.getElementById("five-form");
const output = document.getElementById("five-color");
const fields = [form.elements.value, form.elements.change];
let rules = readRules();
let turn = 0;

function readRules() {
  return JSON.parse(document.getElementById("five-rules").textContent);
}

// The place of a number among the levels, 0 the best. `ends` are those of all levels but the last.
export function placeOf(ends, lower, number) {
  const place = ends.findIndex((end) => (lower ? number <= end : number >= end));
  return place < 0 ? ends.length : place;
}

// Where two numbers lie: places of Status and Change, 0 the best, and the color, 0 for no such cell.
export function read(table, value, change) {
  const row = placeOf(table.value.ends, table.lower, value);
  const column = placeOf(table.change.ends, table.lower, change);
  return { row, column, color: table.colors[row][column] };
}

const filled = (sentence, words) => sentence.replace(/\{(\w+)\}/g, (all, name) => words[name] ?? all);

function printed(axis, number) {
  const text = Math.abs(number).toFixed(1);
  const sign = number <= -0.05 ? "\u2212" : axis.signed && number >= 0.05 ? "+" : "";
  return filled(axis.text, { number: sign + text });
}

// The number of a field, or null; what is wrong with it stands below it.
function numberOf(field) {
  const text = field.value.trim().replace("\u2212", "-").replace(",", ".").replace(/^\+/, "");
  const number = new RegExp(`^(?:${rules.pattern})$`).test(text) ? Number(text) : null;
  const { empty, unread, outside, low, high } = field.dataset;
  const far = number !== null && (number < Number(low) || number > Number(high));
  const problem = text === "" ? empty : number === null ? unread : far ? outside : "";
  document.getElementById(`${field.id}-problem`).textContent = filled(problem, { typed: field.value });
  if (problem) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  return problem ? null : number;
}

function show() {
  const numbers = fields.map(numberOf);
  const place = numbers.includes(null) ? null : read(rules, ...numbers);
  fields.forEach((field, at) => slide(field, numbers[at]));
  showLevels(numbers, place);
  showColor(place);
  light(place);
}

function slide(field, number) {
  if (number === null) return;
  const slider = document.getElementById(`${field.id}-slider`);
  slider.value = number;
  slider.setAttribute("aria-valuetext", printed(rules[field.name], number));
}

function showLevels(numbers, place) {
  document.querySelectorAll("#five-levels dd").forEach((line, at) => {
    const axis = rules[fields[at].name];
    const said = place ? [axis.words[at ? place.column : place.row], printed(axis, numbers[at])] : rules.open;
    const small = document.createElement("small");
    small.textContent = said[1];
    line.replaceChildren(said[0], " ", small);
  });
}

// Only what is new is written, so that it is read out when it changes and not at every step.
function showColor(place) {
  const color = place?.color ?? 0;
  const word = place ? rules.words[color] : rules.none;
  const sentence = place
    ? filled(color ? rules.meets : rules.gap, {
        status: rules.value.words[place.row],
        change: rules.change.words[place.column],
        color: word,
      })
    : rules.waiting;
  const [mark, said] = output.children;
  if (said.textContent === sentence) return;
  mark.querySelector("svg").setAttribute("class", `mark l${color}`);
  mark.querySelector("use").setAttribute("href", `#level-${color}`);
  mark.lastChild.data = word;
  said.textContent = sentence;
}

// Marks the cell, its heads and its limits. Columns of the table stand worst first, everything else best first.
function light(place) {
  const table = document.querySelector("#five-table .five");
  for (const lit of document.querySelectorAll("#five-table .lit")) lit.classList.remove("lit");
  table.querySelector("[data-here]")?.remove();
  if (!place) return;
  const column = rules.change.words.length - place.column; // the first cell of a row is its head
  const row = table.tBodies[0].rows[place.row];
  const lists = document.querySelectorAll("#five-table .limits ul");
  const lit = [row.cells[0], row.cells[column], table.tHead.rows[0].cells[column]];
  lit.push(lists[0].children[place.row], lists[1].children[place.column]);
  for (const one of lit) one.classList.add("lit");
  const here = Object.assign(document.createElement("small"), { textContent: rules.here });
  here.dataset.here = "";
  row.cells[column].insertBefore(here, row.cells[column].querySelector("small"));
}

// Another table: asked of the site, so that its rules stand in one place.
async function changeTable() {
  const address = addressNow();
  const mine = ++turn;
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== turn) return;
    for (const id of PARTS) document.getElementById(id).replaceWith(page.getElementById(id));
    document.title = page.title;
    rules = readRules();
    history.replaceState(null, "", address);
    show();
  } catch {
    location.assign(address);
  }
}

const addressNow = () => `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;

for (const field of fields) {
  const slider = document.getElementById(`${field.id}-slider`);
  slider.hidden = false;
  slider.addEventListener("input", () => {
    field.value = slider.value;
    show();
  });
  field.addEventListener("input", show);
  for (const one of [field, slider]) {
    one.addEventListener("change", () => history.replaceState(null, "", addressNow()));
  }
}
for (const choice of form.querySelectorAll("[data-table]")) choice.addEventListener("change", changeTable);
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[type=submit]").hidden = true;
show();
