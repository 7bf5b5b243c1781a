"""Build the gold data set from the annotated documents.

The documents stand in ``documents/*.toml``, one text with its annotations a table, written for
human eyes: every span is given by its words. This program finds the words, checks all that can be
checked, and writes next to itself:

    gold.jsonl    the texts with their annotations, spans as character offsets
    docs.jsonl    the texts alone, as input for an extractor
    DATASHEET.md  its table of counts only

How the words are found is told in ``README.md`` ("How a string finds its place").

    python gold/build.py                 write them
    python gold/build.py --check         write nothing, fail where a file is not up to date
    python gold/build.py --statistics    write nothing, print what the set consists of
"""

import argparse
import json
import re
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

HERE = Path(__file__).resolve().parent
KINDS = ("direct", "indirect", "mixed")
GENRES = (
    "news",
    "sport",
    "economy",
    "court",
    "health",
    "fact-check",
    "statement",
    "interview",
    "opinion",
    "social",
    "story",
    "religious",
    "science",
    "local",
)
DOCUMENT_KEYS = {"id", "genre", "country", "register", "text"}
ROW_KEYS = {"kind", "content", "quoted", "cue", "speaker", "entity", "via", "optional", "unmarked"}
# Every sign that this set uses for a quotation mark, typed well or badly.
MARKS = "\"“”„«»‹›‘’'()"
ELLIPSIS = " <> "
NUMBERED = re.compile(r"^(?P<words>.+)#(?P<number>[1-9]\d*)$", re.DOTALL)
# Prefixed particles (و ف ب ل ك) that may stand, vocalised or with a tatweel, before a word.
PROCLITICS = re.compile(r"[وفبلك\u064b-\u0652\u0640]{0,6}")
SENTENCE_END = re.compile(r"[.!؟?…]+(?=[\s\"“”«»'()]|$)|\n")
# A stretch that stands between two marks of a paragraph: enough for counting.
MARKED = re.compile(
    r"«[^«»\n]+»|»[^«»\n]+«|“[^“”\n\"]+[”\"]|”[^“”\n]+“|\"[^\"\n]+\"|''[^'\n]+''|\(\([^()\n]+\)\)"
)
# The part of the datasheet that is counted, not written.
COUNTS = re.compile(r"(<!-- counted by build.py -->\n).*?(<!-- end of the counts -->)", re.DOTALL)

Span: TypeAlias = tuple[int, int]


class GoldError(Exception):
    """Something in a document file that is not as it should be."""


@dataclass(frozen=True)
class Row:
    """One annotated quotation, its spans found."""

    kind: str
    content: Span
    quoted: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: Span | None
    entity: tuple[str, ...]
    via: Span | None
    optional: bool
    unmarked: bool

    def as_json(self) -> dict[str, object]:
        """Give the row as it stands in ``gold.jsonl``."""
        fields: dict[str, object] = {
            "kind": self.kind,
            "content": self.content,
            "quoted": self.quoted,
            "cue": self.cue,
            "speaker": self.speaker,
            "entity": self.entity,
            "via": self.via,
        }
        if self.optional:
            fields["optional"] = True
        if self.unmarked:
            fields["unmarked"] = True
        return fields


@dataclass(frozen=True)
class Document:
    """One text with its quotations."""

    id: str
    genre: str
    country: str
    register: str
    text: str
    rows: tuple[Row, ...]

    def as_json(self) -> dict[str, object]:
        """Give the document as it stands in ``gold.jsonl``."""
        return {
            "id": self.id,
            "text": self.text,
            "genre": self.genre,
            "quotations": [row.as_json() for row in self.rows],
        }


# Finding words in a text -------------------------------------------------------------------------


def in_word(char: str) -> bool:
    """Tell whether a character belongs to a word: a letter, a digit, a vowel sign, a tatweel."""
    return char.isalnum() or unicodedata.category(char).startswith("M")


def starts_word(text: str, start: int) -> bool:
    """Tell whether a word, or what follows its prefixed particles (وقال، بقوله), starts here."""
    if start == 0 or not in_word(text[start]):
        return True
    before = start
    while before and in_word(text[before - 1]):
        before -= 1
    return PROCLITICS.fullmatch(text, before, start) is not None


def ends_word(text: str, end: int) -> bool:
    """Tell whether a word ends here."""
    return end == len(text) or not in_word(text[end]) or not in_word(text[end - 1])


def occurrences(text: str, words: str) -> list[Span]:
    """List all places where the words stand as words, in reading order."""
    found = []
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if starts_word(text, start) and ends_word(text, end):
            found.append((start, end))
        start = text.find(words, start + 1)
    return found


