"""The built-in analyzer: word lists and clitics, no model, instant.

It splits the folded text into tokens and reads each different word form once: attached
conjunction (و ف), preposition (ب ل ك), future س, article, attached pronoun; then it looks the rest
up in the lexicon. A clitic is taken off only where the whole word is unknown and the rest is known
(or carries the article), so that بيسكوف keeps its ب and وزير its و.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from quotes import analysis as a
from quotes.analysis import Analysis, CueReading, Reading
from quotes.lexicon import Form, Lexicon
from quotes.text import Text

# A number with its separators; a dotted abbreviation (إف.إم); a word; a line end; any other character.
# A clitic typed onto a number (و9.7) is a word of its own.
_TOKEN = re.compile(
    r"[ا-ي]{1,3}(?=\d)|\d+(?:[.,،٫٬:/]\d+)+|[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+\b|\w+|\n|[^\w\s]"
)

_CATEGORY_TRAITS = {
    "role_m": a.ROLE_M,
    "role_f": a.ROLE_F,
    "role_plural": a.ROLE_PLURAL,
    "honorific_m": a.HONORIFIC,
    "honorific_f": a.HONORIFIC,
    "honorific_pronoun": a.HONORIFIC_PRONOUN,
    "name_particle": a.NAME_PARTICLE,
    "given_name_m": a.GIVEN_M,
    "given_name_f": a.GIVEN_F,
    "given_name_word": a.GIVEN_WORD,
    "family_name": a.FAMILY,
    "title_adjective": a.ADJECTIVE,
    "outlet_word": a.NAME_WORD_OF_BODY,
    "organisation_word": a.NAME_WORD_OF_BODY,
    "eulogy_of_prophet": a.ADVERB | a.OF_PROPHET,
    "eulogy_of_god": a.ADVERB | a.OF_GOD,
    "eulogy": a.ADVERB,
    "divine_name": a.NAME_PARTICLE | a.ROLE_M,
    "anonymous": a.ANONYMOUS,
    "group": a.GROUP,
    "singled": a.SINGLED,
    "institution": a.INSTITUTION,
    "organisation_name": a.ORGANISATION,
    "outlet": a.OUTLET,
    "outlet_head": a.OUTLET_HEAD,
    "document": a.DOCUMENT,
    "country": a.PLACE,
    "city": a.PLACE,
    "nisba": a.NISBA,
    "time_word": a.TIME,
    "month": a.MONTH,
    "adverb": a.ADVERB,
    "occasion": a.OCCASION,
    "preposition": a.PREPOSITION,
    "conjunction": a.CONJUNCTION,
    "relative": a.RELATIVE,
    "demonstrative": a.DEMONSTRATIVE,
    "pronoun": a.PRONOUN,
    "negation": a.NEGATION,
    "auxiliary": a.AUXILIARY,
    "interrogative": a.INTERROGATIVE,
    "discourse_break": a.BREAK,
    "addressee": a.ADDRESSEE,
    "title_head": a.TITLE_HEAD,
    "naming_word": a.NAMING,
}

_PUNCTUATION = {
    **dict.fromkeys("،,؛;", a.COMMA),
    **dict.fromkeys(".!?؟…۔", a.STOP),
    **dict.fromkeys(":：", a.COLON),
    **dict.fromkeys("-–—ـ−", a.DASH),
    **dict.fromkeys("([{", a.OPEN),
    **dict.fromkeys(")]}", a.CLOSE),
    "\n": a.LINE,
    **dict.fromkeys('«»“”"„‟‹›❝❞〝〞＂″﴾﴿', a.MARK),
}

# أن إن بأن لأن with an attached pronoun; folded, so أنّ and إنّ are one. انا is left out: it is أنا "I".
_COMPLEMENTIZER = re.compile(
    r"[وف]?بالا|[وف]?[بل]?ان(?:ه|ها|هم|هما|هن|ني|نا|ك|كم|نني)?|[وف]?ا?اني|[وف]?بانا"
)
# The pronouns that a verb or noun can carry, folded, the longest first.
_SUFFIXES = ("كما", "هما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ي", "ك")
# Words that fold together although hamza or final ya keep them apart: the input's spelling decides.
_SPELLINGS: dict[str, tuple[tuple[str, int], ...]] = {
    "امام": (("إمام", a.ROLE_M), ("أمام", a.PREPOSITION)),
    "علي": (("على", a.PREPOSITION),),
    "الي": (("إلى", a.PREPOSITION), ("الى", a.PREPOSITION)),
    "مني": (("منى", a.GIVEN_WORD),),
    "الا": (("ألا", a.COMPLEMENTIZER), ("ألّا", a.COMPLEMENTIZER)),
}
# A memo of readings is emptied at this size, so that an archive's odd words don't fill the memory.
_MEMO_LIMIT = 200_000


class LexicalAnalyzer:
    """Analyses text with the lexicon alone."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._traits = _trait_table(lexicon)
        self._wordings = _wordings(lexicon)
        self._memo: dict[str, Reading] = {}

    def analyze(self, text: Text) -> Analysis:
        """Return the analysis of `text`; never raises, linear in its length."""
        forms: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _TOKEN.finditer(text.folded):
            forms.append(match.group())
            start, end = match.span()
            starts.append(start)
            ends.append(end)
        if not text.is_plain:
            starts = [text.origin(index) for index in starts]
            ends = [text.origin_end(index) for index in ends]
        if len(self._memo) > _MEMO_LIMIT:
            self._memo.clear()
        memo = self._memo
        readings = [memo.get(form) or self.read(form) for form in forms]
        for index, reading in enumerate(readings):
            if reading.begins:
                self._mark_wording(forms, readings, index)
            if reading.by_spelling:
                word = text.raw[starts[index] : ends[index]]
                if word == "والي" and "إلى" in text.raw:
                    readings[index] = self._as(reading, a.ROLE_M)
                elif word.endswith("علي") and "على" in text.raw:  # this writer keeps ي and ى apart
                    readings[index] = self._as(reading, a.GIVEN_M)
                for spelling, trait in reading.by_spelling:
                    if word.endswith(spelling):
                        readings[index] = self._as(reading, trait)
        return Analysis(text, self.lexicon, forms, starts, ends, readings)

    def _mark_wording(self, forms: list[str], readings: list[Reading], index: int) -> None:
        """Give all words of a listed wording at `index` its trait: من جانبه is an adverb as a whole."""
        for words, trait in readings[index].begins:
            size = len(words)
            if tuple(forms[index + 1 : index + size]) == words[1:]:
                for place in range(index, index + size):
                    readings[place] = self._as(readings[place], trait)
                return

    def _as(self, reading: Reading, trait: int) -> Reading:
        key = f"{reading.form} {trait}"  # no token has a blank in it
        known = self._memo.get(key)
        if known is None:
            fixed = reading.by_spelling or trait & (
                a.ADVERB | a.BREAK | a.TIME | a.CONJUNCTION | a.PREPOSITION
            )
            known = self._memo[key] = attrs.evolve(
                reading,
                preposition="" if fixed else reading.preposition,
                traits=trait if fixed else reading.traits | trait,
                cues=() if fixed else reading.cues,
                begins=(),
            )
        return known

    def read(self, form: str) -> Reading:
        """Read one folded form; the answer is kept for the next time."""
        reading = self._memo.get(form)
        if reading is None:
            reading = self._memo[form] = self._read(form)
        return reading

    def _read(self, form: str) -> Reading:
        punctuation = _PUNCTUATION.get(form)
        if punctuation is not None or not (form[0].isalnum() or form[0] == "_"):
            return Reading(form, "", "", False, form, (punctuation or 0) | a.PUNCTUATION, (), False)
        if form[0].isdigit():
            return Reading(form, "", "", False, form, a.NUMBER, (), True)
        if form[0].isascii():
            return Reading(form, "", "", False, form, a.LATIN, (), True)
        conjunction, preposition, definite, base, traits = self._nominal(form)
        if _COMPLEMENTIZER.fullmatch(form):
            traits |= a.COMPLEMENTIZER
        cues = tuple(self._cue_readings(form))
        begins = self._wordings.get(form) or self._wordings.get(
            form[1:] if form[0] in "وف" else "", ()
        )
        spellings = _SPELLINGS.get(base, ())
        return Reading(
            form, conjunction, preposition, definite, base, traits, cues, True, spellings, begins
        )

    def _nominal(self, form: str) -> tuple[str, str, bool, str, int]:
        """Split a word as a noun or particle: (conjunction, preposition, article, base, traits)."""
        table = self._traits
        unknown = ("", "", False, form, 0)
        for conjunction in ("", form[0] if form[0] in "وف" and len(form) > 2 else None):
            if conjunction is None:
                continue
            word = form[len(conjunction) :]
            if word in table:
                return conjunction, "", word.startswith("ال") and len(word) > 4, word, table[word]
            if word.startswith("ال") and len(word) > 3:
                return conjunction, "", True, word[2:], self._noun(word[2:])
            if word[0] in "بك" and word[1:3] == "ال" and len(word) > 4:
                return conjunction, word[0], True, word[3:], self._noun(word[3:])
            if word.startswith("لل") and len(word) > 3:
                return (
                    conjunction,
                    "ل",
                    True,
                    word[2:],
                    self._noun(word[2:]) or self._noun("ل" + word[2:]),
                )
            if word[0] in "بلك" and len(word) > 2 and word[1:] in table:
                return conjunction, word[0], False, word[1:], table[word[1:]]
            if conjunction and (word in self.lexicon.forms):
                return conjunction, "", False, word, 0
        return unknown

    def _noun(self, base: str) -> int:
        """The traits of `base` behind the article, or behind an attached preposition with it.

        Particles and adverbs take no article: الوسط and الخلف are nouns. A name of a place or a body
        that is listed with its article is found with it: بالقاهرة.
        """
        particles = (
            a.PREPOSITION
            | a.CONJUNCTION
            | a.AUXILIARY
            | a.ADVERB
            | a.NEGATION
            | a.INTERROGATIVE
            | a.PRONOUN
            | a.RELATIVE
        )
        return (self._traits.get(base, 0) & ~particles) | self._traits.get("ال" + base, 0)

    def _cue_readings(self, form: str) -> Iterator[CueReading]:
        """Every way to read `form` as a reporting form with clitics around it."""
        yield from self._word_readings(form, "")
        if form[0] in "وف" and len(form) > 2:
            yield from self._word_readings(form[1:], form[0])

    def _word_readings(self, word: str, conjunction: str) -> Iterator[CueReading]:
        yield from self._stem_readings(word, "", conjunction)
        if len(word) > 3 and word[0] in "سبلك":
            yield from self._stem_readings(word[1:], word[0], conjunction)
        if word.startswith(("ال", "لل")):
            stem = word[2:]
        elif word[1:3] == "ال":
            stem = word[3:]
        else:
            return
        for form in self.lexicon.forms.get(stem, ()):
            if _takes_prefix(form, "ال"):
                yield CueReading(form, conjunction, "")

    def _stem_readings(self, stem: str, prefixed: str, conjunction: str) -> Iterator[CueReading]:
        forms = self.lexicon.forms
        for form in forms.get(stem, ()):
            if _takes_prefix(form, prefixed) and not form.bound:
                yield CueReading(form, conjunction, "")
        for suffix in _SUFFIXES:
            if stem.endswith(suffix) and len(stem) - len(suffix) >= 2:
                host = stem[: -len(suffix)]
                # ta marbuta opens before a pronoun: إضافة + ه = إضافته
                hosts = (host, host[:-1] + "ه") if host.endswith("ت") else (host,)
                for candidate in hosts:
                    for form in forms.get(candidate, ()):
                        if (
                            _takes_prefix(form, prefixed)
                            and form.kind != "participle"
                            and form.voice != "passive"
                        ):
                            yield CueReading(form, conjunction, suffix)


