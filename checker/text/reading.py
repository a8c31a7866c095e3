"""Reading: the prose of a document without its markup, and the way back to the text.

Prose is as long as the text, so what stood around "**1,234**%" or between "5&nbsp;km" leaves
gaps. Stages that look at characters, such as the search for quantities, take the reading,
in which no gap is left, and move what they found back.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.text.blank import FILLER
from checker.text.document import Block, BlockKind, Document
from checker.text.late import late

_GAP = late(r"[ \t\r\n]++|\ufffc++")
_WIDE_GAP = late(r"[ \t\r\n]{2,}+|[\r\n]")
_TAG = late(r"<[^<>]*+>")
_SPACE = late(r"\s|&[#\w]++;|<br\b", re.IGNORECASE)
_RAISED = late(r"<sup>\s*+(?:(?P<power>[-+−–]?\d{1,3})|(?P<ordinal>st|nd|rd|th))\s*+</sup>\Z", re.IGNORECASE)
_TEN = late(r"(?<![\d.,])10\Z")
_SHORT_UNIT = late(r"(?:\A|[^\w])[A-Za-zµ]{1,3}\Z|\d[A-Za-zµ]{1,3}\Z")
_SUPERSCRIPTS = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻")


class Reading:
    """Prose without gaps, block by block, with a blank line between blocks."""

    __slots__ = ("_offsets", "_starts", "text")

    def __init__(self, text: str, starts: list[int], offsets: list[int]) -> None:
        self.text = text
        """What is read."""
        self._starts = starts
        self._offsets = offsets

    def start_in_text(self, offset: int) -> int:
        """Return where the character at *offset* of the reading stands in the document."""
        piece = bisect_right(self._starts, offset) - 1
        return self._offsets[piece] + offset - self._starts[piece]

    def shift(self, start: int, end: int) -> int | None:
        """Return how far a stretch of the reading is from its place in the document, or ``None`` if it has a gap."""
        piece = bisect_right(self._starts, start)
        if piece < len(self._starts) and self._starts[piece] < end:
            return None
        return self._offsets[piece - 1] - self._starts[piece - 1]

    def end_in_text(self, offset: int) -> int:
        """Return the end, in the document, of what ends at *offset* of the reading."""
        return self.start_in_text(offset - 1) + 1


def read_closely(document: Document) -> Reading | None:
    """Return the reading of *document*, or ``None`` if its prose has no gaps.

    Examples
    --------
    >>> from checker.text.markdown import read_markdown
    >>> reading = read_closely(read_markdown("It is **1,234**% of 5&nbsp;km"))
    >>> reading.text, reading.start_in_text(6), reading.end_in_text(12)
    ('It is 1,234% of 5 km\\n\\n', 8, 16)
    """
    text, prose = document.text, document.prose
    is_text = prose is text or _unwrapped(prose) == _unwrapped(text)
    if is_text and "  " not in prose:
        return None
    parts: list[str] = []
    starts, offsets = [0], [0]
    length = 0

    def copy(piece: str, at: int) -> None:
        nonlocal length
        if piece:
            parts.append(piece)
            starts.append(length)
            offsets.append(at)
            length += len(piece)

    for block in document.blocks:
        start, end = block.start, block.end
        is_plain = is_text or _unwrapped(text[start:end]) == _unwrapped(prose[start:end])
        if not is_plain:
            gaps = _GAP.finditer(prose, start, end)
        else:
            gaps = _WIDE_GAP.finditer(prose, start, end) if _has_gaps(prose, start, end) else iter(())
        for gap in gaps:
            first, last = gap.span()
            stand_in = _stand_in(block, text, prose, first, last)
            if stand_in != gap[0]:
                copy(prose[start:first], start)
                copy(stand_in, _place(text, first, last) - stand_in.startswith("^"))
                start = last
        copy(prose[start:end], start)
        copy("\n", end - 1)
        copy("\n", end - 1)
    return Reading("".join(parts), starts, offsets)


def _has_gaps(prose: str, start: int, end: int) -> bool:
    """Tell whether plain prose may have wide gaps or line ends."""
    return any(prose.find(gap, start, end) >= 0 for gap in ("\n", "\r", "\t", "  "))


def _stand_in(block: Block, text: str, prose: str, start: int, end: int) -> str:
    """Return what the reading has for a gap in prose."""
    if prose[start] == FILLER:
        raised = _RAISED.match(text[start:end]) if text[start] == "<" else None
        return _raised(raised, prose[max(0, start - 8) : start]) if raised else FILLER
    if block.kind is BlockKind.TABLE and "\n" in prose[start:end]:
        return "\n"
    written = text[start:end]
    if _unwrapped(written) == _unwrapped(prose[start:end]) or _SPACE.search(_TAG.sub(_as_space, written)):
        return " "
    return ""


def _unwrapped(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ")


def _as_space(tag: re.Match[str]) -> str:
    return " " if tag[0][:3].lower() == "<br" else ""


def _raised(raised: re.Match[str], before: str) -> str:
    """Return a raised figure: a power of ten, a square, an ordinal; else a note mark, which is nothing."""
    if raised["ordinal"]:
        return raised["ordinal"]
    if _TEN.search(before):
        return "^" + raised["power"]
    if _SHORT_UNIT.search(before):
        return raised["power"].translate(_SUPERSCRIPTS)
    return ""


def _place(text: str, start: int, end: int) -> int:
    """Return where what stands for a gap is said to stand: behind the tag, if it opens with one."""
    close = text.find(">", start, end) if text[start] == "<" else -1
    return close + 1 if 0 <= close < end - 1 else start
