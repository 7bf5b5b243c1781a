// Spellings of one word made equal, as the library itself reads them: vowel signs, tatweel and
// invisible controls go; hamza seats, ى and ة become their plain letters; all digits are 0-9.

const INVISIBLE = /[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;
const PRESENTATION = /[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/g;
const PLAIN = new Map();
for (const [letters, plain] of [
  ["أإآٱٲٳ", "ا"], ["ىیېےۍئ", "ي"], ["ةۃۀہھە", "ه"], ["ؤۆۇۈۋٶ", "و"], ["کڪګڬ", "ك"],
  ["٠۰", "0"], ["١۱", "1"], ["٢۲", "2"], ["٣۳", "3"], ["٤۴", "4"],
  ["٥۵", "5"], ["٦۶", "6"], ["٧۷", "7"], ["٨۸", "8"], ["٩۹", "9"],
]) {
  for (const letter of letters) PLAIN.set(letter, plain);
}
const ODD = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "g");

/** The folded form of a text; runs of blanks become one. */
function fold(text) {
  return text
    .replace(INVISIBLE, "")
    .replace(PRESENTATION, (letter) => letter.normalize("NFKC").replace(INVISIBLE, ""))
    .replace(ODD, (letter) => PLAIN.get(letter))
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The folded form, and for each of its characters the offset that it comes from. */
function foldWithOffsets(text) {
  const offsets = [];
  let folded = "";
  for (let offset = 0; offset < text.length; offset += 1) {
    let letter = fold(text[offset]);
    if (letter === " " && folded.endsWith(" ")) letter = "";
    folded += letter;
    for (let copies = letter.length; copies > 0; copies -= 1) offsets.push(offset);
  }
  return { folded, offsets };
}
