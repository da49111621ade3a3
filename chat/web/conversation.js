// Runs when Gradio has put the conversation on the page; `element` holds it, `trigger` calls the page's Python.

// An example question is asked by a click.
element.addEventListener("click", (event) => {
  const example = event.target.closest("[data-ask]");
  if (example) trigger("ask", { question: example.dataset.ask });
});

// A new question moves to the top of the window, so that its answer is read from the beginning; a notice comes into view.
let turns = 0;
new MutationObserver(() => {
  const shown = element.querySelectorAll(".turn");
  if (shown.length > turns) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const last = shown[shown.length - 1];
    const block = last.querySelector(".question") ? "start" : "end";
    last.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
  }
  turns = shown.length;
}).observe(element, { childList: true, subtree: true });
