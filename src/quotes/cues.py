"""Passage → CueFindings: the words that report, each with the place where its content begins.

In unvocalised text a surface match alone is no cue (ذكر is "mentioned" and "male", بين is
"clarified" and "between"): what follows decides. So this stage looks, from each word that could
report, for its anchor: the complementizer (أن), the colon, or the quotation mark that its grammar
calls for, across subject, addressee and adverbials.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from quotes import analysis as a
from quotes.analysis import CueReading, Reading
from quotes.findings import COLON, Anchor, CueFinding
from quotes.lexicon import Phrase
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start, read_phrase
from quotes.wording import is_wording

# How far an anchor may be from its cue, in tokens of the same level.
_REACH = 70

# A word before أن that makes it part of an adverbial: the search goes on behind it (قال بعد أن وصل إن).
_SKIPPED_BEFORE_THAT = frozenset("بعد قبل منذ دون بدون مع رغم برغم بمجرد عند لحين شرط".split())
# A word before أن that begins another clause: what the cue reports does not begin there.
_CLOSED_BEFORE_THAT = frozenset(
    "غير الا كما حيث بيد لولا اذ يبدو يجب يمكن ينبغي شك بد شان خصوصا خاصه علما سيما لاسيما حتي كي يفترض ينتظر"
    " فضلا لابد طالما ذلك".split()
)
# The same behind من: من المقرر أن, من الطبيعي أن; without it they are adjectives (التاريخ الطبيعي أن).
_IMPERSONAL_BEFORE_THAT = frozenset(
    "المقرر المتوقع المفترض الممكن المحتمل المرجح المنتظر المؤسف الواضح الطبيعي الضروري الصعب السهل المهم الافضل"
    " الموسف المستبعد الموكد المعروف المستحيل اللافت".split()
)
# Words that bring in an indirect question: سأل هل …, تساءل عما إذا …, أوضح كيف …
_QUESTION_WORDS = frozenset("هل لماذا كيف متي اين عما اين".split())
_PREPOSITIONS_OF_THAT = frozenset("الي علي عن من في".split())
_NEGATIONS = frozenset("لم لا لن ما ولم ولا ولن وما فلم فلا ليس وليس".split())
# Words that a verb follows only as part of a clause of its own.
_SUBORDINATORS = a.RELATIVE | a.COMPLEMENTIZER


def find_cues(passage: Passage) -> tuple[CueFinding, ...]:
    """Find the cues of `passage`, in the order of the text.

    A word is taken when its form can report and its surroundings bear that out: an anchor after it,
    or words in marks before it. وأكد الوزير أن … → أكد, complementizer. «…»، قال الوزير → قال, before.
    """
    found: list[CueFinding] = []
    readings = passage.analysis.readings
    phrases = passage.analysis.lexicon.phrases
    skip_to = 0
    for index, reading in enumerate(readings):
        if index < skip_to or not reading.is_word:
            continue
        key = reading.form
        phrase = _phrase(passage, index) if key in phrases or (reading.conjunction and key[1:] in phrases) else None
        if phrase is not None:
            finding = _expression(passage, index, phrase)
            if finding is not None:
                found.append(finding)
                skip_to = finding.last
                continue
        if reading.cues:
            finding = _word(passage, index, reading)
            if finding is not None:
                found.append(finding)
    found = list(_settled(passage, found))
    claimed = {cue.anchor.index for cue in found if cue.anchor is not None}
    for index, reading in enumerate(readings):
        if reading.traits & a.COLON and index not in claimed:
            colon = _speaker_colon(passage, index, found)
            if colon is not None:
                found.append(colon)
    return tuple(sorted(found, key=lambda cue: cue.first))


_LONGEST_LABEL = 12


def _speaker_colon(passage: Passage, index: int, found: list[CueFinding]) -> CueFinding | None:
    """الوزير: المفاوضات مستمرة — a line that begins with a speaker and a colon."""
    analysis = passage.analysis
    if passage.inside[index] >= 0:
        return None
    first = passage.sentence(index)[0]
    while first < index and not analysis.readings[first].is_word and first not in passage.opens:
        first += 1
    if first + 2 < index and analysis.traits(first) & a.OCCASION and analysis.forms[first + 1] == "مع":
        first += 2  # حوار مع الخبيرة فلانة: …
    if first >= index or index - first > _LONGEST_LABEL or not can_start(passage, first):
        return None
    head = analysis.readings[first].traits
    after_dash = first > 0 and analysis.traits(first - 1) & a.DASH
    if after_dash and head & a.GIVEN_WORD and index - first <= 2:
        head |= a.GIVEN  # - وسام: هدفنا البطولة
    if not head & _LABEL_HEADS or head & a.TITLE_HEAD and not head & (a.ROLE | a.GIVEN):
        return None
    if any(first <= cue.first < index for cue in found) or read_phrase(passage, first, index).last != index:
        return None
    if index + 1 >= len(analysis) or analysis.traits(index + 1) & a.LINE and index + 2 >= len(analysis):
        return None
    return CueFinding(
        first=index,
        last=index + 1,
        start=analysis.starts[index],
        end=analysis.ends[index],
        entry=COLON,
        form=None,
        kind="colon",
        suffix="",
        conjunction="",
        negated=False,
        scope=passage.sentence(index),
        anchor=Anchor("colon", index),
    )


_LABEL_HEADS = (
    a.ROLE | a.HONORIFIC | a.GIVEN | a.FAMILY | a.NAME_PARTICLE | a.ANONYMOUS | a.GROUP | a.INSTITUTION | a.ORGANISATION
)


def _settled(passage: Passage, found: list[CueFinding]) -> tuple[CueFinding, ...]:
    """Give each anchor to one cue: ختم الوزير حديثه قائلا: «…» belongs to قائلا, and ختم has none."""
    settled: list[CueFinding] = []
    holders: dict[int, int] = {}
    for cue in found:
        if _is_weak(cue) and _in_zone(cue, settled):
            continue
        index = cue.anchor.index if cue.anchor is not None else -1
        place = holders.get(index) if cue.anchor is not None else None
        if place is not None:
            if cue.is_source:
                cue = attrs.evolve(cue, anchor=None)
            elif _yields(passage, cue, settled[place]):
                continue
            else:
                settled[place] = attrs.evolve(settled[place], anchor=None)
        if cue.anchor is not None:
            holders[index] = len(settled)
        settled.append(cue)
    return tuple(settled)


def _is_weak(cue: CueFinding) -> bool:
    """في بيان, في تصريح: they report only where no verb does."""
    return cue.expression is not None and cue.expression.follow == "content" and cue.entry.sense != "formula"


def _in_zone(cue: CueFinding, settled: list[CueFinding]) -> bool:
    """Whether the cue stands between an earlier cue and its anchor."""
    return any(
        other.scope == cue.scope and other.anchor is not None and other.last <= cue.first < other.anchor.index
        for other in settled[-3:]
    )


def _yields(passage: Passage, later: CueFinding, earlier: CueFinding) -> bool:
    """Whether the later of two cues for one anchor is no cue of its own: في بيان, an adjective."""
    if _is_weak(earlier):
        return False
    if later.expression is not None:
        return _is_weak(later)
    form = later.form
    assert form is not None
    assert later.anchor is not None
    if form.kind == "participle":
        if later.anchor.index <= later.last + 1:
            return False
        accusative = passage.analysis.forms[later.first].endswith("ا")
        return not accusative and not passage.analysis.traits(later.first - 1) & a.PUNCTUATION
    if form.kind == "noun" and later.entry.lemma != "قال" and earlier.kind == "verb" and not earlier.entry.relay:
        return True  # أعرب الوزير عن أمله بأن …: the verb reports
    if form.kind == "noun":
        return later.suffix in ("ي", "نا", "ك") and later.anchor is not None and later.anchor.index > later.last
    # … في بيان أوردته الوكالة إن: a verb that opens no clause is part of the phrase before it
    if passage.analysis.traits(later.first - 1) & a.RELATIVE and not later.suffix:
        return form.ambiguous
    if form.person == 1:
        return True
    if earlier.entry.relay and later.entry.sense in ("say", "claim") and not later.suffix:
        return False  # نشرت مواقع مقطعا قالت إنه …
    return not _opens_clause(passage, later.first, passage.analysis.readings[later.first])


def _phrase(passage: Passage, index: int) -> Phrase | None:
    """The longest expression of the lexicon that stands at `index`."""
    forms = passage.analysis.forms
    for phrase in passage.analysis.phrase_at(index):
        size = len(phrase.words)
        if tuple(forms[index + 1 : index + size]) == phrase.words[1:]:
            return phrase
    return None


def _expression(passage: Passage, index: int, phrase: Phrase) -> CueFinding | None:
    """The cue that the expression at `index` is, or None where its grammar is not there."""
    analysis = passage.analysis
    last = index + len(phrase.words)
    scope = passage.sentence(index)
    if phrase.link and not _linked(passage, last, phrase.link):
        return None
    if phrase.follow == "verb":
        if last >= scope[1] or not _reports_finitely(analysis.readings[last]):
            return None
        last += 1
        if phrase.words[0] in ("كما", "مثلما") and not _is_aside(passage, index, last, scope[1]):
            return None
    anchor = None
    if phrase.follow == "content" and analysis.traits(last - 1) & a.COMPLEMENTIZER:
        last -= 1
        anchor = Anchor("complementizer", last)
    else:
        anchor = find_anchor(passage, last, scope[1], phrase.entry.frames)
    conjunction = analysis.readings[index].conjunction if analysis.forms[index] != phrase.words[0] else ""
    return CueFinding(
        first=index,
        last=last,
        start=_start(passage, index, conjunction),
        end=analysis.ends[last - 1],
        entry=phrase.entry,
        form=None,
        kind=phrase.entry.kind,
        suffix=phrase.pronoun or "",
        conjunction=conjunction,
        negated=False,
        scope=scope,
        anchor=anchor,
        expression=phrase,
    )


def _reports_finitely(reading: Reading) -> bool:
    return any(cue.form.kind == "verb" and not _is_rare(cue) for cue in reading.cues) and not reading.definite


def _is_aside(passage: Passage, index: int, last: int, limit: int) -> bool:
    """Whether كما with a verb ascribes the words around it: …، كما قال الوزير. Not كما أكد أن …"""
    verb = passage.analysis.readings[last - 1]
    if all(cue.form.ambiguous or "إن" not in cue.form.entry.frames | {"إن"} for cue in verb.cues):
        return False
    frames = frozenset({"إن", "أن", "بأن", "إلى أن", "على أن", "عن أن", "من أن", "quotation"})
    return last < limit and find_anchor(passage, last, limit, frames) is None and is_strong_start(passage, last)


def _linked(passage: Passage, index: int, link: str) -> bool:
    """Whether the preposition of an expression is there: the ل of وفقا للوزير, وفقا لـ«رويترز»."""
    if index >= len(passage.analysis):
        return False
    form = passage.analysis.forms[index]
    return form.startswith(link)


def _start(passage: Passage, index: int, conjunction: str) -> int:
    """Input offset where the word at `index` starts behind its conjunction."""
    text = passage.analysis.text
    start = passage.analysis.starts[index]
    return start if not conjunction else text.origin(text.folded_index(start) + 1)


def _word(passage: Passage, index: int, reading: Reading) -> CueFinding | None:
    """The cue that the word at `index` is, or None: the first reading that its context allows."""
    scope = passage.sentence(index)
    anchor: Anchor | None = None
    searched: dict[frozenset[str], Anchor | None] = {}
    for candidate in _preferred(passage, index, reading):
        frames = candidate.form.entry.frames
        if frames not in searched:
            searched[frames] = find_anchor(passage, index + 1, scope[1], frames)
        anchor = searched[frames]
        if candidate.suffix == "ه" and passage.analysis.raw(index, index + 1).endswith("ة"):
            continue  # بنظرة is no بنظره
        if not _stands(passage, index, reading, candidate, anchor):
            continue
        return CueFinding(
            first=index,
            last=index + 1,
            start=_start(passage, index, candidate.conjunction),
            end=passage.analysis.ends[index],
            entry=candidate.form.entry,
            form=candidate.form,
            kind=candidate.form.kind,
            suffix=candidate.suffix,
            conjunction=candidate.conjunction,
            negated=index > 0 and passage.analysis.forms[index - 1] in _NEGATIONS,
            scope=scope,
            anchor=anchor,
            subordinate=_is_subordinate(passage, index),
        )
    return None


def _preferred(passage: Passage, index: int, reading: Reading) -> Iterator[CueReading]:
    """The readings in the order to try: no suffix first, verbs before participles before nouns."""
    order = {"verb": 0, "participle": 1, "noun": 2, "preposition": 3}
    yield from sorted(reading.cues, key=lambda cue: (len(cue.suffix), order.get(cue.form.kind, 4)))


def _stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor | None
) -> bool:
    """Whether the context allows the word at `index` to report."""
    kind = candidate.form.kind
    if kind == "verb":
        return _verb_stands(passage, index, reading, candidate, anchor)
    if kind == "participle":
        if candidate.form.ambiguous and not reading.form.endswith("ا"):
            behind_comma = passage.analysis.traits(index - 1) & (a.COMMA | a.MARK)
            if not behind_comma or anchor is None or anchor.index > index + 2:
                return False
        return _participle_stands(passage, index, reading, anchor)
    return anchor is not None and _noun_stands(passage, index, reading, candidate, anchor)


def _verb_stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor | None
) -> bool:
    if reading.definite or reading.preposition == "ب":
        return False
    analysis = passage.analysis
    before = analysis.readings[index - 1] if index else None
    if before is not None and before.traits & a.PREPOSITION and not before.traits & a.RELATIVE:
        return False
    form = candidate.form
    if anchor is not None and anchor.kind == "colon" and form.entry.lemma == "كتب" and anchor.index == index + 1:
        if passage.sentence(anchor.index)[1] - anchor.index <= 6:
            return False  # كتبت: فلانة — a byline
    if form.voice == "passive" and anchor is not None and anchor.kind != "complementizer":
        return False  # عندما سئل عن الأمر قال: …
    if (_is_rare(candidate) or reading.traits & _OTHER_WORDS) and not _has_shadda(passage, index):
        if anchor is None or not _opens_clause(passage, index, reading):
            return False
        if _is_rare(candidate) and anchor.index > index + 2:
            return False
        if reading.traits & a.NAMING and anchor.kind != "complementizer":
            return False  # ويدعى أبو العبد …: «…»
        known = anchor.index <= index + 2 or is_strong_start(passage, index + 1)
        first = index == 0 or bool(passage.analysis.traits(index - 1) & (a.STOP | a.LINE))
        if reading.traits & a.PREPOSITION and not (known and (first or reading.form[0] == "و")):
            return False  # وبين مشهد وآخر … أن; ، عبر مترجم، أن
        return _near(passage, index, anchor, candidate)
    if form.ambiguous:
        return anchor is not None and _near(passage, index, anchor, candidate)
    if anchor is not None:
        return _takes(passage, index, anchor, form.entry.frames)
    return "quotation" in form.entry.frames or "object" in form.entry.frames


def _takes(passage: Passage, index: int, anchor: Anchor, frames: frozenset[str]) -> bool:
    """Whether a verb that calls for a preposition (لفت إلى أن) has it, or its أن comes close behind."""
    if anchor.kind != "complementizer" or frames & {"أن", "إن", "بأن", "question"}:
        return True
    if passage.analysis.forms[anchor.index - 1] in _PREPOSITIONS_OF_THAT:
        return True
    return anchor.index == index + 1 or anchor.index <= index + 8 and is_strong_start(passage, index + 1)


# Traits of a word that is first of all something else: بين "between", عبر "across", رجا (a name).
_OTHER_WORDS = (
    a.PREPOSITION | a.CONJUNCTION | a.NEGATION | a.PLACE | a.GIVEN | a.TIME | a.INSTITUTION | a.NAMING
    | a.ROLE | a.ORGANISATION | a.NAME_PARTICLE | a.MONTH | a.NISBA | a.ADJECTIVE | a.FAMILY | a.OUTLET
)  # fmt: skip


def _is_rare(candidate: CueReading) -> bool:
    """Whether news hardly uses the form, so that its letters mostly are another word: تعرضوا, ادن."""
    form = candidate.form
    if form.kind != "verb":
        return False
    return form.tense == "imperative" or form.person in (1, 2) or (form.gender == "f" and form.number == "p")


def _has_shadda(passage: Passage, index: int) -> bool:
    """Whether the input writes the doubling that only the verb has: بيّن, عبّر."""
    analysis = passage.analysis
    return "\u0651" in analysis.text.raw[analysis.starts[index] : analysis.ends[index]]


def _opens_clause(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether the word stands where a verb stands: first in its sentence, or behind و or a comma."""
    if reading.form[0] == "و" or index == 0:
        return True
    if passage.analysis.traits(index - 1) & a.COMPLEMENTIZER:
        return False
    return bool(passage.analysis.traits(index - 1) & (a.COMMA | a.STOP | a.LINE | a.AUXILIARY | a.CONJUNCTION | a.BREAK))


