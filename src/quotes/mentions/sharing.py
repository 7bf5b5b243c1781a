"""Whether the noun behind a verb without words of its own speaks: أردف سامر قائلا, not أكد عمق الأزمة، مشيرا."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import Frame, Phrase
from quotes.passage import Passage

_SPEAKERS = (
    a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.ANONYMOUS | a.BODY | a.GROUP
    | a.SINGLED | a.PLACE | a.LATIN | a.DEMONSTRATIVE | a.HONORIFIC_PRONOUN
)  # fmt: skip
_OF_NAMES = a.GIVEN_WORD | a.NISBA | a.ADJECTIVE
_GOING_ON = frozenset(["add", "continue"])
_ANY = (["اي"], ["ايه"])
_LATTER = frozenset(["اخير", "اخيره"])


def may_share(passage: Passage, earlier: Frame) -> bool:
    """Whether the subject of the verb is somebody, and no object that an unlisted noun names.

    An unlisted noun is somebody's name alone where nothing of its phrase follows it and, without the
    article, where the text has it again: وتابع زاموديو قائلا. Else it is what the verb is about, and
    who speaks is implicit: وأكد عمق العلاقات، مشيرا إلى أن; ونفى وضع أي ألغام، مؤكدا أن.
    """
    subject, cue = earlier.subject, earlier.cue
    if subject is None or cue.anchor is not None or cue.expression is not None:
        return True
    if earlier.position != "after" or subject.first in passage.opens:
        return True
    head = passage.analysis.readings[subject.head]
    if head.traits & _SPEAKERS or head.base in _LATTER or head.form in passage.family_names:
        return True
    if subject.first == cue.last and cue.entry.sense in _GOING_ON:
        return True  # وأضاف نصر قائلا: nothing but words is added
    if head.traits & ~_OF_NAMES or _size(passage, subject) > 1 or head.preposition:
        return False
    if passage.analysis.forms[subject.last : subject.last + 1] in _ANY:
        return False
    again = passage.frequency[head.form] > 1
    return head.definite or again or _has_object_behind(passage, subject)


def _has_object_behind(passage: Passage, subject: Phrase) -> bool:
    """Whether a noun in construct, the object, stands behind a name: انتقد ساويرو | أسلوب الإدارة."""
    behind = passage.analysis.readings[subject.last : subject.last + 2]
    if len(behind) < 2 or not behind[1].definite:
        return False
    noun = behind[0]
    return noun.is_word and not (noun.traits or noun.definite or noun.preposition)


def _size(passage: Passage, subject: Phrase) -> int:
    """How many words the phrase has; two that a hyphen joins are one: ستروس-كان."""
    traits = [passage.analysis.traits(index) for index in range(subject.first, subject.last)]
    return len(traits) - 2 * sum(bool(trait & a.DASH) for trait in traits)
