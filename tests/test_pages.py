"""Every code block of README and docs runs, and prints what the page says.

Blocks of a page are one session, from top to bottom, in a folder with the files that pages speak of
(made_pages.lay_out). What needs the package of an extra says so in a comment right before it
(`<!-- needs: pandas -->`) and runs where that is installed, as it is in CI; what needs more
(`<!-- suite: spark -->`) is run by test_pages_suites.py and, with models, test_stanza_real.py.
"""

from __future__ import annotations

import json
import re
import shlex
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import click
import pytest

from made_pages import PAGES, ROOT, RUN, blocks, commands, lay_out, run_page
from quotes.cli import main

READ = {"json", "toml", "xml", "text", "sql"}  # sql is checked by the tests of its format
BUILT = re.compile(r"\{[\w:-]+\}.*")  # directives: the build of the site runs them
NAMED = [pytest.param(path, id=str(path.relative_to(ROOT))) for path in PAGES]


@pytest.mark.parametrize("path", NAMED)
def test_blocks_run_and_print_what_the_page_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if any(block.language in RUN for block in blocks(path)):
        lay_out(tmp_path)
        monkeypatch.chdir(tmp_path)
        run_page(path, tmp_path)


@pytest.mark.parametrize("path", NAMED)
def test_blocks_are_of_a_kind_that_is_run_or_read(path: Path) -> None:
    for block in blocks(path):
        known = block.language in RUN | READ or BUILT.fullmatch(block.language)
        assert known, f"```{block.language} is neither run nor read: use one of {RUN | READ}"
        if block.language == "toml":
            tomllib.loads(block.code)
        elif block.language == "json":
            json.loads(block.code)
        elif block.language == "xml":
            ET.fromstring(block.code)  # noqa: S314 - our own page
        assert block.language in RUN or not block.suite, "only what runs has a suite"


@pytest.mark.parametrize("path", NAMED)
def test_options_on_a_page_exist(path: Path) -> None:
    for block in blocks(path):
        for line in commands(block.code) if block.language == "sh" else ():
            command, arguments = _command(shlex.split(line)[1:])
            known = {option for each in command.params for option in each.opts}
            known |= {option for each in command.params for option in each.secondary_opts}
            for argument in arguments:
                if argument.startswith("-") and argument != "-":
                    assert argument.split("=")[0] in known | {"--help", "-h"}, line


def _command(words: list[str]) -> tuple[click.Command, list[str]]:
    command: click.Command = main
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command, words = command.commands[words[0]], words[1:]
    return command, words


@pytest.mark.parametrize("path", NAMED)
def test_usage_lines_are_those_of_the_commands(path: Path) -> None:
    for block in blocks(path):
        if block.language != "text" or not block.code.startswith("quotes "):
            continue
        for line in block.code.splitlines():
            names = [word for word in line.split() if re.fullmatch("[a-z]+", word)]
            command, rest = _command(names[1:])
            assert not rest, line
            context = click.Context(command, info_name=" ".join(names))
            assert command.get_usage(context) == f"Usage: {line}"
