// Lists of the collection: bars, outlets and numbers lead to articles; arrow keys go from bar to bar.

async function list(wish) {
  element.dataset.list = JSON.stringify(wish);
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
