"""A document that is being written, as it stands at one moment: what is checked while typing goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from checker.jupyter import wire
from checker.jupyter.edits import Edit
from checker.jupyter.translate import Locator, Wired, wire_findings, wire_ticks
from checker.reports.report import Report
from checker.text.document import Document
from checker.text.notebook import CellSource, join_cells

Check = Callable[[Document], Report]

PROMPT = 0.0005
"""Seconds that a thread may go on while another one has a key to answer."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What the check of a whole document has found, in the places of its snapshot."""

    report: Report
    """The report itself."""
    found: list[wire.Finding]
    """Its findings, still without keys."""
    ticks: dict[str, list[wire.Tick]]
    """Numbers that were tested and hold, by cell."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All cells of a document at one moment."""

    check: Check
    """What makes the report."""
    sources: tuple[CellSource, ...]
    """The cells, in order."""
    name: str
    """What the report calls the document."""
    edits: list[Edit] = field(default_factory=list)
    """What was typed since; filled by the document as long as the snapshot can still be of use to it."""

    def settled(self) -> Settled:
        """Check the whole; takes its time, and touches nothing else."""
        return settle(self.check(join_cells(self.sources, self.name)))


def settle(report: Report, wired: Wired = wire_findings) -> Settled:
    """Return what *report* says, as a front end takes it."""
    locator = Locator(report.document)
    return Settled(report, list(wired(report, locator)), wire_ticks(report, locator))


_working = 0
_lock = threading.Lock()


@contextmanager
def giving_way() -> Iterator[None]:
    """Let other threads of this process have their turn at once, as long as this one works.

    Examples
    --------
    >>> usual = sys.getswitchinterval()
    >>> with giving_way():
    ...     sys.getswitchinterval() < usual
    True
    >>> sys.getswitchinterval() == usual
    True
    """
    global _working, _usual
    with _lock:
        if not _working:
            _usual = sys.getswitchinterval()
            sys.setswitchinterval(min(PROMPT, _usual))
        _working += 1
    try:
        yield
    finally:
        with _lock:
            _working -= 1
            if not _working:
                sys.setswitchinterval(_usual)


_usual = sys.getswitchinterval()
