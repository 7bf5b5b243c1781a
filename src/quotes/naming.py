"""What a phrase says of the person it names: proper name, head noun, gender, number, type.

قال وزير الخارجية الروسي سيرغي لافروف → proper name سيرغي لافروف, head وزير, masculine, singular.
"""

from __future__ import annotations

import attrs

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.model import Gender, MentionKind, SpeakerType
from quotes.passage import Passage
from quotes.phrases import is_name_word


@attrs.frozen(eq=False)
class Description:
    """A phrase read for resolution; all words folded."""

    phrase: Phrase
    text: str
    """The phrase as it stands in the input."""
    words: tuple[str, ...]
    """All its words."""
    name: tuple[str, ...]
    """The words of the proper name; empty when there is none."""
    proper_text: str
    """The proper name as it stands in the input; "" when there is none."""
    head: str
    """The head noun without clitics."""
    definite: bool
    """Whether the head carries the article."""
    kind: MentionKind
    gender: Gender | None
    plural: bool
    type: SpeakerType | None


def describe(passage: Passage, phrase: Phrase) -> Description:
    """Read `phrase`."""
    analysis = passage.analysis
    readings = analysis.readings[phrase.first : phrase.last]
    head = analysis.readings[phrase.head]
    if (not head.is_word or head.form in ("ذات", "نفس")) and len(readings) > 1:
        head = readings[1]  # نفس المصدر, ذات المحامي
    span = None if _cannot_have_name(head) else name_span(passage, phrase)
    words = tuple(r.base if r.definite else r.form for r in readings if r.is_word)
    name = (
        tuple(_plain(r) for r in analysis.readings[span[0] : span[1]] if r.is_word) if span else ()
    )
    return Description(
        phrase=phrase,
        text=_without_clitics(passage, phrase.first, phrase.last),
        words=words,
        name=name,
        proper_text=_without_clitics(passage, *span) if span else "",
        head=head.base,
        definite=head.definite,
        kind="named"
        if name or head.traits & (a.ORGANISATION | a.OUTLET | a.PLACE)
        else "described",
        gender=_gender(
            head, readings, bool(name), analysis.lexicon.words.get("feminine_noun", frozenset())
        ),
        plural=bool(head.traits & (a.ROLE_PLURAL | a.GROUP))
        and not head.traits & (a.ROLE_M | a.ROLE_F),
        type=_type(head, bool(name)),
    )


def _without_clitics(passage: Passage, first: int, last: int) -> str:
    """The phrase as one would cite it, without what is written onto it: وفقا للتقرير → التقرير."""
    text = passage.analysis.text
    start, end = passage.extent(first, last)
    reading = passage.analysis.readings[first]
    if not (reading.preposition and reading.definite):
        return text.raw[start:end]
    letters = text.folded_index(start)  # vowel signs may stand between the letters: لِلتقرير
    if text.folded.startswith("لل", letters):
        return "ال" + text.raw[text.origin(letters + 2) : end]
    return text.raw[text.origin(letters + 1) : end]


def _cannot_have_name(head: Reading) -> bool:
    """Bodies, papers and groups are known by their whole phrase; so is مسؤول without the article."""
    if head.traits & (
        a.INSTITUTION | a.DOCUMENT | a.OUTLET_HEAD | a.GROUP | a.SINGLED
    ) and not head.traits & (a.ROLE_M | a.ROLE_F | a.GIVEN | a.HONORIFIC):
        return True
    return bool(head.traits & a.ANONYMOUS) and not head.definite


def _plain(reading: Reading) -> str:
    """A name word without the article, so that الأعرج and أعرج agree."""
    return reading.base if reading.definite or reading.preposition else reading.form


_LONGEST_NAME = 6


def name_span(passage: Passage, phrase: Phrase) -> tuple[int, int] | None:
    """The token range of the proper name in `phrase`, or None.

    A name is a run of given names, name particles and unknown words without the article; behind
    its first word the article is allowed (محمد السليمان). A single definite word that is no role
    is a family name (الأعرج).
    """
    readings = passage.analysis.readings
    best: tuple[int, int] | None = None
    index = phrase.first
    while index < phrase.last:
        if not _opens_name(readings, index, phrase):
            index += 1
            continue
        start = index
        if (
            readings[index].form in ("بن", "ابن")
            and index > phrase.first
            and not readings[index - 1].definite
        ):
            start = index - 1  # a listed word before بن is a name as well: صالح بن علوان
        index += 1
        while index < phrase.last and _extends_name(readings[index]):
            index += 1
        first = readings[start].traits & (a.GIVEN | a.GIVEN_WORD)
        if index + 1 == phrase.last and index == start + 1 and first:
            last = readings[index]
            if last.traits & a.ROLE and not last.conjunction and not last.preposition:
                index += 1  # سامي حداد, منى الخطيب: a trade as family name
        given = any(readings[i].traits & a.GIVEN for i in range(start, index))
        if best is None or given or index - start > best[1] - best[0] or index == phrase.last:
            known = best is not None and any(readings[i].traits & a.GIVEN for i in range(*best))
            if not known or given:
                best = (start, index)
    if best is not None and not any(
        readings[i].traits & (a.GIVEN | a.FAMILY) for i in range(*best)
    ):
        opening = readings[best[0]].form
        if (
            len(opening) >= 5
            and opening.startswith(("ست", "سي", "ت", "ي"))
            and best[1] - best[0] > 1
        ):
            best = None  # ستواجه مصاعب: a verb and its object
    if best is not None and best[1] - best[0] > _LONGEST_NAME:
        best = None  # a run of unlisted words, no name
    if best is None and phrase.last - phrase.first <= 2:
        last = readings[phrase.last - 1]
        lone = last.definite and last.traits & ~a.NISBA == 0 and last.is_word
        if lone and (
            phrase.last - phrase.first == 1 or readings[phrase.first].traits & a.HONORIFIC
        ):
            return phrase.last - 1, phrase.last
    return best


