"""From findings to wire format: cells, UTF-16 offsets, words."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.steps import agreement_line
from checker.findings.suggest import Suggestion, suggestions_for
from checker.jupyter import wire
from checker.reports.labels import labels_of, shown_span
from checker.reports.report import Report
from checker.text.document import Document
from checker.text.span import Span, Utf16Index

FILE = "file"
"""The cell id of a document that has no cells."""


class Locator:
    """Places of one document as a browser counts them: a cell, and UTF-16 units in its text.

    Parameters
    ----------
    document
        A notebook's cells, or one text.
    base
        Where the document starts in its cell, in UTF-16 units, if it is a part of one.

    Examples
    --------
    >>> from checker.text.plain import read_plain
    >>> Locator(read_plain("🚂 12 km")).place(Span(2, 4))
    ('file', 3, 5)
    """

    def __init__(self, document: Document, *, base: int = 0) -> None:
        self._document = document
        self._base = base
        self._cells = document.cells
        self._starts = [cell.start for cell in self._cells]
        self._indexes: dict[int, Utf16Index] = {}

    def place(self, span: Span) -> tuple[str, int, int]:
        """Return the cell of *span*, and where it starts and ends in it."""
        number, identifier, base = self._cell(span.start)
        index = self._indexes.get(number)
        if index is None:
            end = self._cells[number].end if self._cells else len(self._document.text)
            index = self._indexes[number] = Utf16Index(self._document.text[base:end])
        start, end = index.from_code_points(span.start - base), index.from_code_points(span.end - base)
        return identifier, self._base + start, self._base + end

    def line_end(self, offset: int) -> tuple[str, int]:
        """Return the cell of *offset*, and where in it the line of *offset* ends."""
        text = self._document.text
        end = text.find("\n", offset)
        end = len(text) if end < 0 else end
        if end > offset and text[end - 1] == "\r":
            end -= 1
        identifier, _, at = self.place(Span(offset, end))
        return identifier, at

    def _cell(self, offset: int) -> tuple[int, str, int]:
        if not self._cells:
            return 0, FILE, 0
        number = max(0, bisect_right(self._starts, offset) - 1)
        return number, self._cells[number].identifier, self._starts[number]


Wired = Callable[[Report, Locator], Iterator[wire.Finding]]
"""From a report to its findings, as a front end takes them."""


def wire_findings(report: Report, locator: Locator) -> Iterator[wire.Finding]:
    """Yield the findings of *report* as a front end takes them."""
    for finding in report.findings:
        yield wire_finding(finding, report.document, locator)


def wire_outlines(report: Report, locator: Locator) -> Iterator[wire.Finding]:
    """Yield the findings of *report* with what is drawn of them, and nothing that only their cards say."""
    for finding in report.findings:
        yield _outlined(finding, report.document, locator)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a finding says; costs more than all else about it, and seldom changes while typing."""

    rounding: str
    derivation: str
    changes: tuple[Suggestion, ...]
    """What could make it agree, without what stands elsewhere in the document; places count from their numbers."""


_T = TypeVar("_T")


class _Remembered(Generic[_T]):
    """What is said of findings by the sentences that they speak of; the oldest are forgotten first."""

    def __init__(self, say: Callable[[Finding | Notice], _T], most: int = 4096) -> None:
        self._say = say
        self._most = most
        self._said: OrderedDict[object, _T] = OrderedDict()
        self._lock = Lock()

    def of(self, finding: Finding | Notice) -> _T:
        """Return what is said of *finding*."""
        if isinstance(finding, Notice):
            return self._say(finding)
        roles = finding.relation.roles.items()
        places = tuple((role, claim.sentence.text, claim.span.start - claim.sentence.start) for role, claim in roles)
        key = (finding.fingerprint, finding.severity, finding.relation.wording, places)
        with self._lock:
            said = self._said.get(key)
            if said is not None:
                self._said.move_to_end(key)
                return said
        said = self._say(finding)
        with self._lock:
            self._said[key] = said
            if len(self._said) > self._most:
                self._said.popitem(last=False)
        return said


