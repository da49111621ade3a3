// Sends files, one request each, and says how far it has come; stopping leaves nothing of the file that was coming.

const CHECKED = 500; // files that the server is asked about at once
const uploads = location.pathname.replace(/\/?$/, "/") + "uploads";
const nameOf = (file) => file.webkitRelativePath || file.name;
let request = null;
let stopped = false;

async function send(chosen) {
  if (request) return;
  stopped = false;
  request = {}; // nothing else is begun meanwhile
  find(".told").replaceChildren();
  const files = await allowed(chosen);
  const all = files.reduce((sum, file) => sum + file.size, 0);
  const came = { files: 0, bytes: 0, versions: 0, began: performance.now() };
  find(".sending").hidden = false;
  find("[data-stop]").hidden = false;
  for (const file of files) {
    if (stopped) break;
    const said = await sent(file, (bytes) => sending(came, files.length, bytes, all));
    if (said.error) tell(`${nameOf(file)}: ${said.error}`);
    else if (said.name) came.files += 1;
    if (said.again) came.versions += 1;
    if (said.name && said.name !== nameOf(file)) tell(`${nameOf(file)} is kept as ${said.name}`);
    came.bytes += file.size;
  }
  request = null;
  ended(came, files.length);
  watch();
}

// Leaves out hidden files, and of folders what is not read; asks the server about all others before any is sent.
async function allowed(chosen) {
  const kinds = find("input[accept]").accept.split(",");
  const hidden = (file) => nameOf(file).split("/").some((part) => part.startsWith(".") || part.startsWith("~$"));
  const other = (file) => file.webkitRelativePath && !kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
  const rest = chosen.filter((file) => !hidden(file) && !other(file));
  if (rest.length < chosen.length) tell(`${chosen.length - rest.length} hidden files or files of other kinds were left out`);
  const fit = [];
  for (let at = 0; at < rest.length; at += CHECKED) {
    const some = rest.slice(at, at + CHECKED);
    const why = await server.check({ files: some.map((file) => ({ name: nameOf(file), size: file.size })) });
    some.forEach((file, number) => (why[number] ? tell(why[number]) : fit.push(file)));
  }
  return fit;
}

function sent(file, progress) {
  return new Promise((resolve) => {
    request = new XMLHttpRequest();
    request.open("PUT", `${uploads}?name=${encodeURIComponent(nameOf(file))}`);
    request.responseType = "json";
    request.upload.onprogress = (event) => progress(event.loaded);
    request.onload = () => {
      const said = request.response ?? {};
      resolve(request.status === 200 ? said : { error: said.error?.message ?? `the server says ${request.status}` });
    };
    request.onerror = () => resolve({ error: "it could not be sent: is the chat still running?" });
    request.onabort = () => resolve({});
    request.send(file);
  });
}

function sending(came, count, bytes, all) {
  const done = came.bytes + bytes;
  const left = ((performance.now() - came.began) / 1000 / done) * (all - done);
  find(".sending progress").value = done;
  find(".sending progress").max = all;
  const megabytes = `${(done / 1e6).toFixed(1)} of ${(all / 1e6).toFixed(1)} MB`;
  find(".sending [role=status]").textContent = `Sending: ${came.files} of ${count} files, ${megabytes}, ${duration(left)} left`;
}

function ended(came, count) {
  find(".sending progress").removeAttribute("value");
  find(".sending progress").hidden = true;
  find("[data-stop]").hidden = true;
  const versions = came.versions ? `, ${came.versions} of them as new versions` : "";
  const files = came.files === 1 ? "1 file was added" : `${came.files} files were added`;
  find(".sending [role=status]").textContent = stopped
    ? `Stopped: ${files} before${versions}; nothing of the others is kept.`
    : `${files}${versions}.`;
}

function tell(sentence) {
  const item = document.createElement("li");
  item.textContent = sentence;
  find(".told").append(item);
}

const duration = (seconds) =>
  seconds < 60 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;

element.addEventListener("change", (event) => {
  if (event.target.type !== "file") return;
  const files = [...event.target.files];
  event.target.value = ""; // so that the same file can be chosen again
  find(".sending progress").hidden = false;
  send(files);
});
element.addEventListener("click", (event) => {
  if (!event.target.closest("[data-stop]")) return;
  stopped = true;
  request?.abort?.();
});
addEventListener("beforeunload", (event) => {
  if (request) event.preventDefault(); // the browser asks whether to leave
});
