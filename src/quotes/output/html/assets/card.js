// The card beside the words: shown on hover and focus, kept by a tap or Enter, closed by Escape.

const SHEET = "(max-width: 40rem)"; // as in the style sheet
const card = { box: null, segment: null, kept: false, quiet: false, timer: 0, marked: [] };

function quotationsOf(segment) {
  return segment.dataset.q.split(" ");
}

function nameOf(element) {
  return element.closest(".document").id;
}

function cardOf(segment, quotation) {
  return document.getElementById(`${nameOf(segment)}q${quotation}`);
}

/** Mark every part of the quotation, and the words that its implicit speaker goes back to. */
function markParts(segment, quotation) {
  unmarkParts();
  const body = segment.closest(".document-body");
  card.marked = [...body.querySelectorAll(".text [data-q]")].filter((part) =>
    quotationsOf(part).includes(quotation));
  const link = cardOf(segment, quotation)?.querySelector(".antecedent");
  if (link) card.marked.push(document.getElementById(link.hash.slice(1)));
  for (const part of card.marked) part?.classList.add("on");
}

function unmarkParts() {
  for (const part of card.marked) part?.classList.remove("on");
  card.marked = [];
}

/** Show the cards of all quotations that a segment belongs to; `kept` until it is closed. */
function showCard(segment, { kept = false, y = null } = {}) {
  window.clearTimeout(card.timer);
  card.kept = kept;
  if (card.segment === segment) return;
  card.segment = segment;
  const quotations = quotationsOf(segment);
  const blocks = quotations.map((quotation) => {
    const original = cardOf(segment, quotation);
    const block = document.createElement("div");
    block.className = original.className;
    block.append(...original.cloneNode(true).childNodes);
    return block;
  });
  card.box.replaceChildren(closeButton(), ...blocks);
  card.box.hidden = false;
  card.box.scrollTop = 0;
  markParts(segment, quotations[0]);
  placeCard(segment, y);
}

function closeButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "close";
  button.textContent = "×";
  button.setAttribute("aria-label", "إغلاق");
  button.addEventListener("click", () => hideCard({ refocus: true }));
  return button;
}

/** Below the line that was pointed at, above it where there is no room. */
function placeCard(segment, y) {
  if (window.matchMedia(SHEET).matches) {
    // The card is a sheet over the lower part of a small screen: the words must stand above it.
    const { bottom } = segment.getBoundingClientRect();
    const hidden = bottom - (window.innerHeight - card.box.offsetHeight - 24);
    if (hidden > 0) window.scrollBy({ top: hidden, behavior: "instant" });
    return;
  }
  const lines = [...segment.getClientRects()];
  const line = lines.find((rect) => y !== null && rect.top <= y && y <= rect.bottom) ?? lines[0];
  const { box } = card;
  const width = box.offsetWidth;
  const left = Math.min(Math.max(16, line.right - width), document.documentElement.clientWidth - width - 16);
  const below = line.bottom + 10;
  const above = line.top - box.offsetHeight - 10;
  const top = below + box.offsetHeight > window.innerHeight && above > 0 ? above : below;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}

function hideCard({ refocus = false } = {}) {
  window.clearTimeout(card.timer);
  if (card.box.hidden) return false;
  const { segment } = card;
  card.box.hidden = true;
  card.kept = false;
  card.segment = null;
  unmarkParts();
  if (refocus) {
    // The focus would show the card again.
    card.quiet = true;
    anchorOf(segment)?.focus({ preventScroll: true });
    card.quiet = false;
  }
  return true;
}

/** The link that the quotation begins with. */
function anchorOf(segment) {
  return document.getElementById(`${nameOf(segment)}t${quotationsOf(segment)[0]}`);
}

function hideSoon() {
  if (card.kept) return;
  window.clearTimeout(card.timer);
  card.timer = window.setTimeout(hideCard, 250);
}

function watchSegments(main) {
  card.box = document.getElementById("card");
  const segmentOf = (target) => target.closest?.(".text [data-q]:not(.off)");
  main.addEventListener("pointerover", (event) => {
    const segment = segmentOf(event.target);
    if (!segment || event.pointerType !== "mouse" || card.kept) return;
    window.clearTimeout(card.timer);
    card.timer = window.setTimeout(() => showCard(segment, { y: event.clientY }), 90);
  });
  main.addEventListener("pointerout", (event) => {
    if (segmentOf(event.target)) hideSoon();
  });
  card.box.addEventListener("pointerenter", () => window.clearTimeout(card.timer));
  card.box.addEventListener("pointerleave", hideSoon);
  main.addEventListener("click", (event) => {
    const segment = segmentOf(event.target);
    if (!segment || !window.getSelection().isCollapsed) return;
    event.preventDefault();
    showCard(segment, { kept: true, y: event.clientY });
    // From the keyboard (a click without a count) the way leads into the card.
    if (event.detail === 0) card.box.querySelector("a, button").focus({ preventScroll: true });
  });
  main.addEventListener("focusin", (event) => {
    const segment = segmentOf(event.target);
    if (!card.quiet && !card.kept && segment?.matches(":focus-visible")) showCard(segment);
  });
  main.addEventListener("focusout", hideSoon);
  card.box.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    hideCard();
    const reached = document.getElementById(link.hash.slice(1));
    reached?.setAttribute("tabindex", reached.matches("a") ? "0" : "-1");
    reached?.focus({ preventScroll: true });
  });
  document.addEventListener("click", (event) => {
    if (card.kept && !segmentOf(event.target) && !event.target.closest("#card")) hideCard();
  });
}
