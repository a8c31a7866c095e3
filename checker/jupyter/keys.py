"""Keystroke: one key that may be typed next, and what it does to places in the text."""

from __future__ import annotations

from checker.text.span import Utf16Index

BACKSPACE = "\b"
DELETE = "\x7f"


class Keystroke:
    """What a key does to a text when the cursor stands at a place in it.

    Parameters
    ----------
    key
        What it types, or :data:`BACKSPACE` or :data:`DELETE`.
    text
        The text before it.
    at
        Where the cursor stands, in UTF-16 units.

    Examples
    --------
    >>> Keystroke("5", "🚂 12 km", 4).typed
    '🚂 152 km'
    >>> Keystroke(BACKSPACE, "🚂 12 km", 4).typed
    '🚂 2 km'
    """

    __slots__ = ("_end", "_start", "_width", "key", "typed")

    def __init__(self, key: str, text: str, at: int) -> None:
        index = Utf16Index(text)
        here = index.to_code_points(max(0, at))
        start = max(0, here - 1) if key == BACKSPACE else here
        end = min(len(text), here + 1) if key == DELETE else here
        put = "" if key in (BACKSPACE, DELETE) else key
        self.key = key
        self.typed = f"{text[:start]}{put}{text[end:]}"
        self._start, self._end = index.from_code_points(start), index.from_code_points(end)
        self._width = len(put.encode("utf-16-le")) // 2

    def moved(self, start: int, end: int) -> tuple[int, int]:
        """Return where an editor has a mark after this key: it takes in what is typed inside it, not at its borders.

        Examples
        --------
        >>> stroke = Keystroke("5", "12 of 34", 2)
        >>> stroke.moved(0, 2), stroke.moved(6, 8), stroke.moved(0, 5), stroke.moved(2, 5)
        ((0, 2), (7, 9), (0, 6), (3, 6))
        >>> Keystroke(DELETE, "12 of 34", 1).moved(0, 2)
        (0, 1)
        """
        if self._width:
            at, width = self._start, self._width
            return start + width * (start >= at), end + width * (end > at)
        return self._without(start), self._without(end)

    def _without(self, place: int) -> int:
        """Return where *place* is once what the key erases is gone."""
        return min(place, self._start) if place < self._end else place - (self._end - self._start)