def _near(passage: Passage, index: int, anchor: Anchor, candidate: CueReading) -> bool:
    """Whether an ambiguous word has its anchor in the right grammar: ذكر الوزير أن, not ذكر وأنثى … أن.

    The subject, if there is one, has to begin right behind the word, and the anchor to be one that
    the verb takes.
    """
    analysis = passage.analysis
    frames = candidate.form.entry.frames
    following = analysis.readings[index + 1]
    if anchor.index > index + 1 and following.is_word:
        if not (can_start(passage, index + 1) or following.preposition or following.traits & (a.PREPOSITION | a.ADVERB | a.TIME)):
            return False
        if following.conjunction:
            return False
    if anchor.kind == "complementizer":
        before = analysis.forms[anchor.index - 1]
        glued = analysis.forms[anchor.index].startswith("با")
        if before in _PREPOSITIONS_OF_THAT:
            return f"{_PREPOSITION_NAMES[before]} أن" in frames
        return bool(frames & {"أن", "إن", "إلى أن"}) or (glued and "بأن" in frames)
    if anchor.kind == "stretch":
        number = passage.opens[anchor.index]
        if "object" in frames and is_strong_start(passage, index + 1) and _opens_clause(passage, index, analysis.readings[index]):
            return True  # طلب الرئيس من إسرائيل احترام «قوانين الحرب»
        return "quotation" in frames and passage.word_count(number) >= 4 and anchor.index <= index + 12
    named = anchor.index > index + 1 and is_strong_start(passage, index + 1)
    return "quotation" in frames and (named or candidate.conjunction != "")


