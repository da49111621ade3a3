// Copies a quote with its reference, or its permanent link: whatever has `data-copy` or `data-link` is a button for it.

(() => {
  const root = () => document.documentElement.dataset.root ?? window.gradio_config?.root ?? "";
  const address = (path) => new URL(root().replace(/\/$/, "") + path, location.href).href;
  let status = null;

  function say(sentence) {
    if (!status?.isConnected) {
      status = document.createElement("p");
      status.className = "aloud";
      status.setAttribute("role", "status");
      (document.querySelector(".gradio-container") ?? document.body).append(status);
    }
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = sentence));
  }

  async function copy(words) {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      return false; // denied, or a page that is not served over https
    }
  }

  // Where the clipboard is denied, the words are shown and selected.
  function offer(words, button) {
    const dialog = document.createElement("dialog");
    dialog.className = "take";
    dialog.setAttribute("aria-label", "Copy by hand");
    const line = document.createElement("p");
    line.textContent = "This browser does not let the page copy. The words are selected: copy them yourself.";
    const box = document.createElement("textarea");
    Object.assign(box, { value: words, readOnly: true, rows: 6 });
    box.setAttribute("aria-label", "Words to copy");
    const close = document.createElement("button");
    Object.assign(close, { type: "button", textContent: "Close" });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => (dialog.remove(), button.focus()));
    dialog.addEventListener("keydown", (event) => event.stopPropagation()); // Escape closes this alone
    dialog.append(line, box, close);
    button.closest(".turn, .sheet, main, body").append(dialog);
    dialog.showModal();
    box.focus();
    box.select();
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy], [data-link]");
    if (!button) return;
    const { copy: quote, link } = button.dataset;
    const at = link?.startsWith("/") ? address(link) : link;
    const words = [quote, at].filter(Boolean).join("\n");
    if (!(await copy(words))) return offer(words, button);
    say(quote ? "The quote is copied, with its source." : "The link is copied.");
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 2000);
  });
})();
