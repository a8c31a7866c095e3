"""The report as text for a terminal: one message per finding, and what was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.findings.comment import ignoring_comment
from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.steps import agreement_line
from checker.relations.verdict import Verdict
from checker.reports.labels import Label, labels_of, leading
from checker.reports.places import Places
from checker.reports.report import Report
from checker.reports.snippet import Line, Piece, printable, snippet
from checker.reports.tested import Tested
from checker.text.span import Span

AS_WRITTEN = "as written"
"""Name of the plain reading, of which nothing is said."""
WIDTH = 100
"""Longest line of a snippet, where nothing else is known."""

SHOWN = {
    "findings": frozenset[Verdict](),
    "tight": frozenset({Verdict.TIGHT}),
    "undetermined": frozenset({Verdict.UNDETERMINED}),
    "all": frozenset({Verdict.HOLDS, Verdict.TIGHT, Verdict.UNDETERMINED}),
}
"""Which relations are listed beside the findings, by the name of the choice."""


def as_text(report: Report, *, show: str = "findings", width: int = WIDTH) -> str:
    """Return the report as plain text, with its last line."""
    lines = [joined(line) for line in full_lines(report, show=show, width=width)]
    return "\n".join([*lines, str(report.summary)])


def joined(line: Line) -> str:
    """Return *line* without its styles."""
    return "".join(piece.text for piece in line).rstrip()


def full_lines(report: Report, *, show: str = "findings", width: int = WIDTH) -> Iterator[Line]:
    """Yield the messages of a report, each with its snippet, then the listed relations."""
    places = Places(report.document)
    for finding in report.findings:
        yield from message_lines(report, places, finding, width=width)
        yield []
    listed = [tested for tested in report.relations if tested.verdict in SHOWN[show]]
    for tested in listed:
        yield _tested_line(report, places, tested)
    if listed:
        yield []


def concise_lines(report: Report, *, show: str = "findings") -> Iterator[Line]:
    """Yield one line per finding and listed relation: place, severity, code, name, message."""
    places = Places(report.document)
    for finding in report.findings:
        head = _where(report, places, labels_of(finding, report.document.text))
        yield [
            Piece(f"{head}: "),
            Piece(f"{finding.severity}[{finding.code}]", finding.severity),
            Piece(f" {finding.name}: {printable(finding.message)}"),
        ]
    for tested in report.relations:
        if tested.verdict in SHOWN[show]:
            yield _tested_line(report, places, tested)


def message_lines(report: Report, places: Places, finding: Finding | Notice, *, width: int = WIDTH) -> Iterator[Line]:
    """Yield the message of one finding of *report* with its snippet."""
    labels = labels_of(finding, report.document.text)
    style = str(finding.severity)
    yield [
        Piece(f"{finding.severity}[{finding.code}]", style),
        Piece(f" {finding.name}: {printable(finding.message)}", "bold"),
    ]
    yield [Piece(" --> ", "dim"), Piece(_where(report, places, labels))]
    yield from snippet(report.document.text, places, labels, width=width, style=style)
    if finding.rounding:
        yield _note("", printable(finding.rounding))
    yield from _help(finding, width)
    if finding.spans:
        yield _note("ignore: ", ignoring_comment(finding, report.name))
    yield _note("explain: ", f"checker explain {finding.code}")


def _help(finding: Finding | Notice, width: int) -> Iterator[Line]:
    if isinstance(finding, Notice):
        if finding.help:
            yield _note("help: ", printable(finding.help))
        return
    suggestions = finding.suggestions
    if not suggestions:
        return
    any_one = "any one of these" if len(suggestions) > 1 else "this"
    yield _note("help: ", f"{any_one} would make it agree")
    row = ""
    for shown in (printable(str(suggestion)) for suggestion in suggestions):
        if row and len(row) + len(shown) + 14 > width:
            yield [Piece(" " * 10 + row, "help")]
            row = ""
        row += f"    {shown}" if row else shown
    yield [Piece(" " * 10 + row, "help")]


def _note(label: str, text: str) -> Line:
    return [Piece("  = ", "dim"), Piece(label, "bold"), Piece(text)]


def _where(report: Report, places: Places, labels: Iterable[Label]) -> str:
    label = leading(list(labels))
    return printable(report.name) if label is None else _place(report, places, label.span)


def _place(report: Report, places: Places, span: Span) -> str:
    place = places.of(span.start)
    return f"{printable(place.document or report.name)}:{place}"


_WORDS = {Verdict.HOLDS: "holds", Verdict.TIGHT: "holds by rounding", Verdict.UNDETERMINED: "undetermined"}


def _tested_line(report: Report, places: Places, tested: Tested) -> Line:
    said = tested.judgement.reason or (f"reading: {tested.reading.name}" if tested.reading.name != AS_WRITTEN else "")
    reason = f" ({said})" if said else ""
    where = _place(report, places, tested.spans[0]) if tested.spans else printable(report.name)
    return [
        Piece(f"{_WORDS[tested.verdict]}[{tested.code}]", str(tested.verdict)),
        Piece(f" {printable(agreement_line(tested.judgement))}{reason}"),
        Piece(f"  {where}", "dim"),
    ]
