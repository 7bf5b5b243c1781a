// Search in the texts, whatever the spelling; the finds are marked without touching the page.

const search = { ranges: [], current: -1, folded: new Map() };

/** The text of a document, folded; also of one that was never opened. */
function foldedText(entry) {
  if (!search.folded.has(entry)) {
    const waiting = entry.querySelector('script[type="text/html"]');
    let text;
    if (waiting) {
      const inner = /<div class="text"[^>]*>([^]*?)<\/div>/.exec(waiting.textContent)?.[1] ?? "";
      text = inner.replace(/<[^>]*>/g, "").replace(/&[#\w]+;/g, (name) => ENTITIES[name] ?? name);
    } else {
      text = entry.querySelector(".text")?.textContent ?? "";
    }
    const summary = entry.querySelector("summary h2").textContent;
    const id = entry.querySelector(".id")?.textContent ?? "";
    search.folded.set(entry, fold(`${summary}\n${id}\n${text}`));
  }
  return search.folded.get(entry);
}

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#13;": "\r" };

/** The ranges of a text element in which `query` (folded) stands. */
function rangesOf(element, query) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  const starts = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
    starts.push(text.length);
    text += walker.currentNode.data;
  }
  const { folded, offsets } = foldWithOffsets(text);
  const at = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return [nodes[low], offset - starts[low]];
  };
  const ranges = [];
  for (let place = folded.indexOf(query); place >= 0; place = folded.indexOf(query, place + query.length)) {
    const range = document.createRange();
    range.setStart(...at(offsets[place]));
    const [node, offset] = at(offsets[place + query.length - 1]);
    range.setEnd(node, offset + 1);
    ranges.push(range);
  }
  return ranges;
}

/** Mark what is found in the opened documents. */
function markFinds(query) {
  search.ranges = [];
  search.current = -1;
  if (query) {
    for (const element of document.querySelectorAll(".document[open]:not([hidden]) .text")) {
      search.ranges.push(...rangesOf(element, query));
    }
  }
  if (window.Highlight && CSS.highlights) {
    CSS.highlights.set("found", new Highlight(...search.ranges));
    CSS.highlights.delete("current");
  }
  tellFinds(query);
}

function tellFinds(query) {
  const { ranges, current } = search;
  const found = document.getElementById("found");
  const place = current < 0 ? ranges.length : `${current + 1}/${ranges.length}`;
  found.textContent = !query ? "" : place;
  for (const id of ["previous", "next"]) document.getElementById(id).disabled = !ranges.length;
}

function goTo(step, query) {
  const { ranges } = search;
  if (!ranges.length) return;
  const from = search.current < 0 && step < 0 ? 0 : search.current;
  search.current = (from + step + ranges.length) % ranges.length;
  const range = ranges[search.current];
  if (window.Highlight && CSS.highlights) CSS.highlights.set("current", new Highlight(range));
  const rect = range.getBoundingClientRect();
  window.scrollBy({ top: rect.top - window.innerHeight / 3, behavior: "instant" });
  tellFinds(query);
}

function watchSearch(filter) {
  const form = document.getElementById("search");
  const input = document.getElementById("query");
  const query = () => fold(input.value.trim());
  let timer = 0;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      filter(query());
      markFinds(query());
    }, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    goTo(event.shiftKey ? -1 : 1, query());
  });
  document.getElementById("previous").addEventListener("click", () => goTo(-1, query()));
  document.getElementById("next").addEventListener("click", () => goTo(1, query()));
  tellFinds("");
  return { input, query };
}
