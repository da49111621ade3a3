// Reads the script's own tag and puts the chat on the page.

const tag = document.currentScript;
const service = new Service(new URL(".", tag.src).href, tag.dataset.token ?? "");

function place() {
  if (document.querySelector("cuttings-chat")) return; // the page has placed it itself
  const { target, label, placeholder, theme } = tag.dataset;
  const found = target && document.querySelector(target);
  if (target && !found) console.warn(`cuttings: this page has no element ${target} for the chat`);
  const chat = make("cuttings-chat", { label, placeholder, "data-theme": theme, inline: Boolean(found) });
  (found || document.body).append(chat);
}

if (customElements.get("cuttings-chat")) {
  console.warn("cuttings: the chat's script is on this page twice");
} else {
  customElements.define("cuttings-chat", CuttingsChat);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
  else place();
}
