"""No data becomes code: what the package imports and calls, and what it ships."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import quotes

ROOT = Path(__file__).parent.parent
PACKAGE = Path(quotes.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# Readers that can run what they read, and ways to run a string or a shell.
FORBIDDEN_MODULES = {
    *("pickle", "_pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "dbm"),
    *("yaml", "jsonpickle", "code", "codeop", "runpy", "imp", "pty"),
}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "breakpoint"}
FORBIDDEN_METHODS = {("os", "system"), ("os", "popen"), ("os", "execv"), ("os", "spawnv")}
# Data that is read as data; the page's script and styles are written out, never run here.
DATA = {".toml", ".json", ".typed", ".css", ".js", ".html", ".svg"}


def findings(source: str) -> Iterator[str]:
    """Yield each place in Python source that could run data."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module]
        for name in names:
            if name.partition(".")[0] in FORBIDDEN_MODULES:
                yield f"imports {name}"
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in FORBIDDEN_CALLS:
            yield f"line {node.lineno}: calls {called.id}"
        if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
            if (called.value.id, called.attr) in FORBIDDEN_METHODS:
                yield f"line {node.lineno}: calls {called.value.id}.{called.attr}"
            if (called.value.id, called.attr) == ("builtins", "eval"):
                yield f"line {node.lineno}: calls eval"
        if any(
            word.arg == "shell"
            and not (isinstance(word.value, ast.Constant) and not word.value.value)
            for word in node.keywords
        ):
            yield f"line {node.lineno}: runs a shell"


def test_no_module_runs_data() -> None:
    assert len(MODULES) > 100
    found = {
        str(path.relative_to(PACKAGE)): list(findings(path.read_text("utf-8"))) for path in MODULES
    }
    assert {name: places for name, places in found.items() if places} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from pickle import loads",
        "import yaml.loader",
        "def f():\n    import marshal",
        "eval('1')",
        "exec(open('a').read())",
        "import os\nos.system('ls')",
        "__import__('os')",
        "subprocess.run('ls', shell=True)",
    ],
)
def test_each_way_is_recognised(source: str) -> None:
    assert list(findings(source))


def test_re_compile_is_no_compile() -> None:
    assert list(findings("import re\nre.compile('a')\nrun(x, shell=False)")) == []


def test_the_package_ships_nothing_but_python_and_data() -> None:
    others = {path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".py"}
    odd = {path for path in others if path.suffix not in DATA and "__pycache__" not in path.parts}
    assert odd == set()


def test_tools_of_ci_are_pinned() -> None:
    """Whatever `.ci/run` installs to check with has one version; what users get is not pinned."""
    pins = {}
    for line in (ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, version = line.partition("==")
            assert version, line
            pins[name.lower().replace("_", "-")] = version
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    for extra in ("test", "dev"):
        for requirement in extras[extra]:
            name = requirement.partition("[")[0].partition(">")[0].partition("=")[0]
            if name == project["name"]:
                continue
            assert name in pins, f"{name} of the extra {extra}"
            if "==" in requirement:
                assert requirement.partition("==")[2] == pins[name]
    assert {"pip", "build", "hatchling", "pip-audit"} <= pins.keys()
    for requirement in project["dependencies"]:
        assert requirement.partition(">")[0] not in pins, "tested as users get it"
