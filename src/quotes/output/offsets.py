"""Offsets in other units than code points, for readers that count otherwise."""

from __future__ import annotations

from typing import Any

from quotes.output.formats import Unit

# Offsets between two steps are counted from the step before them.
_STEP = 1024
# Half of a surrogate pair counts as what a replacement character would: one unit, three bytes.
_CODECS: dict[Unit, tuple[str, int]] = {"utf16": ("utf-16-le", 2), "byte": ("utf-8", 1)}


class OffsetMap:
    """Turns code-point offsets of a text into offsets in another unit.

    Making one takes time linear in the text; each offset then takes constant time.
    """

    def __init__(self, text: str, unit: Unit) -> None:
        self.unit: Unit = unit
        self._text = text
        self._steps = [0]
        if unit == "codepoint":
            return
        for start in range(0, len(text), _STEP):
            self._steps.append(self._steps[-1] + self._size(start, start + _STEP))

    def __call__(self, offset: int) -> int:
        """Return the offset, in the other unit, of the code point at `offset`."""
        if self.unit == "codepoint":
            return offset
        step = offset // _STEP
        return self._steps[step] + self._size(step * _STEP, offset)

    def _size(self, start: int, end: int) -> int:
        codec, width = _CODECS[self.unit]
        return len(self._text[start:end].encode(codec, "surrogatepass")) // width


def in_unit(record: dict[str, Any], text: str, unit: Unit) -> dict[str, Any]:
    """Return a document's record with its offsets in `unit`, which its field `offsets` names.

    In code points, the record stays as it is: they are what the schema means.
    """
    if unit == "codepoint":
        return record
    moved = _moved(record, OffsetMap(text, unit))
    return {"schema": moved.pop("schema"), "offsets": unit, **moved}


def _moved(value: Any, offset: OffsetMap) -> Any:
    if isinstance(value, list):
        return [_moved(item, offset) for item in value]
    if isinstance(value, dict):
        return {
            key: offset(item) if key in ("start", "end") else _moved(item, offset)
            for key, item in value.items()
        }
    return value
