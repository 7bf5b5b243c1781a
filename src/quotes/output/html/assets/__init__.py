"""The files that the page and the notebook display are made of."""

from __future__ import annotations

from importlib import resources


def asset(name: str) -> str:
    """Return the text of one of the files beside this module."""
    return resources.files(__name__).joinpath(name).read_text("utf-8")
