"""Edit: what typing has changed in one cell, and what that does to places in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.jupyter import wire
from checker.jupyter.reread import common_end, common_start
from checker.text.directives import moved
from checker.text.document import Block, Document
from checker.text.rows import moved_table
from checker.text.span import Span, Utf16Index


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a cell's text: half-open, in UTF-16 units."""

    start: int
    """First unit."""
    end: int
    """Just behind the last one."""

    def contains(self, start: int, end: int) -> bool:
        """Tell whether the place from *start* to *end* lies wholly inside."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of one cell."""

    cell: str
    """Which cell."""
    typed: Stretch
    """What was replaced, in the old text."""
    blocks: Stretch
    """The blocks that read differently now, in the old text."""
    shift: int
    """How far all that stands behind has moved, in UTF-16 units."""
    part: Document
    """Those blocks in the new text, as a document of their own."""
    base: int
    """Where that document starts in the cell, in UTF-16 units."""

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where a place in the old text is now; ``None`` if typing has touched it.

        A place that typing only borders on counts as touched: its number may have grown.
        """
        if end < self.typed.start:
            return start, end
        if start > self.typed.end:
            return start + self.shift, end + self.shift
        return None


def edit_between(cell: str, old: Document, new: Document) -> Edit:
    """Return the edit that makes *new* of *old*, two readings of one cell.

    Examples
    --------
    >>> from checker.text.notebook import read_cell
    >>> edit = edit_between("a", read_cell("One.\\n\\n5 km"), read_cell("One.\\n\\n56 km"))
    >>> edit.shift, edit.moved(0, 3), edit.moved(6, 7), edit.part.text, edit.base
    (1, (0, 3), None, '56 km', 6)
    """
    start = common_start(old.text, new.text)
    rest = common_end(old.text, new.text, limit=min(len(old.text), len(new.text)) - start)
    shift = len(new.text) - len(old.text)
    lead, trail = _kept_blocks(old, new, shift)
    former = old.blocks[lead : len(old.blocks) - trail]
    changed = new.blocks[lead : len(new.blocks) - trail]
    before, after = Utf16Index(old.text), Utf16Index(new.text)
    begins, ends = (changed[0].start, changed[-1].end) if changed else (start, start)
    low = former[0].start if former else start
    high = former[-1].end if former else start
    return Edit(
        cell,
        Stretch(before.from_code_points(start), before.from_code_points(len(old.text) - rest)),
        Stretch(before.from_code_points(low), before.from_code_points(high)),
        after.from_code_points(len(new.text)) - before.from_code_points(len(old.text)),
        _part(new, begins, ends, changed),
        after.from_code_points(begins),
    )


def carry(finding: wire.Finding, edit: Edit) -> wire.Finding | None:
    """Return *finding* with its places after *edit*; ``None`` if the edit decides about it anew."""
    own = [mark for mark in finding["marks"] if mark["cell"] == edit.cell]
    if own and len(own) == len(finding["marks"]):
        inside = [edit.blocks.contains(mark["start"], mark["end"]) for mark in own]
        if all(inside):
            return None
    if not own:
        return finding
    marks: list[wire.Mark] = []
    for mark in finding["marks"]:
        place = (mark["start"], mark["end"]) if mark["cell"] != edit.cell else edit.moved(mark["start"], mark["end"])
        if place is None:
            return None
        marks.append({**mark, "start": place[0], "end": place[1]})
    fixes: list[wire.Fix] = []
    for fix in finding["fixes"]:
        place = (fix["start"], fix["end"]) if fix["cell"] != edit.cell else edit.moved(fix["start"], fix["end"])
        if place is not None:
            fixes.append({**fix, "start": place[0], "end": place[1]})
    silence = finding["silence"]
    if silence["cell"] == edit.cell and silence["at"] >= edit.typed.end:
        silence = {**silence, "at": silence["at"] + edit.shift}
    return {**finding, "marks": marks, "fixes": fixes, "silence": silence}


def _kept_blocks(old: Document, new: Document, shift: int) -> tuple[int, int]:
    """Return how many blocks at the start and at the end read as before."""
    most = min(len(old.blocks), len(new.blocks))
    lead = 0
    while lead < most and _same(old, old.blocks[lead], new, new.blocks[lead], 0):
        lead += 1
    trail = 0
    while trail < most - lead and _same(old, old.blocks[-1 - trail], new, new.blocks[-1 - trail], shift):
        trail += 1
    return lead, trail


def _same(old: Document, former: Block, new: Document, block: Block, shift: int) -> bool:
    return (
        former.kind is block.kind
        and former.level == block.level
        and former.start + shift == block.start
        and former.end + shift == block.end
        and old.prose[former.start : former.end] == new.prose[block.start : block.end]
    )


def _part(document: Document, low: int, high: int, blocks: tuple[Block, ...]) -> Document:
    """Return *blocks*, which stand between *low* and *high*, as a document of their own."""
    directives = (
        replace(moved(each, -low), start=0, end=0, covers=Span(max(0, each.covers.start - low), each.covers.end - low))
        for each in document.directives
        if each.covers.start < high and each.covers.end > low
    )
    return Document(
        document.text[low:high],
        document.prose[low:high],
        tuple(replace(block, start=block.start - low, end=block.end - low) for block in blocks),
        tuple(moved_table(each, -low) for each in document.tables if low <= each.start and each.end <= high),
        (),
        tuple(directives),
        document.name,
    )
