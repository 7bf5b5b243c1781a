"""Reading gold: one door to its formats, and the choice of a part of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from quotes.errors import InputError
from quotes.evaluation.annotation import GoldDocument
from quotes.evaluation.brat import read_brat
from quotes.evaluation.gold_records import read_gold_record
from quotes.evaluation.records import at, read_records


def read_gold(path: Path, texts: Mapping[str, str] | None = None) -> tuple[GoldDocument, ...]:
    """Read gold: JSON Lines in the gold schema or the output schema, or a folder of brat files.

    Args:
        path: the file (perhaps with .gz) or the folder.
        texts: by id, the texts of JSON records that hold none.

    Raises:
        InputError: for what can't be read, naming its place, and for an id that is there twice.
    """
    if path.is_dir():
        return read_brat(path)
    documents: dict[str, GoldDocument] = {}
    for where, record in read_records(path):
        with at(where):
            document = read_gold_record(record, texts or {})
            if document.id in documents:
                raise InputError(f"id {document.id!r} is there twice")
        documents[document.id] = document
    return tuple(documents.values())


def choose(documents: Sequence[GoldDocument], part: str) -> tuple[GoldDocument, ...]:
    """Return a part of the gold.

    Args:
        documents: the whole gold, in its order.
        part: odd or even (the first document is odd), news, other (not news), or a genre.

    Raises:
        InputError: when no document is in that part.
    """
    match part:
        case "odd":
            chosen = documents[::2]
        case "even":
            chosen = documents[1::2]
        case "other":
            chosen = [document for document in documents if document.genre != "news"]
        case _:
            chosen = [document for document in documents if document.genre == part]
    if not chosen:
        genres = ", ".join(dict.fromkeys(document.genre for document in documents))
        raise InputError(f"no document of the gold is {part!r}: its genres are {genres}")
    return tuple(chosen)
