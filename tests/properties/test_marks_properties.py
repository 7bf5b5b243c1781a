"""What holds for the marks of any text."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quotes.marks import Stretch, find_marks
from quotes.text import Text

KINDS = {
    *("guillemets", "curly", "straight", "single", "low", "parentheses", "angle", "ornate"),
    *("bracket", "primes"),
}
NOTICES = {"unclosed_mark", "stray_mark", "mirrored_marks", "mixed_marks", "reopened_mark"}

# Texts made of what matters here: marks, blanks, stops, clitics, words and invisible characters.
PIECES = [
    *('"', '"', "«", "»", "“", "”", "'", "‘", "’", "''", "((", "))", "(", ")", "„", "‹", "›"),
    *("<<", ">>", "﴿", "﴾", "″", "[", "]"),
    *(" ", " ", " ", "\n", ".", "،", ":", "..", "؟", "-", "5"),
    *("قال", "نعم", "الوزير", "و", "ل", "لـ", "أن", "it", "\u200f", "\u064e", "\u00a0", "\x00"),
]
typed = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
texts = typed | st.text(st.characters(), max_size=40)


@given(texts)
@example('" "نعم" .. ("نعم. ) "')
@settings(max_examples=600, deadline=None)
def test_stretches_slice_back_and_nest(raw: str) -> None:
    found = find_marks(Text.of(raw))
    around: list[Stretch] = []
    for index, stretch in enumerate(found.stretches):
        assert stretch.kind in KINDS
        assert 0 <= stretch.start < stretch.inner_start < stretch.inner_end <= stretch.end
        assert stretch.end <= len(raw)
        assert stretch.closed == (stretch.inner_end < stretch.end)
        words = raw[stretch.inner_start : stretch.inner_end]
        assert words == words.strip(" \n\u00a0")
        if index:
            assert found.stretches[index - 1].start < stretch.start
        while around and around[-1].end <= stretch.start:
            around.pop()
        assert not around or stretch.end <= around[-1].end
        around.append(stretch)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_parent_and_depth_tell_the_real_marks_around(raw: str) -> None:
    stretches = find_marks(Text.of(raw)).stretches
    for index, stretch in enumerate(stretches):
        enclosing = [
            place
            for place, other in enumerate(stretches[:index])
            if other.kind != "bracket" and other.end > stretch.start
        ]
        assert stretch.depth == len(enclosing)
        assert stretch.parent == (enclosing[-1] if enclosing else None)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_notices_are_known_in_order_and_slice_back(raw: str) -> None:
    notices = find_marks(Text.of(raw)).notices
    for notice in notices:
        assert notice.kind in NOTICES
        assert raw[notice.span.start : notice.span.end] == notice.span.text
    starts = [notice.span.start for notice in notices]
    assert starts == sorted(starts)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_every_unclosed_stretch_has_its_notice(raw: str) -> None:
    found = find_marks(Text.of(raw))
    noticed = {
        notice.span.start
        for notice in found.notices
        if notice.kind in {"unclosed_mark", "reopened_mark"}
    }
    assert {stretch.start for stretch in found.stretches if not stretch.closed} <= noticed


words = st.lists(st.sampled_from(["نعم", "عدنا", "إلى", "القرية", "أمس", "معا"]), min_size=1).map(
    " ".join
)
pairs = st.sampled_from(["«»", "“”", '""', "»«", "”“", "„“", "””", "‹›", "﴿﴾", "❝❞"])


@given(st.lists(st.tuples(pairs, words), min_size=1, max_size=8))
@settings(deadline=None)
def test_plain_pairs_are_found_whatever_the_marks(quoted: list[tuple[str, str]]) -> None:
    raw = " ".join(f"وقال: {pair[0]}{inner}{pair[1]}." for pair, inner in quoted)
    stretches = find_marks(Text.of(raw)).stretches
    assert [raw[one.inner_start : one.inner_end] for one in stretches] == [
        inner for _, inner in quoted
    ]
    assert all(one.closed and one.depth == 0 for one in stretches)


@given(typed)
@settings(max_examples=200, deadline=None)
def test_direction_controls_change_nothing(raw: str) -> None:
    """Right-to-left marks beside every quotation mark leave the stretches as they are."""
    plain = "".join(ch for ch in raw if ch not in "\u200f\u064e")
    noisy = "".join(f"\u200f{ch}\u200f" if ch in '"«»“”' else ch for ch in plain)
    first, second = find_marks(Text.of(plain)), find_marks(Text.of(noisy))
    assert [plain[one.inner_start : one.inner_end] for one in first.stretches] == [
        noisy[one.inner_start : one.inner_end].replace("\u200f", "") for one in second.stretches
    ]
    assert [one.kind for one in first.notices] == [one.kind for one in second.notices]
