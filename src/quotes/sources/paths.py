"""The files that the given paths stand for, each with the id that its text will have."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

import attrs

from quotes.sources.source import Failure

STDIN = "-"
_TEXT_SUFFIXES = (".txt", ".text", ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".html", ".htm")


@attrs.frozen
class File:
    """A file to read."""

    path: Path | None
    """None for standard input."""
    where: str
    """The path as the user will recognise it, for messages."""
    id: str
    """The shortest of stem, path inside the given folder and whole path that no other file has."""


@attrs.frozen
class _Found:
    path: Path
    inside: str
    """The path inside the folder that was given; the file's name when the file itself was."""


def find_files(paths: Sequence[str | os.PathLike[str]]) -> list[File | Failure]:
    """Return the files of `paths` in their order, folders sorted; each file once.

    A folder gives its texts (`.txt .text .jsonl .ndjson .json .csv .tsv .html .htm`, also with
    `.gz`), those of its subfolders too; hidden ones are passed over. A pattern that the shell left alone is
    expanded here; `**` reaches into subfolders. `-` is standard input.
    """
    found: dict[str, _Found | Failure | None] = {}
    for path in [os.fspath(path) for path in paths]:
        if path == STDIN:
            found.setdefault(STDIN, None)
            continue
        for item in _expand(path):
            where = item.where if isinstance(item, Failure) else str(item.path)
            # Two ways to one file (a folder, and the file in it) are one input.
            found.setdefault(os.path.abspath(where), item)  # noqa: PTH100 - resolves no links
    return _with_ids(list(found.values()))


def _expand(path: str) -> Iterator[_Found | Failure]:
    # A file may well be called "report [1].txt": a pattern is only what names no file.
    if not path:
        # What an unset shell variable gives; as a Path it would be the current folder.
        yield Failure('""', "is no path")
    elif glob.has_magic(path) and not os.path.lexists(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - takes any pattern
        if not matches:
            yield Failure(path, "no file matches this pattern")
        for match in matches:
            yield from _expand_one(Path(match))
    else:
        yield from _expand_one(Path(path))


def _expand_one(path: Path) -> Iterator[_Found | Failure]:
    if path.is_dir():
        yield from _in_folder(path)
    elif path.exists():
        yield _Found(path, path.name)
    else:
        yield Failure(str(path), "no such file or folder")


def _in_folder(folder: Path) -> Iterator[_Found | Failure]:
    failures: list[OSError] = []
    count = 0
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            # is_file: to open a named pipe would wait for ever.
            if _is_text_name(name) and path.is_file():
                count += 1
                yield _Found(path, path.relative_to(folder).as_posix())
    for error in failures:
        yield Failure(str(error.filename), f"cannot be listed: {error.strerror}")
    if not count and not failures:
        kinds = " ".join(_TEXT_SUFFIXES)
        yield Failure(str(folder), f"the folder holds no texts ({kinds}, or these with .gz)")


def _is_text_name(name: str) -> bool:
    return not name.startswith(".") and _plain_name(name).lower().endswith(_TEXT_SUFFIXES)


def _plain_name(name: str) -> str:
    """The name without .gz."""
    return name[:-3] if name.lower().endswith(".gz") else name


def suffix(path: Path) -> str:
    """Return the suffix that tells the format, in small letters: `.jsonl` for news.JSONL.gz."""
    return PurePath(_plain_name(path.name)).suffix.lower()


def _with_ids(found: list[_Found | Failure | None]) -> list[File | Failure]:
    files = [item for item in found if isinstance(item, _Found)]
    names = [(_stem(file.path), file.inside, file.path.as_posix()) for file in files]
    taken = [Counter(column) for column in zip(*names, strict=True)]
    ids = {
        file.path: next(
            (name for name, counts in zip(choice, taken, strict=True) if counts[name] == 1),
            choice[-1],
        )
        for file, choice in zip(files, names, strict=True)
    }
    result: list[File | Failure] = []
    for item in found:
        if item is None:
            result.append(File(None, "standard input", "stdin"))
        elif isinstance(item, Failure):
            result.append(item)
        else:
            result.append(File(item.path, str(item.path), ids[item.path]))
    return result


def _stem(path: Path) -> str:
    return PurePath(_plain_name(path.name)).stem
