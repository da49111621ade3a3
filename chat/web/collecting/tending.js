// Indexing and removal: looks again while something is being indexed, and shows the new state when it is there.

const EVERY = 700; // milliseconds
let looking = 0;

async function watch() {
  const mine = ++looking;
  let was = Boolean(find("[data-busy]")), look = true;
  while (look && mine === looking) {
    if (!(await put(".indexing", server.indexing({})))) return;
    localTimes();
    look = Boolean(find("[data-busy]"));
    if (was && !look) await settle();
    was = look;
    if (look) await new Promise((resolve) => setTimeout(resolve, EVERY));
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
