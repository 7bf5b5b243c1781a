"""The ordered rules: each a small predicate with a name and an example."""

from __future__ import annotations

from collections.abc import Callable

from quotes.findings import ContentFinding, Frame

Rule = Callable[[Frame, ContentFinding], bool]


def dialogue_line(frame: Frame, content: ContentFinding) -> bool:
    """— وصل القطار يا أمي. — a line of a dialogue behind a dash; whose turn it is, the lines around it tell."""
    return frame.turn and (frame.position == "none" or bool(content.quoted))


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
