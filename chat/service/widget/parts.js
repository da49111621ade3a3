// Makes the parts of the chat. What the server sends as HTML was written by its renderer, where the text of articles
// is escaped; everything else is set as text.

// A page may allow no HTML but through a policy of a name that it lists: trusted-types cuttings.
const policy = globalThis.trustedTypes?.createPolicy?.("cuttings", { createHTML: (html) => html });

function show(place, html) {
  place.innerHTML = policy ? policy.createHTML(html) : html;
}

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

function notice(sentence) {
  return make("p", { class: "notice", role: "alert" }, sentence);
}

// A question while it is being answered, or with why it was not.
function pending(question) {
  const words = make("h2", { class: "question", tabindex: "-1", dir: "auto" }, question);
  return make("section", { class: "turn" }, words, make("p", { class: "pending" }, "Reading the articles…"));
}

function button(name, label, attributes = {}) {
  return make("button", { type: "button", class: name, ...attributes }, label);
}

// The whole chat; a dialog unless it stands within the page.
function frame({ label, placeholder, inline }) {
  const titled = { "aria-label": label };
  const parts = {
    launch: button("launch", label, { "aria-haspopup": "dialog", "aria-expanded": "false", hidden: inline }),
    panel: inline ? make("section", { class: "panel inline", ...titled }) : make("dialog", { class: "panel", ...titled }),
    fresh: button("fresh", "New", { "aria-label": "New conversation" }),
    close: button("shut", "×", { "aria-label": "Close", hidden: inline }),
    back: button("back", "← Back to the answer", { hidden: true }),
    turns: make("div", { class: "turns" }),
    article: make("div", { class: "article", hidden: true }),
    spoken: make("p", { class: "aloud", role: "status" }),
    form: make("form", { class: "ask" }),
    question: make("textarea", { rows: "1", placeholder, "aria-label": placeholder, maxlength: "10000", dir: "auto" }),
    send: make("button", { class: "send" }, "Ask"),
  };
  const welcome = make("p", { class: "welcome" }, "Ask these articles a question; the answer is made of their own words.");
  parts.turns.append(welcome);
  parts.scroll = make("div", { class: "scroll" }, parts.turns, parts.article);
  parts.form.append(parts.question, parts.send);
  const head = make("header", {}, make("h2", {}, label), parts.back, parts.fresh, parts.close);
  parts.panel.append(head, parts.scroll, parts.spoken, parts.form);
  return parts;
}

// Scrolls the chat alone: the page around it stays where it is. What is visible from the top on leaves it there.
function scrollIn(scroll, element, block = "start") {
  const [box, view] = [element.getBoundingClientRect(), scroll.getBoundingClientRect()];
  const top = scroll.scrollTop + box.top - view.top;
  if (block === "start") scroll.scrollTop = top;
  else scroll.scrollTop = top + box.height < view.height ? 0 : top - Math.max(0, (view.height - box.height) / 2);
}

// Copies a quote with its reference, and with the address of its article where that is open to everybody.
async function copy({ dataset, classList }, spoken) {
  const words = dataset.link?.startsWith("/") ? dataset.copy : `${dataset.copy}\n${dataset.link}`;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    spoken.textContent = "This page may not copy: mark the words and copy them by hand.";
    return;
  }
  spoken.textContent = "The quote is copied, with its source.";
  classList.add("copied");
  setTimeout(() => classList.remove("copied"), 2000);
}

// Keeps a key from the page around, whose shortcuts are not meant by what is typed here.
function keep(event) {
  event.stopPropagation();
}