def numbered(target: str) -> tuple[str, int | None]:
    """Split ``words#2`` into the words and the number of the occurrence."""
    match = NUMBERED.match(target)
    if match is None:
        return target, None
    return match["words"], int(match["number"])


def places(text: str, target: str) -> list[Span]:
    """List the places that a plain or numbered string may mean."""
    words, number = numbered(target)
    found = occurrences(text, words)
    if not found:
        raise GoldError(f"not in the text: {words!r}")
    if number is None:
        return found
    if number > len(found):
        raise GoldError(f"occurs {len(found)} times only: {target!r}")
    return [found[number - 1]]


def candidates(text: str, target: str) -> list[Span]:
    """List the places of a string, which may be shortened to ``first words <> last words``."""
    if ELLIPSIS not in target:
        return places(text, target)
    first, _, last = target.partition(ELLIPSIS)
    spans = []
    for start, end in places(text, first):
        ends = [span for span in places(text, last) if span[0] >= end]
        if ends:
            spans.append((start, ends[0][1]))
    if not spans:
        raise GoldError(f"the last words do not follow the first: {target!r}")
    return spans


def the_only(spans: Sequence[Span], target: str) -> Span:
    """Give the only place, or complain that a number is needed."""
    if len(spans) != 1:
        raise GoldError(f"occurs {len(spans)} times, say which with #n: {target!r}")
    return spans[0]


def paragraphs_of(text: str, span: Span) -> Span:
    """Give the bounds of the paragraph, or paragraphs, that a span stands in."""
    end = text.find("\n", span[1])
    return text.rfind("\n", 0, span[0]) + 1, len(text) if end < 0 else end


def within(inner: Span, outer: Span) -> bool:
    """Tell whether a span lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def distance(text: str, span: Span, content: Span) -> tuple[int, int, bool]:
    """Measure how far a span is from a content: sentence ends first, then characters, then side."""
    after = span[0] >= content[1]
    start, end = (content[1], span[0]) if after else (span[1], content[0])
    return len(SENTENCE_END.findall(text, start, end)), end - start, after


def nearest(text: str, spans: Sequence[Span], content: Span) -> Span:
    """Choose the place that belongs to a content: beside it, or else in it, or else elsewhere."""
    paragraph = paragraphs_of(text, content)
    inside = [span for span in spans if within(span, content)]
    outside = [span for span in spans if span[1] <= content[0] or span[0] >= content[1]]
    beside = [span for span in outside if within(span, paragraph)]
    pool = beside or inside or outside
    if pool is inside and inside:
        return the_only(inside, text[slice(*inside[0])])
    if not pool:
        raise GoldError(f"crosses the border of its content: {text[slice(*spans[0])]!r}")
    return min(pool, key=lambda span: distance(text, span, content))


# Reading a document -------------------------------------------------------------------------------


def string(table: dict[str, object], key: str) -> str | None:
    """Read a string, or nothing where the key is missing."""
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value:
        raise GoldError(f"{key} is to be a string with something in it")
    return value


def strings(table: dict[str, object], key: str) -> list[str]:
    """Read a list of strings, empty where the key is missing."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise GoldError(f"{key} is to be a list of strings")
    return value


def flag(table: dict[str, object], key: str) -> bool:
    """Read a flag, false where the key is missing."""
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise GoldError(f"{key} is to be true or false")
    return value


def required(table: dict[str, object], key: str) -> str:
    """Read a string that has to be there."""
    value = string(table, key)
    if value is None:
        raise GoldError(f"{key} is missing")
    return value


def read_row(text: str, table: dict[str, object]) -> Row:
    """Read one quotation and find its spans."""
    if unknown := table.keys() - ROW_KEYS:
        raise GoldError(f"unknown keys: {', '.join(sorted(unknown))}")
    target = required(table, "content")
    content = the_only(candidates(text, target), target)

    def near(words: str) -> Span:
        return nearest(text, candidates(text, words), content)

    def inside(words: str) -> Span:
        found = [span for span in candidates(text, words) if within(span, content)]
        if not found:
            raise GoldError(f"quoted, but not in the content: {words!r}")
        return the_only(found, words)

    speaker, via = string(table, "speaker"), string(table, "via")
    return Row(
        kind=required(table, "kind"),
        content=content,
        quoted=tuple(sorted(inside(words) for words in strings(table, "quoted"))),
        cue=tuple(near(words) for words in strings(table, "cue")),
        speaker=near(speaker) if speaker else None,
        entity=tuple(strings(table, "entity")),
        via=near(via) if via else None,
        optional=flag(table, "optional"),
        unmarked=flag(table, "unmarked"),
    )


