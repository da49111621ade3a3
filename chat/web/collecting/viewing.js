// Shows the collection in the place of the conversation while the address ends in #collection, so that the browser's
// way back leads back. Runs when Gradio has put its place on the page; `element` holds it, `server` calls Python.

const find = (selector) => element.querySelector(selector);
const wanted = () => location.hash === "#collection";
let shown = false;
let listed = null; // what the list that is open was asked for

async function view() {
  if (shown === wanted()) return;
  shown = wanted();
  document.body.classList.toggle("collecting", shown);
  document.querySelector('a[href="#collection"]')?.toggleAttribute("aria-current", shown);
  if (!shown) {
    scrollTo(0, 0);
    document.querySelector("#question textarea")?.focus({ preventScroll: true });
    return;
  }
  scrollTo(0, 0);
  await renew();
  find("h2")?.focus({ preventScroll: true });
}

// Fetches the whole view; the list that was open before stays open, and so do the parts that `kept` gives.
async function renew(kept = () => []) {
  const parts = [];
  if (!(await put(".view", server.collection({}), () => parts.push(...kept())))) return;
  for (const part of parts) find(`.${part.className}`)?.replaceWith(part);
  localTimes();
  find(".bar")?.setAttribute("tabindex", "0"); // the plot is one stop of the Tab key
  if (listed) await put(".lists", server.articles(listed));
  element.dispatchEvent(new Event("renewed"));
}

// Puts HTML that Python made into a part of the view, after `before` has looked at what was there; says whether it came.
async function put(selector, promise, before) {
  const part = find(selector);
  try {
    const html = await promise;
    before?.();
    part.innerHTML = html;
    return true;
  } catch {
    part.textContent = "This could not be fetched: is the chat still running?";
    return false;
  }
}

function localTimes() {
  for (const time of element.querySelectorAll("time[datetime*='T']")) {
    time.textContent = new Date(time.dateTime).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  }
}

// Lists: bars, outlets and numbers lead to articles; arrow keys go from bar to bar.

async function list(wish) {
  listed = wish;
  if (await put(".lists", server.articles(wish))) {
    const heading = find(".lists h3");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start", behavior: calmly });
  }
}

const calmly = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

element.addEventListener("click", (event) => {
  const at = (name) => event.target.closest(`[data-${name}]`)?.dataset[name];
  if (at("list")) list(JSON.parse(at("list")));
  if (at("problems")) put(".problem-list", server.problems({ start: Number(at("problems")) }));
  if (at("outlets") !== undefined) put(".outlet-list", server.outlets({ whole: true }));
  if (at("to")) {
    event.preventDefault();
    find(`[data-part="${at("to")}"]`).scrollIntoView({ behavior: calmly });
  }
});

element.addEventListener("keydown", (event) => {
  const bar = event.target.closest(".bar");
  if (!bar) return;
  const bars = [...element.querySelectorAll(".bar")];
  const at = bars.indexOf(bar);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key];
  if (event.key === "Enter" || event.key === " ") list(JSON.parse(bar.dataset.list));
  else if (bars[to]) {
    bar.setAttribute("tabindex", "-1");
    bars[to].setAttribute("tabindex", "0");
    bars[to].focus();
  } else if (to === undefined) return;
  event.preventDefault(); // the page would scroll
});

let typed;
element.addEventListener("input", (event) => {
  if (!event.target.matches("[data-find]")) return;
  clearTimeout(typed);
  typed = setTimeout(() => put(".outlet-list", server.outlets({ words: event.target.value })), 200);
});

addEventListener("hashchange", view);
// What is done with conversations is done beside them; before it, for a dialog of a hidden part would block the page.
document.addEventListener("click", (event) => {
  if (!shown || !event.target.closest("#fresh, #earlier")) return;
  history.pushState(null, "", location.pathname + location.search);
  view();
}, true);
view();
