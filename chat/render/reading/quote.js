// Marks the quote that the address names, "#start-end", in the article on this page. The server finds it, and says when
// its words have changed: what it shows for this address takes the place of the sheet.

async function show() {
  const [, start, end] = /^#(\d{1,12})-(\d{1,12})$/.exec(location.hash) ?? [];
  if (!(Number(start) < Number(end))) return;
  const address = new URL(location.href);
  address.hash = "";
  address.searchParams.set("start", start);
  address.searchParams.set("end", end);
  let sheet = null;
  try {
    const page = await (await fetch(address)).text();
    sheet = new DOMParser().parseFromString(page, "text/html").querySelector(".sheet");
  } catch {} // the server cannot be reached
  const shown = document.querySelector(".sheet");
  if (!sheet) {
    sheet = shown.cloneNode(true);
    const notice = document.createElement("p");
    Object.assign(notice, { className: "notice", tabIndex: -1, textContent: "The quote could not be looked up." });
    sheet.prepend(notice);
  }
  shown.replaceWith(sheet);
  const quote = sheet.querySelector("#quote") ?? sheet.querySelector(".notice");
  quote?.scrollIntoView({ block: "center" });
  quote?.focus({ preventScroll: true });
}

addEventListener("hashchange", show);
show();
