"""Blanking: what is not prose gives way to as many characters that say nothing.

Two characters stand in: a space where the words on both sides may still belong together
(marks of emphasis, tags, note marks), and :data:`FILLER` where something stood that the
checker does not read (code, maths, an address), so that the neighbours do not meet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from checker.text.late import late

FILLER = "\ufffc"
"""The object replacement character: something stands here that is not prose."""

_NO_LINE_END = late(r"[^\n]+")
_ADDRESS = late(
    r"""
    ://[^\s<>"\ufffc]+                           # behind a scheme
    | www\.[\w-]++\.[^\s<>"\ufffc]+
    | @[\w-]++(?:\.[\w-]++)+                     # behind a name
    """,
    re.VERBOSE,
)
_SCHEME = late(r"(?<![A-Za-z])(?:https?|ftp|file)\Z", re.IGNORECASE)
_MAILBOX = late(r"(?<![\w.+-])[\w.+-]++\Z")


def spaces(text: str) -> str:
    r"""Return *text* with all but its line ends turned into spaces.

    Examples
    --------
    >>> spaces("12 km\n10")
    '     \n  '
    """
    if "\n" not in text:
        return " " * len(text)
    return _NO_LINE_END.sub(lambda line: " " * len(line[0]), text)


def fill(text: str) -> str:
    """Return *text* with all but its line ends turned into :data:`FILLER`."""
    if "\n" not in text:
        return FILLER * len(text)
    return _NO_LINE_END.sub(lambda line: FILLER * len(line[0]), text)


def referred(content: str, length: int) -> str:
    """Return what a character reference stands for, with blanks to its length.

    A mark that stands before its figure, such as a currency, comes first; all others come last.

    Examples
    --------
    >>> referred("£", 7), referred("°", 5)
    ('£      ', '    °')
    """
    if len(content) > length or not content.strip():
        return " " * length
    if content in "+-−±~" or unicodedata.category(content[0]) in ("Sc", "Ps", "Pi"):
        return content.ljust(length)
    return content.rjust(length)


def fill_addresses(prose: str) -> str:
    """Return *prose* without the addresses of pages and mailboxes; a stop behind one stays.

    Examples
    --------
    >>> fill_addresses("See www.example.org/2024/12. Then 5 km.").replace(FILLER, "_")
    'See _______________________. Then 5 km.'
    """
    if "@" not in prose and ("/" not in prose or "://" not in prose) and "www." not in prose:
        return prose
    spans, at = [], 0
    for address in _ADDRESS.finditer(prose):
        start = address.start()
        if prose[start] != "w":
            context = (_SCHEME if prose[start] == ":" else _MAILBOX).search(prose[max(at, start - 64) : start])
            if context is None:
                continue
            start -= len(context[0])
        at = start + len(_without_stop(prose[start : address.end()]))
        spans.append((start, at))
    return fill_spans(prose, spans)


def _without_stop(address: str) -> str:
    """Return *address* without the punctuation of the sentence around it."""
    bare = address.rstrip(".,;:!?'\"”’)*_]")
    if address[len(bare) :].startswith(")") and bare.count("(") > bare.count(")"):
        bare += ")"
    return bare


def fill_spans(text: str, spans: Iterable[tuple[int, int]], character: str = FILLER) -> str:
    """Return *text* in which every stretch of *spans*, in order, is filled with *character*.

    Examples
    --------
    >>> fill_spans("a 12 b", [(2, 4)], "x")
    'a xx b'
    """
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], _NO_LINE_END.sub(lambda line: character * len(line[0]), text[start:end]))
        at = end
    parts.append(text[at:])
    return "".join(parts)
