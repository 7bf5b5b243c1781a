"""Hand-made parses in a short notation, and stand-ins for what Stanza gives; no stanza is needed."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

from quotes.parsing import Parsed
from quotes.parsing.conllu import documents, read_document, sentences


def conllu(*trees: str, text: bool = True, ranges: bool = True) -> str:
    """CoNLL-U of sentences like `و/CCONJ/2/cc+قال/VERB/0/root الوزير/NOUN/2/nsubj`.

    A blank parts surface tokens, + the words of one, and ~ before a token says that no blank stands
    before it. Without `ranges` the words of a token are tokens of their own, with SpaceAfter=No.
    """
    lines = []
    for number, tree in enumerate(trees, 1):
        tokens = [item.removeprefix("~").split("+") for item in tree.split()]
        glued = [*[item.startswith("~") for item in tree.split()][1:], False]
        rows = []
        surface = ""
        place = 1
        for words, no_blank in zip(tokens, glued, strict=True):
            split = [word.split("/") for word in words]
            form = "".join(word[0] for word in split)
            surface += form + ("" if no_blank else " ")
            after = "SpaceAfter=No" if no_blank else "_"
            if ranges and len(split) > 1:
                rows.append([f"{place}-{place + len(split) - 1}", form, *"_" * 7, after])
            for index, (word, tag, head, relation) in enumerate(split):
                inner = index + 1 < len(split)
                misc = "_" if ranges and len(split) > 1 else "SpaceAfter=No" if inner else after
                rows.append([str(place), word, word, tag, "_", "_", head, relation, "_", misc])
                place += 1
        lines.append(f"# sent_id = s{number}")
        if text:
            lines.append(f"# text = {surface.strip()}")
        lines += ["\t".join(row) for row in rows]
        lines.append("")
    return "\n".join(lines) + "\n"


def read_all(written: str) -> list[Parsed]:
    """The documents of a CoNLL-U text."""
    numbered = enumerate(written.split("\n"), 1)
    return [read_document(group) for group in documents(sentences(numbered))]


def parsed(*trees: str) -> Parsed:
    """One parsed document of trees in the notation of `conllu`."""
    (document,) = read_all(conllu(*trees))
    return document


class FakeDocument:
    """Looks like a `stanza.Document`: sentences of tokens of words."""

    def __init__(self, rows: Sequence[list[dict[str, object]]], text: str | None = None) -> None:
        self.text = text
        self.sentences = [FakeSentence(sentence) for sentence in rows]


class FakeSentence:
    """Looks like a `stanza.Sentence` in which each token is one word that hangs on the first."""

    def __init__(self, rows: list[dict[str, object]]) -> None:
        self.rows = rows
        self.text = None
        self.tokens = [
            SimpleNamespace(
                text=row["text"],
                start_char=row["start_char"],
                end_char=row["end_char"],
                spaces_after=" ",
                ner=None,
                words=[
                    SimpleNamespace(
                        text=row["text"],
                        upos="NOUN" if index else "VERB",
                        head=1 if index else 0,
                        deprel="dep" if index else "root",
                        lemma=None,
                    )
                ],
            )
            for index, row in enumerate(rows)
        ]
        self.words = [word for token in self.tokens for word in token.words]

    def to_dict(self) -> list[dict[str, object]]:
        return [{**row, "id": (index,)} for index, row in enumerate(self.rows, 1)]


class FakePipeline:
    """Looks like a `stanza.Pipeline`; ends a sentence at every full stop, and fails where told to."""

    processors = dict.fromkeys(("tokenize", "pos", "depparse"))

    def __init__(self, *, fails_on: str = "\0") -> None:
        self.fails_on = fails_on
        self.batches: list[int] = []
        self.parsed: list[list[str]] = []

    def bulk_process(self, texts: Sequence[str], processors: str) -> list[FakeDocument]:
        assert "tokenize" in processors
        self.batches.append(len(texts))
        if any(self.fails_on in text for text in texts):
            raise RuntimeError("an odd text\nwith details")
        return [FakeDocument(self._sentences(text), text) for text in texts]

    def process(self, documents: Sequence[FakeDocument], processors: str) -> None:
        assert "depparse" in processors
        self.parsed += [
            [" ".join(str(token.text) for token in sentence.tokens) for sentence in each.sentences]
            for each in documents
        ]

    def _sentences(self, text: str) -> list[list[dict[str, object]]]:
        found: list[list[dict[str, object]]] = [[]]
        place = 0
        for paragraph in text.split("\n\n"):
            for word in paragraph.split():
                start = text.index(word, place)
                place = start + len(word)
                found[-1].append({"text": word, "start_char": start, "end_char": place})
                if word.endswith("."):
                    found.append([])
            found.append([])
        return [sentence for sentence in found if sentence]
