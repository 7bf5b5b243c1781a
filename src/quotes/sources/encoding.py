"""Which encoding some bytes are in, and their text.

The order is that of certainty: a byte-order mark, the regular high bytes of UTF-16, strict UTF-8,
and last a statistical choice between the two single-byte encodings that Arabic was written in.
"""

from __future__ import annotations

import codecs
import re

from quotes.errors import InputError

# UTF-32 stands before UTF-16: the little-endian marks begin alike.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SINGLE_BYTE = ["cp1256", "iso8859_6"]
# How much the statistical choice looks at; more changes nothing.
_ENOUGH = 1 << 18

# High bytes of the UTF-16 units of Arabic text: Latin, Arabic, punctuation, signs, the halves of
# emoji, presentation forms.
_UTF16_HIGH = bytes((0x00, 0x06, *range(0x20, 0x28), *range(0xD8, 0xE0), *range(0xFB, 0xFF)))
_UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_NON_ASCII = re.compile(rb"[\x80-\xff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

BINARY = "is binary data, not text"


def check_encoding(name: str) -> str:
    """Return `name` if Python can decode text with it.

    Raises:
        InputError: when there is no such encoding.
    """
    try:
        b"a".decode(name)
    except (LookupError, ValueError):
        message = f"unknown encoding {name!r}: give one such as utf-8, utf-16 or cp1256"
        raise InputError(message) from None
    return name


def guess_encoding(data: bytes) -> str:
    """Return the codec name that `data` is most likely in.

    A broken character here or there does not make UTF-8 another encoding.

    Args:
        data: the bytes of a text, or its beginning, perhaps cut within a character.

    Raises:
        InputError: when the bytes are no text.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    # Before UTF-8: Arabic letters in UTF-16 are all bytes below 0x80, hence valid UTF-8 as well.
    start = data[:_ENOUGH]
    if _is_utf16(start[1::2], start[0::2]):
        return "utf-16-le"
    if _is_utf16(start[0::2], start[1::2]):
        return "utf-16-be"
    if _is_utf8(data):
        return "utf-8"
    if b"\0" in data:
        raise InputError(BINARY)
    return _guess_single_byte(start)


def decode(data: bytes, encoding: str | None = None) -> str:
    """Return the text of `data`, without its byte-order mark.

    Args:
        data: a whole text.
        encoding: a codec name; None finds it out.

    Raises:
        InputError: when the bytes are no text in that encoding, or in any likely one.
    """
    name = encoding or guess_encoding(data)
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        if encoding:
            message = f"is not {name} at byte {error.start}: give another encoding with --encoding"
        else:
            message = (
                f"is {name} with a broken character at byte {error.start}: save it anew, "
                "or give its encoding with --encoding"
            )
        raise InputError(message) from None
    refuse_binary(text)
    return text.removeprefix("\ufeff")


def refuse_binary(text: str) -> None:
    """Raise `InputError` when control characters are more than a few accidents in `text`."""
    if len(_CONTROLS.findall(text)) > 2 + len(text) // 100:
        raise InputError(BINARY)


def _is_utf16(high: bytes, low: bytes) -> bool:
    """Whether the bytes look like the two halves of UTF-16 units of Arabic (or Latin) text."""
    if not high or low.count(0) > len(low) // 10:
        return False
    telling = high.count(0x00) + high.count(0x06)
    plausible = sum(map(high.count, _UTF16_HIGH))
    return telling * 2 > len(high) and plausible * 20 >= len(high) * 19


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8, or were before some were damaged or cut off.

    Its sequences are most unlikely in other encodings: a letter and then a sign, each time.
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        covered = sum(len(match) for match in _UTF8_SEQUENCE.findall(data))
        return covered * 2 >= len(_NON_ASCII.findall(data))
    return True


def _guess_single_byte(data: bytes) -> str:
    # Imported here: it is only needed for old files, and it is half of the start-up time.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    # A high threshold: invisible marks and short lines look messy, and binary is refused apart.
    best = from_bytes(data, threshold=0.9, cp_isolation=_SINGLE_BYTE, enable_fallback=False).best()
    if best is None:
        raise InputError(
            "is not text in UTF-8, UTF-16, windows-1256 or ISO-8859-6: "
            "give its encoding with --encoding"
        )
    return best.encoding
