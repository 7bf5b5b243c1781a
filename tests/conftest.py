"""Options of the test run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from made_browser import Browser


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
