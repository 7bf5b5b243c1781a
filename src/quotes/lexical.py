"""The built-in analyzer: word lists and clitics, no model, instant.

It splits the folded text into tokens and reads each different word form once: attached
conjunction (و ف), preposition (ب ل ك), future س, article, attached pronoun; then it looks the rest
up in the lexicon. A clitic is taken off only where the whole word is unknown and the rest is known
(or carries the article), so that بيسكوف keeps its ب and وزير its و.
"""

from __future__ import annotations

import re
from bisect import bisect_right

import attrs

from quotes import analysis as a
from quotes.analysis import NO_WORDINGS, Analysis, Reading, Wordings
from quotes.lexicon import Lexicon
from quotes.memo import Memo
from quotes.reporting_forms import ReportingForms
from quotes.text import Text
from quotes.tokens import read_tokens
from quotes.traits import names_behind_preposition, trait_table, wordings

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

# أن إن بأن لأن كون with an attached pronoun; folded, so أنّ and إنّ are one. انا is left out: it is أنا "I".
_COMPLEMENTIZER = re.compile(
    r"[وف]?بالا|[وف]?[بل]?ان(?:ه|ها|هم|هما|هن|ني|نا|ك|كم|نني)?|[وف]?ا?اني|[وف]?بانا|ب?كون(?:ه|ها|هم|هما|نا)?"
)
# Of addresses in Arabic letters, as the pattern of the tokens has them, folded.
_ADDRESS_ENDS = (".نت", ".كوم", ".انفو")
# Verbal nouns of form VIII whose own letters are those of the article.
_VERBAL_NOUNS_WITH_AL = (
    "التفت",  # the verb, he turned to
    "التقط",
    "التصق",
    "التهم",
    "التزام",
    "التماس",
    "التقاء",
    "التحاق",
    "التفاف",
    "التقاط",
    "التباس",
    "التيام",
)
# Words that fold together although hamza or final ya keep them apart: the input's spelling decides.
_SPELLINGS: dict[str, tuple[tuple[str, int], ...]] = {
    "امام": (("إمام", a.ROLE_M), ("أمام", a.PREPOSITION)),
    "علي": (("على", a.PREPOSITION),),
    "الي": (("إلى", a.PREPOSITION), ("الى", a.PREPOSITION)),
    "مني": (("منى", a.GIVEN_WORD),),
    "الا": (("ألا", a.COMPLEMENTIZER), ("ألّا", a.COMPLEMENTIZER)),
    "فان": (("فان", a.NAME_PARTICLE),),
}
# A word that begins with أل, إل or آل, behind clitics or not; إلى and إلا are no nouns. What stands
# before is asked behind the two, so that the engine can skip from one such letter to the next.
_HAMZA_L = re.compile(r"[أإآ]ل(?:(?<!\w..)|(?<=\b[وفبك]..)|(?<=\b[وف][بك]..))(?!(?:ى|ي|ا)\b)\w{2,}")

# Among the kinds of a text's tokens, those with which a wording may begin, as the next word shows, and
# those that the input's spelling can change: a third of what a look at each such first word would meet.
# The one class comes first, so that the engine skips all other kinds at the speed of a table look-up.
_DEPENDING = re.compile(
    b"[%b](?:(?=[%b])|(?<=[%b]))"
    % tuple(
        b"".join(b"\\x%02x" % kind for kind in range(256) if kind & bits)
        for bits in (a.OPENING | a.SPELLED, a.SECOND, a.SPELLED)
    )
)
# Of which kinds the words of a listed wording are no particles, whatever their letters are.
_OF_NAMES = a.OUTLET | a.ORGANISATION | a.ROLE


