"""TEI P5: a corpus with the articles, quotations marked in them, and everything else in standOff.

`said` (with its speaker) and `quote` stand in the text itself as far as they nest. Every span of
every quotation, nesting or not, also stands in standOff, as an annotation whose target is
`#string-range(ELEMENT,OFFSET,LENGTH)`: code points of the text of that element, from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quotes.model import Document, Quotation, Speaker
from quotes.output.xml import DECLARATION, content, element, start
from quotes.span import Span

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_SEX = {"m": "M", "f": "F", None: None}


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write a teiCorpus with a TEI for each document.

    The whitespace of an article is its own: `ab` keeps it. U+FFFD stands for characters that XML
    can't hold, so that the offsets stay.
    """
    yield (
        f"{DECLARATION}{start('teiCorpus', xmlns=_NAMESPACE)}\n"
        f"{_header('Quotations in Arabic texts')}\n"
    )
    for number, document in enumerate(documents, start=1):
        yield "".join(_tei(document, f"d{number}"))
    yield "</teiCorpus>\n"


def _header(title: str) -> str:
    return (
        f"<teiHeader><fileDesc><titleStmt>{element('title', title)}</titleStmt>"
        "<publicationStmt><p>Not published.</p></publicationStmt>"
        "<sourceDesc><p>Annotated by arabic-quotes.</p></sourceDesc></fileDesc></teiHeader>"
    )


def _tei(document: Document, name: str) -> Iterator[str]:
    yield f"{start('TEI', xml_id=name)}\n{_header(document.id or name)}\n"
    if document.speakers or document.quotations:
        yield "<standOff>\n"
        if document.speakers:
            yield "<listPerson>\n"
            yield from (_person(speaker, name) for speaker in document.speakers)
            yield "</listPerson>\n"
        for index, quotation in enumerate(document.quotations):
            yield from _annotations(quotation, index, name)
        yield "</standOff>\n"
    yield f'<text xml:lang="ar"><body>{start("ab", xml_id=f"{name}.t", xml_space="preserve")}'
    yield from _marked(document, name)
    yield "</ab></body></text>\n</TEI>\n"


def _person(speaker: Speaker, name: str) -> str:
    names = [
        (speaker.name, None),
        *((alias, "alias") for alias in speaker.aliases),
    ]
    id_ = f"{name}.s{speaker.id}"
    if speaker.type == "organisation":
        inner = "".join(element("orgName", each, type=type_) for each, type_ in names)
        return f"{start('org', xml_id=id_)}{inner}</org>\n"
    inner = "".join(element("persName", each, type=type_) for each, type_ in names)
    tag = "personGrp" if speaker.type == "group" else "person"
    sex = _SEX[speaker.gender]
    return f"{start(tag, xml_id=id_, role=speaker.type, sex=sex)}{inner}</{tag}>\n"


def _annotations(quotation: Quotation, index: int, name: str) -> Iterator[str]:
    id_ = f"{name}.q{index}"
    parent = None if quotation.parent is None else f"#{name}.q{quotation.parent}"
    yield (
        start(
            "listAnnotation",
            xml_id=id_, type="quotation", subtype=quotation.kind, cert=quotation.confidence,
            corresp=parent,
        )
        + "\n"
    )  # fmt: skip
    yield f"{element('note', quotation.rule, type='rule')}\n"
    speaker = quotation.speaker
    if speaker:
        yield f"{element('note', speaker.kind, type='speaker', target=f'#{name}.s{speaker.entity}')}\n"

    def annotation(role: str, number: int, span: Span, *notes: tuple[str, str | None]) -> str:
        where = f"#string-range({name}.t,{span.start},{len(span)})"
        inner = "".join(element("note", text, type=type_) for type_, text in notes if text)
        return (
            f"{start('annotation', xml_id=f'{id_}.{role}{number}', n=role, target=where)}"
            f"{inner}</annotation>\n"
        )

    for number, span in enumerate(quotation.content):
        yield annotation("content", number, span)
    for number, span in enumerate(quotation.quoted):
        yield annotation("quoted", number, span)
    if quotation.cue:
        cue = quotation.cue
        negated = "negated" if cue.negated else None
        notes = [("lemma", cue.lemma), ("kind", cue.kind), ("sense", cue.sense)]
        yield annotation("cue", 0, cue.span, *notes, ("polarity", negated))
    if speaker and speaker.mention:
        yield annotation("mention", 0, speaker.mention)
    for number, via in enumerate(quotation.via):
        yield annotation("via", number, via.mention, ("name", via.name))
    yield "</listAnnotation>\n"


def _marked(document: Document, name: str) -> Iterator[str]:
    """The text with `said` and `quote` around what nests; what crosses stands in standOff alone."""
    text = document.text
    done = 0
    open_: list[tuple[int, str]] = []

    def close(until: int) -> Iterator[str]:
        nonlocal done
        while open_ and open_[-1][0] <= until:
            end, tag = open_.pop()
            yield f"{content(text[done:end])}</{tag}>"
            done = end

    for begin, end, tag, opening in sorted(_elements(document, name), key=lambda e: (e[0], -e[1])):
        yield from close(begin)
        if open_ and end > open_[-1][0]:
            continue
        yield content(text[done:begin]) + opening
        done = begin
        open_.append((end, tag))
    yield from close(len(text))
    yield content(text[done:])


def _elements(document: Document, name: str) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, name and opening of the elements; `said` comes before its `quote`."""
    for index, quotation in enumerate(document.quotations):
        speaker = quotation.speaker
        who = f"#{name}.s{speaker.entity}" if speaker else None
        direct = "true" if quotation.kind == "direct" else "false"
        for number, span in enumerate(quotation.content):
            said = start(
                "said", who=who, direct=direct, corresp=f"#{name}.q{index}.content{number}"
            )
            yield span.start, span.end, "said", said
        for number, span in enumerate(quotation.quoted):
            quote = start("quote", corresp=f"#{name}.q{index}.quoted{number}")
            yield span.start, span.end, "quote", quote
