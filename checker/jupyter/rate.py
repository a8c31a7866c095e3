"""Rate: how many messages in a second are still typing."""

from __future__ import annotations

import time
from collections.abc import Callable


class Rate:
    """A bucket of tokens that fills with time.

    Parameters
    ----------
    per_second
        Messages allowed in the long run.
    burst
        Messages allowed at once.
    clock
        Seconds, from any start.

    Examples
    --------
    >>> rate = Rate(per_second=1, burst=2, clock=lambda: 0.0)
    >>> [rate.allows() for _ in range(3)]
    [True, True, False]
    """

    __slots__ = ("_burst", "_clock", "_last", "_left", "_per_second")

    def __init__(self, *, per_second: float, burst: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_second = per_second
        self._burst = burst
        self._clock = clock
        self._left = float(burst)
        self._last = clock()

    def allows(self) -> bool:
        """Tell whether one more message is allowed now, and count it."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._last) * self._per_second)
        self._last = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
