"""The audit of CI: a vulnerability fails, a shut network is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
AUDIT = ROOT / ".ci" / "audit.py"

GOOD = {"name": "attrs", "version": "26.1.0", "vulns": []}
SKIPPED = {"name": "click", "skip_reason": "Dependency not found on PyPI"}
BAD = {
    "name": "jinja2",
    "version": "2.10",
    "vulns": [{"id": "PYSEC-2019-217", "fix_versions": ["2.10.1"], "aliases": ["CVE-2019-10906"]}],
}


def audit(tmp_path: Path, *others: str, stdout: str, stderr: str = "", code: int = 0) -> Any:
    """Run the script with a stand-in for pip-audit that says this."""
    (tmp_path / "freeze.txt").write_text(
        "attrs==26.1.0\n-e /src/arabic-quotes\n# note\nclick==8.5.1\narabic-quotes @ file:///x\n"
    )
    stand_in = tmp_path / "pip-audit"
    stand_in.write_text(
        f"#!{sys.executable}\nimport sys\n"
        "print(open(sys.argv[2]).read().split(), file=open(sys.argv[0] + '.asked', 'w'))\n"
        f"sys.stdout.write({stdout!r})\nsys.stderr.write({stderr!r})\nsys.exit({code})\n"
    )
    stand_in.chmod(0o755)
    return subprocess.run(
        [sys.executable, AUDIT, stand_in, *(tmp_path / name for name in ("freeze.txt", *others))],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_vulnerability_fails(tmp_path: Path) -> None:
    done = audit(tmp_path, stdout=json.dumps({"dependencies": [GOOD, BAD, SKIPPED]}), code=1)
    assert done.returncode == 1
    assert "jinja2 2.10: PYSEC-2019-217, fixed in 2.10.1" in done.stderr


def test_all_well_passes(tmp_path: Path) -> None:
    done = audit(tmp_path, stdout=json.dumps({"dependencies": [GOOD]}))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "1 of 2 packages have no known vulnerability\n"
    assert (tmp_path / "pip-audit.asked").read_text() == "['attrs==26.1.0', 'click==8.5.1']\n"


def test_two_versions_of_a_package_are_asked_for_apart(tmp_path: Path) -> None:
    report = {"dependencies": [GOOD]}
    (tmp_path / "other.txt").write_text("Attrs==25.4.0\nclick==8.5.1\n")
    done = audit(tmp_path, "other.txt", stdout=json.dumps(report))
    assert done.returncode == 0, done.stderr
    assert done.stdout == "2 of 3 packages have no known vulnerability\n"
    assert (tmp_path / "pip-audit.asked").read_text() == "['attrs==26.1.0']\n"


def test_what_the_index_does_not_know_is_told(tmp_path: Path) -> None:
    done = audit(tmp_path, stdout=json.dumps({"dependencies": [GOOD, SKIPPED]}))
    assert done.returncode == 0
    assert "NOT AUDITED, the index here tells nothing of them: click" in done.stdout


def test_a_shut_network_is_told_and_does_not_fail(tmp_path: Path) -> None:
    said = "Traceback ...\nrequests.exceptions.ConnectionError: Max retries exceeded"
    done = audit(tmp_path, stdout="", stderr=said, code=1)
    assert done.returncode == 0
    assert done.stdout.startswith("NOT AUDITED: the database of vulnerabilities cannot be reached")


@pytest.mark.parametrize("said", ["TypeError: unexpected", ""])
def test_any_other_failure_fails(tmp_path: Path, said: str) -> None:
    done = audit(tmp_path, stdout="", stderr=said, code=2)
    assert done.returncode == 1
    assert "pip-audit failed: " in done.stderr
