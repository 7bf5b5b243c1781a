"""One document of the page: its line in the list, its article, its speakers and its quotations."""

from __future__ import annotations

import json
from collections import Counter

from quotes.model import Document, Quotation
from quotes.output.html import labels
from quotes.output.html.antecedents import find_antecedents
from quotes.output.html.article import article, colour, number
from quotes.output.html.cards import cards
from quotes.output.html.escaping import in_attribute, in_text, isolated, one_line

_LONGEST_HEADING = 110
_LONGEST_FIELD = 200


def heading(document: Document) -> str:
    """Return the first words of the text on one line; "" where there are none."""
    first = document.text.lstrip()[: 4 * _LONGEST_HEADING].partition("\n")[0]
    return _cut(one_line(first), _LONGEST_HEADING)


def _cut(words: str, longest: int) -> str:
    if len(words) <= longest:
        return words
    return f"{words[:longest].rpartition(' ')[0] or words[:longest]}…"


def body(document: Document, name: str) -> str:
    """Return what is shown of an opened document: speakers, text, quotations, notices."""
    antecedents = find_antecedents(document)
    text = article(document, name, antecedents) or (
        '<p class="missing">النص نفسه غير مرفق، وهذه اقتباساته.</p>\n'
    )
    return (
        f'<article class="document-body">\n{speakers(document)}{fields(document)}{text}'
        f"{notices(document)}{cards(document, name, antecedents)}</article>\n"
    )


def fields(document: Document) -> str:
    """Return the input's own fields (date, source, …) on a line; "" where it had none."""
    plain = [
        (name, one_line(str(value)))
        for name, value in document.fields.items()
        if isinstance(value, str | int | float) and str(value).strip()
    ]
    if not plain:
        return ""
    shown = "".join(
        f"<span>{isolated(name)}: {isolated(_cut(value, _LONGEST_FIELD))}</span> "
        for name, value in plain
    )
    return f'<p class="fields">{shown}</p>\n'


def speakers(document: Document) -> str:
    """Return the list of speakers with their counts, as buttons that filter."""
    if not document.quotations:
        return ""
    counts = Counter(
        quotation.speaker.entity if quotation.speaker else None for quotation in document.quotations
    )
    rows = []
    for speaker in document.speakers:
        details = [labels.SPEAKER_TYPES[speaker.type]] if speaker.type else []
        details += [labels.GENDERS[speaker.gender]] if speaker.gender else []
        title = f' title="{in_attribute("، ".join(speaker.aliases))}"' if speaker.aliases else ""
        rows.append(
            _row(
                speaker.id,
                f"{isolated(speaker.name)}",
                "، ".join(details),
                counts[speaker.id],
                title,
            )
        )
    if counts[None]:
        rows.append(_row(None, labels.NOBODY, "", counts[None]))
    return (
        '<nav class="speakers" aria-label="القائلون"><h3>القائلون</h3>\n'
        f"<ul>\n{''.join(rows)}</ul></nav>\n"
    )


def _row(speaker: int | None, name: str, details: str, count: int, title: str = "") -> str:
    small = f"<small>{details}</small>" if details else ""
    return (
        f'<li><button type="button" class="s{colour(speaker)}" aria-pressed="false"'
        f' data-speaker="{"" if speaker is None else speaker}"{title}>'
        f'<span class="number">{number(speaker)}</span><span class="name">{name}{small}</span>'
        f'<span class="count">{count}</span></button></li>\n'
    )


def notices(document: Document) -> str:
    """Return the list of what was odd in the text; "" where nothing was."""
    if not document.notices:
        return ""
    items = "".join(
        f"<li>{in_text(labels.NOTICES.get(notice.kind, notice.kind))}: "
        f'<span class="odd">{isolated(notice.span.text)}</span></li>\n'
        for notice in document.notices
    )
    return f'<section class="notices"><h3>ملاحظات على النص</h3><ul>\n{items}</ul></section>\n'


def index(document: Document) -> str:
    """Return, as JSON, what the page's lists of speakers and verbs are made of.

    `speakers` are names and `cues` are [lemma, Arabic sense, negated]; each item of `pairs` stands
    for a quotation: an index of each, or -1.
    """
    cues: dict[tuple[str, str, bool], int] = {}
    pairs = []
    for quotation in document.quotations:
        cue = _cue_key(quotation)
        place = -1 if cue is None else cues.setdefault(cue, len(cues))
        pairs.append([quotation.speaker.entity if quotation.speaker else -1, place])
    record = {
        "speakers": [one_line(speaker.name) for speaker in document.speakers],
        "cues": [list(cue) for cue in cues],
        "pairs": pairs,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _cue_key(quotation: Quotation) -> tuple[str, str, bool] | None:
    cue = quotation.cue
    if cue is None:
        return None
    return cue.lemma or ":", labels.SENSES.get(cue.sense, cue.sense), cue.negated


def entry(document: Document, place: int, *, inert: bool) -> str:
    """Return the document as an entry of the page's list.

    Args:
        document: the document.
        place: its place in the list, from 0.
        inert: whether a browser shall leave the body unread until it is opened, for which the
            page's script is needed. Thousands of documents open quickly only so.
    """
    name = f"d{place}"
    title = heading(document)
    known = "" if document.id is None else f'<span class="id">{isolated(document.id)}</span>'
    label = isolated(title) if title else (known or f"نص {place + 1}")
    inner = body(document, name)
    if inert:
        inner = f'<script type="text/html">{inner}</script>\n'
    return (
        f'<details class="document" id="{name}" data-index="{in_attribute(index(document))}"'
        f"{'' if place else ' open'}>\n"
        f"<summary><h2>{label}</h2>{known if title else ''}"
        f'<span class="count" title="اقتباسات">{len(document.quotations)}</span></summary>\n'
        f"{inner}</details>\n"
    )
