"""What somebody is called upon to do: ناشد الوزير | التدخل, ناشدته | بالإسراع."""

from __future__ import annotations

import re

from quotes.analysis import Analysis

# التدخل, التعاون, الإسراع, الاستجابة, with or without ب
_DEED = re.compile(r"(?:بال|ال)(?:ت\w{3}|ت\wا\w\w|ت\w\wي\w|است\w+|إ\w\wا\w|ان\w\wا\w|ا\wت\wا\w)")
# Folded: verbs that always have whom they call upon, be the one who does so named or not.
_CALLING = frozenset(
    joined + verb for joined in ("", "و") for verb in ("ناشد", "ناشدت", "يناشد", "تناشد", "ناشدوا")
)

BLAME = frozenset(["مسووليه", "مسيوليه", "تبعات", "تبعه", "نتايج", "عواقب", "وزر"])
"""What is laid on somebody, folded: حمّل الوزير الشركات | المسؤولية."""


def is_called_upon(analysis: Analysis, verb: int, behind: int) -> bool:
    """Whether the noun between verb and token `behind` is whom one calls upon: ناشد الوزير | التدخل."""
    if analysis.forms[verb] not in _CALLING or behind >= len(analysis):
        return False
    word = analysis.spelled(behind)
    return word in ("أن", "ان") or _DEED.fullmatch(word) is not None