def read_document(table: dict[str, object]) -> Document:
    """Read one document with all its quotations, in reading order."""
    if unknown := table.keys() - DOCUMENT_KEYS - {"quotation"}:
        raise GoldError(f"unknown keys: {', '.join(sorted(unknown))}")
    text = required(table, "text").removesuffix("\n")
    tables = table.get("quotation", [])
    if not isinstance(tables, list):
        raise GoldError("quotation is to be a list of tables")
    rows = []
    for quotation in tables:
        try:
            row = read_row(text, quotation)
            check_row(text, row)
        except GoldError as error:
            raise GoldError(f"{quotation.get('content', '?')!r}: {error}") from error
        rows.append(row)
    document = Document(
        id=required(table, "id"),
        genre=required(table, "genre"),
        country=required(table, "country"),
        register=required(table, "register"),
        text=text,
        rows=tuple(sorted(rows, key=lambda row: (row.content, row.cue))),
    )
    check_document(document)
    return document


# Checks -------------------------------------------------------------------------------------------


def is_marked(text: str, span: Span) -> bool:
    """Tell whether a mark stands right before a span, or right after it (a mark may be missing)."""
    before, after = text[: span[0]].rstrip(), text[span[1] :].lstrip(" .،!؟")
    return before[-1:] in set(MARKS) or after[:1] in set(MARKS)


def skeleton(words: str) -> str:
    """Strip vowel signs and tatweels."""
    return "".join(c for c in words if (c.isalnum() and c != "\u0640") or c == " ")


def check_row(text: str, row: Row) -> None:
    """Check the form that the guideline asks of each kind of quotation."""
    if row.kind not in KINDS:
        raise GoldError(f"kind is to be one of {', '.join(KINDS)}")
    if row.kind == "direct" and row.unmarked == bool(row.quoted):
        raise GoldError("direct speech is either quoted or unmarked")
    if row.kind == "mixed" and not row.quoted:
        raise GoldError("a mixed quotation has a quoted stretch")
    if row.kind == "indirect" and (row.quoted or row.unmarked):
        raise GoldError("an indirect quotation is neither quoted nor unmarked")
    content = text[slice(*row.content)]
    if content != content.strip() or (row.kind == "indirect" and content[-1] in ".،؛:"):
        raise GoldError("the content begins or ends with a blank or a stop")
    for span in row.quoted:
        if not is_marked(text, span):
            raise GoldError(f"no mark beside the quoted stretch {text[slice(*span)]!r}")
    for earlier, later in zip(row.quoted, row.quoted[1:], strict=False):
        if later[0] < earlier[1]:
            raise GoldError("two quoted stretches overlap")
    if row.speaker and any(within(cue, row.speaker) for cue in row.cue):
        raise GoldError("the cue lies in the mention of the speaker")
    known = skeleton(text)
    for name in row.entity:
        for word in skeleton(name).split():
            if word.removeprefix("ال") not in known:
                raise GoldError(f"the text does not know this name: {name!r}")


def check_document(document: Document) -> None:
    """Check the text, and the rows against each other."""
    if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*-\d\d", document.id):
        raise GoldError("an id is made of small letters, hyphens and two digits: a-politics-01")
    if document.genre not in GENRES:
        raise GoldError(f"genre is to be one of {', '.join(GENRES)}")
    for line in document.text.split("\n"):
        if line != line.strip(" \t\r\f\v"):
            raise GoldError(f"a blank before or after the line {line[:40]!r}")
    if document.text != document.text.strip():
        raise GoldError("a blank line before or after the text")
    quoted = Counter(span for row in document.rows for span in row.quoted)
    for span, count in quoted.items():
        if count > 1:
            raise GoldError(f"two rows share the stretch {document.text[slice(*span)]!r}")
    rows = Counter((row.content, row.cue) for row in document.rows)
    for (content, _), count in rows.items():
        if count > 1:
            raise GoldError(f"annotated twice: {document.text[slice(*content)]!r}")


def read_file(path: Path) -> tuple[list[Document], list[str]]:
    """Read a file of documents; give them with all that is wrong in the file."""
    documents: list[Document] = []
    faults: list[str] = []
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")).get("document", [])
    except tomllib.TOMLDecodeError as error:
        return [], [f"{path.name}: {error}"]
    for table in tables:
        try:
            documents.append(read_document(table))
        except GoldError as error:
            faults.append(f"{path.name}: {table.get('id', 'a document without id')}: {error}")
    return documents, faults


