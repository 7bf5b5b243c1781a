"""A clause in front of the main one, and where that begins: فيما أكدت البلدية أنها تحركت، | غادر الوفد."""

from __future__ import annotations

from bisect import bisect_left

from quotes import analysis as a
from quotes.contents.datelines import behind_dateline
from quotes.findings import CueFinding
from quotes.passage import Passage


def is_fronted(passage: Passage, cue: CueFinding) -> bool:
    """Whether the cue's clause stands in front of the main one: وفيما أكدت البلدية أن …، غادر الوفد."""
    forms, first = passage.analysis.forms, cue.scope[0]
    if forms[first] in _IF and first < cue.first < first + _LONGEST_IF:
        return True  # وإذا كان الوزير يقول إن الأسعار ثابتة | فإن السوق تقول غير ذلك
    if forms[first] in _ALTHOUGH and first < cue.first <= first + _LONGEST_ALTHOUGH:
        return _is_of_although(passage, first, cue.first)
    opener = cue.first - 1
    if opener < first:
        return False
    if forms[opener] not in _WHILE:
        if forms[opener] not in _CLOSING and forms[opener].lstrip("وف") not in _ALONE:
            return False  # as nearly always
        for words in _IN_A_TIME:
            opener = cue.first - len(words)
            if opener >= first and forms[opener].lstrip("وف") == words[0].lstrip("ف"):
                if tuple(forms[opener + 1 : cue.first]) == words[1:]:
                    break
        else:
            return False
    start = behind_dateline(passage, first, cue.first)
    return passage.first_words(start, cue.first) == opener


_IF = frozenset(["اذا", "واذا", "فاذا", "لين", "ولين", "فلين"])  # إذا, لئن
_LONGEST_IF = 6  # tokens
_ALTHOUGH = frozenset(["رغم", "ورغم", "برغم", "وبرغم", "علي", "وعلي", "مع", "ومع"])
_LONGEST_ALTHOUGH = 12  # tokens: وعلى الرغم من أن المتحدث باسم الشرطة سامر حداد كان قد
_WHILE = frozenset(["فيما", "بينما", "وفيما", "وبينما", "واذ"])
_THAT = frozenset(["ان", "انه", "انها", "انهم"])
_IN_A_TIME = (
    ("في", "حين"), ("في", "وقت"), ("في", "الوقت", "الذي"), ("بعد", "ان"), ("بعدما",), ("عندما",), ("حين",),
    ("حينما",), ("كلما",), ("لما",),
)  # fmt: skip

# Their last words, and those of one word as they are compared.
_CLOSING = frozenset(words[-1] for words in _IN_A_TIME if len(words) > 1)
_ALONE = frozenset(words[0].lstrip("ف") for words in _IN_A_TIME if len(words) == 1)


def _is_of_although(passage: Passage, first: int, verb: int) -> bool:
    """Whether the verb is that of a concession which opens the sentence: ورغم أن الوزير | أكد أن …، لم تبدأ."""
    forms = passage.analysis.forms[first:verb]
    if forms[0].lstrip("و") == "علي" and forms[1:3] != ["الرغم", "من"]:
        return False
    that = [place for place, form in enumerate(forms) if form in _THAT]
    return that == ([3] if forms[0].lstrip("و") == "علي" else [1])


def is_main_verb(passage: Passage, cue: CueFinding, later: CueFinding) -> bool:
    """Whether a later verb is the main one: فيما أكدت البلدية أنها تحركت، | أبدى السكان استياءهم."""
    if later.kind != "verb" or later.conjunction or later.subordinate:
        return False
    return is_fronted(passage, cue) and bool(passage.analysis.traits(later.first - 1) & a.COMMA)


_CONDITIONS = frozenset(["اذا", "لو", "كلما", "مهما", "رغم", "بينما", "عندما"])


