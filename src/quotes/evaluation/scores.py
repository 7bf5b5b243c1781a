"""Counts and the fractions made of them: precision, recall, F1, accuracy."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from quotes.evaluation.judging import Outcome


@attrs.frozen
class Score:
    """How many were found, wrongly found and missed."""

    hit: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; 0 when nothing was found."""
        found = self.hit + self.false
        return self.hit / found if found else 0.0

    @property
    def recall(self) -> float:
        """Of what is there, the share that was found; 0 when nothing is there."""
        there = self.hit + self.missed
        return self.hit / there if there else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to find, and nothing was found."""
        return not (self.hit or self.false or self.missed)

    def percents(self) -> list[float]:
        """Precision, recall and F1 in percent, to one decimal."""
        return [round(100 * share, 1) for share in (self.precision, self.recall, self.f1)]


@attrs.frozen
class Ratio:
    """So many right of so many."""

    right: int = 0
    count: int = 0

    def percent(self) -> float | None:
        """The right ones in percent, to one decimal; None where there were none to get right."""
        return round(100 * self.right / self.count, 1) if self.count else None


def score(outcomes: Iterable[Outcome]) -> Score:
    """Count what was found, whoever it is put in the mouth of."""
    verdicts = [outcome.verdict for outcome in outcomes]
    return Score(verdicts.count("hit"), verdicts.count("false"), verdicts.count("missed"))


def linked_score(outcomes: Iterable[Outcome]) -> Score:
    """Count what was found with the right cue and speaker; wrongly linked is wrong and missed."""
    outcomes = tuple(outcomes)
    found = score(outcomes)
    linked = sum(outcome.linked for outcome in outcomes)
    wrong = found.hit - linked
    return Score(linked, found.false + wrong, found.missed + wrong)


def cue_ratio(outcomes: Iterable[Outcome]) -> Ratio:
    """Of the contents that were found, those with the right cue."""
    hits = _hits(outcomes)
    return Ratio(sum(outcome.cue_right for outcome in hits), len(hits))


def speaker_ratio(outcomes: Iterable[Outcome]) -> Ratio:
    """Of the contents that were found, those with the right speaker."""
    hits = _hits(outcomes)
    return Ratio(sum(outcome.speaker_right for outcome in hits), len(hits))


def implicit_speaker_ratio(outcomes: Iterable[Outcome]) -> Ratio:
    """The same among those whose gold row has no mention, such as وأضاف أن."""
    return speaker_ratio(
        outcome for outcome in _hits(outcomes) if outcome.gold and outcome.gold.speaker is None
    )


def mention_ratio(outcomes: Iterable[Outcome]) -> Ratio:
    """Of those whose gold row has a mention, the ones that have it with its exact boundaries."""
    hits = [outcome for outcome in _hits(outcomes) if outcome.gold and outcome.gold.speaker]
    return Ratio(sum(outcome.mention_right for outcome in hits), len(hits))


def kind_ratio(outcomes: Iterable[Outcome]) -> Ratio:
    """Of the contents that were found, those with the right kind: direct, indirect, mixed."""
    hits = _hits(outcomes)
    same = sum(
        bool(each.gold and each.prediction and each.gold.kind == each.prediction.kind)
        for each in hits
    )
    return Ratio(same, len(hits))


def _hits(outcomes: Iterable[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.verdict == "hit"]
