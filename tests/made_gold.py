"""A small gold and a system's output for it, whose figures are worked out by hand in the tests."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from quotes.evaluation import Judgement, judge
from quotes.evaluation.gold_records import read_gold_record
from quotes.evaluation.predictions import read_predictions

WATER = (
    'قال وزير المياه سامي الحداد إن السد ممتلئ، وأضاف: "لن نقطع الماء". '
    'وأكدت المهندسة ليلى نور أن "الأنابيب قديمة" وأن الإصلاح بدأ.'
)
BRIDGE = (
    "يذكر أن الجسر أغلق أمس. وبحسب شهود، انهار جزء منه. "
    "ونفى المقاول التهمة قائلا: «نلتزم بالعقد». وبيعت رواية «أيام الطين» في المعرض."
)
MUSEUM = 'افتتح معرض "ألوان الصحراء" في المتحف الوطني.'


def at(text: str, words: str) -> list[int]:
    """Where the first `words` stand in `text`, as the gold schema has it."""
    start = text.index(words)
    return [start, start + len(words)]


def row(text: str, kind: str, content: str, **fields: Any) -> dict[str, Any]:
    """A gold row; `quoted` and `cue` are lists of words, `speaker` and `via` words."""
    return {
        "kind": kind,
        "content": at(text, content),
        "quoted": [at(text, words) for words in fields.pop("quoted", ())],
        "cue": [at(text, words) for words in fields.pop("cue", ())],
        "speaker": at(text, fields.pop("speaker")) if "speaker" in fields else None,
        "via": at(text, fields.pop("via")) if "via" in fields else None,
        "entity": fields.pop("entity", []),
        **fields,
    }


def found(text: str, kind: str, content: str | Iterable[str], **fields: Any) -> dict[str, Any]:
    """A system's quotation, of the fields that are compared."""

    def span(words: str) -> dict[str, Any]:
        start, end = at(text, words)
        return {"start": start, "end": end, "text": words}

    pieces = [content] if isinstance(content, str) else content
    cue, mention, name = (fields.pop(field, None) for field in ("cue", "mention", "name"))
    return {
        "kind": kind,
        "content": [span(piece) for piece in pieces],
        "quoted": [span(words) for words in fields.pop("quoted", ())],
        "cue": span(cue) if cue else None,
        "speaker": {"name": name, "mention": span(mention) if mention else None} if name else None,
        **fields,
    }


_MINISTER = ["وزير المياه سامي الحداد", "سامي الحداد"]
_PIPES = 'أن "الأنابيب قديمة" وأن الإصلاح بدأ'

GOLD: list[dict[str, Any]] = [
    {
        "id": "water",
        "genre": "news",
        "text": WATER,
        "quotations": [
            row(
                WATER,
                "indirect",
                "إن السد ممتلئ",
                cue=["قال"],
                speaker=_MINISTER[0],
                entity=_MINISTER,
            ),
            row(
                WATER,
                "direct",
                "لن نقطع الماء",
                quoted=["لن نقطع الماء"],
                cue=["أضاف"],
                entity=_MINISTER,
            ),
            row(
                WATER,
                "mixed",
                _PIPES,
                quoted=["الأنابيب قديمة"],
                cue=["أكدت"],
                speaker="المهندسة ليلى نور",
                entity=["المهندسة ليلى نور"],
            ),
        ],
    },
    {
        "id": "bridge",
        "genre": "opinion",
        "text": BRIDGE,
        "quotations": [
            row(BRIDGE, "indirect", "أن الجسر أغلق أمس", cue=["يذكر"], optional=True),
            row(
                BRIDGE,
                "indirect",
                "انهار جزء منه",
                cue=["بحسب"],
                speaker="شهود",
                entity=["شهود"],
            ),
            row(
                BRIDGE,
                "direct",
                "نلتزم بالعقد",
                quoted=["نلتزم بالعقد"],
                cue=["قائلا"],
                entity=["المقاول"],
            ),
        ],
    },
    {"id": "museum", "text": MUSEUM, "quotations": []},
]

SYSTEM: list[dict[str, Any]] = [
    {
        "id": "water",
        "quotations": [
            # right, but for the mention's boundaries
            found(
                WATER,
                "indirect",
                "إن السد ممتلئ",
                cue="قال",
                mention="سامي الحداد",
                name="سامي الحداد",
                rule="cue_mention_clause",
                confidence=0.9,
            ),
            # the wrong speaker
            found(
                WATER,
                "direct",
                "لن نقطع الماء",
                quoted=["لن نقطع الماء"],
                cue="أضاف",
                name="ليلى نور",
                rule="cue_quotation",
                confidence=0.5,
            ),
            # half of the content
            found(
                WATER,
                "mixed",
                "الأنابيب قديمة",
                quoted=["الأنابيب قديمة"],
                cue="أكدت",
                mention="المهندسة ليلى نور",
                name="المهندسة ليلى نور",
                rule="cue_mention_clause",
                confidence=0.9,
            ),
        ],
    },
    {
        "id": "bridge",
        "quotations": [
            found(BRIDGE, "indirect", "أن الجسر أغلق أمس", cue="يذكر", rule="formula"),
            found(
                BRIDGE,
                "direct",
                "نلتزم بالعقد",
                quoted=["نلتزم بالعقد"],
                cue="قائلا",
                name="المقاول",
                rule="participle_quotation",
                confidence=0.7,
            ),
            # a title, no quotation
            found(
                BRIDGE,
                "direct",
                "أيام الطين",
                quoted=["أيام الطين"],
                rule="cue_quotation",
                confidence=0.5,
            ),
        ],
    },
    {"id": "museum", "quotations": []},
]


def write_records(path: Path, records: Iterable[dict[str, Any]]) -> Path:
    """Write JSON Lines."""
    path.write_text(
        "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8"
    )
    return path


def judged(
    gold: Iterable[dict[str, Any]] = GOLD, system: Iterable[dict[str, Any]] = SYSTEM
) -> list[Judgement]:
    """The judgements of a system's records by gold records."""
    documents = [read_gold_record(record, {}) for record in gold]
    records = {record["id"]: record for record in system}
    return [
        judge(document, read_predictions(records[document.id], document.text))
        for document in documents
    ]
