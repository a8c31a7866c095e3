"""A number as it is found in the text."""

from __future__ import annotations

from checker.quantities.precision import Figure

MOST_DIGITS = 30
"""Longer runs of digits are identifiers, never amounts."""


class Numeral:
    """A number as found in the text, before anything around it is read."""

    __slots__ = ("end", "figure", "form", "start")

    def __init__(self, start: int, end: int, figure: Figure | None, form: str) -> None:
        self.start = start
        self.end = end
        self.figure = figure
        """``None`` for what can be no amount: versions, addresses, endless digits."""
        self.form = form
        """``"plain"``, ``"grouped"``, ``"decimal"``, ``"fraction"``, ``"words"`` …"""
