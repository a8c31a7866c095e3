"""Line ends of plain text: which of them part blocks, and which only wrap prose."""

from __future__ import annotations

import math

from checker.text.late import late

_FOLDED = {"\r\n": " \n", "\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
_OTHERS = "\r\x0b\x0c\x85\u2028\u2029"
_ANY_FOLDED = late(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CANDIDATE = late(r"\n[ \t]*+(?=[^a-z\s])")
_CANDIDATE_OR_LABEL = late(r"\n[ \t]*+(?=[^a-z\s]|[a-z][^.,:\n]{0,40}+:[ \t]++\S)")
_FIRST_WORD = late(r"\S++")
_LABEL = late(r"[ \t]*+[^\W\d_][^.:\n]{0,40}+:[ \t]++\S")
_STAMP = late(r"[ \t]*+\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
"""How each line of a log begins."""
_BULLET = late(r"[ \t]*+(?:[-*+•·‣◦▪–—]|\(?\d{1,3}[.)]|\(?[A-Za-z]\))[ \t]++")
_SURE_BULLETS = "*•·‣◦▪"
_FACTOR = late(r"\* \d")
_STOPS = (".", "!", "?", "…")
_CLOSERS = '"”’»)]'
_HANGING = ",-–—(/&:;" + "\u2010\u2011"
_OPEN_ENDED = frozenset(
    "a an the of and or nor but in on at to by for from with without within than as per into over under about around "
    "between among during since until that which who whose where when while if because is are was were be been has "
    "have had will would can could may might must should its his her their our your my this these those some any no "
    "only just nearly almost roughly approximately least most more less fewer up down not another other some".split()
)
WIDEST_WRAP = 130
"""Lines longer than this many characters were not wrapped by hand or by a mailer."""
NARROWEST_WRAP = 45
"""Paragraphs all of whose lines are shorter than this are lists of lines, not wrapped prose."""


def fold_line_ends(text: str) -> str:
    r"""Return *text*, as long as before, in which every line ends in ``"\n"``.

    Examples
    --------
    >>> fold_line_ends("12 km\r\n10 km\r")
    '12 km \n10 km\n'
    """
    for end in _OTHERS:
        if end in text:
            return _ANY_FOLDED.sub(lambda end: _FOLDED[end[0]], text)
    return text


def breaks(shape: str, start: int, end: int) -> list[int]:
    r"""Return the offsets of the line ends that part the paragraph into blocks.

    Parameters
    ----------
    shape
        The text with folded line ends.
    start, end
        A stretch without blank lines.

    Examples
    --------
    >>> breaks("Floods: 12 hurt\nThe river rose by 3 m on Friday and kept rising\nover night.", 0, 74)
    [15]
    """
    found: list[int] = []
    width = 0
    full = 0.0
    has_labels = shape.find(": ", start, end) >= 0
    for candidate in (_CANDIDATE_OR_LABEL if has_labels else _CANDIDATE).finditer(shape, start, end):
        if not width:
            width = max(map(len, shape[start:end].split("\n")))
            full = width * 0.85 if NARROWEST_WRAP <= width <= WIDEST_WRAP and not has_labels else math.inf
        at, following = candidate.span()
        before = max(start, shape.rfind("\n", start, at) + 1)
        if at - before >= full and following == at + 1 and shape[following].isalpha():
            continue  # a full line of wrapped prose, as most are
        if shape[following].isalpha() or not _BULLET.match(shape, following, end):
            parts = _parts(shape, before, at, following, end, width)
        else:
            piece = found[-1] + 1 if found else start
            parts = _BULLET.match(shape, piece, end) is not None or _opens_item(shape, before, at, following, width)
        if parts:
            found.append(at)
    return found


def _parts(shape: str, before: int, at: int, following: int, end: int, width: int) -> bool:
    """Tell whether the line end at *at*, between two lines, parts blocks."""
    if _STAMP.match(shape, following, end) and _STAMP.match(shape, before, end):
        return True
    line = shape[before:at].strip()
    last = line[-1:]
    if line.rstrip(_CLOSERS).endswith(_STOPS):
        indent = following - at - 1
        return (
            width > WIDEST_WRAP
            or (indent >= 2 and indent - _indent(shape, before) >= 2)
            or _are_labels(shape, before, following, end)
        )
    if shape[following] == "#" or _are_labels(shape, before, following, end):
        return True
    if last in _HANGING or line[line.rfind(" ") + 1 :].lower() in _OPEN_ENDED:
        return False
    if width > WIDEST_WRAP or (width < NARROWEST_WRAP and not shape[following].islower()):
        return True
    return _room(shape, before, at, following, width) > width * 0.15


def _opens_item(shape: str, before: int, at: int, following: int, width: int) -> bool:
    """Tell whether a mark at *following* opens the first item of a list, as no dash or figure in prose does."""
    if shape[following] == "*" and _FACTOR.match(shape, following) and shape.find(" * ", before, at) >= 0:
        return False  # "1024 tracks * 63 sectors" goes on with "* 256 heads * 512 bytes"
    return (
        shape[following] in _SURE_BULLETS
        or width < NARROWEST_WRAP
        or shape[before:at].rstrip()[-1:] in ".:;?!,"
        or _room(shape, before, at, following, width) > width * 0.15
    )


def _room(shape: str, before: int, at: int, following: int, width: int) -> int:
    """Return how many characters stay free when the next word moves up to the line before."""
    word = _FIRST_WORD.match(shape, following, following + 80)
    return width - (at - before) - 1 - (len(word[0]) if word else 0)


def _are_labels(shape: str, before: int, following: int, end: int) -> bool:
    """Tell whether both lines are a label with its value."""
    return _LABEL.match(shape, following, end) is not None and _LABEL.match(shape, before, end) is not None


def _indent(shape: str, line: int) -> int:
    at = line
    while shape[at : at + 1] in (" ", "\t"):
        at += 1
    return at - line
