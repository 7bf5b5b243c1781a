"""GraphML: the network of documents, speakers and relaying outlets, for Gephi, Cytoscape, networkx.

An edge leads from a document to each of its speakers, and from an outlet to those it relays, with
the number of quotations. Persons and organisations that are named are one node over all documents,
by their folded name; who is only described (مصدر أمني) is another one in each document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import attrs

from quotes.model import Document, Quotation
from quotes.output.xml import DECLARATION, content, start
from quotes.text import fold

_Key = tuple[str, ...]

_COUNTS = ("quotations", "direct", "indirect", "mixed", "negated")

_KEYS = (
    *(("node", name, "string") for name in ("kind", "label", "type", "gender")),
    ("node", "quotations", "int"),
    ("node", "documents", "int"),
    ("edge", "relation", "string"),
    *(("edge", name, "int") for name in _COUNTS),
    ("edge", "weight", "double"),
)


@attrs.define
class _Node:
    kind: Literal["document", "speaker", "outlet"]
    number: int
    names: Counter[str] = attrs.Factory(Counter)
    types: Counter[str] = attrs.Factory(Counter)
    genders: Counter[str] = attrs.Factory(Counter)
    quotations: int = 0
    documents: int = 0


def render(documents: Iterable[Document]) -> Iterator[str]:
    """Write the network of all documents, which is put together in memory first."""
    network = _Network()
    for number, document in enumerate(documents):
        network.add(document, number)
    yield DECLARATION + start("graphml", xmlns="http://graphml.graphdrawing.org/xmlns") + "\n"
    for where, name, type_ in _KEYS:
        key = start(
            "key", id=f"{where}.{name}", for_=where, **{"attr.name": name, "attr.type": type_}
        )
        yield f"{key}</key>\n"
    yield '<graph id="quotations" edgedefault="directed">\n'
    yield from network.nodes()
    yield from network.edges()
    yield "</graph>\n</graphml>\n"


class _Network:
    """Nodes and edges, in the order in which they were met."""

    def __init__(self) -> None:
        self._nodes: dict[_Key, _Node] = {}
        self._edges: dict[tuple[_Key, _Key], tuple[str, Counter[str]]] = {}

    def add(self, document: Document, number: int) -> None:
        """Add a document, its speakers and the outlets in it."""
        here: _Key = ("document", str(number))
        node = self._node(here, "document")
        node.names[document.id or str(number + 1)] += 1
        met: set[_Key] = set()
        for quotation in document.quotations:
            node.quotations += 1
            said_by = here
            if quotation.speaker:
                entity = document.speakers[quotation.speaker.entity]
                named = any(mention.kind == "named" for mention in entity.mentions)
                if named and entity.type in ("person", "organisation"):
                    said_by = ("speaker", entity.type, fold(entity.name))
                else:
                    said_by = ("speaker", str(number), str(entity.id))
                speaker = self._node(said_by, "speaker")
                speaker.names[entity.name] += 1
                speaker.types[entity.type or ""] += 1
                speaker.genders[entity.gender or ""] += 1
                speaker.quotations += 1
                speaker.documents += said_by not in met
                met.add(said_by)
                self._tie(here, said_by, "quotes", quotation)
            for via in quotation.via:
                outlet: _Key = ("outlet", fold(via.name))
                relaying = self._node(outlet, "outlet")
                relaying.names[via.name] += 1
                relaying.quotations += 1
                relaying.documents += outlet not in met
                met.add(outlet)
                self._tie(outlet, said_by, "relays", quotation)

    def _node(self, key: _Key, kind: Literal["document", "speaker", "outlet"]) -> _Node:
        return self._nodes.setdefault(key, _Node(kind, len(self._nodes)))

    def _tie(self, first: _Key, second: _Key, relation: str, quotation: Quotation) -> None:
        _, counts = self._edges.setdefault((first, second), (relation, Counter()))
        counts.update(("quotations", quotation.kind))
        if quotation.cue and quotation.cue.negated:
            counts["negated"] += 1

    def nodes(self) -> Iterator[str]:
        """Write the nodes; a name is the most frequent spelling, the first of equals."""
        for node in self._nodes.values():
            values = {
                "kind": node.kind,
                "label": node.names.most_common(1)[0][0],
                "type": _usual(node.types),
                "gender": _usual(node.genders),
                "quotations": node.quotations,
                "documents": node.documents if node.kind != "document" else None,
            }
            yield f"{start('node', id=f'n{node.number}')}{_data('node', values)}</node>\n"

    def edges(self) -> Iterator[str]:
        """Write the edges with their counts."""
        for (first, second), (relation, counts) in self._edges.items():
            ends = {
                "source": f"n{self._nodes[first].number}",
                "target": f"n{self._nodes[second].number}",
            }
            values: dict[str, str | float] = {
                "relation": relation,
                **{name: counts[name] for name in _COUNTS},
                "weight": float(counts["quotations"]),
            }
            yield f"{start('edge', **ends)}{_data('edge', values)}</edge>\n"


def _usual(values: Counter[str]) -> str | None:
    """The most frequent value that is known."""
    return next((value for value, _ in values.most_common() if value), None)


def _data(where: str, values: Mapping[str, str | float | None]) -> str:
    return "".join(
        f"{start('data', key=f'{where}.{name}')}{content(str(value))}</data>"
        for name, value in values.items()
        if value is not None
    )
