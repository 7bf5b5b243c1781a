"""Offices that go by several names: رئيس الحكومة, رئيس الوزراء and رئيس مجلس الوزراء are one."""

from __future__ import annotations

_HEADS = ("رييس", "رييسه")
_CABINET = "وزراء"
_GOVERNMENT = "حكومه"


def one_office(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a title, with one name for the head of a government."""
    if _CABINET not in words or words[0] not in _HEADS:
        return words
    if words[1] == _CABINET:
        return (words[0], _GOVERNMENT, *words[2:])
    if words[1:3] == ("مجلس", _CABINET):
        return (words[0], _GOVERNMENT, *words[3:])
    return words


def one_cabinet(nouns: set[str], head: str) -> set[str]:
    """What that head is of, with one name for it."""
    if _CABINET in nouns and head in _HEADS:
        return (nouns - {_CABINET, "مجلس"}) | {_GOVERNMENT}
    return nouns
