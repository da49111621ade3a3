// The list of conversations: a column of very wide windows, a dialog from the left in others.

const rail = element.querySelector(".rail"), drawer = element.querySelector(".drawer");
const list = element.querySelector(".history"), entries = element.querySelector(".entries");
const told = list.querySelector(".told [role=status]"), undo = list.querySelector(".undo");
const wide = matchMedia("(min-width: 100rem)");
const others = "BroadcastChannel" in window ? new BroadcastChannel(`cuttings ${location.pathname}`) : null;
const tab = `cuttings open ${location.pathname}`; // where this tab remembers what it shows
// What is asked before the store is open waits for it.
const opening = called("who", null)
  .then((who) => openStore(`cuttings ${location.pathname} ${who ?? ""}`))
  .catch(() => unkept());
let removed = null; // what Undo brings back

const conversationOf = (turn) => [now, run?.conversation].find((one) => one?.turns.includes(turn)) ?? now;

// What cannot be kept is said, and the chat goes on.
async function attempt(work) {
  const store = await opening;
  try {
    return store && (await work(store));
  } catch {
    unkept();
    return null;
  }
}

function unkept() {
  const place = document.querySelector("#kept .unkept");
  if (place) place.hidden = false;
}

async function keep(conversation, turn) {
  const { about, turns } = conversation;
  remember();
  await attempt((store) => store.keep(about, turn.kept, turns.map(({ kept }) => kept)));
  changed();
}

function changed() {
  others?.postMessage("changed");
  return draw();
}

async function draw() {
  const kept = ((await attempt((store) => store.conversations())) ?? []).map(readAbout).filter(Boolean);
  kept.sort((one, other) => other.changed - one.changed);
  if (list.querySelector("input")) return; // a name is being written
  // Entries that stay are not made anew: one may have the focus, or its menu open.
  const there = new Map([...entries.children].map((item) => [item.dataset.id, item]));
  for (const [id, item] of there) if (!kept.some((about) => about.id === id)) item.remove();
  for (const [at, about] of kept.entries()) {
    const item = entry(about, there.get(about.id));
    if (entries.children[at] !== item) entries.insertBefore(item, entries.children[at] ?? null);
  }
  list.querySelector(".nothing").hidden = kept.length > 0;
}

function entry(about, there) {
  const item = there ?? element.querySelector("template.entry").content.firstElementChild.cloneNode(true);
  const name = nameOf(about), button = item.querySelector(".entry");
  item.dataset.id = about.id;
  item.about = about;
  item.querySelector(".name").textContent = name;
  item.querySelector("time").textContent = moment(about.changed);
  item.querySelector("summary").setAttribute("aria-label", `More: ${name}`);
  if (about.id === now.about.id) button.setAttribute("aria-current", "true");
  else button.removeAttribute("aria-current");
  return item;
}

function moment(changed) {
  const when = new Date(changed), today = new Date().toDateString() === when.toDateString();
  if (today) return when.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return when.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}

async function load(about) {
  const kept = (await attempt((store) => store.turns(about.id))) ?? [];
  return { about, turns: kept.map(readTurn).filter(Boolean) };
}

async function go(about) {
  show(await load(about));
  remember();
  await draw();
}

function fresh() {
  show(begin());
  remember();
  shut();
  draw();
  document.querySelector("#question textarea")?.focus();
}

function remember() {
  try {
    sessionStorage.setItem(tab, now.about.id);
  } catch {
    // the next load begins a new conversation
  }
}

function arrange() {
  (wide.matches ? rail : drawer).append(list);
  if (wide.matches) drawer.close();
}

const shut = () => drawer.close();
wide.addEventListener("change", arrange);
others?.addEventListener("message", draw);
arrange();

document.addEventListener("click", ({ target }) => {
  if (target.closest("#earlier")) drawer.showModal();
  if (target.closest("#fresh")) fresh();
});
// Escape closes the list, and not the article behind it too.
drawer.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
drawer.addEventListener("click", ({ target }) => target === drawer && shut()); // beside it

(async () => {
  let open = null;
  try {
    open = sessionStorage.getItem(tab);
  } catch {
    // begins a new one
  }
  const kept = ((await attempt((store) => store.conversations())) ?? []).map(readAbout);
  const about = kept.find((one) => one?.id === open);
  if (about && !run && !now.turns.length) await go(about);
  else await draw();
})();
