// Suggests schools under an input with data-suggest, the address that answers. Without it, the form finds them.
// Choosing one goes to its page; with data-suggest-into, it puts the CDS code into the field of that id (of none:
// into the input) and sends the form. The list and the line that is read out are templates/profiles/parts/suggestions.html.
const WAIT = 120; // milliseconds without a key
const LEAST = 2; // characters

class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = input.form.querySelector("[role=listbox]");
    this.status = input.form.querySelector("[role=status]");
    this.schools = [];
    this.at = -1;
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.wait());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the input keeps the focus
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose([...this.list.children].indexOf(option));
    });
  }

  wait() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const words = this.input.value.trim();
    if (words.length < LEAST) return this.show({ said: "", schools: [] });
    const asking = (this.asking = new AbortController());
    try {
      const answer = await fetch(`${this.input.dataset.suggest}?${new URLSearchParams({ q: words })}`, {
        signal: asking.signal,
      });
      const found = answer.ok && (await answer.json());
      if (found && asking === this.asking && !asking.signal.aborted) this.show(found);
    } catch (error) {
      // Aborted by the next letter, or no network: the last answer stays, and the form works.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    }
  }

  show({ said, schools }) {
    this.mark(-1);
    this.schools = schools;
    this.list.replaceChildren(...schools.map((school, place) => this.option(school, place)));
    this.status.textContent = said;
    if (schools.length && document.activeElement === this.input) this.open();
    else this.close();
  }

  option(school, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.append(school.name);
    for (const line of [[school.where, school.grades].filter(Boolean).join(" · "), ...school.notes]) {
      const small = document.createElement("small");
      small.textContent = line;
      option.append(" ", small);
    }
    return option;
  }

  key(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.schools.length) {
      event.preventDefault();
      this.move(step);
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.choose(this.at);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab" || event.key === "Enter") {
      this.close();
    }
  }

  // From the input through the suggestions and back to the input.
  move(step) {
    this.open();
    const places = this.schools.length + 1;
    this.mark(((this.at + 1 + step + places) % places) - 1);
  }

  mark(place) {
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = place;
    const option = this.list.children[place];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  open() {
    if (!this.list.hidden) return;
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.mark(-1);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }

  choose(place) {
    const school = this.schools[place];
    this.close();
    if (!("suggestInto" in this.input.dataset)) return location.assign(school.address);
    const field = document.getElementById(this.input.dataset.suggestInto) ?? this.input;
    field.value = school.cds;
    this.input.form.requestSubmit();
  }
}

for (const input of document.querySelectorAll('input[data-suggest^="/"]')) new Suggestions(input);
