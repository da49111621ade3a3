// Keeps the filters that are set by hand. They are this element's value, which goes along with the next questions; Python
// writes the chips and the panel.

const panel = element.querySelector(".panel");
const button = element.querySelector(".filter");
const chips = element.querySelector(".chosen");
const status = element.querySelector("[role=status]");
const all = (selector) => [...panel.querySelectorAll(selector)];
let chosen = { since: null, until: null, outlets: [] };
let shown = 0;

async function apply(next) {
  chosen = next;
  props.value = next;
  const mine = ++shown;
  const html = await server.chips(next).catch(() => "");
  if (mine !== shown) return; // they were changed again meanwhile
  const held = chips.contains(document.activeElement);
  chips.innerHTML = html;
  const names = [...chips.querySelectorAll(".chip")].map((chip) => chip.textContent.replace("×", "").trim());
  status.textContent = names.length ? `From now on: ${names.join(", ")}` : "No filters";
  if (held) (chips.querySelector("button") ?? button).focus();
}

async function toggle(open) {
  if (open) {
    if (panel.hidden) panel.innerHTML = await server.panel(null).catch(() => "");
    fill();
  }
  panel.hidden = !open;
  button.setAttribute("aria-expanded", String(open));
  if (open) panel.querySelector("input")?.focus();
}

// Show in the panel what is chosen.
function fill() {
  for (const input of all("[type=date]")) input.value = chosen[input.name] ?? "";
  for (const box of all("[type=checkbox]")) box.checked = chosen.outlets.includes(box.value);
}

function read() {
  const [since, until] = ["since", "until"].map((name) => panel.querySelector(`[name=${name}]`)?.value || null);
  const wrong = since && until && since > until;
  const problem = panel.querySelector(".problem");
  if (problem) problem.hidden = !wrong;
  const boxes = all("[type=checkbox]");
  const listed = boxes.map(({ value }) => value);
  const gone = chosen.outlets.filter((name) => !listed.includes(name)); // chosen before they left the collection
  const outlets = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  if (!wrong) apply({ since, until, outlets: [...gone, ...outlets] });
}

function take(id) {
  const next = id === "all" ? { since: null, until: null, outlets: [] } : { ...chosen };
  if (id === "time") next.since = next.until = null;
  if (id === "outlets") next.outlets = [];
  if (id.startsWith("outlet:")) next.outlets = next.outlets.filter((name) => `outlet:${name}` !== id);
  apply(next);
  fill();
}

function find(words) {
  const wanted = words.trim().toLocaleLowerCase();
  let found = 0;
  for (const choice of all(".choices li")) {
    const name = choice.querySelector("input").value.toLocaleLowerCase();
    choice.hidden = !name.includes(wanted);
    found += !choice.hidden;
  }
  panel.querySelector(".nothing").hidden = found > 0;
}

element.addEventListener("click", ({ target }) => {
  const unset = target.closest("[data-unset]");
  if (unset) take(unset.dataset.unset);
  else if (target.closest(".filter")) toggle(panel.hidden);
  else if (target.closest(".done")) toggle(false).then(() => button.focus());
});
panel.addEventListener("change", ({ target }) => target.type !== "search" && read());
panel.addEventListener("input", ({ target }) => target.type === "search" && find(target.value));
panel.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.type === "search") event.preventDefault();
  if (event.key !== "Escape") return;
  event.stopPropagation(); // it closes the panel alone
  toggle(false).then(() => button.focus());
});
document.addEventListener("click", ({ target }) => {
  if (!panel.hidden && target.isConnected && !element.contains(target)) toggle(false);
});
