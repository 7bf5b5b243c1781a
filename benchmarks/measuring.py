"""Measuring: processor time, which other programs on the machine disturb least, and memory."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import attrs

from benchmarks.texts import ROOT

T = TypeVar("T")


def seconds(work: Callable[[T], object], inputs: Iterable[T]) -> float:
    """Processor time of `work` done for each of `inputs`, in seconds."""
    start = time.process_time()
    for each in inputs:
        work(each)
    return time.process_time() - start


def best(rounds: int, works: dict[str, Callable[[], float]]) -> dict[str, float]:
    """The least time of each of `works`, which take turns, so that a slow minute meets them all."""
    least = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            least[name] = min(least[name], work())
    return least


@attrs.frozen
class Usage:
    """What one child process took."""

    seconds: float
    """Processor time, of user and system."""
    peak: float
    """The most memory that it held at once (resident set), in megabytes of 10^6 bytes."""
    output: str


# A child's peak begins with what its parent held when it was forked, so a small process stands
# between; its last line of output is what the child took.
_LAUNCHER = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, *sys.argv[1:]])
took = resource.getrusage(resource.RUSAGE_CHILDREN)
print(); print(took.ru_utime + took.ru_stime, took.ru_maxrss)
sys.exit(done.returncode)
"""


def run(arguments: Sequence[str], bytecode: Path | None = None) -> Usage:
    """Run a Python process with `arguments` and tell what it took.

    `bytecode` is a folder for compiled modules, used instead of those beside the sources: an
    installation has them all, a checkout has them or not.

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    environment = dict(os.environ)
    if bytecode is not None:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    done = subprocess.run(
        [sys.executable, "-S", "-c", _LAUNCHER, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment,
    )
    output, _, last = done.stdout.rstrip("\n").rpartition("\n")
    took, peak = last.split()
    unit = 1 if sys.platform == "darwin" else 1024
    return Usage(float(took), int(peak) * unit / 1e6, output.rstrip("\n"))


def machine() -> str:
    """The machine and the Python, in a few words."""
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    for line in lines:
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    return (
        f"{model}, {os.cpu_count()} cores, {platform.system()} ({platform.machine()}), "
        f"{platform.python_implementation()} {platform.python_version()}"
    )
