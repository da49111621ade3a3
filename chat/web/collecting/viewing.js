// Shows the collection in the place of the conversation while the address ends in #collection, so that the browser's
// way back leads back. Runs when Gradio has put its place on the page; `element` holds it, `server` calls Python.

const find = (selector) => element.querySelector(selector);
const wanted = () => location.hash === "#collection";
let shown = false;

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
  const open = element.dataset.list;
  const parts = [];
  if (!(await put(".view", server.collection({}), () => parts.push(...kept())))) return;
  for (const part of parts) find(`.${part.className}`)?.replaceWith(part);
  localTimes();
  find(".bar")?.setAttribute("tabindex", "0"); // the plot is one stop of the Tab key
  if (open) await put(".lists", server.articles(JSON.parse(open)));
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

addEventListener("hashchange", view);
view();
