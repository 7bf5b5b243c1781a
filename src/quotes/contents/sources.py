"""The clause that a source covers: بحسب الوزير, at its start, in its middle, at its end."""

from __future__ import annotations

from quotes import analysis as a
from quotes.contents.clauses import clause_content, reported_clause
from quotes.contents.colons import behind_colon
from quotes.contents.datelines import behind_dateline
from quotes.contents.endings import clause_end
from quotes.contents.inside_sources import interrupts
from quotes.contents.marked import marked_words
from quotes.contents.preceding import stretch_before, words_before
from quotes.contents.source_phrases import (
    behind_apposition,
    behind_relation,
    behind_statement,
    behind_time,
    hold_it_all,
)
from quotes.contents.topics import behind_topic
from quotes.findings import INSERTED, ContentFinding, CueFinding, Frame
from quotes.passage import Passage
from quotes.phrases import ISSUED
from quotes.pronouns import AND_HE


def covered_clause(
    passage: Passage, frames: tuple[Frame, ...], place: int
) -> ContentFinding | None:
    """بحسب الوزير covers the clause before it, or behind it when it opens the sentence."""
    frame = frames[place]
    cue = frame.cue
    analysis = passage.analysis
    first, last = cue.scope
    if cue.first > 0 and analysis.forms[cue.first - 1] in ("*", "("):
        return None  # * نقلا عن «الصحيفة»: a line about where the article was taken from
    if cue.anchor is None and cue.entry.lemma == "على لسان":
        return None  # ما جاء على لسان اللاعب: it says whose words, not which
    if _hands_on(frames, place):
        return None
    behind = (
        frame.subject.last if frame.subject is not None and frame.position == "after" else cue.last
    )
    if behind < last and analysis.forms[behind] in _OF_IT:
        behind += 1  # حسب المشرفين عليه
    if cue.anchor is not None:
        if cue.anchor.kind == "complementizer" and _is_its_own(
            passage, cue.anchor.index, behind, cue.first
        ):
            return reported_clause(passage, frames, place, cue.anchor.index)
        if cue.anchor.kind == "colon" and (
            cue.first - first <= 1 or cue.anchor.index <= behind + 1
        ):
            return behind_colon(passage, frames, place, cue.anchor.index)
        if cue.anchor.kind == "stretch" and (
            behind <= cue.anchor.index <= behind + 1 and cue.first <= first + 1
        ):
            return marked_words(passage, frames, place, cue.anchor.index)
    # … في محافظة الضالع | ووفقا لوسائل الإعلام، شهدت: a heading without a stop may stand before
    anew = cue.conjunction and (
        analysis.traits(cue.first - 1) & a.COMMA
        or (
            behind < last
            and analysis.traits(behind) & a.COMMA
            and _words(passage, behind, last) >= _FEWEST_WORDS
        )
    )
    anew = anew and not _is_date(passage, behind, last)  # …، ووفقا لما نقلته الوكالة، الثلاثاء
    if _opens_sentence(passage, first, cue.first) or anew:  # or a new clause of it
        start = behind_relation(passage, behind, last)
        start = behind_statement(passage, start, last)
        start = behind_apposition(passage, behind_time(passage, start, last), last)
        start = passage.first_words(start, last)
        if start >= last or _is_reported_by_another(frames, place, start):
            return None
        end = clause_end(passage, frames, place, start)
        apart = any(analysis.traits(index) & a.COMMA for index in range(behind, start))
        if not apart and _words(passage, start, end) < _FEWEST_WORDS:
            return None  # … ونجح العرض. وفقا لـ 24 ساعة.
        return clause_content(passage, start, end)
    start = passage.first_words(behind_dateline(passage, first, cue.first), cue.first)
    start = _behind_semicolon(passage, behind_topic(passage, start, cue.first), cue.first)
    number = stretch_before(passage, cue)
    if number is not None and hold_it_all(passage, start, number):
        return words_before(passage, frame)
    aside = (
        cue.expression is not None and cue.expression.words[0] in ("كما", "مثلما") and behind < last
    )
    adverbial = behind < last and (
        analysis.traits(behind) & (a.PREPOSITION | a.TIME | a.ADVERB)
        or analysis.readings[behind].preposition
    )
    predicate = _words(passage, behind, last)
    needed = (
        analysis.forms[start].removeprefix("و") in _WITH_PREDICATE
    )  # ويعد هذا، وفقا للهيئة، الأعلى
    # السوق، على حد وصف أحد التجار، «مقبرة»
    comma = behind + bool(behind < last and analysis.traits(behind) & (a.TIME | a.ADVERB))
    marked = comma + 1 in passage.opens and analysis.traits(comma) & a.COMMA
    cut_short = _words(passage, start, cue.first) <= _SUBJECT_ALONE and (
        predicate > _SUBJECT_ALONE or bool((needed or marked) and predicate > 0)
    )
    goes_on = (
        (aside and analysis.readings[behind].is_word and not adverbial)
        or interrupts(passage, cue, behind)
        or (behind + 1 < last and _is_inserted_verb(passage, cue, behind))
        or (behind < last and _continues_clause(passage, behind, last, cut_short))
        or (behind < last and _is_within_predicate(passage, cue.first, behind))
        or (
            cut_short
            and not _begins_another_clause(passage, behind_relation(passage, behind, last))
        )
    )
    end = clause_end(passage, frames, place, behind) if goes_on else cue.first
    if end <= behind + 1:
        end = cue.first  # …، حسبما ذكر المدير، مشيرا إلى أن
    return clause_content(passage, start, end)


