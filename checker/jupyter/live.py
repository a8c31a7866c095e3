"""A document that is being written: takes changes, gives back what they change in the findings.

Typing is answered in two steps. At once, the blocks that were typed in are checked by
themselves, and findings elsewhere are carried along to their new places: that costs the
same in a note and in a book. When typing pauses, the front end asks to *settle*, and the
whole document is checked, with all relations between its parts: a snapshot of it, so that
typing may go on meanwhile. Short documents are settled with every answer.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from checker.findings.decisions import in_force
from checker.jupyter import wire
from checker.jupyter.edits import Edit, carry, edit_between
from checker.jupyter.reread import reread
from checker.jupyter.snapshot import Check, Settled, Snapshot, settle
from checker.jupyter.surroundings import Known, Surroundings, with_known
from checker.jupyter.translate import (
    FILE,
    Locator,
    Wired,
    keep,
    wire_counts,
    wire_findings,
    wire_outlines,
    wire_ticks,
)
from checker.reports.report import Report
from checker.rules.housekeeping import HOUSEKEEPING
from checker.text.directives import resolved
from checker.text.document import Cell, Document
from checker.text.notebook import CellSource, ignored_rules, join_cells, read_cell

NO_SURROUNDINGS = Surroundings()
EVERYTHING = wire.Options(minimum="info", ticks=False, off=[])
_WHOLE = frozenset(rule.code for rule in HOUSEKEEPING)
SHORT = 2_000
"""Code points of a document that is settled with every answer."""


class LiveDocument:
    """One notebook or file in a conversation.

    Parameters
    ----------
    check
        What makes the report on a document, such as ``Checker().check_document``.
    short
        Code points up to which every answer is about the whole document.
    surroundings
        What is known of its folder.
    """

    def __init__(self, check: Check, *, short: int = SHORT, surroundings: Surroundings = NO_SURROUNDINGS) -> None:
        self._check = check
        self._wired: Wired = wire_findings
        self._surroundings = surroundings
        self._rules: tuple[wire.OwnRule, ...] = ()
        self._known: Known = {}
        self._short = short
        self._texts: dict[str, str] = {}
        self._read: dict[str, Document] = {}
        self._ignored: dict[str, tuple[str, ...]] = {}
        self._order: list[wire.Position] = []
        self._options = EVERYTHING
        self._decisions: dict[str, wire.Decision] = {}
        self._report: Report | None = None
        self._snapshot: Snapshot | None = None
        self._found: list[wire.Finding] = []
        self._shown: dict[str, wire.Finding] = {}
        self._ticks: dict[str, list[wire.Tick]] = {}
        self._shown_ticks: dict[str, list[wire.Tick]] = {}
        self._counts = wire.Counts(quantities=0, tested=0, hold=0, contradictions=0)
        self._summary = ""
        self.path = ""

    @property
    def size(self) -> int:
        """Code points in all cells together."""
        return sum(map(len, self._texts.values()))

    @property
    def report(self) -> Report:
        """The report on the document as it is now, with the decisions of its reviewer."""
        if self._report is None:
            snapshot = self._taken()
            self._report = snapshot.check(join_cells(snapshot.sources, snapshot.name))
        present = (finding.fingerprint for finding in self._report.findings)
        self._report.decisions = in_force(self._decisions, present)
        return self._report

    def answer(self, message: wire.Check) -> wire.Findings:
        """Take over the changes in *message*; return what they change in the findings."""
        self.path = message.get("path", self.path)
        had_ticks, self._options = self._options["ticks"], message.get("options", self._options)
        if "decisions" in message:
            self._decisions = {decision["fingerprint"]: decision for decision in message["decisions"]}
        if message["reset"]:
            self._texts.clear()
            self._read.clear()
            self._ignored.clear()
            self._order.clear()
            self._shown.clear()
            self._shown_ticks.clear()
            self._rules = ()
        if message["reset"] or "order" in message or message.get("settle", False):
            self._known = self._surroundings.known(self.path)
        whole = message["reset"] or "order" in message or message.get("settle", False) or self.size <= self._short
        # Ticks that nobody wants to see are not followed.
        whole = whole or (self._options["ticks"] and not had_ticks)
        edits = self._take(message["cells"], message.get("order"))
        if whole:
            # What was read around an edit is now read as a whole.
            self._read.clear()
            self._snapshot = None
            self._adopt(settle(self.report, self._wired))
        else:
            for edit in edits:
                self._apply(edit)
        return self._changes(message)

    def begin(self, message: wire.Check) -> Snapshot | None:
        """Return what is to be checked for *message*; ``None`` if it can just as well be answered at once.

        Only a question to settle what is known takes that long. Whoever has checked the
        snapshot hands over what came of it to :meth:`finish`; changes may be answered meanwhile.
        """
        says_more = message["reset"] or message["cells"] or {"order", "decisions", "options", "path"} & message.keys()
        if says_more or not message.get("settle", False) or self._report is not None or self.size <= self._short:
            return None
        self._known = self._surroundings.known(self.path)
        self._snapshot = self._taken()
        return self._snapshot

    def finish(self, message: wire.Check, snapshot: Snapshot, settled: Settled) -> wire.Findings:
        """Take over what came of a snapshot, if it is not out of date; return what that changes in the findings."""
        if snapshot is self._snapshot:
            self._snapshot = None
            self._adopt(settled)
            if snapshot.edits:
                for edit in snapshot.edits:
                    self._apply(edit)
            else:
                self._read.clear()
                self._report = settled.report
        return self._changes(message)

    def refresh(self, check: Check, surroundings: Surroundings = NO_SURROUNDINGS) -> None:
        """Use other rules from now on."""
        self._check = check
        self._surroundings = surroundings
        self._report = self._snapshot = None

    def key_of(self, fingerprint: str) -> str | None:
        """Return the key of the first finding of that fingerprint that is shown, or ``None``."""
        return next((key for key, each in self._shown.items() if each["fingerprint"] == fingerprint), None)

    def text(self, cell: str) -> str | None:
        """Return the text of a cell as it was last told, or ``None``."""
        return self._texts.get(cell)

    def drawn(self, cell: str) -> tuple[list[wire.Finding], list[wire.Tick]]:
        """Return what is shown on *cell*: the findings that have marks there, and its ticks."""
        findings = (each for each in self._shown.values() if any(mark["cell"] == cell for mark in each["marks"]))
        return list(findings), self._shown_ticks.get(cell, [])

    def supposing(self, cell: str, text: str) -> wire.Findings:
        """Return what would be answered if *cell* read *text*, without the cards; the document stays as it is."""
        twin = copy.copy(self)
        twin._texts, twin._read, twin._ticks = dict(self._texts), dict(self._read), dict(self._ticks)
        twin._snapshot, twin._wired = None, wire_outlines
        changed = [wire.CellText(id=cell, text=text)]
        return twin.answer(wire.Check(type="check", doc="", turn=0, reset=False, cells=changed))

    def _take(self, cells: Iterable[wire.CellText], order: list[wire.Position] | None) -> list[Edit]:
        edits = []
        for cell in cells:
            identifier, text = cell["id"], cell["text"]
            old = self._texts.get(identifier)
            self._texts[identifier] = text
            if "metadata" in cell:
                self._ignored[identifier] = ignored_rules(cell["metadata"])
                self._report = self._snapshot = None
            if old != text:
                self._report = None
                former = self._read.get(identifier) or read_cell(old or "")
                self._read[identifier] = reread(former, text)
                edits.append(edit_between(identifier, former, self._read[identifier]))
        if order is not None:
            self._order = [position for position in order if position["id"] in self._texts]
            self._texts = {position["id"]: self._texts[position["id"]] for position in self._order}
            self._report = self._snapshot = None
        elif self._snapshot is not None:
            self._snapshot.edits.extend(edits)
        return edits

    def _taken(self) -> Snapshot:
        places = ((position["id"], position["index"]) for position in self._order)
        sources = tuple(
            CellSource(identifier, self._texts[identifier], index, self._ignored.get(identifier, ()))
            for identifier, index in places
        )
        return Snapshot(self._check, sources, self.path or "<notebook>")

    def _adopt(self, settled: Settled) -> None:
        """Take over what was found in the whole document."""
        self._found, self._ticks = settled.found, settled.ticks
        self._counts = wire_counts(settled.report)
        self._summary = str(settled.report.summary)

    def _apply(self, edit: Edit) -> None:
        """Check what was typed by itself, and carry all other findings along."""
        length = len(edit.part.text)
        cell = Cell(0, edit.cell, 0, length, ignored=self._ignored.get(edit.cell, ()))
        part = replace(edit.part, cells=(cell,), directives=resolved(edit.part.directives, length))
        report = self._check(part)
        locator = Locator(part, base=edit.base)
        carried = (carry(finding, edit) for finding in self._found)
        self._found = [finding for finding in carried if finding is not None]
        # What can only be said of a whole document (a suppression that is not used) waits.
        self._found += (each for each in self._wired(report, locator) if each["code"] not in _WHOLE)
        if not self._options["ticks"]:
            return
        outside = []
        for tick in self._ticks.get(edit.cell, ()):
            place = edit.moved(tick["start"], tick["end"])
            if place is not None and not edit.blocks.contains(tick["start"], tick["end"]):
                outside.append(wire.Tick(cell=edit.cell, start=place[0], end=place[1], title=tick["title"]))
        self._ticks[edit.cell] = [*outside, *wire_ticks(report, locator).get(edit.cell, ())]

    def _changes(self, message: wire.Check) -> wire.Findings:
        flagged = with_known(self._in_order(), self._known) if self._known else self._found
        shown = {finding["key"]: finding for finding in keep(named(flagged), self._options)}
        ticks = self._ticks if self._options["ticks"] else {}
        found = [finding for key, finding in shown.items() if self._shown.get(key) != finding]
        gone = [key for key in self._shown if key not in shown]
        cells = dict.fromkeys([*self._shown_ticks, *ticks])
        changed = {cell: ticks.get(cell, []) for cell in cells if ticks.get(cell) != self._shown_ticks.get(cell)}
        self._shown, self._shown_ticks = shown, {cell: list(each) for cell, each in ticks.items()}
        answer = wire.Findings(
            type="findings",
            doc=message["doc"],
            turn=message["turn"],
            reset=message["reset"],
            settled=self._report is not None,
            found=found,
            gone=gone,
            ticks=changed,
            counts=self._counts,
            summary=self._summary,
        )
        if self._rules != self._surroundings.rules:
            self._rules = self._surroundings.rules
            answer["rules"] = list(self._rules)
        return answer

    def _in_order(self) -> list[wire.Finding]:
        """Return the findings in the order of the document, in which a baseline counts those alike."""
        order = {position["id"]: position["index"] for position in self._order}

        def place(finding: wire.Finding) -> tuple[int, int]:
            cell, start = _place(finding)
            return order.get(cell, -1), start

        return sorted(self._found, key=place)


def named(findings: Iterable[wire.Finding]) -> Iterable[wire.Finding]:
    """Yield *findings* with their keys: fingerprint, cell, and which of several alike it is there."""
    seen: Counter[str] = Counter()
    for finding in sorted(findings, key=_place):
        mark = _anchor(finding)
        base = f"{finding['fingerprint']}:{mark['cell'] if mark else FILE}"
        seen[base] += 1
        yield {**finding, "key": f"{base}:{seen[base]}"}


def _place(finding: wire.Finding) -> tuple[str, int]:
    mark = _anchor(finding)
    return (mark["cell"], mark["start"]) if mark else ("", 0)


def _anchor(finding: wire.Finding) -> wire.Mark | None:
    return next((mark for mark in finding["marks"] if mark["stated"]), next(iter(finding["marks"]), None))
