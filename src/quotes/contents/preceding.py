"""Words in marks before their cue: «…»، قال الوزير."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import ContentFinding, CueFinding, Frame
from quotes.passage import Passage
from quotes.passage.pointing import POINTING, pointed_at
from quotes.phrases import is_strong_start, read_phrase
from quotes.pronouns import AND_HE
from quotes.wording import is_titled


def words_before(passage: Passage, frame: Frame) -> ContentFinding | None:
    """«…»، قال الوزير: the marks that close right before the cue."""
    opener = passage.analysis.forms[frame.cue.first][0]
    if frame.cue.kind == "verb" and (frame.cue.conjunction == "و" or opener == "ل"):
        return None  # "…"، وأعلن عن فتح مركزين; "…"، ليختتم بقوله: a clause of its own
    number = stretch_before(passage, frame.cue)
    if number is None or frame.cue.kind == "participle":
        return None
    subject, opening = frame.subject, passage.words(number)[0]
    if subject is not None and subject.first < opening < subject.last <= frame.cue.first:
        return None  # سمير رزق، المحلل في «بنك المدينة»، يقول: «…»
    spoken_to = frame.cue.entry.addressee == "object"  # «ما بك؟» سألتها المرأة
    if frame.cue.suffix and not (frame.cue.is_source or spoken_to or _is_this(passage, frame.cue)):
        return None  # … رواه فلان: the pronoun is the object already; «…»، على حد قوله: the source
    if is_titled(passage, passage.words(number)[0] - 1):
        return None  # ندوة تحت عنوان «…»، استحضرت …
    stretch = passage.stretch(number)
    spans = [(stretch.inner_start, stretch.inner_end)]
    further = _further(passage, frame)
    if further is not None:
        spans.append((passage.stretch(further).inner_start, passage.stretch(further).inner_end))
    return ContentFinding(tuple(spans), tuple(spans), "direct")


_FEWEST_FURTHER = 3  # words


def _further(passage: Passage, frame: Frame) -> int | None:
    """The marks in which the speaker goes on behind a sentence of its own: «…». قالت الجدة. | «…»."""
    subject, analysis = frame.subject, passage.analysis
    if frame.cue.kind != "verb" or subject is None or frame.position != "after":
        return None
    index = subject.last
    if index + 1 >= len(analysis.forms) or not analysis.traits(index) & a.STOP:
        return None
    number = passage.opens.get(index + 1)
    if number is None or not passage.stretch(number).closed:
        return None
    if passage.stretch(number).kind == "bracket" or passage.word_count(number) < _FEWEST_FURTHER:
        return None
    behind = passage.after[number]
    alone = behind >= len(analysis.forms) or analysis.traits(behind) & (a.STOP | a.LINE)
    ends = analysis.traits(passage.words(number)[1] - 1) & a.STOP
    told = behind < len(analysis.forms) and analysis.readings[behind].may_be_verb  # «…» سأل سامر
    return number if alone or (ends and not told) else None


# What the speaker did meanwhile, between verb and further words, in tokens.
_LONGEST_CIRCUMSTANCE = 12


def interrupted_words(passage: Passage, frame: Frame, index: int) -> ContentFinding | None:
    """«…»، قال الوزير، «…»: the words before the cue, and those that go on right behind the speaker."""
    before = words_before(passage, frame)
    analysis = passage.analysis
    number = stretch_before(passage, frame.cue)
    if before is None or number is None:
        return None
    opening = passage.words(number)[0] - 1
    if opening > 0 and analysis.readings[opening - 1].is_word:
        return None  # … مدير الاستثمار في «صندوق المدينة» يقول: «…»
    here = analysis.traits(index) | analysis.traits(index - 1)
    if opening > 0 and analysis.traits(opening - 1) & here & a.COLON:
        return None  # قالت المرأة: «أين كنت؟» | أجاب الرجل: «…»
    behind = frame.cue.last
    if frame.position == "after" and frame.subject is not None:
        behind = frame.subject.last
    number = passage.opens.get(index)
    if (
        analysis.traits(index - 1) & a.COMMA
        and index - behind <= _LONGEST_CIRCUMSTANCE
        and not any(
            analysis.traits(place) & (a.STOP | a.LINE | a.COLON)
            or (analysis.readings[place].cues and analysis.forms[place - 1] not in AND_HE)
            for place in range(behind, index)
        )
    ):
        behind = index  # «…»، قالت سعاد وهي تخلع حذاءها، «…»
    while behind < index and analysis.traits(behind) & (a.COMMA | a.COLON | a.DASH):
        behind += 1
    if behind < index or number is None or not passage.stretch(number).closed:
        return before
    stretch = passage.stretch(number)
    spans = (*before.pieces, (stretch.inner_start, stretch.inner_end))
    return ContentFinding(spans, spans, "direct")


_TOLD = frozenset(["له", "لها", "لهم", "لي", "لنا"])


def _is_this(passage: Passage, cue: CueFinding) -> bool:
    forms = passage.analysis.forms
    return (
        cue.kind == "verb"
        and cue.suffix == "ه"
        and cue.first > 2
        and forms[cue.first - 1] == "ما"
        and forms[cue.first - 2] in ("هذا", "وهذا")
    )


def stretch_before(passage: Passage, cue: CueFinding) -> int | None:
    """The stretch that closes right before the cue, with nothing but a comma or هكذا between."""
    analysis = passage.analysis
    index = cue.first - 1
    if analysis.forms[cue.first] in POINTING:
        return pointed_at(passage, cue.first)
    if analysis.forms[index] == "كما" and _tells_more(passage, cue):
        return None
    if _is_this(passage, cue):
        index -= 2  # «…»، هذا ما قاله الوزير
        index -= bool(analysis.traits(index) & a.STOP)
    while index >= max(0, cue.first - 5) and (
        analysis.forms[index] in ("،", ",", "-", "–", "هكذا", "كما", "بحسب")
        or analysis.traits(index) & a.DASH
    ):
        index -= 1
    if analysis.forms[index] == "." and _tells_who_spoke(passage, cue):
        index -= 1  # «تعال يا بني». قالت الجدة.
    number = passage.closed_at.get(index + 1)
    if number is None:
        return None
    stretch = passage.stretch(number)
    # "كنت خائفا"، يقول سمير: two words are enough where they open the sentence
    told = cue.last < len(analysis) and analysis.forms[cue.last] in _TOLD  # "أمرك عجيب" قالت لها
    told = told or (cue.suffix != "" and cue.entry.addressee == "object")
    opening = (told or index + 1 < cue.first) and passage.opens.get(cue.scope[0]) == number
    least = 2 if opening and cue.kind == "verb" else 3
    if cue.kind == "verb" and analysis.forms[passage.words(number)[1] - 1] in ("؟", "?", "!"):
        least = 1  # "أين كنت؟" سأل
    words = passage.word_count(number)
    if analysis.forms[passage.words(number)[1] - 1] == "." and cue.entry.lemma in _OF_VOICE:
        least = 2  # «لن أعود.» قال سامر
    if opening and cue.entry.lemma in _OF_VOICE and not analysis.traits(cue.scope[0] + 1) & _NAMED:
        least = 1  # "نعم"، همست سلمى
    if stretch.kind == "bracket" or not stretch.closed or words < least:
        return None
    if cue.kind == "verb" and words <= _LONGEST_NAME and _is_named(passage, number):
        return None  # مسلسل «أهل الدار» يحكي قصة أسرة
    return number


def _tells_more(passage: Passage, cue: CueFinding) -> bool:
    """«…»، كما | دعا الوزير إلى الهدوء: what the speaker did besides; not «…»، كما يضيف الوزير."""
    if cue.kind != "verb" or cue.expression is not None:
        return False
    behind, end = cue.last, cue.scope[1]
    if behind < end and is_strong_start(passage, behind):
        behind = read_phrase(passage, behind, end).last
    return behind < end and passage.analysis.readings[behind].is_word


_LONGEST_SENTENCE = 12  # tokens


def _tells_who_spoke(passage: Passage, cue: CueFinding) -> bool:
    """Whether a short sentence with nothing in marks tells who has spoken: قالت الجدة وهي تمد يدها."""
    if cue.kind != "verb" or cue.entry.lemma not in _OF_VOICE:
        return False
    end = cue.scope[1]
    return end - cue.first <= _LONGEST_SENTENCE and not any(
        index in passage.opens for index in range(cue.last, end)
    )


_OF_VOICE = frozenset(["قال", "همس", "صاح", "هتف", "صرخ", "تمتم", "أجاب"])
_NAMED = a.BODY | a.OUTLET | a.PLACE | a.GIVEN | a.TITLE_HEAD
_LONGEST_NAME = 5
_BEFORE_NAMES = a.TITLE_HEAD | a.NAMING | a.OUTLET_HEAD | a.INSTITUTION | a.ORGANISATION


def _is_named(passage: Passage, number: int) -> bool:
    before = passage.words(number)[0] - 2
    if before < 0:
        return False
    reading = passage.analysis.readings[before]
    # مسلسل «أهل الدار»; المحلل في «بنك المدينة»
    return reading.is_word and bool(reading.traits & _BEFORE_NAMES or reading.form in ("في", "لدي"))
