"""The article: its whole text in paragraphs, with the parts of the quotations marked.

The characters of the text, and no others, are the text content of the element: numbers and names
of marks are drawn by the style sheet. So what a reader copies is what the author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quotes.model import Document, Quotation
from quotes.output.html import labels
from quotes.output.html.antecedents import Antecedents
from quotes.output.html.escaping import in_attribute, in_text, one_line
from quotes.output.html.parts import Part, Segment, parts_of, segments
from quotes.span import Span

COLOURS = 8
"""How many colours the style sheet has for speakers; then they begin again."""

# Between paragraphs: line ends with the blanks around them. They stay in the page, between the
# elements, where a browser shows nothing of them.
# The look behind keeps a long run of blanks from being tried from each of them.
_GAP = re.compile(r"(?<![ \t])[ \t]*[\r\n][ \t\r\n]*")
_LONGEST_TITLE = 140
_SENTENCE_ENDS = tuple(".,،؛;:!?؟…")
# So many quotations are named on one segment; deeper nesting is no article.
_DEEPEST = 8
_LETTER = re.compile(r"\w", re.UNICODE)


def article(document: Document, name: str | None, antecedents: Antecedents) -> str:
    """Return the text as an element `div.text`; "" for a document that has none.

    Args:
        document: the document.
        name: what the ids on the page begin with: `{name}t3` is where quotation 3 begins, which
            refers to `{name}q3`; `{name}m14-20` is an antecedent. None for a text without ids and
            links, whose quotations are told by what shows when they are pointed at.
        antecedents: what `find_antecedents` returned.
    """
    if not document.text:
        return ""
    body = "".join(_Writer(document, name, antecedents).paragraphs())
    return f'<div class="text" dir="rtl" lang="ar">{body}</div>\n'


def colour(speaker: int | None) -> str:
    """Return the name of the speaker's colour in the style sheet: 0 to 7, or none."""
    return "none" if speaker is None else str(speaker % COLOURS)


def number(speaker: int | None) -> str:
    """Return the number that a speaker goes by on the page, from 1; ؟ for nobody."""
    return "؟" if speaker is None else str(speaker + 1)


