"""The docs site: sphinx-build -W docs OUT (extra `docs`); nothing is fetched from the network."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from sphinx.application import Sphinx

import quotes

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "arabic-quotes"
author = "the arabic-quotes authors"
release = version = quotes.__version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_click",
    "arabic",  # docs/_ext
    "outside_pages",
]

# Links such as evaluation.md#confidence lead to headings, as they do on GitHub.
myst_heading_anchors = 4
smartquotes = False  # quotation marks are the subject here

napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
default_role = "code"  # docstrings write `code` with single backticks
autodoc_member_order = "bysource"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = "arabic-quotes"
html_static_path = ["_static"]
html_css_files = ["arabic.css"]
html_show_copyright = False
html_copy_source = False
html_show_sourcelink = False
exclude_patterns = ["_ext"]


def _as_written(_app: Sphinx, _context: click.Context, lines: list[str]) -> None:
    """Help is plain text: an asterisk in it ('news/**/*.txt') is no emphasis."""
    lines[:] = [line.replace("*", r"\*") for line in lines]


def setup(app: Sphinx) -> None:
    """Register with Sphinx."""
    app.connect("sphinx-click-process-description", _as_written)
