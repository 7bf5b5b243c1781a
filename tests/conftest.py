"""Options of the test run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from made_browser import Browser

# The suites of the extras: where the package is missing, their files cannot even be read.
# CI installs each and runs them by their marker.
_NEEDED = {"selenium": "test_browser_*.py", "sphinx": "test_docs_*.py"}
collect_ignore_glob = [files for package, files in _NEEDED.items() if find_spec(package) is None]

# The same examples in every run: `python -m tests.fuzz` looks for new ones. And a busy machine is no
# failure: the tests that are about time measure it themselves.
settings.register_profile("same", derandomize=True, deadline=None, max_examples=40)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/golden anew from what comes out now; then read what has changed",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for people: CI compares, it does not rewrite")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from made_browser import started_browser  # noqa: PLC0415 - needs the extra `browser`

    with started_browser() as started:
        yield started
