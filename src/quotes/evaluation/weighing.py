"""What each circumstance weighs: a logistic regression, in a few lines and without a library.

The odds that a prediction is right are taken as a product: those of a prediction without any
circumstance, times a factor for each that holds. The logarithms of the factors are the weights.
Each weight is held towards 0 as if by one case that knows nothing, so that a circumstance of three
cases that were all wrong makes nothing impossible.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

_STEPS = 50
_CLOSE = 1e-9
_HOLD = 1.0
_HOLD_OF_BASE = 1e-3  # so that there is one answer where all cases are right


def weigh(
    cases: Iterable[tuple[Iterable[str], bool]], names: Sequence[str]
) -> tuple[float, tuple[float, ...]]:
    """Find the weights under which the cases are likeliest, by Newton's method.

    Args:
        cases: the circumstances of each, and whether it was right; others than `names` count for
            nothing.
        names: the circumstances to weigh.

    Returns:
        the base, and the weight of each of `names`; all 0 where there is no case.
    """
    columns = {name: column for column, name in enumerate(names, start=1)}
    rows = [
        ([0, *sorted(columns[name] for name in held if name in columns)], right)
        for held, right in cases
    ]
    size = len(names) + 1
    weights = [0.0] * size
    for _ in range(_STEPS):
        slope = [-(_HOLD if column else _HOLD_OF_BASE) * w for column, w in enumerate(weights)]
        curvature = [[0.0] * size for _ in range(size)]
        for column in range(size):
            curvature[column][column] = _HOLD if column else _HOLD_OF_BASE
        for held, right in rows:
            share = 1 / (1 + math.exp(-sum(weights[column] for column in held)))
            spread = share * (1 - share)
            for column in held:
                slope[column] += right - share
                line = curvature[column]
                for other in held:
                    line[other] += spread
        step = _solved(curvature, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _CLOSE:
            break
    return weights[0], tuple(weights[1:])


def _solved(matrix: list[list[float]], right_side: list[float]) -> list[float]:
    """Solve the equations by Gauss's elimination; the matrix is symmetric and positive definite."""
    size = len(right_side)
    lines = [[*line, value] for line, value in zip(matrix, right_side, strict=True)]
    for pivot in range(size):
        line = lines[pivot]
        for below in lines[pivot + 1 :]:
            factor = below[pivot] / line[pivot]
            if factor:
                for column in range(pivot, size + 1):
                    below[column] -= factor * line[column]
    found = [0.0] * size
    for pivot in reversed(range(size)):
        line = lines[pivot]
        rest = sum(line[column] * found[column] for column in range(pivot + 1, size))
        found[pivot] = (line[size] - rest) / line[pivot]
    return found
