"""Text: the untouched input beside its folded form, with a map from one to the other.

Folding makes the spellings of one word equal: vowel signs, tatweel and invisible controls go, the
hamza seats, alef maqsura, ta marbuta and the Persian letters become their plain letters, and all
digits become 0-9. The rules match on the folded form; results always point into the input.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache

import attrs

# Not the standard library's engine: it knows no Unicode properties, and the marks, blocks and
# invisible characters would have to be listed by hand, and again with each version of Unicode.
import regex

# Letters that are written for one another in Arabic news; each is one character on both sides, so
# the common text (no vowel signs, no tatweel) folds in one C-speed pass with equal offsets.
_SAME_LENGTH = {
    "أإآٱٲٳ": "ا",
    "ىیېےۍئ": "ي",
    "ةۃۀہھە": "ه",
    "ؤۆۇۈۋٶ": "و",
    "کڪګڬ": "ك",
    "\u0660\u06f0": "0",
    "\u0661\u06f1": "1",
    "\u0662\u06f2": "2",
    "\u0663\u06f3": "3",
    "\u0664\u06f4": "4",
    "\u0665\u06f5": "5",
    "\u0666\u06f6": "6",
    "\u0667\u06f7": "7",
    "\u0668\u06f8": "8",
    "\u0669\u06f9": "9",
    # every blank is a plain blank; every line end is a newline
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t": " ",
    "\r\x0b\x0c\x85\u2028\u2029": "\n",
}
_TABLE = {ord(c): plain for letters, plain in _SAME_LENGTH.items() for c in letters}
_REPLACEMENTS = tuple((c, plain) for letters, plain in _SAME_LENGTH.items() for c in letters)

SHADDA, DAMMA = "\u0651", "\u064f"
# What stands on a letter, and the tatweel that stretches it: vowel signs, Quranic signs.
_SIGN = r"[[\p{InArabic}\p{InArabic_Extended_A}]&&\p{Mn}]\u0640"
# No letters, and any of them may stand inside a word: signs, and what Unicode says is not to be seen
# (joiners, bidi controls, byte-order mark, variation selectors). Lone surrogates stay: they are odd
# characters, not invisible ones.
_UNSEEN = rf"{_SIGN}\p{{Default_Ignorable_Code_Point}}"
_INVISIBLE = regex.compile(f"[{_UNSEEN}]+", regex.V1)
# Presentation forms (ﻻ, ﻗﺎﻝ from old PDF and page software) stand for one or more plain letters.
_FORM = r"[[\p{InArabic_Presentation_Forms_A}\p{InArabic_Presentation_Forms_B}]&&\p{Arabic}]"
_PRESENTATION = regex.compile(f"{_FORM}+", regex.V1)
# What belongs to the letter before it on the page: signs, not bidi controls.
_ATTACHED = regex.compile(f"[{_SIGN}]*", regex.V1)
_ODD = regex.compile(f"[{_UNSEEN}{_FORM}]+", regex.V1)
# Nearly all of a text is of these characters, none of which is odd. The standard library's engine goes
# over them several times as fast as the one that knows properties, which then reads the rest alone.
_UNUSUAL = re.compile(r"[^ -~\n،؛؟ء-غف-ي\u00a0«»\u0660-\u066c\u2010-\u201f…]+")
# Of the letters to replace, a text that has no unusual one but signs can have no others than these.
_USUAL_REPLACEMENTS = tuple(pair for pair in _REPLACEMENTS if not _UNUSUAL.match(pair[0]))


def fold(word: str) -> str:
    """Return the folded form of `word`: أَضافَ → اضاف, مسؤولـة → مسووله."""
    return spelled(word).translate(_TABLE)


def spelled(word: str) -> str:
    """Return the letters of `word` as they are typed, without signs: أَضافَ → أضاف, إلـى → إلى."""
    if _UNUSUAL.search(word) and _ODD.search(word):
        word = _PRESENTATION.sub(_plain_letters, _INVISIBLE.sub("", word))
        word = _INVISIBLE.sub("", word)
    return word


def _plain(text: str, replacements: tuple[tuple[str, str], ...]) -> str:
    """`text.translate(_TABLE)`, which on texts that are not ASCII is several times slower."""
    for letter, plain in replacements:
        text = text.replace(letter, plain)
    return text


def _odd_stretches(raw: str) -> tuple[list[tuple[int, int, bool]], bool]:
    """Where the odd characters are, each with whether it is a presentation form; and whether all else is usual."""
    stretches = []
    usual = True
    for unusual in _UNUSUAL.finditer(raw):
        place = unusual.start()
        stretch = unusual.group()
        size = len(stretch)
        found = (_odd_in if size <= _LONGEST_KEPT else _odd_in.__wrapped__)(stretch)
        usual = usual and len(found) == 1 and found[0] == (0, size, False)
        for start, end, has_forms in found:
            stretches.append((place + start, place + end, has_forms))
    return stretches, usual


# Nearly all that is unusual is one vowel sign or two, which need not be asked for each time.
_LONGEST_KEPT = 3


@lru_cache(maxsize=4096)
def _odd_in(stretch: str) -> tuple[tuple[int, int, bool], ...]:
    return tuple(
        (*odd.span(), _PRESENTATION.search(odd.group()) is not None)
        for odd in _ODD.finditer(stretch)
    )


def _plain_letters(match: regex.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


_TATWEEL = "\u0640"


def _is_dash(raw: str, start: int, end: int) -> bool:
    """Whether the tatweel `[start, end)` stands between blanks, where it is typed for a dash: المدير ـ وهو … ـ."""
    apart = start > 0 and raw[start - 1].isspace() and end < len(raw) and raw[end].isspace()
    return apart and raw.count(_TATWEEL, start, end) == end - start


@attrs.define(eq=False)
class Text:
    """An input text and its folded form.

    `folded[i]` comes from `raw[origin(i)]`; a folded stretch `[a, b)` stands for the input stretch
    `[origin(a), origin_end(b))`. In a text without invisible characters the two agree in length.

    The map is kept as pieces, inside which the offsets run side by side: a news article has some
    six signs to leave out, so that hardly anything has to be stored or looked up.
    """

    raw: str
    letters: str
    """The letters as they are typed, without signs; as long as `folded`."""
    folded: str
    seams: list[int] | None = None
    """Where each piece begins in the folded form; None where the offsets are the same."""
    _places: list[int] = attrs.Factory(list)
    """Where each piece begins in the input."""
    signs: frozenset[str] = frozenset()
    """Which of the signs that tell words apart are typed anywhere: shadda, damma."""

    @classmethod
    def of(cls, raw: str) -> Text:
        """Fold `raw`; never fails, whatever characters it holds."""
        pieces: list[str] = []
        seams: list[int] = []
        places: list[int] = []
        length = done = 0
        stretches, usual = _odd_stretches(raw)
        replacements = _USUAL_REPLACEMENTS if usual else _REPLACEMENTS
        for start, end, has_forms in stretches:
            if start > done:
                pieces.append(raw[done:start])
                seams.append(length)
                places.append(done)
                length += start - done
            done = end
            if not has_forms:
                if raw[start] == _TATWEEL and _is_dash(raw, start, end):
                    pieces.append(_TATWEEL)
                    seams.append(length)
                    places.append(start)
                    length += 1
                continue
            for offset in range(start, end):
                if not _INVISIBLE.match(raw, offset):
                    for letter in _INVISIBLE.sub("", unicodedata.normalize("NFKC", raw[offset])):
                        pieces.append(letter)
                        seams.append(length)
                        places.append(offset)
                        length += 1
        if not done:
            return cls(raw, raw, _plain(raw, replacements))
        if done < len(raw):
            pieces.append(raw[done:])
            seams.append(length)
            places.append(done)
        letters = "".join(pieces)
        signs = frozenset([sign for sign in (SHADDA, DAMMA) if sign in raw])
        return cls(raw, letters, _plain(letters, replacements), seams, places, signs)

    def origin(self, index: int) -> int:
        """Offset in the input of the folded character at `index`; the input's length at the end."""
        if self.seams is None:
            return index
        if index >= len(self.folded):
            return len(self.raw)
        piece = bisect_right(self.seams, index) - 1
        return self._places[piece] + index - self.seams[piece]

    def origin_end(self, index: int) -> int:
        """Offset in the input just after the folded character before `index`.

        Vowel signs and tatweel after that character belong to it.
        """
        seams = self.seams
        if seams is None:
            return index
        if index <= 0:
            return 0
        piece = bisect_right(seams, index - 1)
        end = self._places[piece - 1] + index - seams[piece - 1]
        behind = seams[piece] if piece < len(seams) else len(self.folded)
        return (
            self._behind_signs(end) if index == behind else end
        )  # only at a seam can signs follow

    def _behind_signs(self, offset: int) -> int:
        match = _ATTACHED.match(self.raw, offset)
        return match.end() if match else offset

    def folded_index(self, offset: int) -> int:
        """Index in the folded form of the first character that comes from `offset` or later."""
        if self.seams is None:
            return offset
        piece = bisect_left(self._places, offset) - 1
        if piece < 0:
            return 0
        behind = self.seams[piece + 1] if piece + 1 < len(self.seams) else len(self.folded)
        return min(self.seams[piece] + offset - self._places[piece], behind)


def begins_with_damma(word: str, prefix: str = "") -> bool:
    """Whether the first letter of a word, behind `prefix`, carries the vowel u, whatever else it carries.

    عُرض and عـُرض, with `و` as the prefix also وَعُرض.
    """
    start = 0
    if prefix and word.startswith(prefix):
        start = _signs_end(word, len(prefix))
    return DAMMA in word[start + 1 : _signs_end(word, start + 1)]


def _signs_end(word: str, start: int) -> int:
    match = _ATTACHED.match(word, start)
    return match.end() if match else start
