// One opened document: its list of speakers filters the text and the cards under it.

/**
 * Show only the quotations of the chosen speakers (their indexes, as strings; all where none is)
 * for whose index `wanted` holds.
 */
function filterArticle(body, chosen, wanted = () => true) {
  const shown = new Set();
  const cards = body.querySelectorAll(".card");
  cards.forEach((item, quotation) => {
    item.hidden = (chosen.size > 0 && !chosen.has(item.dataset.speaker)) || !wanted(quotation);
    if (!item.hidden) shown.add(String(quotation));
  });
  for (const segment of body.querySelectorAll(".text [data-q]")) {
    const off = !quotationsOf(segment).some((quotation) => shown.has(quotation));
    segment.classList.toggle("off", off);
    if (segment.matches("a")) segment.tabIndex = off ? -1 : 0;
  }
  for (const button of body.querySelectorAll(".speakers [data-speaker]")) {
    button.setAttribute("aria-pressed", String(chosen.has(button.dataset.speaker)));
  }
  return { shown: shown.size, all: cards.length };
}

function chosenIn(body) {
  const pressed = body.querySelectorAll('.speakers [aria-pressed="true"]');
  return new Set([...pressed].map((button) => button.dataset.speaker));
}

function watchSpeakers(main) {
  main.addEventListener("click", (event) => {
    const button = event.target.closest(".speakers [data-speaker]");
    if (!button) return;
    hideCard();
    const body = button.closest(".document-body");
    const chosen = chosenIn(body);
    if (!chosen.delete(button.dataset.speaker)) chosen.add(button.dataset.speaker);
    const { shown, all } = filterArticle(body, chosen);
    say(chosen.size ? `يظهر ${shown} من ${counted(all, QUOTATIONS)}.` : "", () => {
      filterArticle(body, new Set());
      say("");
      button.focus();
    });
  });
}

/** Tell what is shown, with a button that shows everything again. */
function say(message, showAll = null) {
  const status = document.getElementById("status");
  status.textContent = message;
  if (!message || !showAll) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "clear";
  button.textContent = "عرض الكل";
  button.addEventListener("click", showAll);
  status.append(button);
}