def _takes_prefix(form: Form, prefixed: str) -> bool:
    """Whether the form can stand behind the prefix: س + يقول, ب + قوله, ال + قول."""
    if not prefixed:
        return True
    if prefixed == "س":
        return form.kind == "verb" and form.tense == "imperfect"
    if prefixed == "ال":
        return form.kind in ("noun", "participle")
    return form.kind == "noun" or (prefixed == "ل" and form.tense == "imperfect")


def _trait_table(lexicon: Lexicon) -> dict[str, int]:
    table: dict[str, int] = {}
    feminine = lexicon.words.get("role_f", frozenset())
    for category, words in lexicon.words.items():
        trait = _CATEGORY_TRAITS.get(category, 0)
        for word in words:
            if " " in word:
                continue  # see `_wordings`
            for form in _inflected(word, trait):
                if trait == a.ROLE_M and form != word and form in feminine:
                    continue  # مديرة is no مدير with a pronoun
                # عنه، فيها: a preposition with its pronoun is a whole adverbial
                here = a.ADVERB if trait == a.PREPOSITION and form != word else trait
                table[form] = table.get(form, 0) | here
    return table


def _wordings(lexicon: Lexicon) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """The listed strings of several words, by their first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for category, words in lexicon.words.items():
        trait = _CATEGORY_TRAITS.get(category, 0)
        for wording in words:
            parts = tuple(wording.split())
            if len(parts) > 1 and trait and parts[-1] != "ان":  # أن is always the complementizer
                table.setdefault(parts[0], []).append((parts, trait))
    return {
        first: tuple(sorted(found, key=lambda w: (-len(w[0]), w))) for first, found in table.items()
    }


def _inflected(word: str, trait: int) -> tuple[str, ...]:
    """The forms of a listed word: a nisba adjective also stands in the feminine and the plurals."""
    if trait == a.OCCASION:
        host = word[:-1] + "ت" if word.endswith("ه") else word
        return (word, *(host + suffix for suffix in ("ه", "ها", "هم", "هما", "ي", "نا")))
    if trait == a.SINGLED:
        return (word, *(word + suffix for suffix in ("هم", "هن", "هما", "نا", "كم")))
    if trait in (a.ROLE_M, a.ROLE_F):
        host = word[:-1] + "ت" if word.endswith("ه") else word
        return (word, word + "ا", *(host + suffix for suffix in ("ه", "ها", "هم", "هما")))
    if trait == a.PREPOSITION:
        return (word, *(word + suffix for suffix in _SUFFIXES))
    if trait in (a.NISBA, a.ADJECTIVE):
        return (
            word,
            word + "ه",
            word + "ين",
            word + "ون",
            word + "ات",
            word + "ان",
            word + "تين",
            word + "تان",
        )
    return (word,)
