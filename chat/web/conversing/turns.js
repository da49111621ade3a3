// A turn as it is kept and as it is shown: what the database gives back may be anything, and only what answers are made
// of is put on the page.

const ELEMENTS = new Set(
  ("section h2 h3 p div span ul ol li dl dt dd button details summary blockquote q mark bdi s b i em strong br a time code " +
    "svg g line circle path rect text title").split(" "),
);
const ATTRIBUTES = new RegExp(
  "^(class|dir|lang|title|role|tabindex|type|datetime|href|target|rel|open|hidden|width|height|viewbox|x|y|dx|dy|d|r|" +
    "cx|cy|[xy][12]|fill|stroke|aria-[a-z]+|data-[a-z]+)$",
);
const LONGEST_NAME = 200;

function clean(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html"); // runs nothing
  for (const one of body.querySelectorAll("*")) {
    if (!ELEMENTS.has(one.localName)) one.remove();
    for (const { name, value } of [...one.attributes])
      if (!ATTRIBUTES.test(name.toLowerCase()) || (name === "href" && !/^(https?:|\/(?!\/))/.test(value)))
        one.removeAttribute(name);
  }
  return body.querySelector(".turn") ?? document.createElement("section");
}

// Gives what was kept as a turn; null for what is none.
function readTurn(kept) {
  try {
    const answer = JSON.parse(kept.json);
    if ([kept.id, kept.html, kept.markdown, answer.question].some((part) => typeof part !== "string")) return null;
    const { id, html, json, markdown, filters = null } = kept;
    const [mark, verdict, note] = [kept.mark, kept.verdict, kept.note].map((part) => String(part ?? ""));
    const out = Array.isArray(kept.out) ? kept.out : [];
    return { kept: { id, html, json, markdown, out, filters, mark, verdict, note }, answer, section: null };
  } catch {
    return null;
  }
}

function readAbout(kept) {
  if (typeof kept?.id !== "string" || !Number.isFinite(kept.changed)) return null;
  const [first, name] = [kept.first, kept.name].map((part) => (typeof part === "string" ? part : ""));
  return { id: kept.id, first, name, begun: Number(kept.begun) || kept.changed, changed: kept.changed };
}

const nameOf = (about) => (about.name || about.first || "Conversation").slice(0, LONGEST_NAME);

function sectionOf(turn) {
  if (!turn.section) {
    turn.section = clean(turn.kept.html);
    turn.section.append(...verdictOn(turn));
  }
  return turn.section;
}

// What a follow-up may lean on.
function leaning({ answer }) {
  const { question, search_question, text, answered } = answer;
  return { question, search_question, text: String(text ?? "").slice(0, 4000), answered };
}