def read_all(folder: Path) -> tuple[list[Document], list[str]]:
    """Read all files of documents, in the order of their names."""
    documents: list[Document] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        new, wrong = read_file(path)
        documents += new
        faults += wrong
    ids = Counter(document.id for document in documents)
    faults += [f"used by {count} documents: {name}" for name, count in ids.items() if count > 1]
    return documents, faults


# Output -------------------------------------------------------------------------------------------


def lines(items: Iterable[dict[str, object]]) -> str:
    """Give one JSON object a line."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


def share(part: int, whole: int) -> str:
    """Write a number with its share of a whole."""
    return f"{part} ({100 * part / whole:.0f} %)" if whole else str(part)


def marked_stretches(document: Document) -> tuple[int, int]:
    """Count the stretches inside marks, and those of them that are nobody's reported words."""
    spoken = [span for row in document.rows for span in row.quoted]
    found = [match.span() for match in MARKED.finditer(document.text)]
    idle = [s for s in found if not any(s[0] < end and start < s[1] for start, end in spoken)]
    return len(found), len(idle)


def table(title: str, documents: Sequence[Document], key: Callable[[Document], str]) -> str:
    """Write how many documents have each value of a field, the frequent ones first."""
    counts = sorted(Counter(map(key, documents)).items(), key=lambda item: (-item[1], item[0]))
    return f"{title}: " + ", ".join(f"{name} {count}" for name, count in counts)


def statistics(documents: Sequence[Document]) -> Iterator[str]:
    """Write what the set consists of, a line at a time."""
    rows = [row for document in documents for row in document.rows]
    counted = [row for row in rows if not row.optional]
    marked = [marked_stretches(document) for document in documents]
    words = [len(document.text.split()) for document in documents]
    total, idle = sum(count for count, _ in marked), sum(count for _, count in marked)
    yield f"documents: {len(documents)}"
    yield f"words: {sum(words)}; {min(words)} to {max(words)} a document"
    yield f"quotations: {len(counted)}, and {len(rows) - len(counted)} optional"
    for kind in KINDS:
        yield f"  {kind}: {share(sum(row.kind == kind for row in counted), len(counted))}"
    yield f"  direct without marks: {sum(row.unmarked for row in counted)}"
    yield f"  speaker implicit: {share(sum(not r.speaker for r in counted), len(counted))}"
    yield f"  without cue: {sum(not row.cue for row in counted)}"
    yield f"  with an outlet that relays: {sum(row.via is not None for row in counted)}"
    yield f"quoted stretches: {sum(len(row.quoted) for row in counted)}"
    yield f"stretches in paired marks: {total}, of which nobody's words: {share(idle, total)}"
    most = sum(2 * nobody >= count > 0 for count, nobody in marked)
    yield f"documents where these are at least half: {share(most, len(documents))}"
    yield f"documents with some: {share(sum(n > 0 for _, n in marked), len(documents))}"
    yield table("genre", documents, lambda document: document.genre)
    yield table("register", documents, lambda document: document.register)
    yield table("country", documents, lambda document: document.country)


def outputs(documents: Sequence[Document], datasheet: str) -> dict[str, str]:
    """Give the contents of the files that are built, by name."""
    counts = "\n```text\n" + "\n".join(statistics(documents)) + "\n```\n"
    return {
        "gold.jsonl": lines(document.as_json() for document in documents),
        "docs.jsonl": lines({"id": d.id, "text": d.text} for d in documents),
        "DATASHEET.md": COUNTS.sub(lambda match: match[1] + counts + match[2], datasheet),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, check or count; give the exit code."""
    parser = argparse.ArgumentParser(description="Build the gold data set.")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="fail where a file is not up to date")
    mode.add_argument("--statistics", action="store_true", help="print what the set consists of")
    options = parser.parse_args(arguments)
    documents, faults = read_all(HERE / "documents")
    if options.statistics and not faults:
        sys.stdout.write("\n".join(statistics(documents)) + "\n")
        return 0
    if not faults:
        datasheet = (HERE / "DATASHEET.md").read_text(encoding="utf-8")
        for name, content in outputs(documents, datasheet).items():
            path = HERE / name
            if not options.check:
                path.write_text(content, encoding="utf-8", newline="\n")
            elif not path.exists() or path.read_text(encoding="utf-8") != content:
                faults.append(f"{name} is not up to date: run gold/build.py")
    sys.stderr.write("".join(f"{fault}\n" for fault in faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
