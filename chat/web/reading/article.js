// Opens an article beside the conversation, or over it where the window is narrow, leads from quote to quote of the
// answer, and closes it again. Runs when Gradio has put the article's place on the page; `element` holds it,
// `server.article` fetches one.

const place = element.closest("#article");
const desk = () => document.getElementById("desk"); // it may come onto the page after this
const narrow = matchMedia("(max-width: 64rem)");
let opener = null; // what has the focus again when the article is closed
let cards = []; // of the answer whose quotes are gone through
let at = 0; // the card of the quote that is open
let asked = 0;

const span = (one) => [Number(one.dataset.start), Number(one.dataset.end)];
const titled = (card) => card.querySelector(".open");
const numberOf = (card) => card.querySelector(".number")?.textContent;

// A marker belongs to the card of its number; what stands in a card, to that; a copy named in the article, to the open one.
function settle(button) {
  const turn = button.closest(".turn");
  if (!turn && button.closest("#desk")) cards = []; // it stands in a list of the collection
  if (!turn) return;
  cards = [...turn.querySelectorAll(".card")];
  const card = button.closest(".card") ?? cards.find((one) => numberOf(one) === button.textContent);
  at = Math.max(0, cards.indexOf(card));
}

function wish(button) {
  const same = cards.map(titled).filter((other) => other.dataset.document === button.dataset.document);
  const [start, end] = span(button);
  const speaker = cards[at]?.querySelector(".speaker")?.textContent ?? null;
  return { document: button.dataset.document, start, end, print: button.dataset.print, speaker, also: same.map(span) };
}

async function open(button) {
  const mine = ++asked;
  settle(button);
  let sheet;
  try {
    sheet = await server.article(wish(button));
  } catch {
    sheet = props.failed; // the server cannot be reached
  }
  if (mine !== asked) return; // another was asked for meanwhile
  props.value = sheet;
  if (button.closest("#desk")) opener = button;
  mark(button);
  document.body.classList.add("reading");
  // On a phone, going back closes the article and does not leave the chat.
  if (narrow.matches && !history.state?.reading) history.pushState({ ...history.state, reading: true }, "");
  requestAnimationFrame(show);
}

// Show in the conversation which quote is open.
function mark(button) {
  for (const one of desk().querySelectorAll("[data-document][aria-current]")) one.removeAttribute("aria-current");
  button?.setAttribute("aria-current", "true");
}

function show() {
  arrange();
  if (!document.body.classList.contains("reading")) return; // closed meanwhile
  const several = cards.length > 1;
  for (const button of element.querySelectorAll("[data-step]")) button.hidden = !several;
  element.querySelector(".keys").hidden = !several;
  element.querySelector(".count").textContent = several ? `${at + 1} of ${cards.length}` : "";
  const copies = cards[at]?.querySelector(".copies");
  const head = element.querySelector(".sheet header");
  if (copies && head && !head.querySelector(".copies")) head.append(copies.cloneNode(true));
  const quote = element.querySelector("#quote") ?? element.querySelector(".notice") ?? element.querySelector(".sheet");
  place.scrollTop = 0;
  quote.scrollIntoView({ block: quote.id ? "center" : "start" });
  quote.focus({ preventScroll: true });
}

function step(by) {
  if (cards.length < 2) return;
  const button = titled(cards[(at + by + cards.length) % cards.length]);
  if (!button.isConnected) return; // its answer has been asked again
  if (!narrow.matches) button.closest(".card").scrollIntoView({ block: "nearest" });
  open(button);
}

function close() {
  if (!document.body.classList.contains("reading")) return;
  asked += 1;
  document.body.classList.remove("reading");
  arrange();
  props.value = "";
  mark(null);
  (opener?.isConnected ? opener : document.querySelector("#question textarea"))?.focus();
  opener = null;
  if (history.state?.reading) history.back();
}

// Over the conversation the article is a dialog, and what it covers cannot be reached; beside it, it is not.
function arrange() {
  const reading = document.body.classList.contains("reading");
  place.setAttribute("role", narrow.matches ? "dialog" : "complementary");
  place.setAttribute("aria-label", "Article");
  place.toggleAttribute("aria-modal", narrow.matches);
  if (desk()) desk().inert = reading && narrow.matches;
}

const steps = { n: 1, ArrowRight: 1, p: -1, ArrowLeft: -1 };
const typing = (target) => target.closest?.("input, textarea, select, dialog, [contenteditable]");

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-document]");
  const way = event.target.closest("[data-step]");
  if (button) open(button);
  else if (way) step(Number(way.dataset.step));
  else if (event.target.closest("#article .close, #fresh, [data-ask], [data-without]")) close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return close();
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
  if (!document.body.classList.contains("reading") || !(event.key in steps)) return;
  event.preventDefault();
  step(steps[event.key]);
});
window.addEventListener("popstate", () => {
  if (!history.state?.reading) close();
});
narrow.addEventListener("change", arrange);
arrange();
