"""How results show themselves in a notebook: `_repr_html_` of Document, Quotation and Corpus.

Each output stands alone: it brings its own style, which touches nothing outside it, needs no script,
and takes its ink and paper from the notebook, light or dark. Where a viewer removes styles (GitHub
does) the tables are still readable.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from quotes.model import Document, Quotation
from quotes.output.html import labels
from quotes.output.html.antecedents import find_antecedents
from quotes.output.html.article import article, colour, number
from quotes.output.html.assets import asset
from quotes.output.html.cards import facts, nth, who
from quotes.output.html.document import heading
from quotes.output.html.escaping import isolated
from quotes.text import fold

_STYLES = ("marks.css", "notebook.css")
_ROWS = 10
"""So many rows of each list of a corpus are shown."""

Row = tuple[str, int]


def show_document(document: Document) -> str:
    """Return a document: its text with the quotations marked, its speakers, a table of all."""
    counts = Counter(q.speaker.entity if q.speaker else None for q in document.quotations)
    chips = [
        f'<span class="chip s{colour(speaker.id)}"><span class="number">{number(speaker.id)}</span> '
        f"{isolated(speaker.name)} <small>{counts[speaker.id]}</small></span>"
        for speaker in document.speakers
    ]
    if counts[None]:
        chips.append(
            f'<span class="chip snone">{labels.NOBODY} <small>{counts[None]}</small></span>'
        )
    text = article(document, None, find_antecedents(document))
    name = "" if document.id is None else f"{isolated(document.id)}: "
    total = f"الاقتباسات: {len(document.quotations)}، القائلون: {len(document.speakers)}"
    return _framed(
        f'<p class="head">{name}{total}</p>\n<p>{" ".join(chips)}</p>\n{text}{_table(document)}'
    )


def show_quotation(quotation: Quotation) -> str:
    """Return a quotation: its speaker and words, and all that is known of it."""
    parent = "" if quotation.parent is None else nth(quotation.parent)
    return _framed(
        f'<p class="head">{who(quotation)}</p>\n'
        f"<blockquote>{isolated(quotation.text)}</blockquote>\n{facts(quotation, '', parent)}"
    )


def show_corpus(documents: Iterable[Document]) -> str:
    """Return a corpus: how much there is, who speaks most, with which verbs, and the documents."""
    speakers: Counter[str] = Counter()
    names: dict[str, str] = {}
    cues: Counter[str] = Counter()
    rows: list[Row] = []
    quotations = 0
    size = 0
    for size, document in enumerate(documents, start=1):
        quotations += len(document.quotations)
        for quotation in document.quotations:
            if quotation.speaker:
                key = fold(quotation.speaker.name)
                speakers[key] += 1
                names.setdefault(key, quotation.speaker.name)
            if quotation.cue:
                cues[quotation.cue.lemma or ":"] += 1
        if len(rows) < _ROWS:
            rows.append((heading(document) or document.id or str(size), len(document.quotations)))
    lists = [
        _list("القائلون", [(names[key], count) for key, count in _most(speakers)], len(speakers)),
        _list("ألفاظ الإسناد", _most(cues), len(cues)),
        _list("النصوص", rows, size),
    ]
    return _framed(
        f'<p class="head">النصوص: {size}، الاقتباسات: {quotations}، القائلون: {len(speakers)}</p>\n'
        f'<div class="lists">{"".join(lists)}</div>\n'
    )


def _most(counts: Counter[str]) -> list[Row]:
    return sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:_ROWS]


def _list(title: str, rows: list[Row], size: int) -> str:
    if not rows:
        return ""
    lines = "".join(f"<tr><td>{isolated(name)}</td><td>{count}</td></tr>\n" for name, count in rows)
    left_out = size - len(rows)
    rest = f'<tr class="rest"><td>وغيرها</td><td>{left_out}</td></tr>\n' if left_out else ""
    return f"<table><thead><tr><th>{title}</th><th>العدد</th></tr></thead>\n<tbody>{lines}{rest}</tbody></table>\n"


def _table(document: Document) -> str:
    if not document.quotations:
        return ""
    lines = []
    for index, quotation in enumerate(document.quotations, start=1):
        speaker, cue = quotation.speaker, quotation.cue
        lines.append(
            f"<tr><td>{index}</td><td>{isolated(speaker.name) if speaker else labels.NOBODY}</td>"
            f"<td>{isolated(cue.span.text) if cue else ''}</td><td>{labels.KINDS[quotation.kind]}</td>"
            f"<td>{isolated(quotation.text)}</td></tr>\n"
        )
    heads = "".join(f"<th>{head}</th>" for head in ("", "القائل", "لفظ الإسناد", "النوع", "الكلام"))
    return (
        f"<details><summary>جدول الاقتباسات</summary>\n<table><thead><tr>{heads}</tr></thead>\n"
        f"<tbody>{''.join(lines)}</tbody></table></details>\n"
    )


def _framed(body: str) -> str:
    return f'<div class="quotes-display" dir="rtl" lang="ar">\n<style>{_style()}</style>\n{body}</div>\n'


@cache
def _style() -> str:
    """The rules nested in one selector, so that none of them touches the notebook's own page."""
    return f".quotes-display {{\n{''.join(map(asset, _STYLES))}}}\n"
