"""The subjects of participles and verbal nouns: قائلا, قوله, نقلت الوكالة عن الوزير قوله."""

from __future__ import annotations

from quotes import analysis as a
from quotes.findings import CueFinding, Frame, Phrase
from quotes.mentions.sharing import may_share
from quotes.passage import Passage
from quotes.phrases import can_start, is_strong_start, read_phrase


def shared_subject(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame:
    """A participle has its verb's subject; it is named only where verb and participle report together.

    وختم الوزير حديثه قائلا: «…» has one content for two cues, so الوزير is its mention.
    """
    if (
        earlier is not None
        and earlier.subject is not None
        and _lacks_content(earlier.cue, cue)
        and _agree(earlier.cue, cue)
        and not _is_by_the_way(passage, earlier.cue)
        and not _is_feminine_paper(passage, earlier, cue)
        and may_share(passage, earlier)
        and not _is_of_many(passage, earlier.subject, cue)
    ):
        return Frame(cue, earlier.subject, earlier.position)
    return Frame(cue, None, "implicit")


def _agree(verb: CueFinding, participle: CueFinding) -> bool:
    """Whether the participle can be of the verb's subject: قائلا is of no woman who أعلنت, nor of a source."""
    if verb.is_source:
        return False
    if verb.form is None or participle.form is None:
        return True
    if verb.form.number == "d" and participle.form.number == "s":
        return False  # عرضا … مضيفا, whatever the dual is
    genders = {verb.form.gender, participle.form.gender}
    return genders != {"m", "f"}


def _is_by_the_way(passage: Passage, verb: CueFinding) -> bool:
    """Whether others are cited by the way: زار الوزير المصنع، على ما يقوله سامر، موضحا أن …"""
    return passage.analysis.forms[max(0, verb.first - 2) : verb.first] == ["علي", "ما"]


def _is_feminine_paper(passage: Passage, earlier: Frame, participle: CueFinding) -> bool:
    """Whether a man speaks on behind a paper in the feminine: كما جاء في الرسالة، مضيفا أن …"""
    form, subject = participle.form, earlier.subject
    if subject is None or earlier.cue.form is not None or form is None or form.gender != "m":
        return False
    head = passage.analysis.readings[subject.head]
    paper = head.traits & (a.DOCUMENT | a.BODY) and not head.traits & (a.ROLE | a.GIVEN)
    return bool(paper) and head.base.endswith("ه")


def _is_of_many(passage: Passage, subject: Phrase, participle: CueFinding) -> bool:
    """Whether a participle in the singular cannot be of the subject: يراه الخبراء سببا، مضيفا: …"""
    form = participle.form
    traits = passage.analysis.traits(subject.head)
    many = traits & a.ROLE_PLURAL and not traits & (a.ROLE_M | a.ROLE_F | a.BODY | a.FAMILY)
    many = many and passage.analysis.readings[subject.head].definite  # not روس, a name as well
    return bool(many) and form is not None and (form.number, form.gender) == ("s", "m")


def _lacks_content(verb: CueFinding, participle: CueFinding) -> bool:
    """Whether the verb has no words of its own before the participle."""
    between = participle.first - verb.last
    # an outlet and its source, both with their titles, take more room
    reach = 20 if verb.entry.relay else 12
    return between <= reach and (verb.anchor is None or verb.anchor.index >= participle.first)


def noun_frame(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame:
    """قوله names its speaker by the pronoun; بالقول has its verb's subject; إعلان الوزير أن has him behind it."""
    of_somebody = _of_somebody(passage, cue, earlier)
    if of_somebody is not None:
        return of_somebody
    named = earlier.subject if earlier is not None and earlier.position == "after" else None
    if earlier is not None and named is not None and earlier.cue.entry.lemma == "على لسان":
        if named.first < cue.first <= named.last:  # على لسان الوزير قوله: …
            return Frame(cue, Phrase(named.first, cue.first, named.head), "after")
    if earlier is not None and _lacks_content(earlier.cue, cue):
        if earlier.cue.entry.relay and earlier.position == "possessive" and cue.suffix:
            return Frame(cue, earlier.subject, "possessive", earlier.via)  # نقلت عنه الوكالة قوله
        from_source = earlier.cue.is_source and earlier.position == "after"
        if (earlier.via or from_source) and earlier.subject is not None:
            return Frame(cue, earlier.subject, earlier.position, earlier.via)  # نقلا عن فلان قوله
        if earlier.cue.entry.relay:
            source = source_of_relay(passage, earlier.cue, cue.first)
            if source is not None:
                return Frame(cue, source, "after", _outlets(earlier, source))
        if not cue.suffix and earlier.subject is not None:
            return Frame(cue, earlier.subject, earlier.position)
    if cue.suffix:
        source = _source_right_before(passage, cue)
        if source is not None:
            return Frame(cue, source, "after")
        return Frame(cue, Phrase(cue.first, cue.last, cue.first), "possessive")
    return Frame(cue, None, "implicit")


def _of_somebody(passage: Passage, cue: CueFinding, earlier: Frame | None) -> Frame | None:
    """إعلان الوزير أن …: who speaks stands behind the noun; نقلت رويترز تأكيد الوزير أن: the outlet relays it."""
    anchor = cue.anchor
    if cue.suffix or anchor is None or anchor.index <= cue.last:
        return None
    if not (is_strong_start(passage, cue.last) or _is_of_defined(passage, cue)):
        return None
    speaker = _without_accused(passage, cue, read_phrase(passage, cue.last, anchor.index))
    if earlier is not None and earlier.cue.entry.relay and _lacks_content(earlier.cue, cue):
        return Frame(cue, speaker, "after", _outlets(earlier, speaker))
    return Frame(cue, speaker, "after")


def _is_of_defined(passage: Passage, cue: CueFinding) -> bool:
    """Whether a plural has a noun with the article behind it, whatever that is: ادعاءات الأمن."""
    noun, following = passage.analysis.readings[cue.first], passage.analysis.readings[cue.last]
    plural = noun.base.endswith("ات") and not noun.definite
    return plural and following.definite and not following.preposition


def _without_accused(passage: Passage, cue: CueFinding, speaker: Phrase) -> Phrase:
    """المعارضة in اتهامات المعارضة | للحكومة بأنها …"""
    if cue.entry.sense == "accuse":
        for index in range(speaker.last - 1, speaker.head, -1):
            if passage.analysis.readings[index].preposition == "ل":
                return Phrase(speaker.first, index, speaker.head)
    return speaker


# How many words the source of a relaying verb takes, before قوله.
_LONGEST_SOURCE = 12


def _source_right_before(passage: Passage, cue: CueFinding) -> Phrase | None:
    """أحد الشهود in ونُسب إلى أحد الشهود قوله, where the verb is a passive and so no cue."""
    analysis = passage.analysis
    for verb in range(cue.first - 2, max(cue.scope[0], cue.first - _LONGEST_SOURCE) - 1, -1):
        reading = analysis.readings[verb]
        if not reading.is_word:
            return None
        relays = {each.form.entry.relay for each in reading.cues if each.form.kind == "verb"}
        first = verb + 2
        if analysis.forms[verb + 1] in relays and first < cue.first and can_start(passage, first):
            source = read_phrase(passage, first, cue.first)
            return source if source.last == cue.first else None
    return None


def _outlets(relaying: Frame, source: Phrase) -> tuple[Phrase, ...]:
    """The subject of the relaying verb, where it names an outlet: none in نقل عن الوزير قوله."""
    subject = relaying.subject
    if subject is None or subject.first == source.first:
        return ()
    return (subject,)


_CONCEALED = frozenset(["الكشف", "كشف", "الافصاح", "الاعلان"])


def source_of_relay(passage: Passage, verb: CueFinding, limit: int) -> Phrase | None:
    """الوزير in نقلت رويترز عن الوزير قوله."""
    analysis = passage.analysis
    for index in range(verb.last, limit - 1):
        if analysis.forms[index - 1] in _CONCEALED:
            continue  # مسؤول طلب عدم الكشف عن هويته
        if analysis.readings[index].base == verb.entry.relay and can_start(passage, index + 1):
            return read_phrase(passage, index + 1, limit)
    return None


_HIM = frozenset(["ه", "ها", "هم", "هما"])


def relayed_pronoun(passage: Passage, verb: CueFinding, limit: int) -> Phrase | None:
    """عنه in ونقل عنه التلفزيون قوله: who was named before."""
    relay = verb.entry.relay or ""
    for index in range(verb.last, limit):
        form = passage.analysis.forms[index]
        if len(relay) > 1 and form.startswith(relay) and form[len(relay) :] in _HIM:
            return Phrase(index, index + 1, index)
    return None
