// Indexing and removal: looks again while something is being indexed, and shows the new state when it is there.

const SOON = 500, LATE = 3000; // milliseconds between two looks, at first and in the end: each counts as a request
let looking = 0;

async function watch() {
  const mine = ++looking;
  let was = Boolean(find("[data-busy]"));
  for (let pause = SOON; mine === looking; pause = Math.min(LATE, pause * 1.2)) {
    const came = await put(".indexing", server.indexing({}));
    localTimes();
    const busy = Boolean(find("[data-busy]"));
    if (came && was && !busy) await settle();
    if (came && !busy) return;
    if (came) was = true;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

// The whole view is made anew, but for what is being said about the files that were sent.
async function settle() {
  await renew(() => [find(".sending"), find(".told")]);
}

async function remove(name, button) {
  if (!confirm(`Remove ${name} from the collection? Its articles leave the index.`)) return;
  button.disabled = true;
  const refused = await server.remove({ name });
  if (refused) tell(refused);
  await put(".uploaded", server.uploaded({}));
  watch();
}

element.addEventListener("click", (event) => {
  const at = (name) => event.target.closest(`[data-${name}]`);
  if (at("index")) put(".indexing", server.index({})).then(watch);
  if (at("cancel")) put(".indexing", server.cancel({})).then(watch);
  if (at("remove")) remove(at("remove").dataset.remove, at("remove"));
  if (at("uploaded")) put(".uploaded", server.uploaded({ start: Number(at("uploaded").dataset.uploaded) }));
});
element.addEventListener("renewed", () => {
  if (find("[data-busy]")) watch();
});
