"""Whether a body under another noun is the one that spoke last: النادي … وأوضح الفريق, not الوزارة … والنادي."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Analysis, Reading
from quotes.naming import Description
from quotes.passage import Passage
from quotes.resolution.entities import Entity

# Nouns for bodies of one kind, folded.
_KINDS = tuple(
    frozenset(line.split())
    for line in (
        "نادي فريق",
        "شركه موسسه مصرف بنك مجموعه مشغل",
        "حكومه مجلس سلطات دوله",
        "جيش رياسه قياده قوات",
        "هييه مكتب وكاله جهاز مركز اداره مديريه مصلحه",
        "جماعه حركه تنظيم حزب ميليشيا",
        "صحيفه جريده مجله",
        "منظمه جمعيه موسسه مرصد",
        "معهد مركز جامعه",
    )
)


def is_under_another_noun(passage: Passage, description: Description, latest: Entity) -> bool:
    """Whether `description`, one noun with the article, can be of `latest`, whom other words have named.

    A body that goes by a noun of its own is no body of another kind; one that has a name only, may be.
    """
    readings = passage.analysis.readings
    head = description.head
    several = description.plural or head.endswith("ات")
    named = False
    for each in latest.descriptions:
        phrase = each.phrase
        if any(readings[index].base == head for index in range(phrase.first, phrase.last)):
            return True  # بلاغ لوزارة الدفاع … وأضافت الوزارة
        own = readings[phrase.head]
        if any(head in kind and own.base in kind for kind in _KINDS):
            return True
        named = named or not own.traits or bool(own.traits & (a.ORGANISATION | a.LATIN))
    return named and not several


# Nouns that, with the article, mean whoever spoke last when the text has no noun of that kind before.
_SAME_AGAIN = frozenset(["مصدر", "مصادر", "متحدث", "متحدثه", "ناطق", "متدخل", "متدخله"])


def is_source_again(analysis: Analysis, description: Description, latest: Entity) -> bool:
    """Whether a noun means whoever spoke last: نفت الوزارة الخبر … وأضاف | المصدر."""
    if description.head not in _SAME_AGAIN or len(description.words) > _LONGEST_AGAIN:
        return False
    if description.head == "مصادر" and is_one_outlet(analysis, latest):
        return False
    return len(description.words) > 1 or not are_papers(analysis, latest)


_LONGEST_AGAIN = 2  # words: المصدر الأمني
_OUTLETS = frozenset(["وسايل", "مواقع", "صحف", "قنوات", "وكالات", "صفحات", "حسابات"])


def is_one_outlet(analysis: Analysis, entity: Entity) -> bool:
    """Whether one newspaper or site spoke last, which is no المصادر: ذكر الموقع … وقالت المصادر."""
    head = analysis.readings[entity.descriptions[-1].phrase.head]
    return bool(head.traits & (a.OUTLET | a.OUTLET_HEAD)) and head.base not in _OUTLETS


def are_papers(analysis: Analysis, entity: Entity) -> bool:
    """Whether several papers have spoken, of which nobody says المصدر: نفت الوزارة التقارير … وأعرب المصدر عن …"""
    heads = [each.phrase.head for each in entity.descriptions[-1:]]
    traits = a.DOCUMENT | a.GROUP
    return any(analysis.traits(head) & traits == traits for head in heads)


def is_of_office(analysis: Analysis, index: int) -> bool:
    """Whether the body at `index` is what somebody is at the head of: رئيس | الهيئة العامة سامر الدهان."""
    if not index or not analysis.traits(index) & a.BODY:
        return False
    before = analysis.readings[index - 1]
    return bool(before.traits & a.ROLE) and not before.definite


def is_called_after(readings: list[Reading], index: int) -> bool:
    """Whether the title at `index` depends on a noun: قائد لواء | الأمير تركي, جامعة | الملك خالد."""
    before = readings[index - 1] if index else None
    if before is None or before.definite or not before.is_word:
        return False
    return bool(before.traits & (a.ROLE | a.HONORIFIC | a.BODY | a.TITLE_HEAD))
