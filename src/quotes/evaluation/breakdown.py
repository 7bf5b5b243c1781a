"""The content figures apart: by kind, by kind of cue, by how the speaker is given, by rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal

import attrs

from quotes.evaluation.annotation import GoldDocument, GoldRow, Prediction
from quotes.evaluation.cue_kinds import CueKinds
from quotes.evaluation.judging import Judgement, Outcome
from quotes.evaluation.pronouns import is_pronoun
from quotes.evaluation.scores import (
    Ratio,
    Score,
    cue_ratio,
    linked_score,
    score,
    speaker_ratio,
)
from quotes.lexicon import Lexicon

Aspect = Literal["kind", "cue", "speaker", "rule"]

NO_RULE = "no rule given"


@attrs.frozen
class Group:
    """The figures of the contents that are alike in one aspect."""

    name: str
    content: Score
    linked: Score
    cue: Ratio
    speaker: Ratio

    def to_record(self) -> dict[str, Any]:
        """Return the figures as plain JSON types, as `Figures.to_record` does."""
        return {
            "content": self.content.percents(),
            "content.linked": self.linked.percents(),
            "cue.acc": self.cue.percent(),
            "speaker.acc": self.speaker.percent(),
            "gold": self.content.hit + self.content.missed,
            "predicted": self.content.hit + self.content.false,
        }


def break_down(
    judgements: Iterable[Judgement], aspect: Aspect, lexicon: Lexicon
) -> tuple[Group, ...]:
    """Group the contents by one aspect, the largest group first.

    Found and missed contents go by their gold row, false ones by the prediction. Only predictions
    have a rule: there found ones go by the prediction too, missed ones are in no group, and recall
    says nothing.
    """
    name_of = _namer(aspect, lexicon)
    groups: dict[str, list[Outcome]] = {}
    for judgement in judgements:
        for outcome in judgement.contents:
            name = name_of(judgement.document, outcome)
            if name is not None and outcome.verdict != "optional":
                groups.setdefault(name, []).append(outcome)
    return tuple(
        _group(name, outcomes)
        for name, outcomes in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _group(name: str, outcomes: Sequence[Outcome]) -> Group:
    return Group(
        name, score(outcomes), linked_score(outcomes), cue_ratio(outcomes), speaker_ratio(outcomes)
    )


def _namer(aspect: Aspect, lexicon: Lexicon) -> Callable[[GoldDocument, Outcome], str | None]:
    match aspect:
        case "kind":
            return lambda _, outcome: (outcome.gold or _predicted(outcome)).kind
        case "cue":
            kinds = CueKinds(lexicon)
            return lambda document, outcome: _cue_kind(kinds, document, outcome)
        case "speaker":
            return lambda document, outcome: (
                speaker_of_row(document.text, outcome.gold)
                if outcome.gold
                else _speaker_of_prediction(document.text, _predicted(outcome))
            )
        case "rule":
            return lambda _, outcome: (
                (outcome.prediction.rule or NO_RULE) if outcome.prediction else None
            )


def _predicted(outcome: Outcome) -> Prediction:
    if outcome.prediction is None:
        raise ValueError("an outcome is of a gold row, or of a prediction, or of both")
    return outcome.prediction


def _cue_kind(kinds: CueKinds, document: GoldDocument, outcome: Outcome) -> str:
    if outcome.gold:
        return kinds.kind(document.text, next(iter(outcome.gold.cues), None))
    prediction = _predicted(outcome)
    return prediction.cue_kind or kinds.kind(document.text, prediction.cue)


def speaker_of_row(text: str, row: GoldRow) -> str:
    """How the gold gives the speaker: explicit, pronoun, implicit, or nobody."""
    if row.speaker is not None:
        return "pronoun" if is_pronoun(text, row.speaker, row.cues) else "explicit"
    return "implicit" if row.entity else "nobody"


def _speaker_of_prediction(text: str, prediction: Prediction) -> str:
    if prediction.mention is not None:
        cues = (prediction.cue,) if prediction.cue else ()
        is_one = prediction.speaker_kind == "pronoun" or is_pronoun(text, prediction.mention, cues)
        return "pronoun" if is_one else "explicit"
    return "implicit" if prediction.name else "nobody"
