"""Input: texts streamed from files, folders, patterns and standard input.

    for source in read(["news/", "more.jsonl.gz"]):
        match source:
            case Source(id=id, text=text): ...
            case Failure(where=where, message=message): ...

What fails is a value in the stream (`Failure`), so one bad file or line never hides the others.
"""

from quotes.sources.html import FIELDS as PAGE_FIELDS
from quotes.sources.html import read_page
from quotes.sources.opening import Position
from quotes.sources.paths import File, find_files
from quotes.sources.source import Failure, Reading, Source
from quotes.sources.stream import read, read_files

__all__ = [
    "PAGE_FIELDS",
    "Failure",
    "File",
    "Position",
    "Reading",
    "Source",
    "find_files",
    "read",
    "read_files",
    "read_page",
]
