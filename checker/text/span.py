"""Places in a text, and the one conversion between code points and UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_WIDE = re.compile("[\U00010000-\U0010ffff]")
"""A character that takes two units in UTF-16."""


class Span(NamedTuple):
    """A stretch of a text: half-open, in code points of the original text."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset just behind the last character."""

    def of(self, text: str) -> str:
        """Return the characters of *text* that the span covers.

        Examples
        --------
        >>> Span(4, 11).of("The 28 miles")
        '28 mile'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether *other* lies wholly inside the span."""
        return self.start <= other.start and other.end <= self.end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the ends of *text[start:end]* without white space at its ends."""
    stretch = text[start:end]
    end = start + len(stretch.rstrip())
    return min(start + len(stretch) - len(stretch.lstrip()), end), end


class LineIndex:
    """Line and column of offsets in one text, both counted from one.

    Examples
    --------
    >>> LineIndex("one\\ntwo 2").position(8)
    (2, 5)
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, in code points, of *offset*."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_start(self, line: int) -> int:
        """Return the offset at which *line* (from one) begins."""
        return self._starts[line - 1]


class Utf16Index:
    """Conversion of offsets in one text from code points to UTF-16 units and back.

    Browsers count UTF-16 code units, Python counts code points; they part at the
    first character beyond U+FFFF, such as an emoji.

    Examples
    --------
    >>> Utf16Index("🚂 12 km").from_code_points(2)
    3
    """

    __slots__ = ("_units", "_wide")

    def __init__(self, text: str) -> None:
        self._wide = () if text.isascii() else tuple(found.start() for found in _WIDE.finditer(text))
        self._units = tuple(position + passed for passed, position in enumerate(self._wide))

    def from_code_points(self, offset: int) -> int:
        """Return the UTF-16 offset of a code-point *offset*."""
        return offset + bisect_right(self._wide, offset - 1) if self._wide else offset

    def to_code_points(self, offset: int) -> int:
        """Return the code-point offset of a UTF-16 *offset*; inside a pair, that of its start."""
        passed = bisect_left(self._units, offset)
        if passed and self._units[passed - 1] + 1 == offset:
            return self._wide[passed - 1]
        return offset - passed