_PREPOSITION_NAMES = {"الي": "إلى", "علي": "على", "عن": "عن", "من": "من", "في": "في"}


def _participle_stands(passage: Passage, index: int, reading: Reading, anchor: Anchor | None) -> bool:
    """Participles report as circumstantial accusatives (قائلا، مضيفة، مؤكدين): indefinite.

    Without an anchor one still shows where the words before it end (، داعيا إلى الهدوء), if it is
    plainly accusative.
    """
    if reading.definite or reading.preposition:
        return False
    before = passage.analysis.traits(index - 1)
    form = reading.form
    if before & a.PREPOSITION:
        return False
    if reading.traits & _OTHER_WORDS and not form.endswith("ا"):
        return anchor is not None and anchor.index <= index + 2 and bool(before & a.PUNCTUATION)  # ، مضيفة أن
    if anchor is None:
        return form.endswith(("ا", "ه")) and bool(before & (a.COMMA | a.MARK))
    if form.endswith("ا"):
        return True
    # the feminine and the plurals look like adjectives: a comma, و or the verb before must show them
    if not form.endswith(("ه", "ين", "ات")):
        return False
    return bool(before & (a.PUNCTUATION | a.PRONOUN)) or reading.form[0] == "و" or anchor.index <= index + 2


def _noun_stands(
    passage: Passage, index: int, reading: Reading, candidate: CueReading, anchor: Anchor
) -> bool:
    """Verbal nouns report with their subject as a pronoun (قوله إن) or as بالقول."""
    if candidate.suffix in ("ي", "نا", "ك", "كم"):
        return anchor.index == index + 1 and reading.form[0] == "ب"
    if candidate.suffix:
        if anchor.kind == "stretch" or anchor.index > index + 2:
            return candidate.form.entry.lemma == "قال" and anchor.index <= index + 6
        if candidate.form.entry.lemma == "قال":
            return True
        return not candidate.form.ambiguous and candidate.form.entry.sense in _SPEECH
    if reading.definite or reading.form.startswith("بال"):
        return reading.form.lstrip("و").startswith(("بال", "لل")) and anchor.index <= index + 3
    return False


