"""A document that is being written: takes changes, gives back what they change in the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from checker.jupyter import wire
from checker.jupyter.translate import Locator, keep, wire_counts, wire_findings, wire_ticks
from checker.reports.report import Report
from checker.text.document import Document
from checker.text.notebook import CellSource, join_cells

Check = Callable[[Document], Report]

EVERYTHING = wire.Options(minimum="info", ticks=False, off=[])


class LiveDocument:
    """One notebook or file in a conversation.

    Parameters
    ----------
    check
        What makes the report on a document, such as ``Checker().check_document``.
    """

    def __init__(self, check: Check) -> None:
        self._check = check
        self._texts: dict[str, str] = {}
        self._order: list[wire.Position] = []
        self._options = EVERYTHING
        self._decisions: dict[str, wire.Decision] = {}
        self._report: Report | None = None
        self._shown: dict[str, wire.Finding] = {}
        self._ticks: dict[str, list[wire.Tick]] = {}
        self.path = ""

    @property
    def size(self) -> int:
        """Code points in all cells together."""
        return sum(map(len, self._texts.values()))

    @property
    def report(self) -> Report:
        """The report on the document as it is now, with the decisions of its reviewer."""
        if self._report is None:
            self._report = self._check(self._document())
        self._report.decisions = dict(self._decisions)
        return self._report

    def answer(self, message: wire.Check) -> wire.Findings:
        """Take over the changes in *message*; return what they change in the findings."""
        if message["reset"]:
            self._texts.clear()
            self._order.clear()
            self._shown.clear()
            self._ticks.clear()
        self._take(message["cells"], message.get("order"))
        self.path = message.get("path", self.path)
        self._options = message.get("options", self._options)
        if "decisions" in message:
            self._decisions = {decision["fingerprint"]: decision for decision in message["decisions"]}
        return self._changes(message)

    def refresh(self, check: Check) -> None:
        """Use other rules from now on."""
        self._check = check
        self._report = None

    def key_of(self, fingerprint: str) -> str | None:
        """Return the key of the first finding of that fingerprint that is shown, or ``None``."""
        return next((key for key, each in self._shown.items() if each["fingerprint"] == fingerprint), None)

    def _take(self, cells: Iterable[wire.CellText], order: list[wire.Position] | None) -> None:
        for cell in cells:
            self._texts[cell["id"]] = cell["text"]
            self._report = None
        if order is not None:
            self._order = [position for position in order if position["id"] in self._texts]
            self._texts = {position["id"]: self._texts[position["id"]] for position in self._order}
            self._report = None

    def _document(self) -> Document:
        places = ((position["id"], position["index"]) for position in self._order)
        sources = (CellSource(identifier, self._texts[identifier], index) for identifier, index in places)
        return join_cells(sources, self.path or "<notebook>")

    def _changes(self, message: wire.Check) -> wire.Findings:
        report = self.report
        locator = Locator(report.document)
        shown = {finding["key"]: finding for finding in keep(wire_findings(report, locator), self._options)}
        ticks = wire_ticks(report, locator) if self._options["ticks"] else {}
        found = [finding for key, finding in shown.items() if self._shown.get(key) != finding]
        gone = [key for key in self._shown if key not in shown]
        cells = dict.fromkeys([*self._ticks, *ticks])
        changed = {cell: ticks.get(cell, []) for cell in cells if ticks.get(cell) != self._ticks.get(cell)}
        self._shown, self._ticks = shown, ticks
        return wire.Findings(
            type="findings",
            doc=message["doc"],
            turn=message["turn"],
            reset=message["reset"],
            found=found,
            gone=gone,
            ticks=changed,
            counts=wire_counts(report),
            summary=str(report.summary),
        )