def _opens_name(readings: list[Reading], index: int, phrase: Phrase) -> bool:
    reading = readings[index]
    if _follows_title(readings, index, phrase):
        listed = reading.traits & (a.GIVEN_WORD | a.ROLE_M | a.ROLE_F) and not reading.definite
        if listed and not reading.conjunction and not reading.preposition:
            return True  # د. منى سلامة, المدرب أمين صالح
    if reading.traits & a.GIVEN_WORD and index + 2 == phrase.last and index > phrase.first:
        last = readings[index + 1]
        if readings[index - 1].definite and last.definite and not last.traits & ~a.FAMILY:
            return True  # المتحدث باسم وزارة الخارجية نادر البشتاوي
    if not is_name_word(reading) or (reading.traits & a.ROLE and not reading.traits & a.GIVEN):
        return False
    if reading.form in ("ابو", "ابي", "ابا", "ام", "بن", "ابن"):
        return True  # a kunya: أم حسين
    if reading.traits & a.GIVEN:
        before = readings[index - 1] if index > phrase.first else None
        nisba = (
            reading.traits & a.NISBA
            and before is not None
            and before.traits & (a.ROLE | a.ANONYMOUS)
        )
        return not reading.definite and not (nisba and before is not None and not before.definite)
    before = readings[index - 1] if index > phrase.first else None
    following = readings[index + 1] if index + 1 < phrase.last else None
    if (
        reading.traits == 0
        and following is not None
        and following.definite
        and index > phrase.first
    ):
        return False  # an unlisted noun in construct: لكرة القدم
    # the word after a bare role or body is its complement: رئيس نيوزيلندا, شركة أرامكو
    return before is None or not before.traits & (a.INSTITUTION | a.ROLE) or before.definite


def _follows_title(readings: list[Reading], index: int, phrase: Phrase) -> bool:
    """Whether a name must stand at `index`: behind an honorific, or a role with the article."""
    before = index - 1
    if before > phrase.first and readings[before].form == ".":
        before -= 1
    if before < phrase.first:
        return False
    title = readings[before]
    if title.traits & a.ROLE and not readings[index].traits & a.GIVEN_WORD:
        return title.definite  # رئيس بلدية: the second noun depends on the first
    return bool(title.traits & a.HONORIFIC) or (bool(title.traits & a.ROLE) and title.definite)


def _extends_name(reading: Reading) -> bool:
    if is_name_word(reading) or reading.traits & a.GIVEN_WORD:
        return True
    if not reading.is_word or reading.preposition or reading.conjunction:
        return False
    return (reading.definite and not reading.traits & (a.ROLE | a.INSTITUTION)) or bool(
        reading.traits & (a.HONORIFIC | a.PLACE) and not reading.traits & a.ROLE
    )


# Common nouns, whose letters show the gender; names of bodies (حماس, رويترز) go either way.
_NOUNS_OF_THINGS = a.INSTITUTION | a.OUTLET_HEAD | a.DOCUMENT


def _gender(
    head: Reading, readings: list[Reading], named: bool, feminine: frozenset[str]
) -> Gender | None:
    traits = head.traits
    if traits & a.ROLE_F and not traits & a.ROLE_M:
        return "f"
    if traits & a.ROLE_M and not traits & a.ROLE_F:
        return "m"
    given = next((r.traits for r in readings if r.traits & a.GIVEN), 0)
    if given & a.GIVEN_F and not given & a.GIVEN_M:
        return "f"
    if given & a.GIVEN_M and not given & a.GIVEN_F:
        return "m"
    if head.base in feminine:
        return "f"
    if traits & a.ROLE_PLURAL and not traits & (a.BODY | a.DOCUMENT):
        return "f" if head.base.endswith("ات") else "m"
    if traits & _NOUNS_OF_THINGS and not named:
        return "f" if head.base.endswith(("ه", "ات")) else "m"
    if traits & (a.BODY | a.DOCUMENT) and not named and head.base.endswith("ه"):
        return "f"
    return None


def _type(head: Reading, named: bool) -> SpeakerType | None:
    traits = head.traits
    if named and not traits & a.BODY:
        return "person"
    if traits & a.ANONYMOUS:
        return "anonymous"
    if traits & (a.GROUP | a.ROLE_PLURAL | a.SINGLED):
        return "group"
    if traits & (a.BODY | a.DOCUMENT | a.PLACE):
        return "organisation"
    if traits & (a.ROLE_M | a.ROLE_F | a.HONORIFIC):
        return "person"
    return None
