"""Every code block of README and docs runs, and prints what the page says.

Blocks of a page are one session, from top to bottom, in a folder with the files that pages speak of
(made_pages.lay_out). What cannot run says why in a comment right before it:
`<!-- not run: needs a model -->`; its commands are then checked for options that exist. What needs
the package of an extra (`<!-- needs: pandas -->`) runs where that is installed, as it is in CI.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import shlex
import tomllib
import xml.etree.ElementTree as ET
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import click
import pytest

from made_pages import PAGES, ROOT, Block, blocks, commands, lay_out, run_shell
from quotes.cli import main

RUN = {"python", "sh"}
READ = {"json", "toml", "xml", "text", "sql"}  # sql is checked by the tests of its format
BUILT = re.compile(r"\{[\w:-]+\}.*")  # directives: the build of the site runs them
NAMED = [pytest.param(path, id=str(path.relative_to(ROOT))) for path in PAGES]


@pytest.mark.parametrize("path", NAMED)
def test_blocks_run_and_print_what_the_page_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = blocks(path)
    if not any(block.language in RUN for block in found):
        return
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block, after in pairwise([*found, Block("", "", None, (), 0)]):
        if block.language not in RUN or block.reason or not all(map(find_spec, block.needs)):
            continue
        shown = after.language if after.section == block.section else None
        if block.language == "sh":
            printed = run_shell(block.code, tmp_path)
            if shown == "text":  # perhaps a part of it
                assert _measured_aside(after.code) in _measured_aside(printed)
            continue
        printed = _run_python(block.code, path.name, names)
        if shown == "text":
            assert _measured_aside(printed) == _measured_aside(after.code)
        elif shown == "json":
            assert json.loads(_measured_aside(printed)) == json.loads(_measured_aside(after.code))


def _run_python(code: str, page: str, names: dict[str, object]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, page, "exec"), names)  # noqa: S102 - the page's own code
    return printed.getvalue()


def _measured_aside(shown: str) -> str:
    """What is shown without its confidences: they change with every measurement."""
    shown = re.sub(r'"confidence": [\d.]+', '"confidence": null', shown)
    return re.sub(r"right in \d+%|confidence [\d.]+", "", shown)


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
        if block.reason:
            assert block.language in RUN, "only what could run needs a reason"


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
