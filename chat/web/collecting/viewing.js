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

// Fetches the whole view; the list that was open before stays open.
async function renew() {
  const open = element.dataset.list;
  element.setAttribute("aria-busy", "true");
  try {
    props.value = await server.collection({});
  } catch {
    props.value = '<p class="notice">The collection could not be fetched: is the chat still running?</p>';
  }
  await new Promise(requestAnimationFrame);
  element.removeAttribute("aria-busy");
  localTimes();
  find(".bar")?.setAttribute("tabindex", "0"); // the plot is one stop of the Tab key
  if (open) await put(".lists", server.articles(JSON.parse(open)));
  element.dispatchEvent(new Event("renewed"));
}

// Puts HTML that Python made into a part of the view; says whether it came.
async function put(selector, promise) {
  const part = find(selector);
  try {
    part.innerHTML = await promise;
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