class _Writer:
    def __init__(self, document: Document, name: str | None, antecedents: Antecedents) -> None:
        self._text = document.text
        self._quotations = document.quotations
        self._name = name
        self._parts = parts_of(document, antecedents)
        # What still waits for its first segment, to get its id there.
        self._unopened = set(range(len(document.quotations)))
        self._targets = {(span.start, span.end) for span, _speaker in antecedents.targets}

    def paragraphs(self) -> Iterator[str]:
        text = self._text
        gaps = [match.span() for match in _GAP.finditer(text)]
        cuts = [offset for gap in gaps for offset in gap]
        inner: list[str] = []
        title = self._title(gaps)
        place = 0
        for segment in segments(self._parts, 0, len(text), cuts):
            if place == len(gaps) or segment.start < gaps[place][0]:
                inner.append(self._segment(segment))
                continue
            if inner:
                yield _paragraph(inner, title)
                inner, title = [], False
            yield text[segment.start : segment.end].replace("\r", "&#13;")
            if segment.end == gaps[place][1]:
                place += 1
        if inner:
            yield _paragraph(inner, title)

    def _title(self, gaps: list[tuple[int, int]]) -> bool:
        """Whether the first paragraph looks like the title: short, no sentence, others follow."""
        inside = [gap for gap in gaps if gap[0] > 0 and gap[1] < len(self._text)]
        start = gaps[0][1] if gaps and gaps[0][0] == 0 else 0
        if not inside or inside[0][0] - start > _LONGEST_TITLE:
            return False
        return not self._text[start : inside[0][0]].endswith(_SENTENCE_ENDS)

    def _segment(self, segment: Segment) -> str:
        words = in_text(self._text[segment.start : segment.end])
        if not segment.parts:
            return words
        attributes = [f'class="{" ".join(_classes(segment.parts))}"']
        opened = [part for part in segment.parts if self._opens(part)]
        if opened and not self._inside_word(segment.start):
            # A number inside a word would part letters that are written joined.
            attributes.append(f'data-n="{number(opened[0].speaker)}"')
        numbers = dict.fromkeys(
            part.quotation for part in segment.parts if part.quotation is not None
        )
        if odd := [part.note for part in segment.parts if part.role == "notice"]:
            attributes.append(f'title="{in_attribute(labels.NOTICES.get(odd[0], odd[0]))}"')
        elif numbers and self._name is None:
            attributes.append(
                f'title="{in_attribute(_hint(self._quotations[next(iter(numbers))]))}"'
            )
        if self._name is None:
            return f"<span {' '.join(attributes)}>{words}</span>"
        if numbers:
            known = [str(number) for number in numbers]
            attributes.append(f'data-q="{" ".join(known[:_DEEPEST])}"')
        ids = [f"{self._name}t{part.quotation}" for part in opened]
        ids += [target(self._name, part.span) for part in segment.parts if self._is_reached(part)]
        if ids:
            attributes.append(f'id="{ids[0]}"')
        for further in ids[1:]:
            words = f'<span id="{further}">{words}</span>'
        if not opened:
            return f"<span {' '.join(attributes)}>{words}</span>"
        card = f"{self._name}q{opened[0].quotation}"
        return f'<a {" ".join(attributes)} href="#{card}" aria-describedby="{card}">{words}</a>'

    def _opens(self, part: Part) -> bool:
        """Whether this is the first segment of the quotation's content; asked once for each."""
        if part.role != "content" or part.quotation not in self._unopened:
            return False
        self._unopened.remove(part.quotation)
        return True

    def _is_reached(self, part: Part) -> bool:
        """Whether this is the first segment of an antecedent; asked once for each."""
        place = (part.span.start, part.span.end)
        if part.role != "named" or place not in self._targets:
            return False
        self._targets.remove(place)
        return True

    def _inside_word(self, offset: int) -> bool:
        return bool(
            offset and _LETTER.match(self._text[offset - 1]) and _LETTER.match(self._text[offset])
        )


def stands_in(text: str, spans: Iterable[Span]) -> bool:
    """Whether the page of `text` has an element for one of the spans, to link to.

    There is none where the text was not kept, nor for what is nothing but line ends.
    """
    return bool(text) and any(span.text.strip(" \t\r\n") for span in spans)


def target(name: str, antecedent: Span) -> str:
    """Return the id of an antecedent on the page."""
    return f"{name}m{antecedent.start}-{antecedent.end}"


def _hint(quotation: Quotation) -> str:
    """The quotation in a line: سامي حداد · أضاف (إضافة) · مباشر."""
    parts = [one_line(quotation.speaker.name) if quotation.speaker else labels.NOBODY]
    if quotation.cue:
        sense = labels.SENSES.get(quotation.cue.sense, quotation.cue.sense)
        negated = "، منفي" if quotation.cue.negated else ""
        parts.append(f"{quotation.cue.lemma or ':'} ({sense}{negated})")
    parts += [one_line(via.name) for via in quotation.via]
    return " · ".join([*parts, labels.KINDS[quotation.kind]])


def _paragraph(inner: list[str], is_title: bool) -> str:
    opening = '<p class="title">' if is_title else "<p>"
    return f"{opening}{''.join(inner)}</p>"


def _classes(parts: tuple[Part, ...]) -> Iterator[str]:
    contents = [part for part in parts if part.role == "content"]
    if contents:
        yield f"content s{colour(contents[0].speaker)}"
    if len(contents) > 1:
        yield f"nested o{colour(contents[1].speaker)}"
    roles = dict.fromkeys(part.role for part in parts if part.role != "content")
    if "mention" in roles:
        roles.pop("named", None)
    yield from roles
    lined = [part for part in parts if part.role in ("cue", "mention", "via", "named")]
    if lined:
        yield f"l{colour(lined[0].speaker)}"
