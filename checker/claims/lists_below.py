"""Lists below a sentence that announces them: items, or sentences that begin "First", "Second"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise, takewhile

from checker.claims.sentence import Sentence
from checker.text.document import Block, BlockKind
from checker.text.late import late

LONGEST_GAP = 24
"""Longest stretch of white space and markers in front of the first item; more is code or a picture."""
GOES_ON = 8
"""An item within so many blocks behind the last one may go on with the list."""
_NUMBERED = late(
    r"(?:[.!?]\s+|\n\s*)((?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth)(?:ly)?),? "
    r"(?!half|quarter|place)"
)
LONGEST_LIST = 8000
"""The next item of a list is looked for in so many characters behind the last one found."""
FARTHEST = 2500
"""Ordinals are looked for in so many characters behind the announcement."""
_SERIAL = late(r"(?<![^\W_])(?:\d{1,2}|[a-zA-Z])(?![^\W_])")
"""What counts the items of a list, in its mark."""
_FIRST = frozenset(("0", "1", "01", "a", "A", "i", "I"))
"""With what a list begins that is told from its start."""
_TWO_IN_ONE = late(r"\S+(?: [A-Z]\. ?\d+)?(?:, \S+)* and \S+")
"""An item that begins with two things at once."""
_DIVIDED = late(r"\b(?:divided|split) in(?:to)? (?:two|three|four|\d)\b")
"""An item that is several of those counted: "the old town, divided in two districts"."""
_BESIDE = late(
    r"(?:note|nb|n\.b\.|caveat)\b|(?:all )?(?:the )?(?:remaining|rest|others?|everything else)\b", re.IGNORECASE
)
"""How a last item begins that is none of those counted: it tells of the others, or is a note."""
_INDENT = late(r"\n[ \t]+")
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def items_behind(sentence: Sentence) -> int:
    """Return the number of list items just behind the block of *sentence*, as far in as the first, or 0 if unsure."""
    text, blocks = sentence.document.text, sentence.document.blocks
    place = bisect_left(blocks, sentence.block.start, key=_start)
    items = list(takewhile(lambda block: block.kind is BlockKind.LIST_ITEM, blocks[place + 1 : place + 60]))
    if not items or items[0].start - sentence.block.end > LONGEST_GAP:
        return 0
    depth = _indent(text, items[0])
    behind = blocks[place + 1 + len(items) : place + 1 + len(items) + GOES_ON]
    if any(block.kind is BlockKind.LIST_ITEM and _indent(text, block) == depth for block in behind):
        return 0
    own = list(takewhile(lambda item: _indent(text, item) >= depth, items))
    marks = [_mark(text, item) for item in own if _indent(text, item) == depth]
    count, last = _of_one_list(marks), next(item for item in reversed(own) if _indent(text, item) == depth)
    is_announcing = any(
        text[item.start : item.end].rstrip().endswith(":") and _indent(text, after) == depth
        for item, after in pairwise(own)
    )
    if count - 1 == (sentence.quantities[-1].value or 0) and _BESIDE.match(text, last.start):
        return count - 1
    serial = _SERIAL.search(marks[0])
    if is_announcing and not serial:
        return 0  # the next items may be of a list that an item announces
    if serial and serial[0] not in _FIRST:
        return 0  # "(3) …, (6) …": some of a list
    end = own[-1].end
    goes_on = f"({count + 1})" in text[own[-1].start : end]
    if marks[0].strip(".)(") == "1" and not goes_on:
        goes_on = f"\n{marks[0].replace('1', str(count + 1))} " in _unindented(text[end : end + LONGEST_LIST])
    holds_two = any(_TWO_IN_ONE.match(text, item.start, item.end) for item in own)
    holds_two |= any(_DIVIDED.search(text, item.start, item.end) for item in own)
    if holds_two and count < (sentence.quantities[-1].value or 0):
        return 0  # "#1 and #2 are the row and the column"
    return 0 if goes_on else count


def _mark(text: str, item: Block) -> str:
    """Return what stands in front of an item: "2.", "(b)", "•"."""
    return text[text.rfind("\n", 0, item.start) + 1 : item.start].strip()


def _of_one_list(marks: list[str]) -> int:
    """Return how many of *marks* belong to the list that the first begins; others are of lists inside it or behind.

    Examples
    --------
    >>> _of_one_list(["1.", "2.", "•", "•"]), _of_one_list(["(a)", "(b)", "2."]), _of_one_list(["1.", "2.", "1."])
    (2, 2, 2)
    """
    sort = _SERIAL.sub("#", marks[0])
    count, seen = 0, set()
    for mark in marks:
        if _SERIAL.sub("#", mark) != sort:
            continue
        if mark in seen and sort != mark:
            break  # another list
        seen.add(mark)
        count += 1
    return count


def _unindented(text: str) -> str:
    return _INDENT.sub("\n", text)


def _start(block: Block) -> int:
    return block.start


def _indent(text: str, block: Block) -> int:
    """Return how many white spaces stand in front of the line of *block*."""
    start = text.rfind("\n", 0, block.start) + 1
    line = text[start : block.start]
    return len(line) - len(line.lstrip())


def ordinals_behind(sentence: Sentence, start: int) -> int:
    """Return how far "First, … Second, … Third, …" gets in the sentences behind *sentence*."""
    prose, reached = sentence.document.prose, 0
    for found in _NUMBERED.finditer(prose, start, sentence.end + FARTHEST):
        rank = _ORDER.index(found[1].lower().removesuffix("ly")) + 1
        if rank == 1 and reached:
            break
        if rank == reached + 1:
            reached = rank
    return reached
