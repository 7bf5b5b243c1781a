// Many documents: lists of speakers and verbs, each with counts, that filter the list of documents.

const FIRST = 12; // so many rows of a list are shown at first
const MORE = 60; // and so many more each time

/** What the lists are made of: for each document its quotations as [speaker, verb] names. */
function readEntries(elements) {
  return elements.map((element) => {
    const { speakers, cues, pairs } = JSON.parse(element.dataset.index);
    const verbs = cues.map(([lemma, sense, negated]) => ({ key: `${lemma}\n${sense}\n${negated}`, lemma, sense, negated }));
    return {
      element,
      speakers,
      quotations: pairs.map(([speaker, cue]) => ({ speaker: speakers[speaker] ?? null, cue: verbs[cue] ?? null })),
      badge: element.querySelector("summary .count"),
    };
  });
}

function corpus(elements, readQuery) {
  const entries = readEntries(elements);
  const chosen = { speaker: null, verb: null };
  const box = document.getElementById("facets");
  box.hidden = false;
  const speakers = facet(box, "القائلون", "ابحث عن قائل", (key) => choose("speaker", key));
  const verbs = facet(box, "ألفاظ الإسناد", "ابحث عن لفظ", (key) => choose("verb", key));

  function choose(what, key) {
    chosen[what] = chosen[what] === key ? null : key;
    hideCard();
    filter(readQuery());
    for (const { element } of entries) if (element.open) filterOpened(element);
    markFinds(readQuery());
  }

  const isSpeaker = (quotation) => chosen.speaker === null || fold(quotation.speaker ?? "") === chosen.speaker;
  const isVerb = (quotation) => chosen.verb === null || quotation.cue?.key === chosen.verb;

  function filter(query) {
    const bySpeaker = new Map();
    const byVerb = new Map();
    let texts = 0;
    let shown = 0;
    for (const { element, quotations, badge } of entries) {
      const inQuery = !query || foldedText(element).includes(query);
      let matches = 0;
      if (inQuery) {
        for (const quotation of quotations) {
          const [speaker, verb] = [isSpeaker(quotation), isVerb(quotation)];
          if (speaker && verb) matches += 1;
          if (verb && quotation.speaker) add(bySpeaker, fold(quotation.speaker), quotation.speaker, "", element);
          if (speaker && quotation.cue) add(byVerb, quotation.cue.key, quotation.cue.lemma, senseOf(quotation.cue), element);
        }
      }
      element.hidden = !inQuery || ((chosen.speaker !== null || chosen.verb !== null) && matches === 0);
      badge.textContent = matches;
      if (!element.hidden) {
        texts += 1;
        shown += matches;
      }
    }
    speakers.show(bySpeaker, chosen.speaker);
    verbs.show(byVerb, chosen.verb);
    const filtered = query || chosen.speaker !== null || chosen.verb !== null;
    say(filtered ? `${counted(texts, TEXTS)}، ${counted(shown, QUOTATIONS)}.` : "", clear);
  }

  function clear() {
    chosen.speaker = chosen.verb = null;
    document.getElementById("query").value = "";
    filter("");
    for (const { element } of entries) if (element.open) filterOpened(element);
    markFinds("");
  }

  /** Show in an opened document the quotations of the chosen speaker and verb only. */
  function filterOpened(element) {
    const body = element.querySelector(".document-body");
    if (!body) return;
    const { speakers: names, quotations } = entries.find((entry) => entry.element === element);
    const isChosen = (name) => chosen.speaker !== null && fold(name) === chosen.speaker;
    const indexes = names.flatMap((name, index) => (isChosen(name) ? [String(index)] : []));
    filterArticle(body, new Set(indexes), (quotation) => isVerb(quotations[quotation]));
  }

  filter("");
  const people = new Set(entries.flatMap(({ speakers: names }) => names.map(fold)));
  const quotations = entries.reduce((sum, entry) => sum + entry.quotations.length, 0);
  return { filter, filterOpened, totals: [counted(entries.length, TEXTS), counted(quotations, QUOTATIONS), counted(people.size, PEOPLE)] };
}

function senseOf({ sense, negated }) {
  return negated ? `${sense} (منفي)` : sense;
}

function add(counts, key, name, note, element) {
  const row = counts.get(key);
  if (!row) {
    counts.set(key, { key, name, note, count: 1, texts: 1, last: element });
    return;
  }
  row.count += 1;
  if (row.last !== element) row.texts += 1;
  row.last = element;
  if (name.length > row.name.length) row.name = name;
}

/** A list with counts; `choose` gets the key of the row that is clicked. */
function facet(box, title, hint, choose) {
  const section = document.createElement("details");
  section.className = "facet";
  // On a narrow screen the lists would push the documents out of sight.
  section.open = window.matchMedia("(min-width: 60rem)").matches;
  const summary = document.createElement("summary");
  const heading = document.createElement("h3");
  const size = document.createElement("small");
  const words = document.createElement("span");
  words.append(`${title} `, size);
  heading.append(words);
  summary.append(heading);
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = hint;
  input.setAttribute("aria-label", hint);
  const list = document.createElement("ul");
  const more = document.createElement("button");
  more.type = "button";
  more.className = "more";
  more.textContent = "المزيد";
  section.append(summary, input, list, more);
  box.append(section);
  let rows = [];
  let pressed = null;
  let limit = FIRST;

  function draw() {
    const query = fold(input.value.trim());
    const found = query ? rows.filter(({ name, note }) => fold(`${name} ${note}`).includes(query)) : rows;
    const most = rows[0]?.count ?? 1;
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    list.replaceChildren(...found.slice(0, limit).map((row) => item(row, row.count / most)));
    more.hidden = found.length <= limit;
    size.textContent = rows.length;
    if (focused !== null) [...list.querySelectorAll("button")].find(({ dataset }) => dataset.key === focused)?.focus();
  }

  function item({ key, name, note, count, texts }, share) {
    const line = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.key = key;
    button.setAttribute("aria-pressed", String(key === pressed));
    button.title = `${counted(count, QUOTATIONS)} في ${counted(texts, TEXTS)}`;
    button.style.setProperty("--share", `${Math.round(share * 100)}%`);
    const label = document.createElement("span");
    label.className = "name";
    const isolated = document.createElement("bdi");
    if (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(name)) isolated.dir = "rtl";
    isolated.textContent = name;
    label.append(isolated);
    if (note) {
      const small = document.createElement("small");
      small.textContent = note;
      label.append(" ", small);
    }
    const number = document.createElement("span");
    number.className = "count";
    number.textContent = count;
    button.append(label, number);
    button.addEventListener("click", () => choose(key));
    line.append(button);
    return line;
  }

  input.addEventListener("input", () => {
    limit = FIRST;
    draw();
  });
  more.addEventListener("click", () => {
    limit += MORE;
    draw();
  });
  return {
    show(counts, key) {
      rows = [...counts.values()].sort((a, b) => (b.key === key) - (a.key === key) || b.count - a.count || a.name.localeCompare(b.name, "ar"));
      pressed = key;
      draw();
    },
  };
}