# Senses whose verbal nouns report by themselves: تأكيده أن, تصريحها بأن; not قدرته, تفاؤله.
_SPEECH = frozenset("say add confirm announce explain mention report claim deny warn promise admit reveal".split())


def _is_subordinate(passage: Passage, index: int) -> bool:
    """Whether the cue's clause hangs on a word right before it: الذي قال, أن يقول, ما أعلنته."""
    before = passage.analysis.readings[index - 1] if index else None
    if before is None or before.form in ("فيما", "بينما", "حيث"):
        return False
    return bool(before.traits & _SUBORDINATORS)


def find_anchor(passage: Passage, index: int, limit: int, frames: frozenset[str]) -> Anchor | None:
    """Find where the content of the cue before `index` begins, before token `limit`.

    The first complementizer, colon or quotation mark that is neither part of a name nor of an
    adverbial. قال الوزير لصحيفة «…» بعد أن وصل إن … → the إن. Stops at the next verb that reports.
    """
    analysis = passage.analysis
    readings = analysis.readings
    pending: Anchor | None = None
    stop = min(limit, index + _REACH)
    while index < stop:
        reading = readings[index]
        traits = reading.traits
        if index in passage.opens:
            if passage.stretch(passage.opens[index]).kind != "bracket":
                if analysis.forms[index - 1] in ("ب", "وب") and index > 0:
                    pending = pending or (Anchor("stretch", index) if "object" in frames else None)
                elif not _is_name_in_marks(passage, index):
                    return Anchor("stretch", index)
                elif pending is None and "object" in frames and is_wording(passage, index, passage.opens[index]):
                    pending = Anchor("stretch", index)
                if pending is None and passage.word_count(passage.opens[index]) > 1 and _ends_clause(passage, index):
                    pending = Anchor("stretch", index)
            index = passage.step(index)
            continue
        if traits & a.COLON:
            return Anchor("colon", index)
        if traits & a.COMPLEMENTIZER:
            verdict = _complementizer(passage, index, frames)
            if verdict == "anchor":
                return Anchor("complementizer", index)
            if verdict == "stop":
                break
        elif "question" in frames and reading.base in _QUESTION_WORDS:
            return Anchor("complementizer", index)
        elif reading.cues and _begins_another(passage, index, reading):
            break
        index += 1
    return pending if frames & {"quotation", "object"} else None


