"""Words that their neighbours or their spelling make something else than their folded letters tell."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from quotes import analysis as a
from quotes.analysis import NO_WORDINGS, Analysis, Reading, Wordings

# Among the kinds of a text's tokens, those with which a wording may begin, as the next word shows, and
# those that the input's spelling can change: a third of what a look at each such first word would meet.
# The one class comes first, so that the engine skips all other kinds at the speed of a table look-up.
_DEPENDING = re.compile(
    b"[%b](?:(?=[%b])|(?<=[%b]))"
    % tuple(
        b"".join(b"\\x%02x" % kind for kind in range(256) if kind & bits)
        for bits in (a.OPENING | a.SPELLED, a.SECOND, a.SPELLED)
    )
)
# Of which kinds the words of a listed wording are no particles, whatever their letters are.
_OF_NAMES = a.OUTLET | a.ORGANISATION | a.ROLE
# What no word of an office of several words is: خطيب الجمعة, رئيس أركان الجيش, رائد فضاء.
_NO_OFFICE = a.TIME | a.GIVEN | a.GIVEN_WORD
_GOVERNORS = a.ROLE_M | a.ROLE_F


# Typed so by writers who end all words in ي; behind and before a blank, since المالي ends so too.
_LAX = (" الي ", " إلي ", " حتي ", " لدي ")


def _is_name_ali(letters: str) -> bool:
    """Whether علي, typed so, is the name: the writer types على, or nothing tells of one who types علي for it."""
    return "على" in letters or not any(word in letters for word in _LAX)


class Rereading:
    """The readings that differ from those of the folded form, each made once.

    It holds readings of the memo and goes with it when the generations change.
    """

    def __init__(self, traits: Mapping[str, int]) -> None:
        self._traits = traits
        self._changed: dict[tuple[Reading, int], Reading] = {}
        self._worded: dict[tuple[Reading, Reading], tuple[Reading, Reading]] = {}
        self._spelled: dict[tuple[bool, bool], dict[tuple[Reading, str], Reading]] = {}

    def by_neighbours(self, analysis: Analysis) -> None:
        """Give the words of listed wordings and those that the input's spelling tells apart their readings."""
        forms, readings = analysis.forms, analysis.readings
        places, kinds = analysis.places, analysis.kinds
        letters = analysis.text.letters
        told_apart = "إلى" in letters, _is_name_ali(letters)
        spelled = self._spelled.setdefault(told_apart, {})
        for place in _DEPENDING.finditer(bytes(analysis.kinds)):
            index = place.start()
            reading = readings[index]
            if reading.begins and index + 1 < len(forms):
                wordings = reading.begins.get(forms[index + 1])
                if wordings is not None:
                    self._mark_wording(analysis, index, wordings)
            if reading.by_spelling:
                word = letters[places[index] : places[index] + len(reading.form)]
                if word == "فان" and not (
                    told_apart[0]
                    and any(r.may_be_foreign() for r in readings[index + 1 : index + 2])
                ):
                    continue  # فان for فإن, by a writer who types no hamza
                typed = spelled.get((reading, word)) or self._typed(reading, word, told_apart)
                if typed is not reading:  # else what a wording has made of it stays
                    readings[index] = typed
                    kinds[index] = typed.kind

    def without_article(self, reading: Reading) -> Reading:
        """The reading of a word that only folding makes begin with the article: إلغاء, ألماني."""
        if not reading.definite:
            return reading
        key = reading, 0
        known = self._changed.get(key)
        if known is None:
            start = reading.form.index("ال")
            word = reading.form[start:]
            clitics = reading.form[:start]
            known = self._changed[key] = attrs.evolve(
                reading,
                conjunction=clitics[:1] if clitics[:1] in ("و", "ف") else "",
                preposition=clitics[-1:] if clitics[-1:] in ("ب", "ك") else "",
                definite=False,
                base=word,
                traits=self._traits.get(word, 0),
            )
        return known

    def _mark_wording(self, analysis: Analysis, index: int, wordings: Wordings) -> None:
        """Give all words of a listed wording at `index` its trait: من جانبه is an adverb as a whole."""
        if len(wordings[0][0]) > 2:  # the longest of them
            self._mark_words(analysis, index, wordings)
            return
        # two words, as nearly always, give the same two readings each time
        readings, kinds = analysis.readings, analysis.kinds
        pair = readings[index], readings[index + 1]
        known = self._worded.get(pair)
        if known is None:
            self._mark_words(analysis, index, wordings)
            self._worded[pair] = readings[index], readings[index + 1]
            return
        readings[index : index + 2] = known
        kinds[index], kinds[index + 1] = known[0].kind, known[1].kind

    def _mark_words(self, analysis: Analysis, index: int, wordings: Wordings) -> None:
        for words, trait in wordings:
            size = len(words)
            if size == 2 or tuple(analysis.forms[index + 1 : index + size]) == words[1:]:
                for place in range(index, index + size):
                    analysis.change(place, self._as(analysis.readings[place], trait))
                if words[0] != analysis.forms[index]:
                    self._split_clitic(analysis, index)
                return

    def _split_clitic(self, analysis: Analysis, index: int) -> None:
        """Read the first word of a listed wording as standing behind what is written onto it.

        It is a preposition before a name (بإسلام أباد), and و before an office (وعم الطفل).
        """
        reading = analysis.readings[index]
        if reading.conjunction or reading.preposition:
            return
        key = reading, -1
        if key not in self._changed:
            clitic, base = reading.form[0], reading.form[1:]
            if clitic in "بلك":
                changed = attrs.evolve(reading, preposition=clitic, base=base)
            else:
                changed = attrs.evolve(reading, conjunction=clitic, base=base)
            self._changed[key] = changed
        analysis.change(index, self._changed[key])

    def _typed(self, reading: Reading, word: str, told_apart: tuple[bool, bool]) -> Reading:
        """The reading of a word that is typed so, by a writer who keeps إلى and الي, على and علي apart or not."""
        known = reading
        if word == "والي" and told_apart[0]:
            known = self._as(reading, a.ROLE_M)
        elif word.endswith("علي") and told_apart[1]:
            known = self._as(reading, a.GIVEN_M)
        for spelling, trait in reading.by_spelling:
            if word.endswith(spelling):
                known = self._as(reading, trait)
        self._spelled[told_apart][reading, word] = known
        return known

    def _as(self, reading: Reading, trait: int) -> Reading:
        key = reading, trait
        known = self._changed.get(key)
        if known is None:
            fixed = reading.by_spelling or trait & (
                a.ADVERB | a.BREAK | a.TIME | a.CONJUNCTION | a.PREPOSITION
            )
            # سي إن إن, لاعب وسط: what is one word of a name or an office is no particle
            particles = a.COMPLEMENTIZER | a.CONJUNCTION | a.PREPOSITION | a.NEGATION | a.ADVERB
            not_in_names = particles if trait & _OF_NAMES else 0
            not_in_names |= _NO_OFFICE if trait & a.ROLE else 0
            governor = trait & _GOVERNORS and reading.form in ("والي", "واليه")  # no وإلى, وإليه
            known = self._changed[key] = attrs.evolve(
                reading,
                conjunction="" if governor else reading.conjunction,
                preposition="" if fixed else reading.preposition,
                traits=trait if fixed else reading.traits & ~not_in_names | trait,
                cues=() if fixed else reading.cues,
                begins=NO_WORDINGS,
            )
        return known
