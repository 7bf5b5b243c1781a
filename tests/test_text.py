"""The character classes of folding, against the Unicode properties that they stand for."""

from __future__ import annotations

import re
import unicodedata

import pytest
import regex

from quotes import text

_SIGNS = r"[[\p{InArabic}\p{InArabic_Extended_A}]&&\p{Mn}]\u0640"
_PROPERTIES = {
    "_SIGN": f"[{_SIGNS}]",
    "_UNSEEN": rf"[{_SIGNS}\p{{Default_Ignorable_Code_Point}}]",
}
_EVERY = "".join(map(chr, range(0x110000)))


def _matches(name: str) -> set[str]:
    return set(re.findall(f"[{getattr(text, name)}]", _EVERY))


@pytest.mark.parametrize("name", _PROPERTIES)
def test_a_class_holds_what_its_property_says(name: str) -> None:
    assert _matches(name) == set(regex.findall(_PROPERTIES[name], _EVERY, regex.V1))


def test_presentation_forms_are_all_there() -> None:
    blocks = r"[\p{InArabic_Presentation_Forms_A}\p{InArabic_Presentation_Forms_B}]"
    forms = set(regex.findall(rf"[{blocks}&&\p{{Arabic}}]", _EVERY, regex.V1))
    others = _matches("_FORM") - forms
    assert forms <= _matches("_FORM")
    assert all(unicodedata.normalize("NFKC", other) == other for other in others)
