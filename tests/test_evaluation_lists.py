"""Mistakes, groups, the curve, and gains and losses of the small pair."""

from __future__ import annotations

import copy

from made_gold import BRIDGE, GOLD, SYSTEM, WATER, at, found, judged
from quotes.evaluation import break_down, compare, curve, figures, mistakes
from quotes.evaluation.breakdown import Aspect, Group
from quotes.evaluation.cue_kinds import CueKinds
from quotes.lexicon import default_lexicon


def test_mistakes_come_in_the_order_of_the_text() -> None:
    listed = list(mistakes(judged()))
    assert [(each.id, each.what) for each in listed] == [
        ("water", "mention wrong"),
        ("water", "speaker wrong"),
        ("water", "content false"),
        ("water", "content missed"),
        ("bridge", "content missed"),
        ("bridge", "quoted false"),
        ("bridge", "content false"),
    ]
    mention, speaker, half, missed, *_ = listed
    assert (mention.gold, mention.system) == ("وزير المياه سامي الحداد", "سامي الحداد")
    assert (speaker.gold, speaker.system) == ("وزير المياه سامي الحداد | سامي الحداد", "ليلى نور")
    assert speaker.extent == tuple(at(WATER, "لن نقطع الماء"))
    # beside what is missed: the false one that overlaps it
    assert (missed.gold, missed.system) == (
        'الأنابيب قديمة" وأن الإصلاح بدأ',
        "الأنابيب قديمة",
    )
    assert half.gold is None
    assert missed.context.startswith("… إن السد ممتلئ، وأضاف")
    assert missed.context.endswith('نور أن "⟦الأنابيب قديمة" وأن الإصلاح بدأ⟧.')


def test_words_of_a_long_mistake_are_cut_in_the_middle() -> None:
    text = f"قال المدير إن {'العمل مستمر ' * 40}اليوم."
    gold = [{"id": "a", "text": text, "quotations": []}]
    content = text[at(text, "إن")[0] : -1]
    system = [{"id": "a", "quotations": [found(text, "indirect", content)]}]
    (mistake,) = mistakes(judged(gold, system))
    assert mistake.system is not None
    assert len(mistake.system) < 170
    assert mistake.system.startswith("العمل مستمر")
    assert mistake.system.endswith("اليوم")


def test_wrong_cue_and_kind_are_listed() -> None:
    system = copy.deepcopy(SYSTEM)
    first = system[0]["quotations"][0]
    first.update(found(WATER, "mixed", "إن السد ممتلئ", cue="أضاف", mention="ليلى نور", name="لا"))
    assert [each.what for each in mistakes(judged(GOLD, system))][:4] == [
        *("cue wrong", "speaker wrong", "mention wrong", "kind wrong"),
    ]


# Groups


def _groups(aspect: Aspect) -> dict[str, Group]:
    return {group.name: group for group in break_down(judged(), aspect, default_lexicon())}


def _counts(group: Group) -> tuple[int, int, int]:
    return group.content.hit, group.content.false, group.content.missed


def test_by_kind() -> None:
    groups = _groups("kind")
    assert {name: _counts(group) for name, group in groups.items()} == {
        "direct": (2, 1, 0),
        "indirect": (1, 0, 1),
        "mixed": (0, 1, 1),
    }
    assert groups["direct"].to_record() == {
        "content": [66.7, 100.0, 80.0],
        "content.linked": [33.3, 50.0, 40.0],
        "cue.acc": 100.0,
        "speaker.acc": 50.0,
        "gold": 2,
        "predicted": 3,
    }


def test_by_kind_of_cue() -> None:
    assert {name: _counts(group) for name, group in _groups("cue").items()} == {
        "verb": (2, 1, 1),
        "participle": (1, 0, 0),
        "preposition": (0, 0, 1),
        "no cue": (0, 1, 0),
    }


