// Light, dark, or as the system: the reader's choice, kept in this browser. Runs before the first paint.

(() => {
  const KEY = "cuttings-theme";
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = "";
  const read = () => {
    try {
      chosen = localStorage.getItem(KEY) ?? "";
    } catch {} // storage is denied: the choice holds for this page
    if (chosen !== "light" && chosen !== "dark") chosen = "";
  };

  function apply() {
    if (chosen) root.dataset.theme = chosen;
    else delete root.dataset.theme;
    // Gradio's own parts go by this class.
    document.body?.classList.toggle("dark", chosen === "dark" || (chosen === "" && dark.matches));
    for (const select of document.querySelectorAll("select.theme")) select.value = chosen;
  }

  document.addEventListener("change", (event) => {
    if (!event.target.matches?.("select.theme")) return;
    chosen = event.target.value;
    try {
      localStorage.setItem(KEY, chosen);
    } catch {}
    apply();
  });
  addEventListener("storage", () => (read(), apply())); // it was chosen in another window
  addEventListener("cuttings:theme", apply); // the switch has come onto the page
  dark.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    new MutationObserver(apply).observe(document.body, { attributeFilter: ["class"] });
  });
  read();
  apply();
})();
