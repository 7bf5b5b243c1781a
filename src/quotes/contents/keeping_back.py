"""What the speaker keeps back, or says besides, behind "but he": لكنه لم يحدد موعدا, لكنه استبعد التأجيل."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.openings import EXCEPT
from quotes.contents.remarks import TELLING, TOLD_MORE, is_left_open, is_unchecked
from quotes.contents.silence import REFUSED
from quotes.findings import CueFinding
from quotes.passage import Passage
from quotes.phrases import is_strong_start


def says_no_more(passage: Passage, cue: CueFinding, index: int, first: int, end: int) -> bool:
    """Whether the writer tells from `index` on what the speaker says or keeps besides.

    … لكنه رفض الكشف عن اسمه; … إلا أنه لم يحدد موعدا; … ولكنها نفت الخبر; … لكنه استبعد التأجيل. The pronoun
    is of the speaker's gender and number; where the words from `first` on begin with somebody who might
    ask or promise as well, they may go on: قال إن النادي وافق، لكنه اشترط الدفع.
    """
    forms, readings = passage.analysis.forms, passage.analysis.readings
    pronoun = forms[index].removeprefix("و").removeprefix("لكن")
    if pronoun == "":  # … لكن لم يقدم المتحدث دليلا
        if is_unchecked(passage, index + 1):
            return True  # … لكن لم يتسن التحقق من الخبر
        told = forms[index + 1] == "لم" and forms[index + 2][1:] in TOLD_MORE
        return told and index + 3 < end and is_strong_start(passage, index + 3)
    if forms[index] in EXCEPT:
        index += 1
        pronoun = forms[index].removeprefix("ان")
        if not pronoun or not forms[index].startswith("ان"):
            return False
    if forms[index + 1] == "لم" and is_left_open(passage, index + 2):
        return True
    if cue.form is None:
        return False
    own: tuple[str | None, str | None] = (cue.form.gender, cue.form.number)
    if cue.kind == "noun" and cue.suffix in _PRONOUNS:
        own = _PRONOUNS[cue.suffix]  # ونقلت عنه قوله إن …، لكنه لم يحدد
    if _PRONOUNS.get(pronoun) != own:
        return False
    verb = index + 1
    negated = verb < end and forms[verb] in _NOT
    verb += negated
    if verb + 1 >= end:
        return False
    if forms[verb - 1] == "لم" and forms[verb][1:] in TOLD_MORE:
        return True
    if forms[verb] in REFUSED:
        return readings[verb + 1].base in TELLING
    senses = _SAID if _begins_with_somebody(passage, first, pronoun) else _SAID_OR_ASKED
    if negated:
        return senses is _SAID_OR_ASKED and forms[verb - 1] == "لم" and forms[verb][1:] in _NOT_SAID
    if senses is _SAID_OR_ASKED and _takes_back(passage, verb):
        return True
    return any(
        each.form.kind == "verb"
        and not each.form.ambiguous
        and not each.conjunction
        and each.form.person == 3
        and each.form.entry.sense in senses
        for each in readings[verb].cues
    )


def keeps_back(passage: Passage, cue: CueFinding, index: int, first: int) -> bool:
    """…، | ولم يوضح الأسباب: what the speaker does not tell; not of somebody that the words are about."""
    forms = passage.analysis.forms
    if forms[index] != "ولم" or index + 2 >= len(forms) or cue.form is None:
        return False
    verb = forms[index + 1]
    pronoun = {"ي": "ه", "ت": "ها"}.get(verb[0], "")
    if _PRONOUNS.get(pronoun) != (cue.form.gender, cue.form.number) or verb[1:] not in TOLD_MORE:
        return False
    noun = passage.analysis.readings[first]
    return not (noun.traits & a.DOCUMENT or _begins_with_somebody(passage, first, pronoun))


def _begins_with_somebody(passage: Passage, first: int, pronoun: str) -> bool:
    """Whether the words reported are about somebody for whom the pronoun may stand: أن | الوزير …، لكنه.

    So are those that tell what the speaker did: أنها | وافقت أولا، لكنها تراجعت.
    """
    noun = passage.analysis.readings[first]
    if passage.analysis.forms[first - 1].endswith(("انه", "انها", "انهم")):
        past = not (noun.form[0] in "ستيم" or noun.traits or noun.definite)
        return past or bool(noun.traits & a.AUXILIARY)
    if noun.preposition or not noun.is_word:
        return False
    feminine = pronoun == "ها"
    if noun.traits & a.BODY and not noun.traits & (a.ROLE | a.GIVEN):
        return feminine == noun.base.endswith(("ه", "ات", "ا"))
    person = a.ROLE_F | a.GIVEN_F if feminine else a.ROLE_M | a.GIVEN_M | a.HONORIFIC
    several = a.ROLE_PLURAL | a.GROUP
    return bool(noun.traits & (person | several if pronoun == "هم" else person))


def _takes_back(passage: Passage, verb: int) -> bool:
    """عاد وربط ذلك بالتمويل; تراجع عن تصريحه; ترك الباب مفتوحا; ربط ذلك بموافقته: of somebody's words."""
    forms = passage.analysis.forms
    form = forms[verb].removesuffix("ت")
    behind = forms[verb + 1]
    if form in ("عاد", "رجع"):
        return behind[0] in "ول" and not passage.analysis.traits(verb + 1)
    if form in ("ربط", "رهن", "علق"):
        return behind == "ذلك"
    return (form == "تراجع" and behind == "عن") or (form == "ترك" and behind == "الباب")


_NOT = ("لم", "لا", "لن")
_PRONOUNS = {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p")}
# … and imperfects of what he does not rule out or deny: لم يستبعد, لم ينف.
_NOT_SAID = frozenset(["ستبعد", "نف", "نكر", "خف", "علن", "وكد", "ستثن", "شا", "رد", "بد"])
_SAID = frozenset(
    [
        "deny", "admit", "confirm", "mention", "explain", "announce", "warn", "criticise", "praise", "reveal",
        "comment", "regret", "complain",
    ]
)  # fmt: skip
_SAID_OR_ASKED = _SAID | frozenset(
    [
        "expect", "request", "agree", "suggest", "promise", "threaten", "express", "advise", "accuse",
    ]
)  # fmt: skip