def _ends_clause(passage: Passage, index: int) -> bool:
    """Whether the marks that open at `index` close at the end of their clause, as a short answer does."""
    after = passage.step(index)
    return after >= len(passage.analysis) or not passage.analysis.readings[after].is_word


def _complementizer(passage: Passage, index: int, frames: frozenset[str]) -> str:
    """anchor, skip or stop for the complementizer at `index`."""
    analysis = passage.analysis
    form = analysis.forms[index]
    if form.startswith("فان"):
        return "anchor" if "clause" in frames else "skip"
    if form[0] == "و":
        return "stop"
    if form.startswith("لان"):
        return "anchor" if "لأن" in frames else "skip"
    before = analysis.forms[index - 1] if index else ""
    bare = before[1:] if before[:1] in "وف" and len(before) > 2 else before
    if form == "بان" and analysis.forms[index + 1 : index + 2] == ["كي"]:
        return "skip"  # the name بان كي مون
    if before in _PREPOSITIONS_OF_THAT:
        wanted = f"{_PREPOSITION_NAMES[before]} أن"
        return "anchor" if wanted in frames or before == "الي" and "إلى أن" in frames else "skip"
    if bare in _SKIPPED_BEFORE_THAT:
        return "skip"
    if bare in _CLOSED_BEFORE_THAT:
        return "stop"
    if before in _IMPERSONAL_BEFORE_THAT and index > 1 and analysis.forms[index - 2] in ("من", "ومن"):
        return "stop"
    return "anchor" if frames & {"أن", "إن", "بأن", "إلى أن", "على أن", "عن أن", "من أن", "clause"} else "stop"


