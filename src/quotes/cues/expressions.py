"""Expressions of the lexicon as cues: بحسب, وفقا ل, على حد قوله, حسبما ذكر, يذكر أن."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.cues.anchors import find_anchor
from quotes.cues.homographs import is_rare
from quotes.cues.words import cue_start
from quotes.findings import Anchor, CueFinding
from quotes.lexicon import Entry, Phrase
from quotes.passage import Passage
from quotes.passage.pointing import POINTING, pointed_at
from quotes.phrases import TOLD, TOPIC, can_start, is_strong_start, read_phrase


def expression_cue(passage: Passage, index: int, phrase: Phrase) -> CueFinding | None:
    """The cue that the expression at `index` is, or None where its grammar is not there."""
    analysis = passage.analysis
    last = index + len(phrase.words)
    scope = passage.sentence(index)
    entry = phrase.entry
    if entry.sense == "formula" and _has_subject(passage, index, phrase):
        return None
    if phrase.link and not _linked(passage, last, phrase.link):
        return None
    if phrase.words[1:] == ("راي",) and index and analysis.readings[index - 1].is_word:
        return None  # اختلفوا على رأي الوزير
    if phrase.words[0] in POINTING:
        if last < scope[1] and analysis.readings[last].definite:
            last += 1  # بهذه الكلمات المتفائلة اختتم
        if last >= scope[1] or pointed_at(passage, index) is None:
            return None
        began = analysis.readings[last].base in _BEGAN  # بهذه الكلمات بدأ حديثه
        if not analysis.readings[last].is_word or (analysis.traits(last) & _NO_VERB and not began):
            return None
        entry = _verb_of(analysis.readings[last], entry)
        last += 1
    elif phrase.follow == "verb":
        if last >= scope[1] or not _reports_finitely(analysis.readings[last]):
            return None
        if phrase.words == ("علي", "ما") and not _ascribes(passage, index, last):
            return None
        last += 1
        if phrase.words[0] in _AS:
            if not (_brings_in(passage, last, scope[1]) or _is_aside(passage, last, scope[1])):
                return None
            entry = _verb_of(analysis.readings[last - 1], entry)
    anchor = None
    if phrase.follow == "content" and analysis.traits(last - 1) & a.COMPLEMENTIZER:
        last -= 1
        anchor = Anchor("complementizer", last)
    else:
        anchor = find_anchor(passage, last, scope[1], phrase.entry.frames)
    form = analysis.forms[index]
    conjunction = form[0] if form != phrase.words[0] else ""
    return CueFinding(
        first=index,
        last=last,
        # كما is a conjunction: the verb behind it reports
        start=cue_start(passage, index, conjunction)
        if entry is phrase.entry
        else analysis.start(last - 1),
        end=analysis.end(last - 1),
        entry=entry,
        form=None,
        kind=phrase.entry.kind,
        suffix=phrase.pronoun or "",
        conjunction=conjunction,
        negated=False,
        scope=scope,
        anchor=anchor,
        expression=phrase,
    )


# Verbs that are a formula in the passive only, folded: يُذكر أن, يُروى أن, which are يَذكر, يَروي otherwise.
_PASSIVES = frozenset(["يذكر", "يروي", "يحكي", "يزعم", "يلاحظ"])
_LONGEST_TOPIC = 12  # tokens


def _has_subject(passage: Passage, index: int, phrase: Phrase) -> bool:
    """Whether somebody stands before the verb of a formula, who says it: جدي يروي أن, أما المؤرخ فيذكر أن.

    The ي of يروي is no ى, whoever tells it: قبل أن يروي أن …
    """
    if phrase.words[0] not in _PASSIVES or index == 0:
        return False
    analysis = passage.analysis
    if phrase.words[0] in ("يروي", "يحكي") and analysis.spelled(index).endswith("ي"):
        return True
    if analysis.forms[index].startswith("ف"):
        return any(
            form in TOPIC for form in analysis.forms[max(0, index - _LONGEST_TOPIC) : index - 1]
        )
    place = index
    while place and index - place < _LONGEST_SUBJECT and analysis.traits(place - 1) & _SOMEBODY:
        place -= 1
    opens = place == 0 or bool(analysis.traits(place - 1) & (a.STOP | a.LINE | a.AUXILIARY))
    if place < index:
        return opens
    return _is_unlisted_subject(passage, passage.sentence(index)[0], index)


def _is_unlisted_subject(passage: Passage, first: int, verb: int) -> bool:
    """Whether a body, a paper or an unlisted name opens the sentence right before the verb: البيان | يذكر أن."""
    if not 0 < verb - first <= _LONGEST_SUBJECT or not can_start(passage, first):
        return False
    opening = passage.analysis.readings[first]
    if opening.preposition or opening.conjunction or opening.traits & _NO_SUBJECT:
        return False
    known = opening.traits & (a.BODY | a.DOCUMENT | a.ROLE) or verb - first > 1
    return bool(known) and read_phrase(passage, first, verb).last == verb


_NO_SUBJECT = a.TIME | a.ADVERB | a.BREAK | a.PREPOSITION


_SOMEBODY = a.ROLE | a.GIVEN | a.FAMILY | a.HONORIFIC | a.NISBA
_LONGEST_SUBJECT = 4  # tokens
_AS = ("كما", "مثلما")


def _verb_of(reading: Reading, otherwise: Entry) -> Entry:
    verbs = (cue.form.entry for cue in reading.cues if cue.form.kind == "verb")
    return next(verbs, otherwise)


_NO_VERB = (
    a.AUXILIARY | a.PREPOSITION | a.CONJUNCTION | a.PRONOUN | a.COMPLEMENTIZER | a.BODY | a.ROLE
)


_BEGAN = frozenset(["بدا", "بدات", "بداوا"])


def _reports_finitely(reading: Reading) -> bool:
    return (
        any(cue.form.kind == "verb" and not is_rare(cue) for cue in reading.cues)
        and not reading.definite
    )


def _ascribes(passage: Passage, index: int, verb: int) -> bool:
    """…، على ما أفاد شهود; not احتجاجا على ما وصفه بـ"الظلم", بناء على ما رصدته الوزارة."""
    cues = [cue for cue in passage.analysis.readings[verb].cues if cue.form.kind == "verb"]
    if any(cue.form.entry.sense in ("describe", "consider") for cue in cues):
        return False
    apart = not passage.analysis.readings[index - 1].is_word or index - 1 in passage.closed_at
    return apart or any(
        cue.form.entry.sense in _SAYING and not cue.suffix and not cue.form.ambiguous
        for cue in cues
    )


# Verbs that say, and take no other object, so that كما before them means "as", not "also".
_SAYING = frozenset(
    {"say", "confirm", "report", "mention", "announce", "explain", "claim", "write", "reveal"}
)
# Prepositions of time and place, folded; others bring in what the verb is about.
_OF_PLACE = frozenset(["في", "عبر", "علي", "خلال", "امام", "لدي", "عند", "بعد", "قبل", "منذ"])


def _brings_in(passage: Passage, last: int, limit: int) -> bool:
    """Whether the clause of فإن follows: كما يوضح التقرير، فإن الأسعار سترتفع."""
    analysis = passage.analysis
    if last >= limit or not (is_strong_start(passage, last) or analysis.readings[last].definite):
        return False
    behind = read_phrase(passage, last, limit).last
    if behind < limit and analysis.traits(behind) & a.COMMA:
        behind += 1
    return behind < limit and analysis.forms[behind].startswith("فان")


def _is_aside(passage: Passage, last: int, limit: int) -> bool:
    """Whether كما with a verb ascribes the words around it: …، كما قال الوزير.

    Not where it adds a sentence (كما أكد أن …, كما دعت الوزارة الشركات إلى …): an aside stands behind
    what it ascribes, and holds no more than the speaker and an adverbial.
    """
    analysis = passage.analysis
    verb, opening = analysis.readings[last - 1], last - 3
    before = analysis.readings[opening] if opening >= 0 else None
    if before is None or before.traits & (a.STOP | a.LINE) or before.form == "و":
        return False
    senses = {cue.form.entry.sense for cue in verb.cues if not cue.form.ambiguous}
    relays = any(cue.form.entry.relay for cue in verb.cues)
    if relays and analysis.forms[last : last + 1] in (["عنه"], ["عنها"], ["عنهم"]):
        # كما نقلت عنه وكالة الأنباء
        return last + 1 < limit and is_strong_start(passage, last + 1)
    if relays and analysis.forms[last : last + 1] == ["عن"]:
        return _closes_aside(passage, last + 1, limit)  # …، كما نقل عن الوزير
    if verb.form in _STANDS_IN and last + 1 < limit:
        if analysis.forms[last : last + 2] == ["علي", "لسان"]:
            return _closes_aside(passage, last + 2, limit)  # …، كما جاء على لسان الوزير
        paper = analysis.traits(last + 1) & a.DOCUMENT
        return (
            bool(paper) and analysis.forms[last] == "في" and _closes_aside(passage, last + 1, limit)
        )
    if last + 1 < limit and analysis.forms[last] in TOLD:
        last += 1  # …، كما قالت لي أمي
    if last >= limit or not (is_strong_start(passage, last) or _is_said_by(passage, last, limit)):
        return False
    shown = "find" in senses and analysis.traits(last) & a.DOCUMENT  # …، كما أظهرت بيانات رسمية
    if not (senses & _SAYING or shown or _says_nothing_else(passage, last, limit)):
        return False
    frames = frozenset({"إن", "أن", "بأن", "إلى أن", "على أن", "عن أن", "من أن", "quotation"})
    anchor = find_anchor(passage, last, limit, frames)
    if anchor is not None and not (
        anchor.kind == "stretch" and _is_predicate(passage, opening, anchor.index)
    ):
        return False
    behind = read_phrase(passage, last, limit, room="any").last
    if behind >= limit:
        return True
    following = analysis.readings[behind]
    return (
        not following.is_word
        or bool(following.traits & (a.PRONOUN | a.TIME | a.ADVERB))
        or following.form in _OF_PLACE
    )


_STANDS_IN = frozenset(["جاء", "ورد"])
_ALSO_OTHER = frozenset(["ذكر", "كتب", "بين", "كشف"])


def _closes_aside(passage: Passage, first: int, limit: int) -> bool:
    """Whether a comma stands before the aside, whose source fills the rest of it: …، كما جاء في البيان."""
    if first >= limit or not is_strong_start(passage, first):
        return False
    behind = read_phrase(passage, first, limit).last
    return behind >= limit or not passage.analysis.readings[behind].is_word


def _says_nothing_else(passage: Passage, first: int, limit: int) -> bool:
    """Whether a verb that is another word as well has nothing but its subject: …، كما ذكر الوزير."""
    return passage.analysis.forms[first - 1] in _ALSO_OTHER and _closes_aside(passage, first, limit)


_SAY_ALONE = frozenset(["قال"])
_LONGEST_NAME = 3  # words


def _is_said_by(passage: Passage, first: int, limit: int) -> bool:
    """Whether nothing but a name that no list has stands behind كما قال: قال takes no noun as its object."""
    analysis = passage.analysis
    said = any(cue.form.entry.lemma in _SAY_ALONE for cue in analysis.readings[first - 1].cues)
    if not said or analysis.readings[first].definite:
        return False
    last = first
    while last < limit and analysis.readings[last].is_word:
        reading = analysis.readings[last]
        if reading.traits & ~a.FAMILY or reading.preposition or reading.conjunction or reading.cues:
            return False
        last += 1
    return 1 < last - first <= _LONGEST_NAME


_LONGEST_NOUN = 4  # tokens


def _is_predicate(passage: Passage, comma: int, marks: int) -> bool:
    """Whether the marks tell what a noun before the aside is: البحر، كما تقول جدتي، «لا صاحب له»."""
    analysis = passage.analysis
    first = passage.sentence(comma)[0]
    if not 0 < comma - first <= _LONGEST_NOUN or not analysis.traits(comma) & a.COMMA:
        return False
    if not analysis.traits(marks - 1) & a.COMMA or not analysis.readings[first].definite:
        return False
    return not any(reading.may_be_verb for reading in analysis.readings[first:comma])


def _linked(passage: Passage, index: int, link: str) -> bool:
    """Whether the preposition of an expression is there: the ل of وفقا للوزير, وفقا لـ«رويترز»."""
    if index >= len(passage.analysis.forms):
        return False
    form = passage.analysis.forms[index]
    return form.startswith(link)