class LexicalAnalyzer:
    """Analyses text with the lexicon alone; of the words' readings up to twice `remembered` are kept."""

    def __init__(self, lexicon: Lexicon, remembered: int = 100_000) -> None:
        self.lexicon = lexicon
        self._remembered = remembered
        self._traits = trait_table(lexicon)
        self._reporting = ReportingForms(lexicon)
        self._wordings = wordings(lexicon)
        self._memo = Memo(self._read, remembered)
        self._seconds = frozenset().union(*self._wordings.values())
        self._changed: dict[tuple[Reading, int], Reading] = {}
        self._spelled: dict[tuple[Reading, str, tuple[bool, bool]], Reading] = {}

    def __reduce__(self) -> tuple[type[LexicalAnalyzer], tuple[Lexicon, int]]:
        # a copy for another process reads its words itself, which is faster than to send them
        return type(self), (self.lexicon, self._remembered)

    def analyze(self, text: Text) -> Analysis:
        """Return the analysis of `text`; never raises, linear in its length."""
        if self._memo.age():
            self._changed.clear()
            self._spelled.clear()
        forms, places, readings = read_tokens(text.folded, self._memo)
        analysis = Analysis(
            text, self.lexicon, forms, places, readings,
            bytearray([reading.kind for reading in readings]),
        )  # fmt: skip
        letters = text.letters
        told_apart = "إلى" in letters, "على" in letters
        for place in _DEPENDING.finditer(bytes(analysis.kinds)):
            index = place.start()
            reading = readings[index]
            if reading.begins and index + 1 < len(forms):
                wordings = reading.begins.get(forms[index + 1])
                if wordings is not None:
                    self._mark_wording(analysis, index, wordings)
            if reading.by_spelling:
                word = analysis.spelled(index)
                if word == "فان" and not (
                    told_apart[0]
                    and any(r.may_be_foreign() for r in readings[index + 1 : index + 2])
                ):
                    continue  # فان for فإن, by a writer who types no hamza
                typed = self._typed(reading, word, told_apart)
                if typed is not reading:  # else what a wording has made of it stays
                    analysis.change(index, typed)
        for match in _HAMZA_L.finditer(letters):
            index = bisect_right(places, match.start()) - 1
            analysis.change(index, self._without_article(readings[index]))
        return analysis

    def _without_article(self, reading: Reading) -> Reading:
        """The reading of a word that only folding makes begin with the article: إلغاء, ألماني."""
        if not reading.definite:
            return reading
        key = reading, 0
        known = self._changed.get(key)
        if known is None:
            start = reading.form.index("ال")
            word = reading.form[start:]
            clitics = reading.form[:start]
            known = self._changed[key] = attrs.evolve(
                reading,
                conjunction=clitics[:1] if clitics[:1] in ("و", "ف") else "",
                preposition=clitics[-1:] if clitics[-1:] in ("ب", "ك") else "",
                definite=False,
                base=word,
                traits=self._traits.get(word, 0),
            )
        return known

    def _mark_wording(self, analysis: Analysis, index: int, wordings: Wordings) -> None:
        """Give all words of a listed wording at `index` its trait: من جانبه is an adverb as a whole."""
        for words, trait in wordings:
            size = len(words)
            if size == 2 or tuple(analysis.forms[index + 1 : index + size]) == words[1:]:
                for place in range(index, index + size):
                    analysis.change(place, self._as(analysis.readings[place], trait))
                if analysis.forms[index][0] in "بلك" and words[0] != analysis.forms[index]:
                    self._split_preposition(analysis, index)
                return

    def _split_preposition(self, analysis: Analysis, index: int) -> None:
        """Read the first word of a listed name as standing behind its preposition: بإسلام أباد."""
        reading = analysis.readings[index]
        if reading.conjunction or reading.preposition:
            return
        key = reading, -1
        if key not in self._changed:
            self._changed[key] = attrs.evolve(
                reading, preposition=reading.form[0], base=reading.form[1:]
            )
        analysis.change(index, self._changed[key])

    def _typed(self, reading: Reading, word: str, told_apart: tuple[bool, bool]) -> Reading:
        """The reading of a word that is typed so, by a writer who keeps إلى and الي, على and علي apart or not."""
        key = reading, word, told_apart
        known = self._spelled.get(key)
        if known is None:
            known = reading
            if word == "والي" and told_apart[0]:
                known = self._as(reading, a.ROLE_M)
            elif word.endswith("علي") and told_apart[1]:
                known = self._as(reading, a.GIVEN_M)
            for spelling, trait in reading.by_spelling:
                if word.endswith(spelling):
                    known = self._as(reading, trait)
            self._spelled[key] = known
        return known

    def _as(self, reading: Reading, trait: int) -> Reading:
        key = reading, trait
        known = self._changed.get(key)
        if known is None:
            fixed = reading.by_spelling or trait & (
                a.ADVERB | a.BREAK | a.TIME | a.CONJUNCTION | a.PREPOSITION
            )
            # سي إن إن, لاعب وسط: what is one word of a name or an office is no particle
            particles = a.COMPLEMENTIZER | a.CONJUNCTION | a.PREPOSITION | a.NEGATION
            not_in_names = particles if trait & _OF_NAMES else 0
            known = self._changed[key] = attrs.evolve(
                reading,
                conjunction="" if trait & a.ROLE_M else reading.conjunction,  # والي, a governor
                preposition="" if fixed else reading.preposition,
                traits=trait if fixed else reading.traits & ~not_in_names | trait,
                cues=() if fixed else reading.cues,
                begins=NO_WORDINGS,
            )
        return known

    def read(self, form: str) -> Reading:
        """Read one folded form; the answer is kept for the next time."""
        return self._memo[form]

    def _read(self, form: str) -> Reading:
        punctuation = _PUNCTUATION.get(form)
        if punctuation is not None or not (form[0].isalnum() or form[0] == "_"):
            return Reading(form, "", "", False, form, (punctuation or 0) | a.PUNCTUATION, (), False)
        if form[0].isdigit():
            return Reading(form, "", "", False, form, a.NUMBER, (), True)
        if form[0].isascii():
            return Reading(form, "", "", False, form, a.LATIN, (), True)
        conjunction, preposition, definite, base, traits = self._nominal(form)
        if form.endswith(_ADDRESS_ENDS):
            traits |= a.OUTLET  # الأخبار.نت
        if _COMPLEMENTIZER.fullmatch(form):
            traits |= a.COMPLEMENTIZER
        cues = self._reporting(form)
        if self._traits.get(form, 0) & (a.GIVEN | a.FAMILY):
            cues = tuple(cue for cue in cues if not cue.conjunction)  # فالح is no فألحّ
        begins = self._wordings.get(form) or self._wordings.get(
            form[1:] if form[0] in "وف" else "", names_behind_preposition(self._wordings, form)
        )
        spellings = _SPELLINGS.get(base, ())
        return Reading(
            form, conjunction, preposition, definite, base, traits, cues, True, spellings, begins,
            form in self._seconds, self.lexicon.openings.get(form, a.NO_EXPRESSIONS),
        )  # fmt: skip

    def _nominal(self, form: str) -> tuple[str, str, bool, str, int]:
        """Split a word as a noun or particle: (conjunction, preposition, article, base, traits)."""
        table = self._traits
        unknown = ("", "", False, form, 0)
        head, tagged, _ = form.partition("_")
        if tagged and table.get(head, 0) & a.INSTITUTION:
            return "", "", False, form, a.INSTITUTION  # #وزارة_الصحة
        for conjunction in ("", form[0] if form[0] in "وف" and len(form) > 2 else None):
            if conjunction is None:
                continue
            word = form[len(conjunction) :]
            if word in table:
                return conjunction, "", word.startswith("ال") and len(word) > 4, word, table[word]
            if word[0] in "بلك" and word[1:].isascii():
                return conjunction, word[0], False, word[1:], a.LATIN  # لـCNN
            if word.startswith(_VERBAL_NOUNS_WITH_AL):
                return conjunction, "", False, word, 0
            if word.startswith("عبدال") and len(word) > 7:
                return conjunction, "", False, word, a.GIVEN_M
            if word.startswith("ال") and len(word) > 3:
                return conjunction, "", True, word[2:], self._noun(word[2:])
            if word[0] in "بك" and word[1:3] == "ال" and len(word) > 4:
                return conjunction, word[0], True, word[3:], self._noun(word[3:])
            if word.startswith("لل") and len(word) > 3:
                traits = self._noun(word[2:]) or self._noun("ل" + word[2:])
                return conjunction, "ل", True, word[2:], traits
            if word[0] in "بلك" and len(word) > 2 and self._stands_behind(word[0], word[1:]):
                return conjunction, word[0], False, word[1:], table[word[1:]]
            if conjunction and word in self._reporting.known:
                return conjunction, "", False, word, 0
        return unknown

    def _stands_behind(self, preposition: str, word: str) -> bool:
        """Whether a listed word can stand behind an attached preposition: a part of a name not behind ك."""
        traits = self._traits.get(word, 0)
        parts = a.NAME_PARTICLE | a.NAME_WORD_OF_BODY  # كابا, كايني
        return bool(traits & ~parts if preposition == "ك" else traits)

    def _noun(self, base: str) -> int:
        """The traits of `base` behind the article, or behind an attached preposition with it.

        Particles and adverbs take no article: الوسط and الخلف are nouns. A name of a place or a body
        that is listed with its article is found with it: بالقاهرة.
        """
        listed = self._traits.get(base, 0)
        particles = (
            (a.PREPOSITION | a.TIME if listed & a.PREPOSITION else 0)  # العند, a town
            | a.CONJUNCTION
            | a.AUXILIARY
            | a.ADVERB
            | a.NEGATION
            | a.INTERROGATIVE
            | a.PRONOUN
            | a.RELATIVE
        )
        return (listed & ~particles) | self._traits.get("ال" + base, 0)
