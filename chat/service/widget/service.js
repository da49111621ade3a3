// Speaks to the service that the script came from, and says in a sentence what went wrong.

const SILENCE = 120_000; // milliseconds
const MOST_TURNS = 20; // of a conversation that are sent along

class Refused extends Error {}

class Service {
  constructor(address, token) {
    this.address = address; // ends with a slash
    this.token = token;
  }

  ask(question, conversation, without) {
    const turns = conversation.slice(-MOST_TURNS).map(turn);
    const body = JSON.stringify({ question, conversation: turns, without, html: true });
    return this.call("v1/ask", { method: "POST", headers: { "Content-Type": "application/json" }, body });
  }

  // An id that a path cannot hold, because browsers resolve "..", is sent as a parameter.
  document({ document: id, start, end, print }) {
    const wish = new URLSearchParams({ html: "true" });
    if (start) for (const [name, value] of Object.entries({ start, end, print })) wish.set(name, value);
    const steps = id.split("/");
    if (id.isWellFormed?.() === false || steps.some((step) => /^\.{1,2}$/.test(step))) {
      wish.set("id", id);
      return this.call(`v1/documents?${wish}`);
    }
    return this.call(`v1/documents/${steps.map(encodeURIComponent).join("/")}?${wish}`);
  }

  async call(path, options = {}) {
    const url = new URL(path, this.address);
    if (!this.token && url.origin !== location.origin) {
      throw new Refused("This page has no token with which to ask the articles; whoever keeps the page can add one.");
    }
    const headers = { ...options.headers };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    let response, content;
    try {
      response = await fetch(url, { ...options, headers, referrerPolicy: "origin", signal: AbortSignal.timeout(SILENCE) });
      content = await response.json();
    } catch (error) {
      throw new Refused(silent(error, response));
    }
    if (!response.ok) throw new Refused(refused(response, content));
    return content;
  }
}

// What a follow-up needs of an earlier answer.
function turn({ question, search_question, text, answered }) {
  return { question, search_question, text, answered };
}

function silent(error, response) {
  if (!navigator.onLine) return "This computer is not connected to a network; the question can be asked again later.";
  if (error.name === "TimeoutError") return "The articles did not answer within two minutes; please ask again.";
  if (response) return "What came back is not an answer; please ask again later.";
  return "The articles cannot be reached: their server is down, or does not answer to this page.";
}

function refused(response, content) {
  const sentence = content?.error?.message;
  const wait = Number(response.headers.get("Retry-After"));
  if (response.status === 401) return "The token of this page is not known; whoever keeps the page can renew it.";
  if (typeof sentence !== "string") return `The articles could not be asked (${response.status}); please try again later.`;
  const again = wait && !sentence.includes(String(wait)) ? ` Please try again in ${wait} seconds.` : "";
  return sentence + again;
}
