"""Whether time grows in step with the size of the input, as tests can tell on a busy machine."""

from __future__ import annotations

import time
from collections.abc import Callable


def check_growth(work: Callable[[int], object], small: int, large: int) -> None:
    """Fail where the time of `work` grows nearer to the square of the size than to the size."""

    def seconds(count: int) -> float:
        start = time.process_time()
        work(count)
        return time.process_time() - start

    times = large / small
    least = min(seconds(small) for _ in range(3))
    allowed = times**1.5 * least + 0.05  # half-way between in step and its square
    took = seconds(large)
    if took > allowed:  # perhaps something else had the processor's caches
        took = min(took, seconds(large))
    assert took <= allowed, f"{times:.0f} times the size takes {took / least:.0f} times as long"
