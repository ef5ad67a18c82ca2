// "Use my location": asks the browser, rounds to about 500 m, and only then asks this site.
const STEP = 0.005; // degrees, as the site rounds again
const WAIT = { maximumAge: 600000, timeout: 15000 };
const REFUSED = 1;

const form = document.getElementById("near");
const status = form.querySelector("[role=status]");
const say = (words) => { status.textContent = words; };
const round = (degrees) => (Math.round(degrees / STEP) * STEP).toFixed(3);

function found({ coords }) {
  form.elements.near.value = `${round(coords.latitude)},${round(coords.longitude)}`;
  say("");
  form.submit();
}

function failed(error) {
  say(error.code === REFUSED ? form.dataset.refused : form.dataset.missing);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!navigator.geolocation) return say(form.dataset.missing);
  say(form.dataset.asking);
  navigator.geolocation.getCurrentPosition(found, failed, WAIT);
});
form.hidden = false;
