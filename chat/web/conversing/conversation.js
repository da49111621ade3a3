// Runs when Gradio has put the conversation on the page; `element` holds it, `trigger` calls the page's Python.

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const turns = () => [...element.querySelectorAll(".turn")];
const come = (to, block) => to.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
let again = -1; // the turn that was asked again by a chip

element.addEventListener("click", (event) => {
  const at = (selector) => event.target.closest(selector);
  const example = at("[data-ask]"), chip = at("[data-without]"), point = at("[data-point]");
  if (example) trigger("ask", { question: example.dataset.ask });
  if (chip) {
    again = turns().indexOf(chip.closest(".turn"));
    trigger("again", { turn: again, without: JSON.parse(chip.dataset.without) });
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

// A new question moves to the top of the window, so that its answer is read from the beginning; a notice comes into view.
// A question that was asked again stays where it is; the chip that had the focus is gone, so its question takes it.
let count = 0;
new MutationObserver(() => {
  const shown = turns();
  if (shown.length > count) {
    again = -1;
    const last = shown[shown.length - 1];
    come(last, last.querySelector(".question") ? "start" : "end");
  } else if (again >= 0 && document.activeElement === document.body) {
    shown[again]?.querySelector(".question")?.focus({ preventScroll: true });
  }
  count = shown.length;
}).observe(element, { childList: true, subtree: true });
