// Opens an article beside the conversation, or over it where the window is narrow, and closes it again.
// Runs when Gradio has put the article's place on the page; `element` holds it, `server.article` fetches one.

const place = element.closest("#article");
const desk = document.getElementById("desk");
const narrow = matchMedia("(max-width: 64rem)");
let opener = null;
let asked = 0;

function wish(button) {
  const same = [...button.closest(".turn").querySelectorAll("[data-document]")].filter(
    (other) => other.dataset.document === button.dataset.document,
  );
  const span = (one) => [Number(one.dataset.start), Number(one.dataset.end)];
  const [start, end] = span(button);
  return { document: button.dataset.document, start, end, print: button.dataset.print, also: same.map(span) };
}

async function open(button) {
  const mine = ++asked;
  opener?.removeAttribute("aria-current");
  opener = button;
  let sheet;
  try {
    sheet = await server.article(wish(button));
  } catch {
    sheet = '<article class="sheet" tabindex="-1"><p class="notice">The article could not be fetched.</p></article>';
  }
  if (mine !== asked) return; // another was asked for meanwhile
  props.value = '<button type="button" class="close" aria-label="Close the article">Close</button>' + sheet;
  button.setAttribute("aria-current", "true");
  document.body.classList.add("reading");
  // On a phone, going back closes the article and does not leave the chat.
  if (narrow.matches && !history.state?.reading) history.pushState({ ...history.state, reading: true }, "");
  requestAnimationFrame(show);
}

function show() {
  arrange();
  const quote = element.querySelector("#quote") ?? element.querySelector(".sheet");
  place.scrollTop = 0;
  quote.scrollIntoView({ block: quote.id ? "center" : "start" });
  quote.focus({ preventScroll: true });
}

function close() {
  if (!document.body.classList.contains("reading")) return;
  asked += 1;
  document.body.classList.remove("reading");
  arrange();
  props.value = "";
  opener?.removeAttribute("aria-current");
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
  desk.inert = reading && narrow.matches;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-document]");
  if (button) open(button);
  else if (event.target.closest(".close, #fresh, [data-ask], [data-without]")) close();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
window.addEventListener("popstate", () => {
  if (!history.state?.reading) close();
});
narrow.addEventListener("change", arrange);
arrange();
