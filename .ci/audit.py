"""Look the installed packages up in the database of known vulnerabilities, with pip-audit.

    python .ci/audit.py PIP_AUDIT FREEZE...

FREEZE are files that `pip freeze` wrote. A known vulnerability fails. Where the database cannot be
reached, or does not know a package, that is said, and does not fail: CI may have no such network.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

# Vulnerabilities that do not touch what the package is used for here: id -> reason. Keep it short.
ACCEPTED: dict[str, str] = {}

# What pip-audit says, in its last lines, when it got no answer.
_NO_ANSWER = ("ConnectionError", "ConnectTimeout", "ReadTimeout", "ServiceError", "Max retries")


def pinned(freezes: list[Path]) -> list[list[str]]:
    """Every `name==version` of the files, once; what is installed from a path is left out.

    Where a package has several versions they come in several lists: pip-audit takes one at a time.
    """
    lines = {line.strip() for path in freezes for line in path.read_text("utf-8").splitlines()}
    lists: list[list[str]] = [[]]
    of_name: Counter[str] = Counter()
    for line in sorted(line for line in lines if "==" in line and line[0] not in "-#"):
        name = line.partition("==")[0].lower()
        while len(lists) <= of_name[name]:
            lists.append([])
        lists[of_name[name]].append(line)
        of_name[name] += 1
    return lists


def judge(report: dict[str, Any]) -> tuple[list[str], list[str], int]:
    """Sort a pip-audit report into vulnerabilities, packages not looked up, and a count of the rest."""
    found, unknown, well = [], [], 0
    for package in report["dependencies"]:
        if "skip_reason" in package:
            unknown.append(package["name"])
            continue
        problems = [
            one
            for one in package["vulns"]
            if not {one["id"], *one.get("aliases", ())} & ACCEPTED.keys()
        ]
        well += not problems
        for one in problems:
            fixed = ", ".join(one.get("fix_versions", ())) or "no version yet"
            found.append(f"{package['name']} {package['version']}: {one['id']}, fixed in {fixed}")
    return found, unknown, well


def ask(pip_audit: str, packages: list[str]) -> dict[str, Any] | None:
    """Return what pip-audit reports of the packages; None, said aloud, where it gets no answer."""
    with tempfile.TemporaryDirectory() as folder:
        requirements = Path(folder, "requirements.txt")
        requirements.write_text("\n".join(packages) + "\n", "utf-8")
        command = [pip_audit, "-r", str(requirements), "--no-deps", "--disable-pip"]
        done = subprocess.run(
            [*command, "--format", "json", "--progress-spinner", "off"],
            capture_output=True,
            text=True,
            check=False,
        )
    if done.stdout.strip():
        report: dict[str, Any] = json.loads(done.stdout)
        return report
    last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
    if not any(sign in done.stderr for sign in _NO_ANSWER):
        raise SystemExit(f"pip-audit failed: {last}")
    print(f"NOT AUDITED: the database of vulnerabilities cannot be reached ({last[:120]})")
    return None


def main() -> None:
    """Look everything up; exit with a message where something is vulnerable."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pip_audit", help="the command")
    parser.add_argument("freezes", nargs="+", type=Path)
    arguments = parser.parse_args()
    found: list[str] = []
    unknown: list[str] = []
    well = size = 0
    for packages in pinned(arguments.freezes):
        report = ask(arguments.pip_audit, packages)
        if report is None:
            continue
        more, not_known, count = judge(report)
        found, unknown, well = found + more, unknown + not_known, well + count
        size += len(packages)
    if size:
        print(f"{well} of {size} packages have no known vulnerability")
    if unknown:
        print(f"NOT AUDITED, the index here tells nothing of them: {', '.join(unknown)}")
    if found:
        raise SystemExit("\n".join(["known vulnerabilities:", *found]))


if __name__ == "__main__":
    main()
