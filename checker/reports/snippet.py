"""Snippet: lines of the text with labelled numbers under them, as compilers show them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.reports.labels import Label, leading
from checker.reports.places import Places

CONTEXT = 32
"""Characters kept on both sides of a number when a line is too long to be shown whole."""
MOST_LINES = 12
"""A snippet shows no more lines of the text than this."""
MOST_LABELS = 24
"""Nor more numbers; the stated one is always among them."""
GAP = " … "


class Piece(NamedTuple):
    """A run of characters of one style."""

    text: str
    style: str = ""
    """A name that the edge turns into a colour: ``error``, ``dim``, ``role`` …, or ``""``."""


Line = list[Piece]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A label on its line, in display columns."""

    column: int
    width: int
    role: str
    is_stated: bool


def snippet(text: str, places: Places, labels: Sequence[Label], *, width: int, style: str) -> Iterator[Line]:
    """Yield the lines of a snippet with its gutter.

    Parameters
    ----------
    text
        The whole document.
    places
        Of the same document.
    labels
        What to show, in the order of the text.
    width
        Longer lines are cut around the numbers.
    style
        Of the stated number: the severity.
    """
    groups: dict[int, list[Label]] = {}
    for label in _limited(labels):
        groups.setdefault(places.line_of(label.span.start), []).append(label)
    lines = sorted(groups)[:MOST_LINES]
    if not lines:
        return
    numbers = {line: str(places.of(groups[line][0].span.start).line) for line in lines}
    gutter = max(map(len, numbers.values()))
    first = leading(labels) or groups[lines[0]][0]
    previous, at = 0, places.of(first.span.start)
    yield [Piece(" " * gutter + " |", "dim")]
    for line in lines:
        place = places.of(groups[line][0].span.start)
        if (place.document, place.cell) != (at.document, at.cell):
            where = str(place) if place.document is None else f"{printable(place.document)}:{place}"
            yield [Piece(" " * gutter + f" ::: {where}", "dim")]
            at = place
        elif previous and line > previous + 1:
            yield [Piece("..." if gutter < 3 else "." * gutter, "dim")]
        previous = line
        yield from _source_line(text, places.line_start(line), groups[line], numbers[line], gutter, width, style)
    if len(groups) > len(lines):
        yield [Piece(f"{' ' * gutter} = and {len(groups) - len(lines)} lines more", "dim")]
    yield [Piece(" " * gutter + " |", "dim")]


def _limited(labels: Sequence[Label]) -> list[Label]:
    if len(labels) <= MOST_LABELS:
        return list(labels)
    return [label for at, label in enumerate(labels) if at < MOST_LABELS - 1 or label.is_stated]


def _source_line(
    text: str, start: int, labels: list[Label], number: str, gutter: int, width: int, style: str
) -> Iterator[Line]:
    end = _line_end(text, start)
    shown, marks = _cut(text, start, end, labels, width)
    yield [Piece(f"{number:>{gutter}} | ", "dim"), Piece(shown)]
    bar = Piece(" " * gutter + " | ", "dim")
    yield [bar, *_underlines(marks, style)]
    waiting = marks[:-1]
    if waiting and not _fit(waiting):
        yield [bar, *_row(waiting, set())]
    while waiting:
        placed = _placeable(waiting)
        yield [bar, *_row(waiting, placed)]
        waiting = [mark for place, mark in enumerate(waiting) if place not in placed]


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _cut(text: str, start: int, end: int, labels: list[Label], width: int) -> tuple[str, list[_Mark]]:
    """Return the line as shown and the marks in it."""
    stretches = [(start, end)] if end - start <= width else _stretches(text, start, end, labels)
    shown, marks = "", []
    for at, (low, high) in enumerate(stretches):
        shown += GAP.lstrip() if not at and low > start else GAP if at else ""
        for label in labels:
            if low <= label.span.start < high:
                column = columns(shown) + columns(printable(text[low : label.span.start]))
                extent = columns(printable(text[label.span.start : min(label.span.end, high)]))
                marks.append(_Mark(column, max(extent, 1), label.role, label.is_stated))
        shown += printable(text[low:high])
    if stretches[-1][1] < end:
        shown += GAP.rstrip()
    return shown.rstrip(), marks


def _stretches(text: str, start: int, end: int, labels: list[Label]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for label in labels:
        low = max(start, label.span.start - CONTEXT)
        high = min(end, max(label.span.end, label.span.start) + CONTEXT)
        if low > start:
            low = max(low, text.find(" ", low, label.span.start) + 1)
        if high < end:
            space = text.rfind(" ", label.span.end, high)
            high = space if space > 0 else high
        if found and low - found[-1][1] < len(GAP) + 4:
            found[-1] = (found[-1][0], max(high, found[-1][1]))
        else:
            found.append((low, high))
    return found


def _underlines(marks: list[_Mark], style: str) -> Line:
    line: Line = []
    at = 0
    for mark in marks:
        line.append(Piece(" " * (mark.column - at)))
        line.append(Piece("^" * mark.width, style) if mark.is_stated else Piece("-" * mark.width, "role"))
        at = mark.column + mark.width
    if marks[-1].role:
        line.append(Piece(f" {marks[-1].role}", style if marks[-1].is_stated else "role"))
    return line


def _placeable(marks: list[_Mark]) -> set[int]:
    """Return which of *marks* can have their roles in one row, the last always."""
    placed, free = set(), 10**9
    for place in range(len(marks) - 1, -1, -1):
        if marks[place].column + columns(marks[place].role) + 1 < free:
            placed.add(place)
        free = marks[place].column
    return placed


def _fit(marks: list[_Mark]) -> bool:
    return len(_placeable(marks)) == len(marks)


def _row(marks: list[_Mark], placed: set[int]) -> Line:
    line: Line = []
    at = 0
    for place, mark in enumerate(marks):
        shown = mark.role if place in placed else "|"
        line += [Piece(" " * (mark.column - at)), Piece(shown, "role")]
        at = mark.column + columns(shown)
    return line


_BIDIRECTIONAL = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


def printable(text: str) -> str:
    r"""Return *text*, as long as before, without characters that act on a terminal.

    Examples
    --------
    >>> printable("12\tkm\x1b[2J")
    '12 km�[2J'
    """
    if text.isprintable():
        return text
    return "".join(" " if c in "\t\r\n" else "�" if _acts(c) else c for c in text)


def _acts(character: str) -> bool:
    return character in _BIDIRECTIONAL or unicodedata.category(character) in ("Cc", "Cs")


def columns(text: str) -> int:
    """Return how many columns of a terminal *text* takes.

    Examples
    --------
    >>> columns("12 km"), columns("漢字")
    (5, 4)
    """
    if text.isascii():
        return len(text)
    return sum(_column_width(character) for character in text)


def _column_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
