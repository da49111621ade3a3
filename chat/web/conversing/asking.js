// Runs when Gradio has put the conversation on the page; `element` holds it, `trigger` calls the page's Python, and what
// that gives comes as `props.value`, a step at a time. The conversation itself is held here: Python remembers nothing.

const block = element.closest("#conversation");
const log = element.querySelector(".turns");
const spoken = element.querySelector(".turns-spoken");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const come = (to, block) => to.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
const LEANT_ON = 8; // turns that a follow-up may lean on
const PULSE = 5_000, PATIENCE = 180_000; // milliseconds

let now = begin(); // the conversation on the page
let run = null; // the question that is being answered
let runs = 0;

function begin() {
  const moment = Date.now();
  return { about: { id: newId(), name: "", first: "", begun: moment, changed: moment }, turns: [] };
}

function ask(question, replaced = null, out = []) {
  if (run) {
    say("The question before is still being answered.");
    return false;
  }
  const at = replaced ? now.turns.indexOf(replaced) : now.turns.length;
  const conversation = now.turns.slice(Math.max(0, at - LEANT_ON), at).map(leaning);
  run = { number: ++runs, question, conversation: now, replaced, section: null, heard: Date.now() };
  const filters = replaced?.kept.filters ?? null;
  trigger("ask", { asked: { run: run.number, question, conversation, out, filters, typed: !replaced } });
  guard(run);
  return true;
}

// A chat that has stopped, or was started again meanwhile, never ends an answer: the next question must not wait for it.
async function guard(mine) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PULSE));
    if (run !== mine) return;
    const alive = await called("who", null);
    if (run === mine && (alive === null || Date.now() - mine.heard > PATIENCE)) lost();
  }
}

watch("value", () => {
  const step = props.value;
  if (!run || step?.run !== run.number) return;
  run.heard = Date.now();
  if (step.notice) return refused(step);
  const section = clean(step.html);
  const turn = step.turn && readTurn({ id: run.replaced?.kept.id ?? newId(), mark: newId(), ...step.turn });
  if (turn) {
    section.append(...verdictOn(turn));
    turn.section = section;
  }
  put(section);
  say(step.spoken);
  if (turn) answered(turn);
});

function put(section) {
  const before = run.section ?? run.replaced?.section;
  const held = before?.contains(document.activeElement);
  if (before) before.replaceWith(section);
  else if (run.conversation === now) {
    log.querySelector(".turn:not(:has(.question))")?.remove(); // the notice before
    log.append(section);
    come(section, "start"); // so that its answer is read from the beginning
  }
  // A chip or a button that had the focus is gone: its question takes it.
  if (held) section.querySelector(".question")?.focus({ preventScroll: true });
  run.section = section;
}

function answered(turn) {
  const { conversation, replaced } = run;
  const { about, turns } = conversation;
  run = null;
  if (replaced) turns[turns.indexOf(replaced)] = turn;
  else turns.push(turn);
  about.first ||= turn.answer.question;
  about.changed = Date.now();
  keep(conversation, turn);
}

// The question was not answered: its turn is as it was before, and why is said at the end.
function refused({ html, spoken }) {
  const { replaced, section, conversation } = run;
  run = null;
  if (section) section.replaceWith(...(replaced ? [sectionOf(replaced)] : []));
  if (conversation !== now) return;
  const notice = clean(html);
  log.querySelector(".turn:not(:has(.question))")?.remove();
  log.append(notice);
  come(notice, "end");
  say(spoken);
}

function lost() {
  const words = element.querySelector("template.lost").content.cloneNode(true);
  const { replaced, question } = run;
  refused({ html: words.firstElementChild.outerHTML, spoken: words.textContent });
  const box = document.querySelector("#question textarea");
  if (replaced || !box || box.value) return;
  box.value = question;
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

block.addEventListener("ended", ({ detail }) => {
  if (run?.number === detail) lost(); // it ended without an answer
});
block.addEventListener("submitted", ({ detail }) => {
  detail.taken = Boolean(ask(detail.question)); // else it stays in the box
});

function say(words) {
  spoken.textContent = words;
}

function show(conversation) {
  now = run?.conversation.about.id === conversation.about.id ? run.conversation : conversation;
  const sections = now.turns.map((turn) => (run?.replaced === turn && run.section) || sectionOf(turn));
  if (run?.conversation === now && !run.replaced && run.section) sections.push(run.section);
  log.replaceChildren(...sections);
  say("");
  log.lastElementChild?.scrollIntoView({ block: "start" });
}

// Calls the page's Python for a sentence; null where it does not answer.
async function called(name, sent) {
  try {
    return (await server[name](sent)) ?? null;
  } catch {
    return null;
  }
}

const turnOf = (part) => now.turns.find(({ section }) => section === part.closest(".turn"));

document.addEventListener("click", ({ target }) => {
  const at = (selector) => target.closest(selector);
  const example = at("[data-ask]"), chip = at("[data-without]"), point = at("[data-point]");
  if (example) ask(example.dataset.ask);
  if (chip && element.contains(chip)) {
    const turn = turnOf(chip);
    const without = JSON.parse(chip.dataset.without);
    const known = turn ? [...turn.kept.out, ...(turn.answer.filters ?? [])] : [];
    if (turn) ask(turn.answer.question, turn, known.filter(({ id }) => without.includes(id)));
  }
  if (point) follow(point);
});

element.addEventListener("keydown", (event) => {
  const point = event.target.closest("[data-point]");
  if (!point || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault(); // the space bar would scroll
  follow(point);
});

// A point of a timeline leads to its sentence, which shows that it has the focus.
function follow(point) {
  const line = point.closest(".turn").querySelector(`[data-line="${point.dataset.point}"]`);
  come(line, "center");
  line.focus({ preventScroll: true });
}
