"""Build hook: every wheel, an editable one too, comes with the lexicon compiled (`quotes.lexicon.stored`)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledLexicon(BuildHookInterface):
    """Compiles the TOML files of the checkout into src/quotes/data/lexicon.json."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Write the file before the package is put together."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from quotes.lexicon import store  # noqa: PLC0415 - of this checkout, not of an installation

        store()