_WITH_PREDICATE = frozenset(
    ["يعد", "تعد", "يعتبر", "تعتبر", "يبقي", "تبقي", "يظل", "تظل", "ليس", "ليست"]
)
_LONGEST_VERB = 3  # tokens


def _behind_semicolon(passage: Passage, start: int, end: int) -> int:
    """The token where a clause begins that has its source right behind its verb: …؛ | تؤدي بحسب منظريها إلى …"""
    analysis = passage.analysis
    for index in range(end - 1, max(start, end - 1 - _LONGEST_VERB), -1):
        if analysis.forms[index] in "؛;":
            return index + 1 if index + 1 < end and analysis.readings[end - 1].is_word else start
    return start


def _is_inserted_verb(passage: Passage, cue: CueFinding, behind: int) -> bool:
    """أما النسبة، | تضيف المصادر، فتبلغ العشر: not يقول أحمد، الذي فقد بيته."""
    if cue.expression is None or cue.expression.words != INSERTED or cue.last > cue.first + 1:
        return False  # …. صرح بذلك المدير، وقال إن: ذلك has been told
    following = passage.analysis.readings[behind + 1]
    return bool(passage.analysis.traits(behind) & (a.COMMA | a.DASH)) and not (
        following.traits & a.RELATIVE or following.form in AND_HE
    )


_OF_IT = frozenset(["عليه", "عليها", "عنه", "عنها", "فيه", "فيها"])
_LEADS_IN = a.CONJUNCTION | a.BREAK | a.ADVERB | a.TIME | a.PREPOSITION | a.DEMONSTRATIVE


def _opens_sentence(passage: Passage, first: int, index: int) -> bool:
    """Whether a source at `index` opens its sentence, behind no more than و or كذلك.

    In وجرى وفق المصادر ذاتها، نقل المصابين it stands between a verb and its subject.
    """
    if index - first != 1:
        return index == first
    before = passage.analysis.readings[first]
    return not before.is_word or before.form == "و" or bool(before.traits & _LEADS_IN)


def _is_within_predicate(passage: Passage, first: int, behind: int) -> bool:
    """Whether the clause needs what follows its source: بلغت بحسب المصرف 450 مليونا, وهو - وفق قوله - الوحيد."""
    analysis = passage.analysis
    before, following = analysis.readings[first - 1], analysis.readings[behind]
    if before.traits & following.traits & a.DASH:
        return behind + 1 < len(analysis.forms) and analysis.readings[behind + 1].is_word
    if not following.is_word or following.conjunction:
        return False
    if before.traits & (a.PRONOUN | a.AUXILIARY | a.COMPLEMENTIZER):
        return True
    if not before.is_word or before.form == "وذلك":
        return False
    if following.form == "الي" and behind + 1 < len(analysis.forms):
        return bool(analysis.readings[behind + 1].definite or analysis.traits(behind - 1))
    # ارتفع الدين بحسب الوزارة إلى 79 مليارا
    number = behind + 1 if following.form in _ABOUT or following.form == "الي" else behind
    if analysis.readings[behind - 1].base in _BEFORE_NUMBERS or not _is_amount(passage, number):
        return False
    return number + 1 >= len(analysis.forms) or not analysis.traits(number + 1) & a.MONTH


# What stands before a number: نحو 20 في المئة; and what has its number behind it: عام 2014, أفضل 100.
_ABOUT = frozenset(["نحو", "حوالي", "قرابه", "زهاء"])
_BEFORE_NUMBERS = frozenset(["عام", "سنه", "افضل", "اكبر", "اهم", "ماده", "رقم", "يوم"])


def _is_amount(passage: Passage, index: int) -> bool:
    """Whether the token is a number, but no year."""
    form = passage.analysis.forms[index] if index < len(passage.analysis.forms) else ""
    year = len(form) == 4 and form[:2] in ("19", "20", "١٩", "٢٠")
    return form != "" and bool(passage.analysis.traits(index) & a.NUMBER) and not year


def _hands_on(frames: tuple[Frame, ...], place: int) -> bool:
    """Whether the source's words follow in a verbal noun: نقلا عن مصدر قوله إن …"""
    later = frames[place + 1] if place + 1 < len(frames) else None
    return later is not None and later.cue.kind == "noun" and later.subject is frames[place].subject


