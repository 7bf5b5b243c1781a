"""Which words of a phrase are the proper name: سيرغي لافروف of وزير الخارجية الروسي سيرغي لافروف."""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.naming.attributes import is_of_country
from quotes.naming.eponyms import end_of_eponym
from quotes.naming.first_names import (
    begins_phrase,
    closes_apposed,
    is_apposed,
    is_behind_title,
    is_closed,
    is_first_name,
    is_nation_name,
    is_of_another,
    is_place_for_name,
    is_rank,
    is_said_of,
    is_trade_name,
)
from quotes.naming.name_starts import from_given_name, is_behind_initial
from quotes.naming.no_names import NO_NAMES, behind_letters, is_clause, is_guest
from quotes.naming.of_bodies import is_in_inner_marks, is_name_of_body_after, is_of_body
from quotes.naming.titles import is_title_inside, opens_title, rules_place
from quotes.naming.unlisted import is_common_name, is_unlisted_name
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases import (
    LETTERS,
    is_family_name_behind,
    is_hyphen,
    is_joined_word,
    is_name_part,
    is_name_word,
    speaks_for,
)

_LONGEST_NAME = 6  # words, without بن, عبد and آل
_MOTHER = frozenset(["ام", "وام"])


def name_span(passage: Passage, phrase: Phrase) -> tuple[int, int] | None:
    """The token range of the proper name in `phrase`, or None.

    A name is a run of given names, name particles and unknown words without the article; behind
    its first word the article is allowed (محمد السليمان). A single definite word that is no role
    is a family name (الأعرج), unless the text has it without the article too.
    """
    readings = passage.analysis.readings
    best: tuple[int, int] | None = None
    index = phrase.first
    opened = index if begins_phrase(readings, phrase) else -1
    while index < phrase.last:
        if index > phrase.first and readings[index].form in LETTERS:
            index = behind_letters(readings, index, phrase.last)
            continue
        if index != opened and (
            not _MAY_OPEN[readings[index]]
            or index in passage.analysis.accusatives
            or (passage.inside[index] >= 0 and is_in_inner_marks(passage, index, phrase))
            or not _opens_name(readings, index, phrase)
        ):
            index += 1
            continue
        start = index
        if (
            readings[index].form in ("بن", "ابن")
            and index > phrase.first
            and readings[index - 1].is_word
            and not readings[index - 1].definite
        ):
            start = index - 1  # a listed word before بن is a name as well: صالح بن علوان
        index += 1
        behind = end_of_eponym(passage, start, phrase)
        if behind > start:
            index = behind
            continue  # مدير مطار الملك خالد | الدولي ناجي حلمي
        while index < phrase.last and (
            _extends_name(readings[index])
            or is_name_part(readings, index)
            or is_title_inside(readings, index, phrase.last)
            or is_hyphen(passage.analysis, index)
            or is_hyphen(passage.analysis, index - 1)
            or _is_tagged(readings, index, phrase.last)
            or is_behind_initial(readings, index, phrase.last)
            or _is_family_name(passage, index)
        ):
            if (
                opens_title(readings, index, phrase.last)
                or is_guest(readings, index)
                or is_said_of(readings, index)
            ):
                break
            index += 1
        if index < phrase.last and (
            is_trade_name(readings, start, index, phrase.last)
            or is_nation_name(readings, start, index, phrase.last)
            or closes_apposed(readings, start, index, phrase.last)
        ):
            index += 1
        if (
            best is not None
            and best[1] - best[0] > 1
            and (best[0] == phrase.first or is_of_another(readings, best, start))
        ):
            break  # شهريار كيا، المتحدث باسم معسكر أشرف: the name comes first
        given = _holds(readings, start, index, a.GIVEN)
        if best is not None and is_name_of_body_after(readings, start, phrase.first):
            continue  # … مدير مستشفى الملك خالد: the hospital's name
        if best is None or given or index - start > best[1] - best[0] or index == phrase.last:
            known = best is not None and _holds(readings, *best, a.GIVEN)
            if not known or given:
                best = (start, index)
    if best is not None and is_clause(readings, *best, phrase.first):
        best = None
    if best is not None:
        best = from_given_name(readings, *best)
        best = _with_first_name(readings, best, phrase.first)
    if best is not None and best[1] - best[0] > _LONGEST_NAME and _is_run(readings, *best):
        best = None
    if best is None and phrase.last - phrase.first <= 2:
        last = readings[phrase.last - 1]
        lone = last.definite and last.traits & ~a.NISBA == 0 and last.is_word
        lone = lone and not last.base.endswith(("يون", "يين"))  # الديمقراطيون: people
        if lone and last.base in passage.common_nouns:
            return None  # القط, where the text has a قط: no family name
        if lone and is_of_country(passage, phrase):
            return None
        lone = lone and (phrase.last - phrase.first == 1 or _is_honorific(readings[phrase.first]))
        if lone or is_behind_title(readings[phrase.first], last):
            return phrase.last - 1, phrase.last
    return best


