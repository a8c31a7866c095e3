"""Reading a long text again after an edit: only what lies around the edit."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from checker.text.directives import moved
from checker.text.document import Block, Document
from checker.text.markdown import read_markdown
from checker.text.notebook import read_cell
from checker.text.rows import moved_table

LONG = 8_000
"""Code points from which reading the whole text at every key would be felt."""


def reread(old: Document, text: str, *, long: int = LONG) -> Document:
    """Return *text* as a document, given the document *old* that it was a moment ago.

    A text of more than *long* code points is read only around the edit, if the old text
    reads the same there by itself. An edit that changes how all the rest reads (a fence that
    is opened) then counts only for its surroundings, until the whole is read again.

    Examples
    --------
    >>> reread(read_cell("28 villages"), "27 villages").text
    '27 villages'
    """
    if min(len(text), len(old.text)) < long or not old.blocks:
        return read_cell(text)
    start = common_start(old.text, text)
    end = len(old.text) - common_end(old.text, text, limit=min(len(old.text), len(text)) - start)
    first = max(0, bisect_right(old.blocks, start, key=lambda block: block.start) - 2)
    last = min(len(old.blocks) - 1, bisect_left(old.blocks, end, key=lambda block: block.end) + 1)
    low = old.text.rfind("\n", 0, old.blocks[first].start) + 1
    high = old.text.find("\n", old.blocks[last].end)
    high = len(old.text) if high < 0 else high
    if start < low or end > high:
        return read_cell(text)
    around = read_markdown(old.text[low:high])
    if around.prose != old.prose[low:high] or not _same(around.blocks, old.blocks[first : last + 1], low):
        return read_cell(text)
    read = read_markdown(text[low : high + len(text) - len(old.text)])
    return _spliced(old, text, read, old.blocks[:first], old.blocks[last + 1 :], low, high)


def common_start(first: str, second: str) -> int:
    """Return how many characters the two share at their start, by halving."""
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_end(first: str, second: str, *, limit: int) -> int:
    """Return how many of the last characters, at most *limit*, the two share."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if first[len(first) - middle : len(first) - low] == second[len(second) - middle : len(second) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _spliced(
    old: Document,
    text: str,
    read: Document,
    ahead: tuple[Block, ...],
    behind: tuple[Block, ...],
    low: int,
    high: int,
) -> Document:
    """Return *old* with what stood from *low* to *high* replaced by what was *read* there."""
    shift = len(text) - len(old.text)
    return Document(
        text,
        f"{old.prose[:low]}{read.prose}{old.prose[high:]}",
        (*ahead, *(_placed(block, low) for block in read.blocks), *(_placed(block, shift) for block in behind)),
        (
            *(table for table in old.tables if table.end <= low),
            *(moved_table(table, low) for table in read.tables),
            *(moved_table(table, shift) for table in old.tables if table.start >= high),
        ),
        (),
        (
            *(directive for directive in old.directives if directive.end <= low),
            *(moved(directive, low) for directive in read.directives),
            *(moved(directive, shift) for directive in old.directives if directive.start >= high),
        ),
        old.name,
    )


def _same(read: tuple[Block, ...], known: tuple[Block, ...], by: int) -> bool:
    return len(read) == len(known) and all(_placed(one, by) == other for one, other in zip(read, known, strict=True))


def _placed(block: Block, by: int) -> Block:
    return replace(block, start=block.start + by, end=block.end + by) if by else block
