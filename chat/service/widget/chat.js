// The chat as an element of the page. Its shadow root keeps the page's styles out and its own in.

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
const narrow = matchMedia("(max-width: 30rem)");

class CuttingsChat extends HTMLElement {
  #answers = []; // of the conversation, oldest first
  #busy = false;
  #opener = null; // the button whose article is open
  #parts;

  connectedCallback() {
    if (this.#parts) return;
    const label = this.getAttribute("label") || "Ask the articles";
    const placeholder = this.getAttribute("placeholder") || "Your question";
    this.#parts = frame({ label, placeholder, inline: this.hasAttribute("inline") });
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(make("div", { class: "frame" }, this.#parts.launch, this.#parts.panel));
    this.#listen();
  }

  #listen() {
    const { launch, close, back, fresh, form, question, panel, scroll } = this.#parts;
    launch.addEventListener("click", () => this.open());
    close.addEventListener("click", () => this.close());
    back.addEventListener("click", () => this.#leave());
    fresh.addEventListener("click", () => this.#renew());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask(question.value);
    });
    panel.addEventListener("keydown", (event) => this.#press(event));
    for (const name of ["keydown", "keypress", "keyup"]) panel.addEventListener(name, keep);
    panel.addEventListener("cancel", (event) => this.#out(event)); // a phone's way back
    panel.addEventListener("close", () => this.#closed());
    scroll.addEventListener("click", (event) => this.#click(event.target));
    narrow.addEventListener("change", () => {
      if (panel.open) this.#lay();
    });
  }

  open() {
    const { launch, panel, question } = this.#parts;
    if (launch.hidden || panel.open) return;
    this.#lay();
    launch.setAttribute("aria-expanded", "true");
    question.focus();
  }

  close() {
    const { launch, panel } = this.#parts;
    if (launch.hidden || !panel.open) return;
    panel.close();
  }

  #closed() {
    const { launch, panel } = this.#parts;
    if (panel.open) return; // it was laid anew
    launch.setAttribute("aria-expanded", "false");
    launch.focus();
  }

  // Over a small window the chat lies over everything and keeps the focus; elsewhere the page stays in reach.
  #lay() {
    const { panel } = this.#parts;
    if (panel.open) panel.close();
    if (narrow.matches) panel.showModal();
    else panel.show();
  }

  #press(event) {
    const point = event.target.closest("[data-point]");
    if (event.key === "Escape") this.#out(event);
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target === this.#parts.question) {
      event.preventDefault();
      this.#parts.form.requestSubmit();
    } else if (point && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      this.#follow(point);
    }
  }

  // Out of the article, then out of the chat.
  #out(event) {
    event.preventDefault();
    if (this.#parts.article.hidden) this.close();
    else this.#leave();
  }

  #click(target) {
    const at = (selector) => target.closest(selector);
    const article = at("[data-document]"), chip = at("[data-without]"), point = at("[data-point]"), words = at("[data-copy]");
    if (article) this.#read(article);
    if (chip) this.#again(chip.closest(".turn"), JSON.parse(chip.dataset.without));
    if (point) this.#follow(point);
    if (words) copy(words, this.#parts.spoken);
  }

  async ask(words) {
    const question = words.trim();
    if (!question || this.#busy) return;
    const { turns } = this.#parts;
    this.#leave();
    this.#parts.question.focus({ preventScroll: true });
    turns.querySelectorAll(":scope > :not([data-turn])").forEach((each) => each.remove()); // a welcome, a refusal
    const place = make("div", { "data-turn": this.#answers.length }, pending(question));
    turns.append(place);
    scrollIn(this.#parts.scroll, place);
    if (await this.#answer(place, question, [])) this.#parts.question.value = "";
    else place.removeAttribute("data-turn");
  }

  async #again(turn, without) {
    const place = turn.closest("[data-turn]");
    if (this.#busy || !place) return;
    const { question } = this.#answers[place.dataset.turn];
    const before = [...place.childNodes];
    place.replaceChildren(pending(question));
    if (!(await this.#answer(place, question, without))) place.append(...before);
    place.querySelector(".question")?.focus({ preventScroll: true });
  }

  // Puts the answer to a question into its place, or why there is none; says whether there is one.
  async #answer(place, question, without) {
    const number = Number(place.dataset.turn);
    const earlier = this.#answers.slice(0, number);
    const answers = this.#answers;
    this.#work(true);
    try {
      const { html, ...answer } = await service.ask(question, earlier, without);
      if (answers !== this.#answers) return false; // a new conversation was begun meanwhile
      this.#answers[number] = answer;
      show(place, html);
      this.#parts.spoken.textContent = answer.answered ? answer.text : answer.reason ?? answer.text;
      this.dispatchEvent(new CustomEvent("cuttings-answer", { detail: answer, bubbles: true, composed: true }));
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      place.querySelector(".pending")?.replaceWith(notice(error.message));
      return false;
    } finally {
      if (answers === this.#answers) this.#work(false);
      if (place.isConnected) scrollIn(this.#parts.scroll, place);
    }
  }

  #work(busy) {
    this.#busy = busy;
    this.#parts.turns.setAttribute("aria-busy", String(busy));
    this.#parts.send.setAttribute("aria-disabled", String(busy));
  }

  async #read(opener) {
    const { article, turns, back } = this.#parts;
    this.#opener = opener;
    try {
      const { html } = await service.document(opener.dataset);
      if (this.#opener !== opener) return;
      show(article, html);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      article.replaceChildren(notice(error.message));
    }
    [article.hidden, back.hidden, turns.hidden] = [false, false, true];
    const found = article.querySelector("#quote") ?? article.querySelector(".sheet") ?? article;
    scrollIn(this.#parts.scroll, found, "center");
    found.focus({ preventScroll: true });
  }

  #leave() {
    const { article, turns, back } = this.#parts;
    if (article.hidden) return;
    [article.hidden, back.hidden, turns.hidden] = [true, true, false];
    article.replaceChildren();
    if (this.#opener) scrollIn(this.#parts.scroll, this.#opener, "center");
    this.#opener?.focus({ preventScroll: true });
    this.#opener = null;
  }

  #renew() {
    this.#leave();
    this.#answers = [];
    this.#work(false);
    this.#parts.turns.replaceChildren();
    this.#parts.spoken.textContent = "New conversation";
    this.#parts.question.focus();
  }

  // A point of a timeline leads to its sentence.
  #follow(point) {
    const line = point.closest(".turn").querySelector(`[data-line="${point.dataset.point}"]`);
    scrollIn(this.#parts.scroll, line, "center");
    line.focus({ preventScroll: true });
  }
}
