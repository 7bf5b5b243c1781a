"""Each circumstance, where it holds and where it doesn't."""

from __future__ import annotations

import pytest

from quotes import extract
from quotes.circumstances import CIRCUMSTANCES

SAID = "وقال وزير النقل سمير فرحات إن الجسر القديم سيفتح أبوابه من جديد غدا."
ADDED = f"{SAID} وأضاف أن الأعمال انتهت قبل موعدها بأسبوعين كاملين."
LONG = " ".join(["والجسر الجديد جاهز تماما"] * 12)
UNREAD = " ".join(["ثم مشى الرجل في الطريق الطويل إلى بيته"] * 12)

INTERVIEW = """حوار مع المهندس سمير فرحات
س: متى يفتح الجسر؟
ج: سيفتح الجسر غدا أمام الجميع.
س: ومن يعبره أولا؟
ج: سيعبره أهل القرية قبل غيرهم."""

# Name: (a text whose last quotation has it, one whose last quotation has not).
HOLDS = {
    "nobody": ("وقال إن الجسر القديم سيفتح أبوابه غدا.", SAID),
    "person": (SAID, "وقالت وزارة النقل إن الجسر القديم سيفتح أبوابه غدا."),
    "anonymous": ("وقال مصدر مطلع إن الجسر القديم سيفتح أبوابه غدا.", SAID),
    "name_of_one_word": ("وقال الوزير إن الجسر القديم سيفتح أبوابه غدا.", SAID),
    "several_speakers": (f"{SAID} وقالت هدى العلي إن ذلك غير صحيح أبدا.", ADDED),
    "implicit_subject": (ADDED, SAID),
    "far_from_words_before": (
        f"{SAID} {UNREAD}. وأضاف أن الأعمال انتهت قبل موعدها بأسبوعين كاملين.",
        ADDED,
    ),
    "same_sentence": (f"{SAID[:-1]}، مضيفا أن الأعمال انتهت قبل موعدها.", ADDED),
    "subject_behind": (SAID, ADDED),
    "subject_before": ("وزير النقل سمير فرحات قال إن الجسر القديم سيفتح أبوابه غدا.", SAID),
    "subject_with_complement": ("وقال المتحدث باسم الشرطة إن الجسر القديم مغلق منذ أمس.", SAID),
    "plain_verb": (SAID, "وزعم وزير النقل سمير فرحات أن الجسر القديم سيفتح أبوابه غدا."),
    "imperfect": ("ويقول وزير النقل سمير فرحات إن الجسر القديم سيفتح أبوابه غدا.", SAID),
    "subordinate": (
        "وصل إلى المدينة أمس سمير فرحات الذي قال إن الجسر القديم سيفتح أبوابه غدا.",
        SAID,
    ),
    "complementizer": (SAID, "وقال وزير النقل: «سيفتح الجسر القديم أبوابه غدا»."),
    "marks_at_once": ("وقال وزير النقل «سيفتح الجسر القديم أبوابه غدا».", SAID),
    "marks_behind_colon": (
        "وقال وزير النقل: «سيفتح الجسر القديم أبوابه غدا».",
        "وقال وزير النقل «سيفتح الجسر القديم أبوابه غدا».",
    ),
    "without_marks": ("وقال وزير النقل: سأفتح الجسر القديم أمامكم غدا.", SAID),
    "set_off": (
        INTERVIEW,
        SAID,
    ),
    "distant": (
        "وقال سمير فرحات في مؤتمر صحفي عقده أمس في العاصمة إن الجسر القديم جاهز للسير.",
        SAID,
    ),
    "short": ("وقال وزير النقل إن الجسر جاهز.", SAID),
    "long": (f"وقال وزير النقل إن {LONG}.", f"وقال وزير النقل: «{LONG}»."),
    "comma": (
        "وقال وزير النقل إن الجسر القديم جاهز، والطريق إليه مفتوح.",
        "وقال وزير النقل: «الجسر القديم جاهز، والطريق إليه مفتوح».",
    ),
    "stop": ("وقال وزير النقل: «الجسر القديم جاهز. سنفتحه غدا للناس».", SAID),
    "line_end": ("وقال وزير النقل: «الجسر القديم جاهز\nسنفتحه غدا للناس».", SAID),
    "turn": ("وقال وزير النقل إن الجسر القديم، وهو مغلق منذ عام، سيفتح غدا.", SAID),
    "report_inside": ("وقال وزير النقل إن الشركة أكدت له جاهزية الجسر القديم تماما.", SAID),
    "odd_mark": ("وقال وزير النقل إن الجسر القديم «جاهز تماما للسير عليه.", SAID),
    "little_reported": (f"{UNREAD}. {UNREAD}. {SAID}", SAID),
    "writer_says_i": (f"كنت في المدينة أمس. {SAID}", f"كان في المدينة أمس. {SAID}"),
    "hardly_stops": (f"{UNREAD} {UNREAD} {SAID}", f"{UNREAD}. {UNREAD}. {SAID}"),
}


def test_all_are_tested() -> None:
    assert list(HOLDS) == [circumstance.__name__ for circumstance in CIRCUMSTANCES]


@pytest.mark.parametrize("name", HOLDS)
def test_circumstance(name: str) -> None:
    with_it, without = HOLDS[name]
    assert name in extract(with_it).quotations[-1].circumstances
    assert name not in extract(without).quotations[-1].circumstances


@pytest.mark.parametrize(
    "text",
    [
        "كنت أعبر الجسر كل صباح. ضحكت يوما وقلت: الماء لا يخيفني، لكن الجسر قديم.",
        "سكنت الريح.\n- متى تعود يا أخي؟\n- غدا – قال وهو يغلق الحقيبة – إن لم يتأخر القطار.",
        "سكنت الريح.\n- هل رأيت المفتاح يا أختي؟\n- لا، بحثت عنه في الدرج، وفي المطبخ.",
    ],
    ids=["who tells the story", "a line with its verb", "lines of a dialogue"],
)
def test_plainly_somebody_speaks_where_nobody_is_named(text: str) -> None:
    quotation = extract(text).quotations[-1]
    assert quotation.speaker is None
    assert "nobody" not in quotation.circumstances
    assert "nobody" in extract("كنت أعبر الجسر. أقول إن الماء عميق.").quotations[-1].circumstances
