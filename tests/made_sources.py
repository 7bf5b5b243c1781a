"""Files of texts made for a test, and what reading them gives; used by the tests of sources."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from quotes.sources import Failure, Reading, Source, read

NEWS = "قال المدير: «اكتمل العمل».\r\nوأضاف أن الافتتاح قريب.\n"
MORE = "أعلنت البلدية أن الطريق مغلق."
RECORD = json.dumps({"id": "b7", "text": NEWS, "url": "x"}, ensure_ascii=False)


def write(name: str, data: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    data = data.encode() if isinstance(data, str) else data
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return name


def texts(*paths: str, **reading: Any) -> list[tuple[str, str]]:
    """The (id, text) of each source; a failure fails the test."""
    found = []
    for source in read(paths, Reading(**reading)):
        assert isinstance(source, Source), source
        found.append((source.id, source.text))
    return found


def only_failure(name: str, **reading: Any) -> str:
    """The message of the one failure of `name`, read between two good files, which come out."""
    before, after = write("before.txt", MORE), write("zz/after.txt", MORE)
    results = list(read([before, name, after], Reading(**reading)))
    failures = [str(result) for result in results if isinstance(result, Failure)]
    ids = [result.id for result in results if isinstance(result, Source)]
    assert ids[0] == "before"
    assert ids[-1] == "after"
    assert len(failures) == 1, failures
    assert "\n" not in failures[0]
    return failures[0]
