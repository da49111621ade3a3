// What is done with a conversation in the list: shown, named, deleted and brought back, taken away as a file.

list.addEventListener("click", async ({ target }) => {
  const at = (selector) => target.closest(selector);
  const item = at("[data-id]");
  if (at(".shut")) return shut();
  if (at(".undo")) return bringBack();
  if (!item) return;
  if (at(".entry")) {
    shut();
    await go(item.about);
  } else if (at(".rename")) rename(item);
  else if (at(".delete")) await remove(item);
  else if (at("[data-export]")) await download(item.about, at("[data-export]").dataset.export);
});

function rename(item) {
  const form = element.querySelector("template.renaming").content.firstElementChild.cloneNode(true);
  const input = form.querySelector("input"), button = item.querySelector(".entry");
  let over = false;
  const end = async (kept) => {
    if (over) return;
    over = true;
    const name = input.value.trim();
    form.replaceWith(button);
    item.querySelector("details").open = false;
    if (kept) {
      if (item.about.id === now.about.id) now.about.name = name;
      await attempt((store) => store.rename(item.about.id, name));
    }
    button.focus();
    await changed();
  };
  input.value = nameOf(item.about);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    end(true);
  });
  input.addEventListener("blur", () => end(true));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // it would close the dialog
    event.stopPropagation();
    end(false);
  });
  button.replaceWith(form);
  input.select();
}

async function remove(item) {
  const { about } = item;
  removed = { about, turns: (await load(about)).turns.map(({ kept }) => kept) };
  if (run?.conversation.about.id === about.id) run = null; // an answer that comes now is of nothing
  await attempt((store) => store.remove(about.id));
  if (about.id === now.about.id) {
    show(begin());
    remember();
  }
  told.textContent = `Deleted: ${nameOf(about)}`;
  undo.hidden = false;
  await changed();
  undo.focus();
}

async function bringBack() {
  const { about, turns } = removed;
  await attempt((store) => store.restore(about, turns));
  told.textContent = `Brought back: ${nameOf(about)}`;
  await changed();
  entries.querySelector(`[data-id="${CSS.escape(about.id)}"] .entry`)?.focus();
  undo.hidden = true;
}

// The parts were written by the page's Python when the answers were made; here they are put one after the other.
async function download(about, form) {
  const { turns } = now.about.id === about.id ? now : await load(about);
  const parts = turns.map(({ kept }) => (form === "json" ? kept.json : kept.markdown));
  const head = JSON.stringify({ name: nameOf(about), begun: new Date(about.begun).toISOString() }).slice(0, -1);
  const content = form === "json" ? `${head}, "turns": [\n${parts.join(",\n")}\n]}\n` : parts.join("\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: form === "json" ? "application/json" : "text/markdown" }));
  link.download = `${nameOf(about).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "conversation"}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
