"""Where a noun phrase that names somebody begins and ends, with word lists in place of a parser.

The phrase of a speaker is a title with its complements, appositions and a proper name, in one of
these orders: وزير الخارجية الروسي سيرغي لافروف; سيرغي لافروف، وزير الخارجية; المتحدث باسم البيت
الأبيض، جوش إرنست. It ends at the first word that can only belong to the clause around it.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.analysis import Reading
from quotes.findings import Phrase
from quotes.passage import Passage
from quotes.per_word import PerWord
from quotes.phrases.another_person import TITLES
from quotes.phrases.asked import HIS_WORDS, OF_THE_SAME, reports
from quotes.phrases.called_after import called_after_end, family_end
from quotes.phrases.deeds import BLAME, is_called_upon
from quotes.phrases.governed import PREPOSITIONS, governed_by, takes
from quotes.phrases.headlines import headline_subject
from quotes.phrases.labels import label_end, label_start
from quotes.phrases.name_parts import FAMILY_TRADES, is_hyphen, is_name_part, is_word_name
from quotes.phrases.no_heads import WHEN, is_joined_word
from quotes.phrases.objects import Room
from quotes.phrases.parsed import parsed_end
from quotes.phrases.reader import PhraseReader
from quotes.phrases.relatives import ISSUED
from quotes.phrases.starts import (
    ENDS,
    LETTERS,
    REFLEXIVES,
    TOPIC,
    can_start,
    is_family_name_behind,
    is_name_word,
    is_oblique,
    is_strong_start,
    is_verbal_noun_in_construct,
    speaks_for,
)
from quotes.phrases.stops import KINDS_OF_PLACE, closes_foreign_name
from quotes.phrases.told import TOLD, is_addressee, is_own_addressee

__all__ = [
    "BLAME",
    "ENDS",
    "FAMILY_TRADES",
    "HIS_WORDS",
    "ISSUED",
    "KINDS_OF_PLACE",
    "LETTERS",
    "OF_THE_SAME",
    "REFLEXIVES",
    "TITLES",
    "TOLD",
    "TOPIC",
    "WHEN",
    "Room",
    "called_after_end",
    "can_start",
    "closes_foreign_name",
    "family_end",
    "governed_by",
    "headline_subject",
    "is_addressee",
    "is_called_upon",
    "is_family_name_behind",
    "is_hyphen",
    "is_joined_word",
    "is_name_part",
    "is_name_word",
    "is_oblique",
    "is_own_addressee",
    "is_strong_start",
    "is_verbal_noun_in_construct",
    "is_word_name",
    "label_end",
    "label_start",
    "phrase_ending_at",
    "read_phrase",
    "reports",
    "speaks_for",
    "takes",
]


def read_phrase(
    passage: Passage,
    first: int,
    limit: int,
    *,
    room: Room = "none",
    governed: frozenset[str] = frozenset(),
    told: bool = False,
) -> Phrase:
    """Read the phrase that begins at token `first`, up to token `limit` at most.

    `first` must be a possible start (`can_start`). `room` is what the verb leaves room for
    behind its subject: أدانت الجامعة العربية | الحصار المطبق. `governed` are the prepositions, folded,
    that the verb asks for: كشف مصدر | عن موافقة …. With `told` any verb may have the phrase for its
    subject or object, and only what surely belongs to a title is taken: دافع المدرب | عن قائد الفريق.
    Returns at least that one word.
    """
    reader = PhraseReader(passage, first, limit)
    if told:
        reader.told, reader.governed = True, PREPOSITIONS
    else:
        reader.governed = governed
    reader.room = room
    last = max(reader.read(), first + 1)
    if room != "none" or passage.analysis.syntax is None:
        return Phrase(first, last, first)
    last, parsed = parsed_end(passage, first, last, limit)
    return Phrase(first, last, first, parsed)


def phrase_ending_at(passage: Passage, first: int, end: int) -> Phrase | None:
    """The longest known phrase that ends right before token `end`."""
    analysis = passage.analysis
    best: Phrase | None = None
    for index in range(end - 1, max(first, end - 16) - 1, -1):
        reading = analysis.readings[index]
        if not reading.is_word:
            further = index + 1 < end and analysis.readings[index + 1].conjunction
            if further or not reading.traits & (a.COMMA | a.MARK):
                break  # سالم الحربي، | ورامي الدهان: another one
            continue
        begins = _BEGINS[reading]
        if not begins:
            continue
        first_name = begins & _NAME or (begins & _GIVEN_WORD and index == end - 2)
        if not (
            (best is None and first_name)
            or begins
            & _GOVERNED  # مقرر اللجنة of لمقرر اللجنة الذي أوضح …, لصحيفة «المساء» التي ذكرت …
            or (begins & _KNOWN and can_start(passage, index))
        ):
            continue
        if best is not None and best.first == index + 1 and reading.traits & a.OCCASION:
            if analysis.traits(best.first) & a.GIVEN:
                continue  # عبر تصريح | ألن روس الذي قال
        noun = analysis.readings[index - 1] if index > first else None
        if (
            reading.definite
            and noun is not None
            and noun.definite
            and not noun.traits & (a.ROLE | a.HONORIFIC)
        ):
            continue  # الهجوم الانتحاري: an adjective
        if index < end - 1 and _is_verb_of(passage, end - 2):
            break  # العمة الصغرى، صفق | رامز
        phrase = read_phrase(passage, index, end)
        if phrase.last == end:
            best = phrase
    if best is None and end - 2 >= first and analysis.readings[end - 1].definite:
        verbs = (cue.form.kind == "verb" for cue in analysis.readings[end - 2].cues)
        if any(verbs) and not analysis.traits(end - 1) & (ENDS | a.OCCASION):
            return Phrase(end - 1, end, end - 1)  # أوضحت المرأة | التي تحدثت …
    return best


_KNOWN, _NAME, _GIVEN_WORD, _GOVERNED = 1, 2, 4, 8
_GOVERNED_HEADS = a.ROLE | a.BODY


def _begins(reading: Reading) -> int:
    """As what the word may begin a phrase that ends somewhere behind it; 0 for most words."""
    traits = reading.traits
    verb = not traits & a.SPEAKER_HEAD and any(c.form.kind == "verb" for c in reading.cues)
    if reading.form in TOPIC or verb:
        return 0  # قال الرحباني
    known = traits & (a.SPEAKER_HEAD | a.HONORIFIC_PRONOUN) and not reading.preposition
    governed = reading.preposition and traits & _GOVERNED_HEADS and not reading.definite
    return (
        (_KNOWN if known else 0)
        | (_NAME if is_name_word(reading) and not is_joined_word(reading) else 0)
        | (_GIVEN_WORD if traits & a.GIVEN_WORD else 0)
        | (_GOVERNED if governed else 0)
    )


_BEGINS = PerWord(_begins)


def _is_verb_of(passage: Passage, index: int) -> bool:
    """Whether an unlisted word opens a clause before its subject: هز القط رأسه, صفق سمير.

    Before a comma or colon a longer one may be a first name: ماركو الشهابي: لا أندم.
    """
    analysis = passage.analysis
    reading, subject = analysis.readings[index], analysis.readings[index + 1]
    if reading.traits or reading.definite:
        return False
    and_verb = reading.form.startswith("و") and len(reading.form) == _ROOT + 1  # ودس يوسف
    like_verb = reading.cues or len(reading.form) == _ROOT or and_verb
    if not subject.definite and not (subject.traits & a.GIVEN and like_verb):
        return False
    before = analysis.traits(index - 1)
    linked = and_verb or reading.conjunction or any(cue.conjunction for cue in reading.cues)
    opens = index == 0 or before & (a.PUNCTUATION | a.CONJUNCTION) or linked
    return bool(opens) and bool(like_verb or not analysis.traits(index + 2) & _BEHIND_NAMES)


_ROOT = 3  # letters: جلس, ضحك
_BEHIND_NAMES = a.COMMA | a.COLON | a.DASH