def before_main_clause(passage: Passage, first: int, end: int) -> int:
    """أما النائب الذي قال إن …، فقد عاد: the clause that the relative one stood in goes on.

    Not where the clause has a condition itself: … إنه إذا تأخر الوفد، فقد تلغى الجلسة.
    """
    if not _CONDITIONS.isdisjoint(passage.analysis.forms[first : min(end, first + 3)]):
        return end
    for index in range(first, end - 1):
        following = passage.analysis.readings[index + 1]
        if passage.analysis.traits(index) & a.COMMA and following.form in ("فقد", "فانه", "فانها"):
            return index
    return end


# What opens a main clause behind ف, folded.
_MAIN = frozenset(
    ["فهو", "فهي", "فهم", "فهما", "فان", "فانه", "فانها", "فانهم", "فانما", "فانا", "فانني", "فانك", "فاننا",
     "فذلك", "فهذا", "فهذه", "فتلك", "فقد", "فلا", "فلم", "فلن", "فليس", "فليست"]
)  # fmt: skip
_HENCE = frozenset(
    ["وبالتالي", "بالتالي", "ولذلك", "لذلك", "وعليه", "وهكذا", "ولذا", "لذا", "هنا", "ثم"]
)
_WITH_ITS_OWN = frozenset(
    ["اذا", "لو", "اما", "مهما", "كلما", "عندما", "حين", "رغم", "بالنسبه", "حيثما", "من"]
)


def before_answering_clause(passage: Passage, first: int, end: int) -> int:
    """فحين تقول الحكومة إن العجز "تحت السيطرة" | فهي تعني أنه تحت البساط: the first ف behind a fronted clause.

    Not where a condition or a topic inside the clause is what ف answers: إنه إذا تأخر الوفد فلن يوقع.
    """
    analysis = passage.analysis
    for index in range(first, end - 1):
        form = analysis.forms[index]
        if form in _WITH_ITS_OWN and (form != "من" or analysis.forms[index - 1] == "ان"):
            return end
        if form in _MAIN and passage.inside[index] == passage.inside[first - 1]:
            if analysis.forms[index - 1] in _HENCE:
                return end
            return index - bool(analysis.traits(index - 1) & a.COMMA)
    return end


_NOUN_ENDINGS = ("ه", "ات", "ون", "ين", "اء", "ا", "ي")


# Who does something else than the one who spoke.
_OTHERS = frozenset(["اخرون", "اخر", "اخري", "اخرين"])
_SEEMS = frozenset(["يبدو", "تبدو", "بدا", "بدت", "ظل", "ظلت", "يظل", "تظل", "بقي", "بقيت"])


def _is_denied_or_seems(passage: Passage, index: int) -> bool:
    """Whether a clause without و says what did not happen or how it seems: …، | لم يصدر تعليق."""
    form = passage.analysis.forms[index]
    if form in ("لم", "لن", "لا"):
        return passage.analysis.readings[index + 1].form[:1] in "يتنا"
    return form in _SEEMS


def before_what_happened(passage: Passage, first: int, end: int) -> int:
    """The comma before the main clause of a sentence: an unlisted verb and its subject, with no و."""
    analysis = passage.analysis
    readings, signs = analysis.readings, analysis.signs
    for comma in signs[bisect_left(signs, first) : bisect_left(signs, end - 2)]:
        verb, subject = readings[comma + 1], readings[comma + 2]
        if (
            readings[comma].traits & a.COMMA
            and verb.is_word
            and (verb.traits == 0 or verb.traits & a.AUXILIARY)
            and not (verb.definite or verb.preposition or verb.conjunction)
            and not verb.form.startswith("م")
            and (
                not verb.form.endswith(_NOUN_ENDINGS)
                or analysis.spelled(comma + 1).endswith("ى")  # رمى الكرة
            )
            and verb.form not in ("خير", "حسن")  # خير الجزاء
            and not subject.preposition
            and (
                subject.definite
                or subject.form in _OTHERS
                or (verb.form.endswith("ت") and analysis.spelled(comma + 2).endswith("ة"))
            )
        ):
            return comma
        if readings[comma].traits & a.COMMA and _is_denied_or_seems(passage, comma + 1):
            return comma
    return end
