"""Every way to read a word as an inflected reporting word with clitics around it: و + س + يقول, ب + قول + ه."""

from __future__ import annotations

from quotes.cue_reading import CueReading
from quotes.lexicon import Form, Lexicon
from quotes.reading.traits import SUFFIXES


class ReportingForms:
    """The reporting forms that a word can be, behind و or ف, a prefix and before a pronoun."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._forms = lexicon.forms
        self.known = frozenset(lexicon.forms)
        # With what a known form begins; two in three words begin with nothing of the kind. The short ones
        # end within three letters, and so may a ta marbuta that a pronoun opens.
        self._beginnings = frozenset(form[:3] for form in self.known)
        self._short = frozenset(
            form[:2] for form in self.known if len(form) < 3 or (len(form) == 3 and form[-1] == "ه")
        )

    def __call__(self, form: str) -> tuple[CueReading, ...]:
        """Read one folded form; () for most words."""
        found: list[CueReading] = []
        self._word_readings(form, "", found)
        if form[0] in "وف" and len(form) > 2:
            self._word_readings(form[1:], form[0], found)
        return tuple(found)

    def _word_readings(self, word: str, conjunction: str, found: list[CueReading]) -> None:
        # nearly always none: a look into a set or two is all that most words cost
        beginnings, short = self._beginnings, self._short
        if word[:3] in beginnings or word[:2] in short:
            self._stem_readings(word, "", conjunction, found)
        first = word[0]
        if first in "سبلك" and len(word) > 3:
            stem = word[1:]
            if stem[:3] in beginnings or stem[:2] in short:
                if first != "ل" or conjunction != "ف":  # not فليقل, let him say
                    self._stem_readings(stem, first, conjunction, found)
        if word.startswith(("ال", "لل")):
            stem = word[2:]
        elif word[1:3] == "ال":
            stem = word[3:]
        else:
            return
        if stem in self.known:
            for form in self._forms[stem]:
                if _takes_prefix(form, "ال"):
                    found.append(CueReading(form, conjunction, ""))

    def _stem_readings(
        self, stem: str, prefixed: str, conjunction: str, found: list[CueReading]
    ) -> None:
        known = self.known
        if stem in known:
            for form in self._forms[stem]:
                if _takes_prefix(form, prefixed) and not form.bound:
                    found.append(CueReading(form, conjunction, ""))
        for suffix in _SUFFIXES_BY_END.get(stem[-1:], ()):
            if not stem.endswith(suffix) or len(stem) - len(suffix) < 2:
                continue
            host = stem[: -len(suffix)]
            # ta marbuta opens before a pronoun: إضافة + ه = إضافته
            hosts = (host, host[:-1] + "ه") if host.endswith("ت") else (host,)
            for candidate in hosts:
                if candidate not in known:
                    continue
                for form in self._forms[candidate]:
                    if (
                        _takes_prefix(form, prefixed)
                        and form.kind != "participle"
                        and form.voice != "passive"
                    ):
                        found.append(CueReading(form, conjunction, suffix))


# The pronouns by their last letter, in their order: a new word is asked only for those that it can have.
_SUFFIXES_BY_END = {
    end: tuple(suffix for suffix in SUFFIXES if suffix.endswith(end))
    for end in {suffix[-1] for suffix in SUFFIXES}
}


def _takes_prefix(form: Form, prefixed: str) -> bool:
    """Whether the form can stand behind the prefix: س + يقول, ب + قوله, ال + قول."""
    if not prefixed:
        return True
    if prefixed == "س":
        return form.kind == "verb" and form.tense == "imperfect"
    if prefixed == "ال":
        return form.kind in ("noun", "participle")
    return form.kind == "noun" or (prefixed == "ل" and form.tense == "imperfect")
