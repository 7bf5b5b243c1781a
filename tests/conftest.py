"""Options of the test run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

# A busy machine is no failure; the tests that are about time measure it themselves.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

if TYPE_CHECKING:
    from made_browser import Browser

# Suites that import the package of an extra cannot be collected without it.
collect_ignore_glob = [] if find_spec("selenium") else ["test_browser_*.py"]


# The suites of the extras: where the package is missing, their files cannot even be read.
# CI installs each and runs them by their marker.
_NEEDED = {"selenium": "test_browser_*.py"}
collect_ignore_glob = [files for package, files in _NEEDED.items() if find_spec(package) is None]


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