def _is_run(readings: list[Reading], first: int, last: int) -> bool:
    """Whether so many words are a run of unlisted ones, and no name."""
    names = [r for r in readings[first:last] if r.is_word and not r.traits & a.NAME_PARTICLE]
    return len(names) > _LONGEST_NAME


def _is_honorific(reading: Reading) -> bool:
    """Whether a family name can follow: الشيخ الأعرج, not مدرب الواحة, an office with what it is of."""
    office = reading.traits & a.ROLE and not reading.definite
    return bool(reading.traits & a.HONORIFIC) and not office


def _with_first_name(readings: list[Reading], name: tuple[int, int], first: int) -> tuple[int, int]:
    """The name with أم before it, as she goes by her child's name, or with a first name that is a word."""
    before = name[0] - 1
    if before < first:
        return name
    added = readings[before].form in _MOTHER or is_first_name(readings, before, name)
    if readings[before].form == "لي" and before > first:
        added = is_name_part(readings, before)  # رئيس كوريا الجنوبية لي جاي سونغ
    return (before, name[1]) if added else name


def _holds(readings: list[Reading], first: int, last: int, traits: int) -> bool:
    """Whether one of the tokens has one of the traits."""
    found = 0
    for reading in readings[first:last]:
        found |= reading.traits
    return found & traits != 0


def _may_open(reading: Reading) -> bool:
    """Whether the word can be the first of a name anywhere, which `_opens_name` then tells of the place."""
    traits = reading.traits
    title = traits & (a.ROLE_M | a.ROLE_F) and not reading.definite
    if traits & a.GIVEN_WORD or (title and not reading.conjunction and not reading.preposition):
        return True
    if traits & (a.PLACE | a.OUTLET):
        return not (reading.definite or reading.preposition or reading.conjunction)
    if is_joined_word(reading):
        return False
    return is_name_word(reading) and not (traits & a.ROLE and not traits & a.GIVEN)


_MAY_OPEN = PerWord(_may_open)


