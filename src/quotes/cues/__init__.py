"""Passage → CueFindings: the words that report, each with the place where its content begins.

In unvocalised text a surface match alone is no cue (ذكر is "mentioned" and "male", بين is
"clarified" and "between"): what follows decides. So this stage looks, from each word that could
report, for its anchor: the complementizer (أن), the colon, or the quotation mark that its grammar
calls for, across subject, addressee and adverbials.
"""

from __future__ import annotations

from quotes import analysis as a
from quotes.cues.expressions import expression_cue
from quotes.cues.inserted import MAY_BE_INSERTED, inserted_cue
from quotes.cues.labels import label_cue
from quotes.cues.settling import settle
from quotes.cues.words import word_cue
from quotes.findings import CueFinding
from quotes.passage import Passage


def find_cues(passage: Passage) -> tuple[CueFinding, ...]:
    """Find the cues of `passage`, in the order of the text.

    A word is taken when its form can report and its surroundings bear that out: an anchor after it,
    or words in marks before it. وأكد الوزير أن … → أكد, complementizer. «…»، قال الوزير → قال, before.
    """
    found: list[CueFinding] = []
    forms, readings = passage.analysis.forms, passage.analysis.readings
    final = len(forms) - 1
    skip_to = 0
    for index in passage.analysis.having(a.REPORTING):
        if index < skip_to:
            continue
        reading = readings[index]
        # the commonest words open expressions: their next word tells nearly always that none stands here
        behind = reading.expressions
        phrase = None
        if behind and ((index < final and forms[index + 1] in behind) or "" in behind):
            phrase = passage.analysis.expression_at(index)
        if phrase is not None:
            finding = expression_cue(passage, index, phrase)
            if finding is not None:
                found.append(finding)
                skip_to = finding.last
                continue
        if reading.cues:
            finding = None
            if MAY_BE_INSERTED[reading]:
                finding = inserted_cue(passage, index, reading)
            if finding is None:
                finding = word_cue(passage, index, reading)
            if finding is not None:
                found.append(finding)
    settled = settle(passage, found)
    if not passage.colons:
        return settled
    found = list(settled)
    claimed = {cue.anchor.index for cue in found if cue.anchor is not None}
    for index in passage.colons:
        if index not in claimed:
            colon = label_cue(passage, index, found)
            if colon is not None:
                found.append(colon)
    return tuple(sorted(found, key=lambda cue: cue.first))