_ANONYMITY = frozenset("رفض رفضت رفضوا طلب طلبت طلبوا فضل فضلت اشترط اشترطت اشترطوا اثر".split())


def _begins_another(passage: Passage, index: int, reading: Reading) -> bool:
    """Whether a clause of another reporting verb begins at `index`: ، وأضاف …"""
    before = passage.analysis.traits(index - 1)
    if reading.form in _ANONYMITY:
        return False  # مصدر، رفض الكشف عن هويته، أن …
    if before & a.COMMA and not reading.definite and any(
        cue.form.kind == "participle" and not cue.form.ambiguous for cue in reading.cues
    ):
        return reading.form.endswith(("ا", "ين", "ه"))
    if not reading.conjunction and not before & (a.COMMA | a.CONJUNCTION):
        if not reading.cues[0].conjunction:
            return False
    return any(
        cue.form.kind == "verb"
        and (not cue.form.ambiguous or cue.conjunction == "و")
        and not reading.definite
        and not reading.traits & _OTHER_WORDS
        and not _is_rare(cue)
        and (cue.conjunction != "" or reading.form[0] not in "وف")
        for cue in reading.cues
    )


def _is_name_in_marks(passage: Passage, index: int) -> bool:
    """Whether the stretch that opens at `index` is a name: صحيفة «النهار», لـ«المدن», برنامج "كلام"."""
    analysis = passage.analysis
    number = passage.opens[index]
    words = passage.word_count(number)
    before = analysis.readings[index - 1] if index else None
    if before is None or words == 0:
        return words == 0
    glued = before.is_word and analysis.ends[index - 1] == analysis.starts[index]
    if glued and before.form in ("ل", "ول", "ك", "و"):
        return words <= 5
    if glued and before.form in ("ب", "وب"):
        return False
    if before.is_word and before.traits & a.NAMING:
        return words <= 15
    if words > 5:
        return False
    naming = a.TITLE_HEAD | a.NAMING | a.OUTLET_HEAD | a.INSTITUTION | a.DOCUMENT
    if before.is_word and before.traits & naming:
        return True
    after = passage.step(index)
    goes_on = after < len(analysis) and analysis.readings[after].is_word
    return words <= 3 and before.is_word or goes_on and bool(before.cues)
