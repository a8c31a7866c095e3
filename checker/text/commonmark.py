"""The parser of CommonMark, and what it is given to read.

The parser reports byte ranges. It is given a copy of the text in ASCII, one character for
each code point, so that its bytes are our code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.text.blank import fill_spans, spaces
from checker.text.late import late
from checker.text.maths import tex_spans

if TYPE_CHECKING:
    from pyromark import Markdown

_FRONT_MATTER = late(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?=[^\n]*\S)")
_LETTER = late(r"[^\W\x00-\x7f]")


def shaped(text: str) -> tuple[str, str]:
    """Return what the parser reads of *text*, and what prose is copied from: the text without its TeX.

    Both are as long as the text; in the former, which is ASCII, letters stand for letters and
    for TeX, and front matter is blank.

    Examples
    --------
    >>> shaped("Überall **12** km")
    ('xberall **12** km', 'Überall **12** km')
    """
    front, maths = _front_matter(text), tex_spans(text)
    shape, source = text, text
    if maths:
        shape, source = fill_spans(text, maths, "x"), fill_spans(text, maths)
    if front:
        shape = spaces(shape[:front]) + shape[front:]
    if not shape.isascii():
        shape = _LETTER.sub("x", shape).encode("ascii", "replace").decode("ascii")
    return shape, source


def events_of(shape: str) -> Iterator[tuple[Any, Any]]:
    """Return what the parser reports of *shape*, each event with its range."""
    events: Iterator[tuple[Any, Any]] = _parser().events_with_range(shape)
    return events


@cache
def _parser() -> Markdown:
    from pyromark import Markdown, Options

    return Markdown(
        options=Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_MATH
        | Options.ENABLE_GFM
    )


def _front_matter(text: str) -> int:
    """Return the length of the front matter, or 0."""
    opening = _FRONT_MATTER.match(text)
    if not opening:
        return 0
    at = opening.end() - 1
    while at >= 0:
        line_end = text.find("\n", at + 1)
        line = text[at + 1 : line_end if line_end >= 0 else len(text)].rstrip()
        if line == opening[1] or (line == "..." and opening[1] == "---"):
            return line_end + 1 if line_end >= 0 else len(text)
        at = line_end
    return 0