def _opens_name(readings: list[Reading], index: int, phrase: Phrase) -> bool:
    reading = readings[index]
    if reading.traits & a.ROLE and index + 1 < phrase.last and rules_place(readings, index):
        return False
    if index > phrase.first and readings[index - 1].traits == a.PREPOSITION and not reading.traits:
        return False  # العاملون في | مجال صناعة السفن
    if _follows_title(readings, index, phrase):
        listed = reading.traits & (a.GIVEN_WORD | a.ROLE_M | a.ROLE_F) and not reading.definite
        if listed and not reading.conjunction and not reading.preposition:
            # د. منى سلامة, المدرب أمين صالح
            return not is_rank(readings, index, phrase.last)
        if is_place_for_name(readings, index, phrase.last):
            return True
    if reading.traits & a.GIVEN_WORD and index + 2 == phrase.last and index > phrase.first:
        last = readings[index + 1]
        # حداد and حايك are families too, and so is العراقي
        other = last.traits & ~(a.FAMILY | a.ROLE_M | a.NISBA | a.GIVEN | a.NAME_WORD_OF_BODY)
        head = readings[index - 1]
        if (head.definite or head.form.endswith("نا")) and last.definite and not other:
            return True  # المتحدث باسم وزارة الخارجية نادر البشتاوي
        if readings[index - 1].traits & a.PLACE and not reading.definite and is_name_word(last):
            return True  # مدير التسويق في شمال أفريقيا كريم بيج
    if reading.traits & a.GIVEN_WORD and phrase.first < index < phrase.last - 1:
        bare = not reading.definite and not reading.traits & a.HONORIFIC
        if bare and readings[index - 1].traits & a.COMMA and is_name_word(readings[index + 1]):
            return True  # نائب الرئيس، نعيم دركزلي
    if phrase.first < index and is_apposed(readings, index, phrase.last):
        return True
    if is_common_name(readings, phrase.first, index, phrase.last):
        return True
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
        if before is not None and before.traits & a.COMMA:
            return True  # رئيس الجمهورية، الباجي قايد السبسي
        if (
            reading.definite
            and index + 1 < phrase.last
            and is_closed(readings, index + 2, phrase.last)
        ):
            last = readings[index + 1]
            alone = (
                before is None and index + 2 < phrase.last and not reading.traits & a.HONORIFIC
            )  # الوليد البحري، مدير
            title = alone or (before is not None and before.definite and not before.preposition)
            family = last.traits & ~(a.FAMILY | a.GIVEN) == 0 and last.is_word
            return title and family  # محافظ البنك المركزي الشاذلي العياري
        return not reading.definite and not (nisba and before is not None and not before.definite)
    before = readings[index - 1] if index > phrase.first else None
    following = readings[index + 1] if index + 1 < phrase.last else None
    if (
        reading.traits == 0
        and following is not None
        and following.definite
        and index > phrase.first
        and not is_family_name_behind(reading, following)
    ):
        # an unlisted noun in construct: لكرة القدم
        return is_unlisted_name(readings, phrase.first, index, phrase.last)
    if following is not None and is_of_body(readings, index, phrase.first):
        return False  # شركة نماء كابيتال | مازن حداد, بمضمون المادة
    # the word after a bare role or body is its complement: رئيس نيوزيلندا, شركة أرامكو
    if before is None or not before.traits & (a.INSTITUTION | a.ROLE) or before.definite:
        return True
    # مديرها تاكيشي إيوامي
    return index + 2 == phrase.last and before.form.endswith(("ها", "هم"))


def _follows_title(readings: list[Reading], index: int, phrase: Phrase) -> bool:
    """Whether a name must stand at `index`: behind an honorific, or a role with the article."""
    before = index - 1
    if before > phrase.first and readings[before].form == ".":
        before -= 1
    if before < phrase.first:
        return False
    title = readings[before]
    if speaks_for(title, readings[index]) or speaks_for(readings[phrase.first], readings[index]):
        return False
    if title.traits & a.ROLE and not readings[index].traits & a.GIVEN_WORD:
        return title.definite  # رئيس بلدية: the second noun depends on the first
    return bool(title.traits & a.HONORIFIC) or (bool(title.traits & a.ROLE) and title.definite)


def _extends_name(reading: Reading) -> bool:
    if is_name_word(reading) or reading.traits & a.GIVEN_WORD:
        return True
    if not reading.is_word or reading.preposition or reading.conjunction:
        return False
    if reading.definite and not reading.traits & (a.ROLE | a.INSTITUTION):
        return reading.base not in NO_NAMES
    return bool(reading.traits & (a.HONORIFIC | a.PLACE) and not reading.traits & a.ROLE)


def _is_tagged(readings: list[Reading], index: int, end: int) -> bool:
    """Whether the sign of a hash tag stands inside the name: أنجيلا #ميركل."""
    return readings[index].form == "#" and index + 1 < end and _extends_name(readings[index + 1])


def _is_family_name(passage: Passage, index: int) -> bool:
    """Whether the word is somebody's family name here, whatever its letters are: جوناثان لابين."""
    readings = passage.analysis.readings
    if not readings[index - 1].traits & a.GIVEN:
        return False
    if readings[index].preposition == "ب" and readings[index].traits & a.PLACE:
        return False  # محمد بن عبد الله | بفاس, but جمال بيومي
    reading = readings[index]
    return reading.form in passage.family_names or reading.base in passage.spoken_names
