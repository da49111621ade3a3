// What a reader says of an answer: a thumb and a note, sent to this chat alone; where it keeps none, nothing is shown.

function verdictOn(turn) {
  const template = element.querySelector("template.verdict");
  if (!template) return [];
  const bar = template.content.firstElementChild.cloneNode(true);
  const form = bar.querySelector("form"), note = bar.querySelector("textarea"), told = bar.querySelector("[role=status]");
  const draw = () => {
    for (const thumb of bar.querySelectorAll("[data-verdict]"))
      thumb.setAttribute("aria-pressed", String(thumb.dataset.verdict === turn.kept.verdict));
    form.hidden = !turn.kept.verdict && !turn.kept.note;
  };
  const send = async (verdict, words, thanks) => {
    const before = { verdict: turn.kept.verdict, note: turn.kept.note };
    Object.assign(turn.kept, { verdict, note: words });
    told.textContent = ""; // the same words are said again only when they come anew
    draw();
    const conversation = conversationOf(turn);
    const at = conversation.turns.indexOf(turn);
    const turns = conversation.turns.slice(Math.max(0, at - LEANT_ON), at).map(leaning);
    const sent = { id: turn.kept.mark, verdict, note: words, answer: turn.kept.json, conversation: turns };
    const problem = (await called("keep_verdict", sent)) ?? "This could not be kept: the chat does not answer.";
    if (problem) Object.assign(turn.kept, before);
    else await keep(conversation, turn);
    told.textContent = problem || thanks;
    draw();
  };
  bar.addEventListener("click", ({ target }) => {
    const thumb = target.closest("[data-verdict]");
    if (!thumb) return;
    const verdict = thumb.dataset.verdict === turn.kept.verdict ? "" : thumb.dataset.verdict; // pressed again: taken back
    send(verdict, turn.kept.note, verdict ? "Thank you: kept." : "Taken back.");
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(turn.kept.verdict, note.value.trim(), "Thank you: kept.");
  });
  note.value = turn.kept.note;
  draw();
  return [bar];
}
