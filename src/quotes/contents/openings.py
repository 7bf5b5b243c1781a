"""Where the clause of a later cue begins: لكنه أضاف، كما قال، وفي هذا الإطار يقول."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.passage import Passage
from quotes.pronouns import POSSESSIVES

_OPENERS = a.CONJUNCTION | a.AUXILIARY | a.ADVERB | a.BREAK | a.PRONOUN


_THAT = ("ان", "انه", "انها", "انهم", "انهما")
_EXCEPT_THAT = ("الا", "غير", "بيد", "علي")


_FIRM = a.CONJUNCTION | a.AUXILIARY | a.BREAK
_APART = a.COMMA | a.STOP | a.LINE | a.MARK | a.DASH
# Phrases that give somebody else the floor, folded.
_ITS_SIDE = [["من", side + whose] for side in ("جهت", "جانب", "ناحيت") for whose in POSSESSIVES]
_OF_TIME = ("الوقت", "السياق")
_AMONG = ("مقدمت", "بين", "ضمن", "راس", "طليعت")
_LONGEST_UNJOINED = 9  # tokens
_LONGEST_LEAD = 16  # tokens
_LONGEST_NAME = 4  # words
_IN_REPLY = frozenset(["وردا", "وتعليقا", "وتعقيبا"])
_ADVERBIAL_OPENERS = a.PREPOSITION | a.TIME | a.ADVERB | a.BREAK | a.CONJUNCTION | a.AUXILIARY


def clause_opening(passage: Passage, index: int, lowest: int) -> int:
    """The token where the clause with the cue at `index` begins.

    Before لكنه، كما، فيما، وقد; and before an adverbial behind a comma: ، وفي هذا الإطار يقول.
    """
    analysis = passage.analysis
    here = index
    adverb = analysis.traits(index - 1) & a.ADVERB and analysis.forms[index - 1][0] not in "وف"
    if adverb and passage.is_without_signs:
        return _when_opening(passage, index, lowest) or index  # فاقبضه إليك | قالت
    joined = any(cue.conjunction == "و" for cue in analysis.readings[index].cues)
    openers = a.CONJUNCTION if joined else _OPENERS  # … الضباط المسؤولين عنهم | واعترفوا بأنه
    firm = here
    while here > lowest + 1:
        before = analysis.readings[here - 1]
        if before.form in _THAT and analysis.forms[here - 2] in _EXCEPT_THAT:
            return here - 2
        again = joined and before.form.startswith(("عاد", "يعود", "تعود"))  # ثم عادت وقالت إن
        if (
            again
            or before.form == "و"
            or (before.traits & openers and not before.traits & (a.ROLE | a.GIVEN | a.OF_PROPHET))
        ):
            here -= 1
            if before.conjunction or before.form == "ثم":
                return here
            if again or before.traits & _FIRM or gives_floor(passage, here):
                firm = here
            continue
        break
    if not analysis.traits(here - 1) & _APART:
        here = firm  # … ولا رجعة فيه | مشيرا إلى; … مطروح أيضا | كما أشار
    if analysis.readings[here].cues and analysis.forms[here].startswith("و"):
        then = _then_opening(passage, here, lowest)
        if then is not None:
            return then
        return here  # …، ومن ثم إصدار الرخصة | وقال: the و opens the clause
    topic = _topic_opening(passage, here, lowest) or _when_opening(passage, here, lowest)
    if topic is not None:
        return topic
    apart = here > lowest + 2 and analysis.traits(here - 1) & a.COMMA
    if apart and not (here == index and _stands_alone(analysis.readings[here])):
        return here
    besides = any(cue.form.kind == "participle" for cue in analysis.readings[index].cues)
    reports = False
    for back in range(here - 1 - bool(apart), max(lowest + 1, here - _LONGEST_LEAD), -1):
        reading = analysis.readings[back]
        if (
            _opens_more(passage, back, here)
            or (reading.traits & (a.COMPLEMENTIZER | a.RELATIVE) and reading.form != "من")
            or _tells(reading)
        ):
            break
        reports = reports or bool(reading.cues) or back in passage.opens
        if reading.traits & (a.COMMA | a.STOP):
            if _leads_in(passage, back + 1) and not besides:
                return back + 1
            if apart or reports or back <= here - _LONGEST_UNJOINED:
                break
            opener = analysis.readings[back + 1]
            leads = opener.traits & a.BREAK or analysis.forms[back + 2] in _OF_TIME
            if besides and not (leads or _agrees(opener, analysis.readings[index])):
                break  # …، لكن الوضع صعب | مؤكدا أن; but …، وفي الوقت نفسه مؤكدا أن
            if opener.traits & _ADVERBIAL_OPENERS or opener.preposition:
                return back + 1
            break
    return here


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


def _tells(reading: Reading) -> bool:
    """Whether a word reports on the way back: not the nouns of وفي رده على سؤال, وفي حديث مع إذاعة محلية."""
    if reading.traits & a.SPEAKER_HEAD:
        return False
    return any(cue.form.kind != "noun" and not cue.form.ambiguous for cue in reading.cues)


def gives_floor(passage: Passage, opening: int) -> bool:
    """Whether somebody else is given the floor: | من جهته قال الوزير."""
    return passage.analysis.forms[opening : opening + 2] in _ITS_SIDE


def _opens_more(passage: Passage, index: int, here: int) -> bool:
    """Whether marks open at `index` that hold more than a name, or that are still open at `here`."""
    if index not in passage.opens:
        return False
    longer = passage.word_count(passage.opens[index]) > _LONGEST_NAME
    return longer or passage.step(index) > here


EXCEPT = ("الا", "غير", "بيد")
"""With أن they say "however"."""
_ALTHOUGH = frozenset(["رغم", "برغم", "بالرغم"])


def concedes(passage: Passage, first: int) -> bool:
    """Whether the clause opens with رغم, so that its main part follows: أنه رغم الحر، | إلا أن الزوار حضروا."""
    forms = passage.analysis.forms
    return forms[first] in _ALTHOUGH or forms[first : first + 2] == ["علي", "الرغم"]


# What brings in the matter of what somebody says next, folded: ، وعن غياب اللاعب، قال …
_ABOUT = frozenset(["وعن", "وحول", "وبشان", "وبخصوص", "وبالنسبه", "وفيما"])
_AS_FOR = frozenset(["اما", "واما"])
_LONGEST_TOPIC = 14  # tokens


def _topic_opening(passage: Passage, index: int, lowest: int) -> int | None:
    """The token where the matter of the clause begins that a comma or ف parts from its verb."""
    analysis = passage.analysis
    apart = analysis.traits(index - 1) & a.COMMA
    if not apart and analysis.forms[index][0] != "ف":
        return None
    # …، | أما عن الهاتف المقبل فيقول المدير إن
    topics = _ABOUT if apart else _AS_FOR
    for back in range(index - 2, max(lowest + 1, index - _LONGEST_TOPIC), -1):
        if analysis.traits(back) & (a.COMMA | a.STOP):
            return back + 1 if analysis.forms[back + 1] in topics else None
    return None


# Folded: what opens the clause of what was so before somebody spoke.
WHEN = frozenset(
    ["فلما", "ولما", "فعندما", "وعندما", "عندما", "فحين", "وحين", "فحينما", "وحينما", "وبينما", "فبينما"]
)  # fmt: skip
_LONGEST_WHEN = 14  # tokens


def _when_opening(passage: Passage, index: int, lowest: int) -> int | None:
    """The token of لما with what was so when the next speaks: …، | فلما عاد القاضي إلى بيته قال له: …"""
    analysis = passage.analysis
    for back in range(index - 2, max(lowest + 1, index - _LONGEST_WHEN), -1):
        if analysis.traits(back) & a.STOP or back in passage.opens:
            return None
        if analysis.forms[back] in WHEN:
            apart = passage.is_without_signs or analysis.traits(back - 1) & (a.COMMA | a.MARK)
            return back if apart else None
    return None


_LONGEST_THEN = 7  # tokens


def _then_opening(passage: Passage, index: int, lowest: int) -> int | None:
    """The token of ثم with what the speaker does before he goes on: …، | ثم تصمت قليلا وتقول."""
    analysis = passage.analysis
    for back in range(index - 2, max(lowest + 1, index - _LONGEST_THEN), -1):
        if analysis.traits(back) & (a.COMMA | a.STOP | a.MARK | a.COMPLEMENTIZER):
            return None
        if analysis.forms[back] == "ثم" and analysis.traits(back - 1) & a.COMMA:
            verb = analysis.forms[index].lstrip("وف")
            same = analysis.forms[back + 1][0] == verb[0] if verb[0] in "يت" else True
            return back if same else None
    return None
