"""The cases of tests/cases: short texts with the quotations that must come out of them.

A case is written by a linguist and read here; every Arabic string stands on a line of its own,
since several on one line are reordered on the screen. In a file of cases (all but marks.toml, which
is read by test_marks.py):

    [[case]]
    about = "what the case shows"       # its name; one of a kind in its file
    fails = "why it does not work yet"  # optional: a known failure; the test tells when it is over
    text = [                            # the lines of the text
      "...",
    ]
    notices = ["unclosed_mark"]         # optional: the kinds of notices, in the order of the text

    [[case.quotation]]                  # one for each quotation, in the order of the text; none: []
    kind = "direct"                     # direct, indirect or mixed
    content = "..."                     # the reported words; a list where they come in pieces
    quoted = "..."                      # what of it stands in marks (or a list); left out: nothing
    cue = "..."                         # the word that reports, as it stands; left out: none
    mention = "..."                     # who is named here; left out: nobody (وأضاف أن ...)
    speaker = "..."                     # who it is in this text; left out: nobody can be named
    via = "..."                         # the outlet that relays (or a list); left out: none

Where they are given, these are compared too: `lemma`, `sense` and `negated` of the cue, `gender`
and `type` of the speaker, `parent` (the number of the quotation around this one, from 0), `rule`,
and `mention_at` (which of the places where the mention's words stand is meant: 1 is the first).
"""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path
from typing import Any

import attrs

from quotes.model import Document, Quotation

CASE_FILES = [
    path
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    if path.name != "marks.toml"
]

_CASE_KEYS = {"about", "fails", "text", "notices", "quotation"}
_COMPARED = ("kind", "content", "quoted", "cue", "mention", "speaker", "via")
_WHERE_GIVEN = ("lemma", "sense", "negated", "gender", "type", "parent", "rule", "mention_at")


@attrs.frozen
class Case:
    """One text and what must come out of it."""

    name: str
    text: str
    quotations: tuple[dict[str, Any], ...]
    notices: list[str] | None
    fails: str | None

    def found(self, document: Document) -> list[dict[str, Any]]:
        """The quotations of `document`, with the parts that this case compares."""
        found = []
        for each, wanted in itertools.zip_longest(document.quotations, self.quotations):
            if each is None:
                break
            keys = {*_COMPARED, *(wanted or ())}
            parts = _parts(document, each)
            found.append({key: part for key, part in parts.items() if key in keys})
        return found


def read_cases() -> list[Case]:
    """Read every file of cases but the mark engine's own."""
    return [case for path in CASE_FILES for case in _read_file(path)]


def _read_file(path: Path) -> list[Case]:
    cases = []
    for table in tomllib.loads(path.read_text("utf-8"))["case"]:
        name = f"{path.stem}: {table['about']}"
        _refuse_unknown(table, _CASE_KEYS, name)
        text = "\n".join(table["text"])
        quotations = tuple(_expected(each, text, name) for each in table.get("quotation", []))
        cases.append(Case(name, text, quotations, table.get("notices"), table.get("fails")))
    return cases


def _expected(table: dict[str, Any], text: str, name: str) -> dict[str, Any]:
    _refuse_unknown(table, {*_COMPARED, *_WHERE_GIVEN}, name)
    expected = {**dict.fromkeys(_COMPARED), **table}
    for key in ("content", "quoted", "via"):
        part = expected[key]
        expected[key] = [part] if isinstance(part, str) else part or []
    for key in ("content", "quoted", "cue", "mention"):
        parts = expected[key] if isinstance(expected[key], list) else [expected[key]]
        for part in parts:
            if part is not None and part not in text:
                raise ValueError(f"{name}: {key}: {part!r} does not stand in the text")
    return expected


def _refuse_unknown(table: dict[str, Any], keys: set[str], name: str) -> None:
    if unknown := set(table) - keys:
        raise ValueError(f"{name}: unknown keys {', '.join(sorted(unknown))}")


def _parts(document: Document, quotation: Quotation) -> dict[str, Any]:
    cue, speaker = quotation.cue, quotation.speaker
    mention = speaker.mention if speaker else None
    entity = document.speakers[speaker.entity] if speaker else None
    return {
        "kind": quotation.kind,
        "content": [span.text for span in quotation.content],
        "quoted": [span.text for span in quotation.quoted],
        "cue": cue.span.text if cue else None,
        "mention": mention.text if mention else None,
        "speaker": speaker.name if speaker else None,
        "via": [via.name for via in quotation.via],
        "lemma": cue.lemma if cue else None,
        "sense": cue.sense if cue else None,
        "negated": cue.negated if cue else None,
        "gender": entity.gender if entity else None,
        "type": entity.type if entity else None,
        "parent": quotation.parent,
        "rule": quotation.rule,
        "mention_at": document.text.count(mention.text, 0, mention.end) if mention else None,
    }
