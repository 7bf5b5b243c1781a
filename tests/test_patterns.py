"""Every pattern of the package takes time in step with its input: no input blows one up."""

from __future__ import annotations

import ast
import importlib
import itertools
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import regex

import quotes
from quotes.errors import MissingPackageError

PACKAGE = Path(quotes.__file__).parent

# One of each kind of character that a pattern may speak of, beside those that it names itself.
KINDS = " \n\t.a5_ا٣و،,:؛!؟-«»\"'(){}[|]\u064e\u0640\u200f\x00ﻻ/ \u00a0"
LONG = 8_000
AT_MOST = (
    0.15  # seconds of the processor; one pass over so few characters takes a hundredth of that
)


def _in_value(value: Any, depth: int = 0) -> Iterator[Any]:
    if isinstance(value, re.Pattern | regex.Pattern):
        yield value
    elif isinstance(value, dict) and depth < 3:
        for part in value.values():
            yield from _in_value(part, depth + 1)
    elif isinstance(value, list | tuple) and depth < 3:
        for part in value[:500]:
            yield from _in_value(part, depth + 1)


def _patterns() -> dict[str, re.Pattern[Any]]:
    found: dict[str, re.Pattern[Any]] = {}
    for info in pkgutil.walk_packages([str(PACKAGE)], "quotes."):
        if info.name.endswith("__main__"):
            continue
        try:
            module = importlib.import_module(info.name)
        except (MissingPackageError, ModuleNotFoundError):
            continue  # of an extra that is not here
        for value in vars(module).values():
            for pattern in _in_value(value):
                found.setdefault(f"{pattern.pattern!r}", pattern)
    return found


PATTERNS = _patterns()


def _slowest_use(pattern: re.Pattern[Any], text: Any) -> float:
    """Seconds of the slower of two ways to use the pattern; the others (search, split) are these."""
    worst = 0.0
    for use in (pattern.fullmatch, pattern.findall):
        took = _seconds(use, text)
        for _ in range(2):
            if took > AT_MOST:  # perhaps another program had the processor
                took = min(took, _seconds(use, text))
        worst = max(worst, took)
        if worst > AT_MOST:
            break
    return worst


def _seconds(use: Callable[[Any], Any], text: Any) -> float:
    start = time.process_time()
    use(text)
    return time.process_time() - start


def slowest(pattern: re.Pattern[Any], length: int = LONG) -> tuple[float, str]:
    """The longest that the pattern takes on repeated characters of its own and of all kinds."""
    is_bytes = isinstance(pattern.pattern, bytes)
    source = pattern.pattern.decode("latin-1") if is_bytes else pattern.pattern
    own = sorted(set(re.sub(r"\\.", "", source)) - set("^$*+?|()[]\\"))[:20]
    letters = dict.fromkeys([*own, *KINDS])
    pairs = itertools.islice(itertools.combinations(letters, 2), 0, None, 23)
    worst = (0.0, "")
    for unit in [*letters, *("".join(pair) for pair in pairs)]:
        for end in ("", "\x01"):
            # short first: what doubles with every character would never come back from the long one
            for size in (16, 20, 24, 32, 40, length):
                text: Any = unit * (size // len(unit)) + end
                if is_bytes:
                    text = text.encode("utf-8")
                took = _slowest_use(pattern, text)
                worst = max(worst, (took, f"{unit!r} x {size // len(unit)} + {end!r}"))
                if took > AT_MOST:
                    return worst
    return worst


@pytest.mark.parametrize("name", PATTERNS)
def test_no_input_makes_a_pattern_slow(name: str) -> None:
    took, text = slowest(PATTERNS[name])
    assert took < AT_MOST, text


def test_the_patterns_of_the_package_are_found() -> None:
    """As many as the modules compile, so that none hides in a function."""
    compiled = [
        (path.relative_to(PACKAGE), node.lineno, node.col_offset)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "compile"
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
    ]
    assert all(column for _, _, column in compiled)
    assert len(PATTERNS) > 20
    assert len(PATTERNS) >= 0.7 * len(compiled), "of two equal patterns one is found"


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"(\w|\d)*!", r"\s*[|\n]\s*z", r"(a|aa)+$"])
def test_a_pattern_that_blows_up_is_seen(pattern: str) -> None:
    took, _ = slowest(re.compile(pattern))
    assert took > AT_MOST
