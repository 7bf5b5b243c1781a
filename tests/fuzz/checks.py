"""What has to hold for any text: the checks of one input."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

from quotes.model import Document
from quotes.passage.case_signs import WORDS_A_DAMMA

from .mutations import COMBINING, TATWEEL, VOWEL_SIGNS

# Both halves of a surrogate pair side by side, as no decoder leaves them.
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")

Extract = Callable[[str], Document]

# Signs that tell no two words apart. Left out, since they do: a shadda (بيّن, بين), a damma (أُكد is
# passive, أكد is not), the tanwin of an accusative (مقدمًا).
SIGNS = frozenset(VOWEL_SIGNS + COMBINING + TATWEEL)
HARMLESS = "\u064e\u0650\u0652" + TATWEEL
# … but on the last letter, in a text that bears its vowels: there they are the case (نافعٌ, عمرَ).
_DAMMA = "\u064f"
_WITHIN_A_WORD = re.compile(f"[{''.join(SIGNS)}{_DAMMA}\u0651]*[ء-ي]")


def check(
    extract: Extract, text: str, *, dressed: Random | None = None, again: bool = False
) -> str | None:
    """Return what is wrong with the result for `text`, None if nothing is.

    Args:
        extract: what is checked.
        text: any text.
        dressed: the chance by which vowel signs and tatweel are put after letters, which must change
            nothing; they are left out when not given.
        again: whether a second extraction must give the same.
    """
    try:
        document = extract(text)
        if document.text != text:
            return "the text of the document is not the input"
        problem = _misfit(document) or _unreadable(document)
        if problem is None and dressed is not None:
            problem = _changed_by_signs(extract, document, dressed)
        if problem is None and again and extract(text) != document:
            problem = "a second run gives another result"
    except Exception as error:
        return f"raises {type(error).__name__}: {error}"
    return problem


def _changed_by_signs(extract: Extract, document: Document, rng: Random) -> str | None:
    """What vowel signs and tatweel after letters change in the result."""
    text = document.text
    dressed, before = dress(text, rng, rng.choice((0.05, 0.3, 1.0)))
    expected = _undressed(document.to_dict(), range(len(text) + 1), text)
    found = _undressed(extract(dressed).to_dict(), before, text)
    for part, value in expected.items():
        if value != found[part]:
            return f"signs change the {part}:\n  {value}\n  {found[part]}\n  in {dressed!r}"
    return None


def dress(text: str, rng: Random, share: float) -> tuple[str, list[int]]:
    """Put a sign after some of the Arabic letters.

    Returns the new text, and for each of its offsets how many characters of the old stand before.
    """
    pieces: list[str] = []
    before: list[int] = []
    cased = text.count(_DAMMA) * WORDS_A_DAMMA >= len(text.split())
    for place, letter in enumerate(text):
        pieces.append(letter)
        before.append(place)
        if "ء" <= letter <= "ي" and letter != TATWEEL and rng.random() < share:
            # a second vowel on one letter would contradict the first
            signed = text[place + 1 : place + 2] in SIGNS
            last = cased and not _WITHIN_A_WORD.match(text, place + 1)
            pieces.append(TATWEEL if signed or last else rng.choice(HARMLESS))
            before.append(place + 1)
    return "".join(pieces), [*before, len(text)]


def _misfit(document: Document) -> str | None:
    """Parts of the document that do not fit together."""
    previous = -1
    for index, quotation in enumerate(document):
        starts = [span.start for span in quotation.content]
        if not starts or starts != sorted(starts) or starts[0] < previous:
            return f"quotations[{index}]: contents are missing or out of order"
        previous = starts[0]
        for quoted in quotation.quoted:
            if not any(content.contains(quoted) for content in quotation.content):
                return f"quotations[{index}]: {quoted} is not in the content"
        if speaker := quotation.speaker:
            if speaker.name != document.speakers[speaker.entity].name:
                return f"quotations[{index}]: the speaker's name is not the entity's"
            if (speaker.mention is None) != (speaker.kind == "implicit"):
                return f"quotations[{index}]: {speaker.kind} with mention {speaker.mention}"
    taken = [quoted for quotation in document for quoted in quotation.quoted]
    if len(taken) != len(set(taken)):
        return "a stretch in marks belongs to two quotations"
    return None


def _unreadable(document: Document) -> str | None:
    """Output that is no JSON of the schema, or whose spans do not slice back."""
    try:
        record = document.to_dict()
        if not _PAIR.search(document.text):  # JSON makes one character of such a pair
            record = json.loads(json.dumps(record))
        if Document.from_dict(record, document.text) != document:
            return "the record reads back as another document"
    except (ValueError, TypeError) as error:
        return f"the record does not read back: {error}"
    return None


def _undressed(value: Any, before: Any, text: str) -> Any:
    """Map the spans of a record back to the plain text; names lose their signs."""
    if isinstance(value, dict):
        mapped = {key: _undressed(part, before, text) for key, part in value.items()}
        if "start" in value:
            mapped["start"], mapped["end"] = before[value["start"]], before[value["end"]]
            mapped["text"] = text[mapped["start"] : mapped["end"]].rstrip(HARMLESS)
        return mapped
    if isinstance(value, list):
        return [_undressed(part, before, text) for part in value]
    if isinstance(value, str):
        return "".join(letter for letter in value if letter not in HARMLESS)
    return value