# A clause behind its source has at least so many words; as many may be its verb and subject only.
_FEWEST_WORDS = 4
_SUBJECT_ALONE = 4


def _words(passage: Passage, first: int, last: int) -> int:
    readings = passage.analysis.readings
    return sum(readings[index].is_word for index in range(first, last))


def _is_date(passage: Passage, index: int, last: int) -> bool:
    """Whether nothing but a date stands in the range: …، وفقا لما قاله الوزير، مساء الثلاثاء."""
    readings = passage.analysis.readings
    words = [each for each in readings[index:last] if each.is_word]
    return bool(words) and all(each.traits & _DATES for each in words)


_DATES = a.TIME | a.MONTH | a.NUMBER


def _begins_another_clause(passage: Passage, index: int) -> bool:
    """Whether a clause of its own follows a source: …، بحسب الوزير، وأضاف …; … بحسب المدير الذي …"""
    analysis = passage.analysis
    if analysis.traits(index) & a.COMMA:
        index += 1
    if index in passage.opens:
        return False  # وفي نهاية اللقاء، بحسب المسؤول، "وجه الوزير …"
    reading = analysis.readings[index]
    return (
        not reading.is_word
        or reading.conjunction != ""
        or bool(reading.traits & (a.CONJUNCTION | a.RELATIVE | a.COMPLEMENTIZER))
        or any(cue.conjunction for cue in reading.cues)
    )


def _is_reported_by_another(frames: tuple[Frame, ...], place: int, start: int) -> bool:
    """Whether another cue opens the clause: وبحسب الصحيفة، فقد ذكر الوزير أن …"""
    later = frames[place + 1] if place + 1 < len(frames) else None
    return (
        later is not None and later.cue.anchor is not None and start <= later.cue.first <= start + 1
    )


_YEARS = frozenset(["سنه", "لسنه", "عام", "لعام"])


def _continues_clause(passage: Passage, behind: int, last: int, cut_short: bool) -> bool:
    """Whether the clause goes on behind an inserted source: الدولة، بحسب التقرير، صاحبة …

    A clause that may be whole already (`cut_short` is false) does not go on with who the source is (،
    الناطقة بالعربية), where it said so (، في بيان), or another clause (، كما …).
    """
    analysis = passage.analysis
    while behind < last and (
        analysis.traits(behind) & (a.NUMBER | a.TIME) or analysis.forms[behind] in _YEARS
    ):
        behind += 1  # حسب إحصاء سنة 2014، حوالي …
    if behind >= last or not analysis.traits(behind) & a.COMMA:
        return False
    following = behind + 1
    if following >= last or _is_date(passage, following, last):
        return False
    reading = analysis.readings[following]
    if not reading.is_word or reading.conjunction:
        return False
    if reading.traits & a.COMPLEMENTIZER:
        return True  # أثبتت التجارب، حسب الخبير، أن …
    if reading.form in _ABOUT or (_is_amount(passage, following) and cut_short):
        return True  # بلغت نسبة تقدم الأشغال، حسب المشرفين، حوالي 60%
    if reading.traits & (a.RELATIVE | a.CONJUNCTION) and reading.form != "من":
        return False  # …، وفق المدير، الذي أكد أن; …، لكن; not ما يعد، وفق العلماء، من أهم المؤشرات
    if reading.form in _OBTAINED or reading.form in ISSUED:
        return False  # …، وفق بيان للهيئة، حصلت الصحيفة على نسخة منه
    if cut_short:
        return True
    if reading.traits & a.GIVEN or reading.definite:
        return False
    noun = analysis.readings[min(following + 1, last - 1)] if not reading.preposition else reading
    told = a.OCCASION | a.DOCUMENT | a.OUTLET | a.OUTLET_HEAD | a.ADDRESSEE | a.MARK
    governed = reading.preposition or reading.traits & a.PREPOSITION
    return not (governed and noun.traits & told)


_OBTAINED = frozenset(
    ["حصلت", "حصل", "تلقت", "تلقي", "اطلعت", "توصلت", "توصل", "وصلت",
     "مطلع", "مطلعه", "مطلعين", "مقرب", "مقربه", "مقربين"]  # …، وفق مصدر عسكري، مطلع على الأمر
)  # fmt: skip


def _is_its_own(passage: Passage, complementizer: int, behind: int, start: int) -> bool:
    """Whether the clause of أن is the source's: بحسب الوزير فإن …; not بحسب الوزير، عاد من قدّر أن …"""
    analysis = passage.analysis
    if analysis.forms[complementizer].startswith("ف"):
        return True
    if analysis.traits(start - 1) & analysis.traits(complementizer - 1) & a.COMMA:
        return False  # أثبتت التجارب، حسب الخبير، أن …
    return (
        not any(analysis.traits(index) & a.COMMA for index in range(behind, complementizer))
        or complementizer <= behind + 1
    )
