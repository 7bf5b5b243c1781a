// The beginning: what kind of page this is, the theme, and the keys.

const PLURALS = new Intl.PluralRules("ar");
const TEXTS = { zero: "لا نصوص", one: "نص واحد", two: "نصان", few: "نصوص", many: "نصا", other: "نص" };
const QUOTATIONS = { zero: "لا اقتباسات", one: "اقتباس واحد", two: "اقتباسان", few: "اقتباسات", many: "اقتباسا", other: "اقتباس" };
const PEOPLE = { zero: "لا قائلين", one: "قائل واحد", two: "قائلان", few: "قائلين", many: "قائلا", other: "قائل" };

/** A number with its noun in the form that Arabic grammar asks for. */
function counted(number, forms) {
  const form = PLURALS.select(number);
  return number <= 2 ? forms[form] : `${number} ${forms[form]}`;
}

/** Lay out a document that was kept as text until now. */
function fill(entry) {
  const waiting = entry.querySelector('script[type="text/html"]');
  if (!waiting) return;
  const holder = document.createElement("template");
  holder.innerHTML = waiting.textContent;
  waiting.replaceWith(holder.content);
}

function watchTheme() {
  const button = document.getElementById("theme");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
  const label = () => {
    button.textContent = isDark() ? "☀ فاتح" : "☾ داكن";
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    label();
  });
  dark.addEventListener("change", label);
  label();
}

function watchKeys(input) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (hideCard({ refocus: true })) event.preventDefault();
      else if (document.activeElement === input && !input.value) input.blur();
    } else if (event.key === "/" && !event.target.matches("input") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    }
  });
}

document.addEventListener("DOMContentLoaded", () => {
  const main = document.getElementById("documents");
  const elements = [...main.querySelectorAll(".document")];
  const single = elements.length === 1;
  document.body.classList.add(single ? "single" : "corpus");
  // The end of the page is missing where the run that wrote it was interrupted.
  document.getElementById("torn").hidden = document.getElementById("end") !== null;
  if (!document.getElementById("card")) {
    const box = document.createElement("aside");
    box.id = "card";
    box.hidden = true;
    document.body.append(box);
  }
  watchTheme();
  watchSegments(main);
  watchSpeakers(main);
  if (single) {
    const { input } = watchSearch(() => {});
    watchKeys(input);
    const { pairs, speakers } = JSON.parse(elements[0].dataset.index);
    document.getElementById("totals").textContent =
      [counted(pairs.length, QUOTATIONS), counted(speakers.length, PEOPLE)].join(" · ");
    document.title = `الاقتباسات: ${elements[0].querySelector("h2").textContent}`;
    return;
  }
  const linked = window.location.hash && elements.find(({ id }) => id === window.location.hash.slice(1));
  for (const element of elements) element.open = element === linked;
  let many = null;
  const { input, query } = watchSearch((words) => many.filter(words));
  many = corpus(elements, query);
  watchKeys(input);
  document.getElementById("totals").textContent = many.totals.join(" · ");
  main.addEventListener("toggle", (event) => {
    const entry = event.target;
    if (!entry.matches(".document") || !entry.open) return;
    fill(entry);
    many.filterOpened(entry);
    markFinds(query());
  }, { capture: true });
});
