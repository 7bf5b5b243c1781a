"""An adverbial that leads over to what is said next: …، | وفي السياق ذاته، قال; … | من جانبه، قال."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES

# Phrases that give somebody else the floor, folded.
_ITS_SIDE = [["من", side + whose] for side in ("جهت", "جانب", "ناحيت") for whose in POSSESSIVES]
_OPENERS = a.PREPOSITION | a.TIME | a.ADVERB | a.BREAK | a.CONJUNCTION | a.AUXILIARY
_LONGEST_UNJOINED = 9  # tokens
_LONGEST = 16  # tokens
_LONGEST_NAME = 4  # words


def gives_floor(passage: Passage, opening: int) -> bool:
    """Whether somebody else is given the floor: | من جهته قال الوزير."""
    return passage.analysis.forms[opening : opening + 2] in _ITS_SIDE


def adverbial_opening(passage: Passage, index: int, here: int, lowest: int) -> int:
    """The token where an adverbial before `here` opens the clause of the cue at `index`, or `here`.

    Behind a comma any that stands near may (…، في هذا الإطار يقول). One that a comma parts from its verb,
    or with no comma before, is joined by و.
    """
    analysis = passage.analysis
    apart = here > lowest + 2 and bool(analysis.traits(here - 1) & a.COMMA)
    alone = here == index and _stands_alone(analysis.readings[here])
    if apart and not alone:
        return here
    if apart:
        floor = _floor_before(passage, here - 1, lowest)
        if floor is not None:
            return floor
    besides = any(cue.form.kind == "participle" for cue in analysis.readings[index].cues)
    lead: int | None = None
    reports = False
    for back in range(here - 1 - apart, max(lowest + 1, here - _LONGEST), -1):
        reading = analysis.readings[back]
        if (
            _opens_more(passage, back, here)
            or (reading.traits & (a.COMPLEMENTIZER | a.RELATIVE) and reading.form != "من")
            or _tells(reading)
        ):
            break
        if reading.traits & (a.COMMA | a.STOP):
            if not besides and _leads_in(passage, back + 1):
                return back + 1
            near = not (apart or reports) and back > here - _LONGEST_UNJOINED
            if lead is None and near and _opens_near(passage, back + 1, index, besides=besides):
                return back + 1
            break
        reports = reports or bool(reading.cues) or back in passage.opens
        if lead is None and alone and _leads_in_unparted(passage, back, lowest, apart=apart):
            lead = back
    return here if lead is None else lead


def _floor_before(passage: Passage, comma: int, lowest: int) -> int | None:
    """… | من جانبه، قال; … | في المقابل، قال; … | بدوره، قال: with no comma before."""
    if comma - 2 > lowest and gives_floor(passage, comma - 2):
        return comma - 2
    first = comma
    while first - 1 > lowest and passage.analysis.traits(first - 1) & a.BREAK:
        first -= 1
    return first if first < comma else None


def _opens_near(passage: Passage, opening: int, index: int, *, besides: bool) -> bool:
    analysis = passage.analysis
    opener = analysis.readings[opening]
    if besides:  # …، لكن الوضع صعب | مؤكدا أن; but …، وفي الوقت نفسه مؤكدا أن
        leads = opener.traits & a.BREAK or analysis.forms[opening + 1] in _OF_TIME
        if not (leads or _agrees(opener, analysis.readings[index])):
            return False
    return bool(opener.traits & _OPENERS or opener.preposition)


_OF_TIME = ("الوقت", "السياق")


def _stands_alone(verb: Reading) -> bool:
    """قال, أوضحت; not مشيرا, لتوضح."""
    return any(
        cue.form.kind == "verb" and not cue.conjunction and cue.form.tense == "perfect"
        for cue in verb.cues
    )


def _agrees(opener: Reading, participle: Reading) -> bool:
    """…، لكنه دافع عن مشروعه قائلا: who says so is who the pronoun stands for."""
    whose = _BUT_WHO.get(opener.form.removeprefix("و"))
    return whose is not None and any(
        (cue.form.gender, cue.form.number) == whose for cue in participle.cues
    )


_BUT_WHO = {"لكنه": ("m", "s"), "لكنها": ("f", "s"), "لكنهم": ("m", "p")}
_IN_REPLY = frozenset(["وردا", "وتعليقا", "وتعقيبا"])
_ABOUT = frozenset(["وعن", "وحول", "وبشان", "وبخصوص"])
_AMONG = ("مقدمت", "بين", "ضمن", "راس", "طليعت")


def _leads_in(passage: Passage, index: int) -> bool:
    """Whether و opens an adverbial that leads over to what is said next: …، | وفي السياق ذاته، قال."""
    opener = passage.analysis.readings[index]
    if opener.form in _IN_REPLY:
        return True
    noun = passage.analysis.forms[index + 1]
    if noun in ("حال", "حاله") or noun.startswith(_AMONG):
        return False  # وفي حال تأخرها, وفي مقدمتها السمنة
    adverbial = opener.traits & (a.PREPOSITION | a.TIME)
    return opener.form[0] == "و" and bool(adverbial)


_FARTHEST_TWIN = 8  # tokens


def _leads_in_unparted(passage: Passage, index: int, lowest: int, *, apart: bool) -> bool:
    """… | وفي مقابلة مع القناة، قال; … | وردا على سؤال قال: with no comma before; not في المدن وفي القرى، قال."""
    forms = passage.analysis.forms
    if forms[index] in _IN_REPLY:
        return True
    if not (apart and _leads_in(passage, index)) and forms[index] not in _ABOUT:
        return False
    return forms[index][1:] not in forms[max(lowest, index - _FARTHEST_TWIN) : index]


def _tells(reading: Reading) -> bool:
    """Whether a word reports on the way back: not the nouns of وفي رده على سؤال, وفي حديث مع إذاعة محلية."""
    if reading.traits & a.SPEAKER_HEAD:
        return False
    return any(cue.form.kind != "noun" and not cue.form.ambiguous for cue in reading.cues)


def _opens_more(passage: Passage, index: int, here: int) -> bool:
    """Whether marks open at `index` that hold more than a name, or that are still open at `here`."""
    if index not in passage.opens:
        return False
    longer = passage.word_count(passage.opens[index]) > _LONGEST_NAME
    return longer or passage.step(index) > here
