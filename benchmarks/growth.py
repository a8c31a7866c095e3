"""How the cost of something grows: measured so that a busy machine does not decide a test."""

from __future__ import annotations

import gc
from collections.abc import Callable

ATTEMPTS = 6
"""A measurement that looks bad is repeated; other work on the machine only ever adds to it."""


def grows_within(cost: Callable[[int], float], small: int, large: int, *, factor: float, floor: float = 0.05) -> bool:
    """Tell whether ``cost(large)`` stays within *factor* times ``cost(small)``, plus *floor* seconds.

    Parameters
    ----------
    cost
        CPU seconds for a size.
    small, large
        The two sizes.
    factor
        What is allowed; the square of the sizes' ratio is what a quadratic step would take.
    floor
        Seconds below which nothing is said.
    """
    least_small = least_large = float("inf")
    for _ in range(ATTEMPTS):
        gc.collect()
        gc.disable()
        try:
            least_small = min(least_small, cost(small))
            least_large = min(least_large, cost(large))
        finally:
            gc.enable()
        if least_large <= factor * least_small + floor:
            return True
    return False
