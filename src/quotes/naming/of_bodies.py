"""Names that are a body's, not a person's: مستشفى الملك خالد, شركة نماء كابيتال, مراسل «جوهرة إف إم»."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.passage import Passage


def is_in_inner_marks(passage: Passage, index: int, phrase: Phrase) -> bool:
    """Whether marks hold what a noun inside the phrase is of: مراسل «جوهرة إف إم»; not الوزير «فلان»."""
    number = passage.inside[index]
    if number < 0 or number == passage.inside[phrase.first]:
        return False
    opening = passage.analysis.index_at(passage.stretch(number).start)
    if opening <= phrase.first or passage.analysis.readings[opening - 1].definite:
        return False
    if passage.analysis.traits(opening - 1) & a.TITLE_HEAD:
        return True  # مخرج سلسلة أفلام «سامر البحري»
    words = passage.analysis.readings[slice(*passage.words(number))]
    person = a.GIVEN | a.GIVEN_WORD | a.FAMILY
    kunya = words[0].traits & a.NAME_PARTICLE
    return not (kunya or any(reading.traits & person for reading in words))


_EPONYMS = frozenset(["ملك", "ملكه", "امير", "اميره", "شيخ", "امام", "سلطان", "رييس"])


def is_name_of_body_after(readings: list[Reading], start: int, first: int) -> bool:
    """Whether the name at `start` is a body's: مستشفى الملك خالد, جامعة الأمير محمد."""
    title = start - 1
    if title > first and readings[title].base in _EPONYMS:
        title -= 1
    if title < first or readings[title].definite:
        return False
    traits = readings[title].traits
    return bool(traits & a.INSTITUTION) and not traits & (a.HONORIFIC | a.ROLE)


# Bodies that have names of several words, folded.
_FIRMS = frozenset(["شركه", "بنك", "مجموعه", "مصرف", "موسسه", "صندوق"])


def is_of_body(readings: list[Reading], index: int, first: int) -> bool:
    """Whether an unlisted word goes on with a firm's name, or has ب before a noun with the article."""
    reading, following = readings[index : index + 2]
    if reading.traits:
        return False
    if following.traits & a.GIVEN and index - 2 >= first:
        return readings[index - 2].base in _FIRMS and not readings[index - 2].definite
    person = following.traits & (a.FAMILY | a.GIVEN | a.NISBA) or following.base.endswith("ي")
    noun = following.definite or following.traits & a.PLACE
    return reading.form[0] == "ب" and len(reading.form) > 4 and bool(noun) and not person
