"""README and docs name what there is. Their code: test_pages.py."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import attrs
import click
import pytest

import quotes
from made_pages import PAGES, ROOT, blocks
from quotes.cli import main
from quotes.lexicon import FRAMES, SENSES, check, default_lexicon
from quotes.lexicon.tables import ExpressionRow, VerbRow
from quotes.links import RULES
from quotes.output.formats import FORMATS
from quotes.output.label_studio import CONFIGURATION
from quotes.table import COLUMNS

COMMAND = re.compile(r"(?:^|[`|&$]\s*)quotes((?: [a-z]+)+)", re.MULTILINE)


def _page(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _commands(group: click.Group, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}".strip(), command


COMMANDS = dict(_commands(main))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_that_a_page_names_exist(path: Path) -> None:
    for words in COMMAND.findall(path.read_text("utf-8")):
        named = words.strip()
        assert any(named == name or named.startswith(f"{name} ") for name in COMMANDS), named


@pytest.mark.parametrize(
    "name", ["extract", "explain", "speakers", "search", "lexicon list", "lexicon check"]
)
def test_cli_page_names_every_option(name: str) -> None:
    page = _page("docs/cli.md")
    section = page.split(f"## quotes {name}\n")[1].split("\n## ")[0]
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Option):
            for option in parameter.opts:
                assert f"`{option}" in section, option


def test_readme_has_the_two_commands_and_every_command_in_its_tour() -> None:
    readme = _page("README.md")
    assert "\npip install . && quotes extract examples/articles\n" in readme
    assert '\npip install -e ".[test]" && pytest\n' in readme
    for name in ("extract", "explain", "lexicon list", "lexicon check"):
        assert f"`quotes {name}" in readme


def test_lexicon_page_names_every_key_sense_frame_and_category() -> None:
    page = _page("docs/lexicon.md")
    keys = [field.name for row in (VerbRow, ExpressionRow) for field in attrs.fields(row)]
    for word in [*keys, *SENSES, *FRAMES, *default_lexicon().words]:
        assert f"`{word}`" in page, word


def test_lexicon_page_has_a_file_that_passes(tmp_path: Path) -> None:
    codes = [
        block.code for block in blocks(ROOT / "docs" / "lexicon.md") if block.language == "toml"
    ]
    assert all(tomllib.loads(code) for code in codes)
    path = tmp_path / "mine.toml"
    path.write_text(codes[-1], "utf-8")
    assert check([path]) == ()


def test_output_page_names_every_column() -> None:
    assert " ".join(column.name for column in COLUMNS) in _page("docs/output.md")


def test_formats_page_has_every_format() -> None:
    page = _page("docs/formats.md")
    for each in FORMATS.values():
        (row,) = re.findall(rf"^\| `{re.escape(each.name)}` \|.*$", page, re.M)
        assert f"`{each.suffix}`" in row if each.suffix else "folder" in row
        assert all(f"`{unit}`" in row for unit in each.units if len(each.units) > 1)


def test_formats_page_has_the_labelling_configuration() -> None:
    assert f"```xml\n{CONFIGURATION}```" in _page("docs/formats.md")


def test_how_it_works_names_every_stage() -> None:
    page = _page("docs/how-it-works.md")
    for stage in ("marks", "cues", "mentions", "contents", "turns", "links", "resolution"):
        assert f"`{stage}`" in page
    assert all(rule.__module__.startswith("quotes.links") for rule in RULES)


def test_links_between_pages_lead_somewhere() -> None:
    for path in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8")):
            if target.startswith("src/") and not (ROOT / "src").exists():
                continue  # the tests of an installed package
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_changelog_has_the_version_of_the_package() -> None:
    version = tomllib.loads(_page("pyproject.toml"))["project"]["version"]
    assert re.search(
        rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", _page("CHANGELOG.md"), re.M
    )


def test_api_page_has_every_public_name() -> None:
    page = _page("docs/api.md")
    named = re.findall(r"^\.\. auto\w+:: quotes\.(\w+)$", page, re.MULTILINE)
    assert sorted(named) == sorted(quotes.__all__)


def test_every_page_is_in_the_table_of_contents() -> None:
    index = _page("docs/index.md")
    for path in (ROOT / "docs").glob("*.md"):
        if path.stem != "index":
            assert re.search(rf"^(?:{path.stem}|.* <{path.stem}>)$", index, re.MULTILINE), path.name
