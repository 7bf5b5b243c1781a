"""Where the clause of a later cue begins: لكنه أضاف، كما قال، وفي هذا الإطار يقول."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.leading_in import adverbial_opening, gives_floor
from quotes.passage import Passage

_OPENERS = a.CONJUNCTION | a.AUXILIARY | a.ADVERB | a.BREAK | a.PRONOUN
_THAT = ("ان", "انه", "انها", "انهم", "انهما")
_EXCEPT_THAT = ("الا", "غير", "بيد", "علي")
_LINKS = ("كما", "فيما", "بينما")
_FIRM = a.CONJUNCTION | a.AUXILIARY | a.BREAK
_APART = a.COMMA | a.STOP | a.LINE | a.MARK | a.DASH


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
    linked = False  # behind فيما or كما nothing but such a word or an auxiliary opens the clause
    while here > lowest + 1:
        before = analysis.readings[here - 1]
        if linked and not before.traits & _FIRM:
            break
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
            linked = linked or before.form in _LINKS
            continue
        break
    if not analysis.traits(here - 1) & _APART:
        here = firm  # … ولا رجعة فيه | مشيرا إلى; … مطروح أيضا | كما أشار
    if analysis.readings[here].cues and analysis.forms[here].startswith("و"):
        then = _then_opening(passage, here, lowest)
        if then is not None:
            return then
        return here  # …، ومن ثم إصدار الرخصة | وقال: the و opens the clause
    if linked:
        return here  # …، إذا سمحت الظروف | فيما أكد
    topic = _topic_opening(passage, here, lowest) or _when_opening(passage, here, lowest)
    if topic is not None:
        return topic
    return adverbial_opening(passage, index, here, lowest)


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
