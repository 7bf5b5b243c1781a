"""The memo of readings: one reading a form, bounded however many forms there are."""

from __future__ import annotations

from quotes.analysis import Reading
from quotes.lexical import LexicalAnalyzer
from quotes.lexicon import default_lexicon
from quotes.reading.memo import Memo
from quotes.text import Text


def _read(form: str) -> Reading:
    return Reading(form, "", "", False, form, 0, (), True)


def test_a_form_is_read_once() -> None:
    readings = Memo(_read, 100)
    assert readings["قال"] is readings["قال"]
    assert list(readings) == ["قال"]


def test_what_is_in_use_outlives_the_generations() -> None:
    readings = Memo(_read, 100)
    kept = readings["قال"]
    most = 0
    for number in range(5_000):
        readings[f"كلمة{number}"]
        assert readings["قال"] is kept
        readings.age()
        most = max(most, len(readings))
    assert most <= 101


def test_the_answer_does_not_depend_on_what_was_read_before() -> None:
    text = Text.of("من جانبه، أوضح الوزير إلى إلغاء ألماني، من جانب آخر، إلى الغاء.")
    used = LexicalAnalyzer(default_lexicon(), remembered=3)
    for odd in ("من جانبه غرد", "إلى الأمام", "ألماني من جهة أخرى", "سقف بيت نافذة باب"):
        used.analyze(Text.of(odd))
    fresh = LexicalAnalyzer(default_lexicon()).analyze(text)
    again = used.analyze(text)
    described = [
        [(r.form, r.traits, r.base, r.definite, len(r.cues)) for r in each.readings]
        for each in (fresh, again)
    ]
    assert described[0] == described[1]