def test_by_how_the_speaker_is_given() -> None:
    groups = _groups("speaker")
    assert {name: _counts(group) for name, group in groups.items()} == {
        "explicit": (1, 1, 2),
        "implicit": (2, 0, 0),
        "nobody": (0, 1, 0),
    }
    assert groups["implicit"].speaker.percent() == 50.0


def test_by_rule_there_is_nothing_missed() -> None:
    groups = _groups("rule")
    assert {name: _counts(group) for name, group in groups.items()} == {
        "cue_mention_clause": (1, 1, 0),
        "cue_quotation": (1, 1, 0),
        "participle_quotation": (1, 0, 0),
    }
    assert groups["cue_quotation"].linked.percents()[0] == 0.0


def test_pronoun_speakers() -> None:
    text = "ونقلت الوكالة عنه قوله إن السد ممتلئ، وقال هو إن الماء كاف"
    rows = [
        {
            "kind": "indirect",
            "content": at(text, content),
            "cue": [at(text, cue)],
            "speaker": at(text, speaker),
        }
        for content, cue, speaker in (
            ("إن السد ممتلئ", "قوله", "قوله"),
            ("إن الماء كاف", "قال", "هو"),
        )
    ]
    gold = [{"id": "a", "text": text, "quotations": rows}]
    groups = break_down(judged(gold, [{"id": "a", "quotations": []}]), "speaker", default_lexicon())
    assert [(group.name, group.content.missed) for group in groups] == [("pronoun", 2)]


def test_kind_of_a_cue_is_read_off_the_lexicon() -> None:
    text = "وقال مضيفا، نقلا عن قوله، بحسب الوزير: أكل"
    kinds = CueKinds(default_lexicon())

    def kind(words: str) -> str:
        start, end = at(text, words)
        return kinds.kind(text, (start, end))

    assert [kind(words) for words in ("قال", "مضيفا", "نقلا عن", "قوله", "بحسب", ":", "أكل")] == [
        *("verb", "participle", "preposition", "noun", "preposition", "colon", "not in lexicon"),
    ]
    assert kinds.kind(text, None) == "no cue"


# The curve


def test_curve_has_a_point_for_each_confidence() -> None:
    points = [
        (point.threshold, point.linked.hit, point.linked.false, point.linked.missed)
        for point in curve(judged())
    ]
    assert points == [(0.0, 2, 3, 3), (0.5, 2, 3, 3), (0.7, 2, 1, 3), (0.9, 1, 1, 4)]


# Gains and losses


def test_gains_and_losses() -> None:
    newer = copy.deepcopy(SYSTEM)
    water, bridge = newer[0]["quotations"], newer[1]["quotations"]
    # the speaker is right now; the title is gone; what was right has another cue
    water[1]["speaker"]["name"] = "سامي الحداد"
    del bridge[2]
    bridge[1]["cue"] = {"start": 0, "end": 4}
    comparison = compare(judged(), judged(GOLD, newer))
    assert [(each.id, each.words, each.before, each.after) for each in comparison.gains] == [
        ("water", "لن نقطع الماء", "speaker wrong", "right"),
        ("bridge", "أيام الطين", "false", "none"),
    ]
    assert [(each.id, each.words, each.before, each.after) for each in comparison.losses] == [
        ("bridge", "نلتزم بالعقد", "right", "cue wrong"),
    ]
    back = compare(judged(GOLD, newer), judged())
    assert (len(back.gains), len(back.losses)) == (1, 2)


def test_moved_false_content_is_a_gain_and_a_loss() -> None:
    newer = copy.deepcopy(SYSTEM)
    newer[1]["quotations"][2] = found(BRIDGE, "direct", "وبيعت رواية")
    comparison = compare(judged(), judged(GOLD, newer))
    assert [each.words for each in comparison.gains] == ["أيام الطين"]
    assert [each.words for each in comparison.losses] == ["وبيعت رواية"]


def test_same_run_changes_nothing() -> None:
    comparison = compare(judged(), judged())
    assert comparison.gains == comparison.losses == ()
    assert figures(judged()) == figures(judged())
