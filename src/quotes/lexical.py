"""The built-in analyzer: word lists and clitics, no model, instant.

It splits the folded text into tokens and reads each different word form once: attached
conjunction (و ف), preposition (ب ل ك), future س, article, attached pronoun; then it looks the rest
up in the lexicon. A clitic is taken off only where the whole word is unknown and the rest is known
(or carries the article), so that بيسكوف keeps its ب and وزير its و.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.lexicon import Lexicon
from quotes.reading.memo import Memo
from quotes.reading.reporting_forms import ReportingForms
from quotes.reading.rereading import Rereading
from quotes.reading.tokens import read_tokens
from quotes.reading.traits import names_behind_preposition, trait_table, wordings
from quotes.text import Text

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
# All written out: a set finds a new word in a fifth of the time that a pattern takes.
_COMPLEMENTIZERS = frozenset(
    [
        conjunction + word
        for conjunction in ("", "و", "ف")
        for word in (
            *(
                preposition + "ان" + pronoun
                for preposition in ("", "ب", "ل")
                for pronoun in ("", "ه", "ها", "هم", "هما", "هن", "ني", "نا", "ك", "كم", "نني")
            ),
            "اني", "ااني", "بانا", "بالا",
        )
    ]
    + [word + pronoun for word in ("كون", "بكون") for pronoun in ("", "ه", "ها", "هم", "هما", "نا")]
)  # fmt: skip
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
    "اليه": (("والية", a.ROLE_F),),
    "الا": (("ألا", a.COMPLEMENTIZER), ("ألّا", a.COMPLEMENTIZER)),
    "فان": (("فان", a.NAME_PARTICLE),),
    "الان": (("آلان", a.GIVEN_M), ("ألان", a.GIVEN_M)),
    "واين": (("وأين", a.INTERROGATIVE),),  # واين روني
}
# A word that begins with أل, إل or آل, behind clitics or not; إلى and إلا are no nouns. What stands
# before is asked behind the two, so that the engine can skip from one such letter to the next.
_HAMZA_L = re.compile(r"[أإآ]ل(?:(?<!\w..)|(?<=\b[وفبك]..)|(?<=\b[وف][بك]..))(?!(?:ى|ي|ا)\b)\w{2,}")
# Particles and adverbs, which take no article.
_WITHOUT_ARTICLE = (
    a.CONJUNCTION | a.AUXILIARY | a.ADVERB | a.NEGATION | a.INTERROGATIVE | a.PRONOUN | a.RELATIVE
)


class LexicalAnalyzer:
    """Analyses text with the lexicon alone; of the words' readings up to twice `remembered` are kept.

    Two words in three of an archive are rare, and it never stops to bring new ones: a few thousand news
    articles have nearly 100,000 different words. Twice as many remembered save nothing of an archive's time.
    """

    def __init__(self, lexicon: Lexicon, remembered: int = 50_000) -> None:
        self.lexicon = lexicon
        self._remembered = remembered
        self._traits = trait_table(lexicon)
        self._reporting = ReportingForms(lexicon)
        self._wordings = wordings(lexicon)
        self._memo = Memo(self._read, remembered)
        self._openings = lexicon.openings
        self._seconds = frozenset().union(*self._wordings.values())
        self._rereading = Rereading(self._traits)

    def __reduce__(self) -> tuple[type[LexicalAnalyzer], tuple[Lexicon, int]]:
        # a copy for another process reads its words itself, which is faster than to send them
        return type(self), (self.lexicon, self._remembered)

    def analyze(self, text: Text) -> Analysis:
        """Return the analysis of `text`; never raises, linear in its length."""
        if self._memo.age():
            self._rereading = Rereading(self._traits)
        forms, places, readings = read_tokens(text.folded, self._memo)
        analysis = Analysis(
            text, self.lexicon, forms, places, readings,
            bytearray([reading.kind for reading in readings]),
        )  # fmt: skip
        rereading = self._rereading
        rereading.by_neighbours(analysis)
        for match in _HAMZA_L.finditer(text.letters):
            index = bisect_right(places, match.start()) - 1
            analysis.change(index, rereading.without_article(readings[index]))
        return analysis

    def read(self, form: str) -> Reading:
        """Read one folded form; the answer is kept for the next time."""
        return self._memo[form]

    def _read(self, form: str) -> Reading:
        first = form[0]
        # the letters first: an archive brings new words, and few other tokens
        if not "ا" <= first <= "ي" or first == "ـ":
            punctuation = _PUNCTUATION.get(form)
            if punctuation is not None or not (first.isalnum() or first == "_"):
                traits = (punctuation or 0) | a.PUNCTUATION
                return Reading(form, "", "", False, form, traits, (), False)
            if first.isdigit():
                return Reading(form, "", "", False, form, a.NUMBER, (), True)
            if first.isascii():
                return Reading(form, "", "", False, form, a.LATIN, (), True)
        conjunction, preposition, definite, base, traits = self._nominal(form)
        if "." in form and form.endswith(_ADDRESS_ENDS):
            traits |= a.OUTLET  # الأخبار.نت
        if form in _COMPLEMENTIZERS:
            traits |= a.COMPLEMENTIZER
        cues = self._reporting(form)
        if cues and self._traits.get(form, 0) & (a.GIVEN | a.FAMILY):
            cues = tuple(cue for cue in cues if not cue.conjunction)  # فالح is no فألحّ
        begins = self._wordings.get(form, a.NO_WORDINGS)
        if not begins:
            if first in "وف":
                begins = self._wordings.get(form[1:], a.NO_WORDINGS)
            elif first in "بلك":
                begins = names_behind_preposition(self._wordings, form)
        spellings = _SPELLINGS.get(base, ())
        return Reading(
            form, conjunction, preposition, definite, base, traits, cues, True, spellings, begins,
            form in self._seconds, self._openings.get(form, a.NO_EXPRESSIONS),
        )  # fmt: skip

    def _nominal(self, form: str) -> tuple[str, str, bool, str, int]:
        """Split a word as a noun or particle: (conjunction, preposition, article, base, traits)."""
        table = self._traits
        if "_" in form and table.get(form.partition("_")[0], 0) & a.INSTITUTION:
            return "", "", False, form, a.INSTITUTION  # #وزارة_الصحة
        for conjunction in ("", form[0]) if form[0] in "وف" and len(form) > 2 else ("",):
            word = form[len(conjunction) :]
            if word in table:
                article = word.startswith("ال") and len(word) > 4
                if article and table[word] & a.GIVEN and word[2:] not in table:
                    article = False  # أليكسي, ألفريدو
                return conjunction, "", article, word, table[word]
            first = word[0]  # most of the following is asked of few words
            attached = first in "بلك"
            if attached and word[1:].isascii():
                return conjunction, first, False, word[1:], a.LATIN  # لـCNN
            if first == "ا":
                if word.startswith("الت") and (
                    word.startswith(_VERBAL_NOUNS_WITH_AL) or word in self._reporting.known
                ):
                    return conjunction, "", False, word, 0  # التزام, التزم
                if word.startswith("ابو") and table.get(word[3:], 0) & a.GIVEN:
                    return conjunction, "", False, word, a.FAMILY  # أبوداود
            elif first == "ع" and word.startswith("عبدال") and len(word) > 7:
                return conjunction, "", False, word, a.GIVEN_M
            if word.endswith("ان") and table.get(word[:-2], 0) & a.ROLE_M and len(word) > 5:
                return conjunction, "", False, word, a.ROLE_PLURAL  # مندوبان
            if word.endswith("تا") and table.get(word[:-2] + "ه", 0) & a.INSTITUTION:
                return conjunction, "", False, word, a.INSTITUTION  # وزارتا الصحة والتعليم
            if first == "ا" and word.startswith("ال") and len(word) > 3:
                return conjunction, "", True, word[2:], self._noun(word[2:])
            if attached:
                behind = 4 + (first == "ك")  # كالين is a name, not "as ين"
                if first in "بك" and word[1:3] == "ال" and len(word) > behind:
                    return conjunction, first, True, word[3:], self._noun(word[3:])
                if word.startswith("لل") and len(word) > 3:
                    traits = self._noun(word[2:]) or self._noun("ل" + word[2:])
                    return conjunction, "ل", True, word[2:], traits
                if len(word) > 2 and self._stands_behind(first, word[1:]):
                    return conjunction, first, False, word[1:], table[word[1:]]
            if conjunction and word in self._reporting.known:
                return conjunction, "", False, word, 0
        return "", "", False, form, 0

    def _is_in_construct(self, base: str) -> bool:
        """Whether a plural has lost its ن before the noun that it depends on: رئيسي, مسؤولو."""
        return bool(self._traits.get(base + "ن", 0) & a.ROLE_PLURAL)

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
        if listed & a.PREPOSITION:
            listed &= ~(a.PREPOSITION | a.TIME)  # العند, a town
        if base[-1:] == "ه" and listed & a.ROLE_M and self._traits.get(base[:-1], 0) & a.ROLE_M:
            # the article leaves no room for a pronoun: العاملة, no عامله; المؤسسة, no مؤسسه
            listed &= ~a.ROLE_M
            listed |= 0 if listed & a.INSTITUTION else a.ROLE_F
        elif base[-1:] in "يو" and listed & a.ROLE_PLURAL and self._is_in_construct(base):
            listed &= ~a.ROLE_PLURAL  # الباحث الرئيسي: a plural in construct takes no article
        return (listed & ~_WITHOUT_ARTICLE) | self._traits.get("ال" + base, 0)
