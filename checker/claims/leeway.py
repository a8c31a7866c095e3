"""How far the figures of a list may be from their whole without being wrong."""

from __future__ import annotations

from fractions import Fraction

from checker.text.record import record


@record(frozen=True, slots=True)
class Leeway:
    """Which sums of the parts say nothing against a list, as shares of its whole."""

    least: Fraction | None = None
    """Parts that come to no more than this may be some of it."""
    below: Fraction | None = None
    """The same holds only of parts that come to no more than this as they are written, however they are rounded."""
    most: Fraction | None = None
    """Parts that come to so much may be in several at once."""


NOTHING_ELSE = Leeway()
"""The parts make the whole and nothing else."""
