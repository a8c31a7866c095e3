"""An interval with the estimate that must lie in it."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.text.record import record


@record(frozen=True, slots=True)
class Bounded:
    """An interval as written, with the estimate that must lie in it."""

    low: Claim
    """The end written first."""
    high: Claim
    """The end written last."""
    estimate: Claim | None
    """What lies between them, or ``None`` where no estimate stands before the interval."""
    is_fall: bool = False
    """Whether words before say that something became less: ends by size without their signs are then in order."""
