"""How far a run has come, written beside its output, so that an interrupted one can be gone on with.

Beside FILE.part, FILE.part.state tells how many of the inputs are done and how many bytes of the
part they take. It is written every second, after these bytes have reached the disk; what the part
holds beyond them is cut off when the run is gone on with, and made anew. So nothing is lost and
nothing comes twice, wherever the run was killed.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import attrs

from quotes.errors import InputError
from quotes.sources import Failure, Source

_VERSION = 1


@attrs.define
class Counts:
    """What a run has done so far."""

    inputs: int = 0
    """Sources and failures that were read."""
    documents: int = 0
    quotations: int = 0
    speakers: int = 0
    failures: int = 0


@attrs.define
class State:
    """How far a run has come."""

    settings: Mapping[str, Any]
    """What has to be the same when it is gone on with: plain JSON types."""
    counts: Counts = attrs.Factory(Counts)
    size: int = 0
    """The bytes of the part that the inputs take."""
    digest: str = ""
    """Of the inputs, so that other ones are noticed."""


def state_of(part: Path) -> Path:
    """Return the name of the file that tells how far `part` is."""
    return part.with_name(f"{part.name}.state")


def save(path: Path, state: State) -> None:
    """Write `state`; at every moment the file is the old or the new one.

    Raises:
        OSError: when it cannot be written.
    """
    record = {"version": _VERSION, **attrs.asdict(state)}
    new = path.with_name(f"{path.name}.new")
    try:
        with new.open("w", encoding="utf-8") as file:
            json.dump(record, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def load(path: Path) -> State | None:
    """Read a state; None when there is none.

    Raises:
        InputError: when it is damaged, or of another version.
    """
    try:
        record = json.loads(path.read_text("utf-8"))
        if record.pop("version") != _VERSION:
            raise InputError("it was written by another version of quotes", str(path))
        state = State(**{**record, "counts": Counts(**record["counts"])})
        numbers = [state.size, *attrs.astuple(state.counts)]
        if not all(isinstance(number, int) and number >= 0 for number in numbers):
            raise ValueError
    except FileNotFoundError:
        return None
    except InputError:
        raise
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        raise InputError("is damaged", str(path)) from None
    return state


class Followed:
    """Sources on their way: knows the digest of all that were taken up to each of them.

    Attributes:
        digests: for each source that was given and not yet dealt with, in their order, the digest
            of the sources up to it.
    """

    def __init__(self, sources: Iterable[Source | Failure]) -> None:
        self._sources = iter(sources)
        self._digest = ""
        self.digests: deque[str] = deque()

    def __iter__(self) -> Iterator[Source | Failure]:
        for source in self._sources:
            self._digest = _digest(self._digest, source)
            self.digests.append(self._digest)
            yield source

    def skip(self, state: State) -> None:
        """Pass over the inputs that are done.

        Raises:
            InputError: when they are not those that the run had read.
        """
        for _ in range(state.counts.inputs):
            source = next(self._sources, None)
            if source is None:
                break
            self._digest = _digest(self._digest, source)
        if self._digest != state.digest:
            raise InputError(
                f"the first {state.counts.inputs} inputs are not those of the interrupted run: "
                "give the same paths in the same order, or begin anew with --no-resume"
            )


def _digest(before: str, source: Source | Failure) -> str:
    if isinstance(source, Failure):
        parts: tuple[str, ...] = ("failure", source.message)
    else:
        page = source.page.data.hex() if source.page else ""
        parts = ("source", source.id, source.text, repr(dict(source.fields)), page)
    whole = blake2b(before.encode(), digest_size=16)
    for part in parts:
        # The length first, so that no two sequences of parts make the same bytes.
        data = part.encode("utf-8", "surrogatepass")
        whole.update(b"%d:" % len(data))
        whole.update(data)
    return whole.hexdigest()
