"""to_dataframe without its packages: what is wrong, and what to install."""

from __future__ import annotations

import sys
from typing import Any

import pytest

import quotes
from made_documents import article_document


@pytest.mark.parametrize("engine", ["pandas", "polars"])
def test_missing_package_says_what_to_install(engine: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, engine, None)
    with pytest.raises(quotes.MissingPackageError) as error:
        quotes.to_dataframe(article_document(), engine)
    assert str(error.value) == (
        f"a {engine} data frame needs {engine}, which is not installed: "
        f"run pip install 'arabic-quotes[{engine}]'"
    )


@pytest.mark.parametrize(
    ("documents", "engine", "message"),
    [
        (article_document(), "dask", "engine is 'dask', not one of pandas, polars"),
        (["نص"], "pandas", "documents holds str, not Document: give what quotes.extract returned"),
        (7, "pandas", "documents is int, not a Document or several"),
    ],
)
def test_wrong_use_is_refused(documents: Any, engine: Any, message: str) -> None:
    with pytest.raises(quotes.InputError) as error:
        quotes.to_dataframe(documents, engine)
    assert str(error.value) == message
