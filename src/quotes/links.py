"""Passage, Frames, ContentFindings → Links: the ordered rules that tie who, how and what.

Each rule is a small predicate with a name and an example; the first that holds names the link.
Afterwards links that claim the same words are settled: no stretch belongs to two quotations.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable

import attrs

from quotes import analysis as a
from quotes.findings import ContentFinding, Frame, Link
from quotes.passage import Passage
from quotes.span import Cover

Rule = Callable[[Frame, ContentFinding], bool]

# Links further apart than this never claim the same words; looking no further keeps time linear.
_NEIGHBOURS = 40


def dialogue_line(frame: Frame, content: ContentFinding) -> bool:
    """— وصل القطار يا أمي. — a line of a dialogue behind a dash; whose turn it is, the lines around it tell."""
    return frame.turn and frame.position == "none"


def interview_answer(frame: Frame, content: ContentFinding) -> bool:
    """ج: بدأت صغيرا — an answer of an interview, set off by the layout."""
    return frame.turn


def speaker_colon(frame: Frame, content: ContentFinding) -> bool:
    """الوزير: المفاوضات مستمرة — the speaker and a colon, no reporting word."""
    return frame.cue.kind == "colon"


def source_clause(frame: Frame, content: ContentFinding) -> bool:
    """بحسب الوزارة، ارتفع الإنتاج — a preposition-like cue with its source."""
    return frame.cue.is_source and frame.position != "possessive"


def clause_possessive_source(frame: Frame, content: ContentFinding) -> bool:
    """… على حد قوله — the source is a pronoun in the expression itself."""
    return frame.cue.is_source


def verbal_noun(frame: Frame, content: ContentFinding) -> bool:
    """نقلت الوكالة عن الوزير قوله إن … — a verbal noun reports."""
    return frame.cue.kind == "noun"


def participle_clause(frame: Frame, content: ContentFinding) -> bool:
    """… مشيرا إلى أن — a participle with the subject of its verb."""
    return frame.cue.kind == "participle" and content.kind != "direct"


def participle_quotation(frame: Frame, content: ContentFinding) -> bool:
    """… قائلا: «…» — a participle and the words themselves."""
    return frame.cue.kind == "participle"


def quotation_cue(frame: Frame, content: ContentFinding) -> bool:
    """«…»، قال الوزير — the words stand before the cue."""
    return content.pieces[0][0] < frame.cue.start and content.kind == "direct"


def relative_cue(frame: Frame, content: ContentFinding) -> bool:
    """المتحدث الذي قال إن … — the speaker is the antecedent of a relative clause."""
    return frame.position == "relative"


def mention_cue(frame: Frame, content: ContentFinding) -> bool:
    """والوزير أكد أن … — the speaker stands before the verb."""
    return frame.position == "before"


def formula(frame: Frame, content: ContentFinding) -> bool:
    """يُذكر أن … — a formula of the writer: nobody speaks."""
    return frame.position == "none"


def cue_mention_clause(frame: Frame, content: ContentFinding) -> bool:
    """قال الوزير إن … — verb, speaker, clause."""
    return frame.position == "after" and content.kind != "direct"


def cue_mention_unmarked(frame: Frame, content: ContentFinding) -> bool:
    """قال الوزير: سنعود — verb, speaker, colon, words without marks."""
    return frame.position == "after" and not content.quoted


def cue_mention_colon_quotation(frame: Frame, content: ContentFinding) -> bool:
    """قال الوزير: «سنعود» — verb, speaker, colon, marks."""
    return (
        frame.position == "after"
        and frame.cue.anchor is not None
        and frame.cue.anchor.kind == "colon"
    )


def cue_mention_quotation(frame: Frame, content: ContentFinding) -> bool:
    """قال الوزير «سنعود» — verb, speaker, marks."""
    return frame.position == "after"


def cue_clause(frame: Frame, content: ContentFinding) -> bool:
    """وأضاف أن … — the subject is implicit, a clause follows."""
    return content.kind != "direct"


def cue_unmarked(frame: Frame, content: ContentFinding) -> bool:
    """وأضاف: سنعود — implicit subject, words without marks."""
    return not content.quoted


def cue_quotation(frame: Frame, content: ContentFinding) -> bool:
    """وأضاف: «سنعود» — implicit subject, words in marks."""
    return True


# The order matters: what the cue's kind says comes before what the subject's place says, and the
# rules for an implicit subject come last, since they hold for whatever is left.
RULES: tuple[Rule, ...] = (
    dialogue_line,
    interview_answer,
    speaker_colon,
    source_clause,
    clause_possessive_source,
    verbal_noun,
    formula,
    participle_clause,
    participle_quotation,
    quotation_cue,
    relative_cue,
    mention_cue,
    cue_mention_clause,
    cue_mention_unmarked,
    cue_mention_colon_quotation,
    cue_mention_quotation,
    cue_clause,
    cue_unmarked,
    cue_quotation,
)


def link(
    passage: Passage,
    frames: tuple[Frame, ...],
    contents: tuple[ContentFinding | None, ...],
    turns: tuple[tuple[Frame, ContentFinding], ...] = (),
) -> tuple[Link, ...]:
    """Tie each frame to its content by the first rule that holds, and settle what overlaps.

    `turns` are frames with their contents that the layout has made (see `turns`).
    """
    pairs = [
        (frame, content)
        for frame, content in zip(frames, contents, strict=True)
        if content is not None and not _is_sourceless(passage, frame)
    ]
    told = Cover(piece for _, content in pairs for piece in content.pieces)
    turns = tuple(turn for turn in turns if not turn[1].quoted or turn[1].quoted[0][0] not in told)
    set_off = {id(frame) for frame, _ in turns}
    pairs = [pair for pair in pairs if id(pair[0]) not in set_off]
    links = [Link(frame, content, _rule(frame, content)) for frame, content in [*pairs, *turns]]
    return _settled(passage, links)


def _rule(frame: Frame, content: ContentFinding) -> str:
    return next(rule.__name__ for rule in RULES if rule(frame, content))


_OPINIONS = frozenset(
    ["think", "consider", "hope", "expect", "regret", "find", "claim", "agree", "confirm", "praise"]
)


def _is_sourceless(passage: Passage, frame: Frame) -> bool:
    """Nobody speaks: وفقا للشروط names no source, … إلا أنه اكتشف أن is the writer's story."""
    if (
        frame.position == "none"
        and frame.cue.anchor is not None
        and frame.cue.anchor.kind == "stretch"
    ):
        return frame.cue.entry.sense != "formula"  # عُرضت لقطات من «…»: a passive before a name
    sense, form = frame.cue.entry.sense, frame.cue.form
    if sense in ("find", "think") and frame.position == "implicit" and frame.cue.kind == "verb":
        return True
    if form is not None and form.person in (1, 2) and sense in _OPINIONS:
        return True  # the writer's own opinion: أعتقد أن, نأمل أن
    if sense == "expect" and _is_impersonal(passage, frame):
        return True
    return frame.position == "none" and frame.cue.is_source