def _words(finding: Finding | Notice) -> _Words:
    changes: tuple[Suggestion, ...] = ()
    if not isinstance(finding, Notice):
        roles = finding.relation.roles
        changes = tuple(each.moved(-roles[each.role].span.start) for each in suggestions_for(finding.judgement))
    return _Words(finding.rounding, finding.steps, changes)


_MESSAGES = _Remembered(lambda finding: finding.message)
_WORDS = _Remembered(_words)


def wire_finding(finding: Finding | Notice, document: Document, locator: Locator) -> wire.Finding:
    """Return one finding as a front end takes it, still without its key."""
    words = _WORDS.of(finding)
    wired = _outlined(finding, document, locator)
    wired["rounding"], wired["derivation"] = words.rounding, words.derivation
    wired["fixes"] = list(_fixes(finding, words, locator))
    return wired


def _outlined(finding: Finding | Notice, document: Document, locator: Locator) -> wire.Finding:
    marks: list[wire.Mark] = []
    for label in labels_of(finding, document.text):
        cell, start, end = locator.place(label.span)
        mark = wire.Mark(
            cell=cell, start=start, end=end, role=label.role, surface=label.surface, stated=label.is_stated
        )
        marks.append(mark)
    stated = finding.stated_span
    cell, at = locator.line_end(stated.end if stated else 0)
    return wire.Finding(
        key="",
        fingerprint=finding.fingerprint,
        code=finding.code,
        name=finding.name,
        severity=str(finding.severity),
        message=_MESSAGES.of(finding),
        rounding="",
        derivation="",
        marks=marks,
        fixes=[],
        silence=wire.Silence(cell=cell, at=at, opening=f" <!-- checker: ignore[{finding.name}] ", closing=" -->"),
    )


def _fixes(finding: Finding | Notice, words: _Words, locator: Locator) -> Iterator[wire.Fix]:
    if isinstance(finding, Notice):
        return
    for change in finding.corroborated(words.changes):
        cell, start, _ = locator.place(change.moved(finding.relation.roles[change.role].span.start).span)
        yield wire.Fix(
            cell=cell,
            start=start,
            end=start + len(change.surface.encode("utf-16-le")) // 2,
            role=change.role,
            old=change.surface,
            new=change.replacement,
            slip=change.reason,
            text=str(change).replace(" -> ", " → "),
        )


def wire_ticks(report: Report, locator: Locator) -> dict[str, list[wire.Tick]]:
    """Return the numbers that were tested and hold, by cell."""
    doubted = {span for finding in report.findings for span in finding.spans}
    titles: dict[Span, str] = {}
    for tested in report.relations:
        if tested.is_confirmed:
            for claim in tested.relation.claims:
                if claim.span not in doubted:
                    # With its sign or its unit: a tick never comes between the two.
                    titles.setdefault(shown_span(claim.quantity), f"agrees: {agreement_line(tested.judgement)}")
    ticks: dict[str, list[wire.Tick]] = {}
    for span, title in sorted(titles.items()):
        cell, start, end = locator.place(span)
        ticks.setdefault(cell, []).append(wire.Tick(cell=cell, start=start, end=end, title=title))
    return ticks


def wire_counts(report: Report) -> wire.Counts:
    """Return what was looked at, in figures."""
    summary = report.summary
    return wire.Counts(
        quantities=summary.quantities,
        tested=summary.tested,
        hold=summary.hold,
        contradictions=summary.contradictions,
    )


def keep(findings: Iterable[wire.Finding], options: wire.Options) -> Iterator[wire.Finding]:
    """Yield the findings that the reader wants to see."""
    ranks = {"error": 0, "warning": 1, "info": 2}
    least, off = ranks.get(options["minimum"], 2), set(options["off"])
    for finding in findings:
        if ranks[finding["severity"]] <= least and not off & {finding["code"], finding["name"]}:
            yield finding
