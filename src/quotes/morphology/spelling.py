"""Sounds to letters: how unvocalised Arabic writes a word whose sounds are known.

Sounds are consonants with Latin vowels between them, so that a pattern reads from left to right in
any editor: `a i u` short, `A I U` long, `Y` a final long a written ى, `X` the silent alef after the
plural و. Radicals stand as Arabic letters, the consonants of patterns and endings as Latin ones. A
consonant with no vowel behind it has a sukun; two equal consonants in touch are one letter with
shadda.
"""

from __future__ import annotations

import re

# Pairs for `str.replace`, which on non-Latin strings is many times faster than `str.translate`.
_CONSONANTS = tuple(zip("tnsmywh'", "تنسميوةء", strict=True))
_VOWELS = (*((vowel, "") for vowel in "aiu"), *zip("AIUYX\0", "ايوىاء", strict=True))
_EDGE = r"(?<![^ ])"
# the short vowel behind is the ending of the perfect or the imperfect, which no seat depends on
_LAST = r"(?=[au]?(?: |$))"

# The seat of the hamza: what it is written on depends on the vowels on both sides, i before u
# before a. The rules run in this order; each sees only what the earlier ones left.
_HAMZA = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        # two in one syllable become a long vowel: آمل, إيمان, أومن
        (rf"{_EDGE}ءaء(?![aiuAIUY])", "ءA"),
        (rf"{_EDGE}ءiء(?![aiuAIUY])", "ءI"),
        (rf"{_EDGE}ءuء(?![aiuAIUY])", "ءU"),
        # at the start: آخذ, إعلان, أكد
        (rf"{_EDGE}ءA", "آ"),
        (rf"{_EDGE}ء(?=[iI])", "إ"),
        (rf"{_EDGE}ء", "أ"),
        # at the end, on the vowel before it: أنبأ, ينبئ, تنبؤ; on the line after a long one: إنهاء
        (rf"(?<=a)ء{_LAST}", "أ"),
        (rf"(?<=i)ء{_LAST}", "ئ"),
        (rf"(?<=u)ء{_LAST}", "ؤ"),
        (rf"ء{_LAST}", "\0"),
        # inside, next to any i or after ي: سئل, متسائل, يرتئي
        (r"(?<=[iIي])ء|ء(?=[iI])", "ئ"),
        # next to any u: يؤكد, سؤال, قرؤوا
        (r"(?<=u)ء|ء(?=[uU])", "ؤ"),
        # on the line between a long vowel and a: تساءل, جاءت
        (r"(?<=[AUو])ء(?=a|A)", "\0"),
        # else on alef, which swallows a long a: سأل, رأي, أنبآ
        (r"ءA", "آ"),
        (r"ء", "أ"),
    )
)
_DOUBLE = re.compile(r"([^aiuAIUYX \0])\1")
_LEADING_VOWEL = re.compile(rf"{_EDGE}[aiu]")


def spell(sounds: str, *, shadda: bool = False) -> str:
    """Write the words in `sounds`, parted by single blanks, in letters.

    With `shadda` the sign stands on doubled consonants: بيّن rather than بين.
    """
    for sound, letter in _CONSONANTS:
        sounds = sounds.replace(sound, letter)
    if "ء" in sounds:
        for pattern, letters in _HAMZA:
            sounds = pattern.sub(letters, sounds)
    # a final long a is no ى behind another ي: حيا, not حيى
    sounds = sounds.replace("يY", "يA")
    # a word can't begin with a cluster: the helping vowel is written as a plain alef (اعتبر)
    sounds = _LEADING_VOWEL.sub("A", sounds)
    sounds = _DOUBLE.sub(r"\1ّ" if shadda else r"\1", sounds)
    for sound, letter in _VOWELS:
        sounds = sounds.replace(sound, letter)
    return sounds