def _is_impersonal(passage: Passage, frame: Frame) -> bool:
    """ويتوقع أن يصل العدد إلى ألف: it is expected; not يتوقع أن السوق ستهدأ, which somebody says."""
    form, anchor = frame.cue.form, frame.cue.anchor
    if form is None or anchor is None or frame.position != "implicit" or frame.cue.suffix:
        return False
    if (form.tense, form.person, form.gender, form.number) != ("imperfect", 3, "m", "s"):
        return False
    forms = passage.analysis.forms
    behind = passage.analysis.readings[anchor.index + 1]
    return forms[anchor.index] == "ان" and (
        any(cue.form.tense == "imperfect" for cue in behind.cues)
        or (behind.traits == 0 and not behind.definite and behind.form[0] in "يت")
    )


def _settled(passage: Passage, links: list[Link]) -> tuple[Link, ...]:
    """Drop what stands inside somebody's own words and what another cue reports better."""
    links = sorted(links, key=_place)
    direct = Cover(
        piece for each in links if each.content.kind == "direct" for piece in each.content.pieces
    )
    kept: list[Link] = []
    for each in links:
        if each.frame.turn:
            kept.append(each)
            continue
        if (
            each.frame.cue.is_source
            or each.frame.cue.start in direct
            or any(_is_nested(links[place], each) for place in _near(links, each))
        ):
            continue
        rival = next((place for place in _near(kept, each) if _same_words(kept[place], each)), None)
        if rival is not None:
            del kept[rival]
        kept.append(each)
    for each in links:
        if each.frame.cue.is_source and each.frame.cue.start not in direct:
            _add_source(passage, kept, each)
    return tuple(sorted(kept, key=lambda each: each.content.pieces[0]))


def _place(link: Link) -> int:
    return link.frame.cue.start


def _near(links: list[Link], link: Link) -> range:
    """The places around a link's own, in a list in the order of the cues: what it can collide with."""
    place = bisect_left(links, _place(link), key=_place)
    return range(max(0, place - _NEIGHBOURS), min(len(links), place + _NEIGHBOURS))


def _add_source(passage: Passage, kept: list[Link], source: Link) -> None:
    """Put a source's clause among `kept`; where another cue reports the same words, it only relays."""
    place = next((place for place in _near(kept, source) if _holds(kept[place], source)), None)
    if place is None:
        insort(kept, source, key=_place)
        return
    holder = kept[place]
    swapped = _spoken_by_source(passage, holder, source)
    if swapped is not None:
        kept[place] = swapped
    elif source.frame.subject is not None and _is_outlet(passage, source.frame):
        frame = attrs.evolve(holder.frame, via=(*holder.frame.via, source.frame.subject))
        kept[place] = attrs.evolve(holder, frame=frame)


def _is_nested(other: Link, link: Link) -> bool:
    """Whether `link` has its cue inside the clause of an earlier one, or its words in marks there."""
    if (
        other is link
        or other.rule == "formula"
        or other.content.kind == "direct"
        or other.frame.cue.is_source
    ):
        return False
    at = link.frame.cue.start
    own = link.content.pieces[0]
    start, end = other.content.pieces[0]
    if other.frame.cue.start < at and start < at < end:
        return True
    in_marks = link.frame.cue.anchor is not None and link.frame.cue.anchor.kind == "stretch"
    return in_marks and start < own[0] and own[1] <= end


def _spoken_by_source(passage: Passage, holder: Link, source: Link) -> Link | None:
    """An outlet's report with its source at the end: كشفت الإذاعة أن …، وفقا لمتحدث باسم الجيش."""
    frame, subject = holder.frame, source.frame.subject
    if frame.subject is None or subject is None or source.frame.position != "after":
        return None
    if not _is_outlet(passage, frame) or _is_outlet(passage, source.frame):
        return None
    spoken = attrs.evolve(frame, subject=subject, position="after", via=(*frame.via, frame.subject))
    return attrs.evolve(holder, frame=spoken)


def _holds(other: Link, source: Link) -> bool:
    """Whether a link has the words already that the source's clause would claim again."""
    if other.frame.cue.is_source and other.frame.cue.start > source.frame.cue.start:
        return False
    start, end = source.content.pieces[0]
    return any(first < end and start < last for first, last in other.content.pieces)


def _is_outlet(passage: Passage, frame: Frame) -> bool:
    assert frame.subject is not None
    return bool(passage.analysis.traits(frame.subject.head) & (a.OUTLET | a.OUTLET_HEAD | a.MARK))


def _same_words(one: Link, other: Link) -> bool:
    """Whether two links begin at the same words, or share a marked stretch."""
    if one.content.pieces[0][0] == other.content.pieces[0][0]:
        return True
    return bool(set(one.content.quoted) & set(other.content.quoted))
