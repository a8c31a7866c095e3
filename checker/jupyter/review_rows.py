"""The lines of the review in an output cell: findings with their place and state, then what was fixed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.jupyter import wire
from checker.reports.places import Places
from checker.reports.report import Report

STATES: tuple[wire.State, ...] = ("open", "fixed", "dismissed", "to ask")
SEVERITIES = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the review."""

    fingerprint: str
    state: wire.State
    rule: str
    """Its code."""
    message: str
    finding: Finding | Notice | None = None
    """``None`` where it is fixed."""
    place: str = ""
    reason: str = ""

    @property
    def severity(self) -> str:
        """Of the finding; empty where it is fixed."""
        return "" if self.finding is None else str(self.finding.severity)

    def __str__(self) -> str:
        where = f"{self.place} · " if self.place else ""
        what = f"{self.severity} {self.rule}".strip()
        note = "" if self.state == "open" else f" [{self.state}{f': {self.reason}' if self.reason else ''}]"
        return f"{where}{what}: {self.message}{note}"

    def passes(self, severity: str, rule: str, state: str) -> bool:
        """Whether these choices let it through; an empty one lets everything through."""
        return severity in ("", self.severity) and rule in ("", self.rule) and state in ("", self.state)


def rows_of(report: Report, fixed: Mapping[str, wire.Decision]) -> list[Row]:
    """Return the findings of *report* in the order of the text, then those that are *fixed* and gone."""
    places = Places(report.document)
    found = sorted(report.findings, key=_start)
    rows = [_row(finding, places, report.decisions.get(finding.fingerprint)) for finding in found]
    live = {row.fingerprint for row in rows}
    gone = {name: each for name, each in report.decisions.items() if each["state"] == "fixed"} | dict(fixed)
    rows += (
        Row(name, "fixed", each["rule"], each["text"], reason=each["reason"])
        for name, each in gone.items()
        if name not in live
    )
    return rows


def _start(finding: Finding | Notice) -> int:
    span = finding.stated_span
    return span.start if span is not None else -1


def _row(finding: Finding | Notice, places: Places, decision: wire.Decision | None) -> Row:
    if decision is not None and decision["state"] == "fixed":
        decision = None  # it is there again
    return Row(
        finding.fingerprint,
        "open" if decision is None else decision["state"],
        finding.code,
        finding.message,
        finding,
        _place(finding, places),
        "" if decision is None else decision["reason"],
    )


def _place(finding: Finding | Notice, places: Places) -> str:
    span = finding.stated_span
    if span is None:
        return ""
    place = places.of(span.start)
    return f"line {place.line}" if place.cell is None else f"cell {place.cell}"


def as_html(page: str) -> str:
    """Return the page of a rule as HTML: headings, examples and paragraphs, and no other markup.

    Examples
    --------
    >>> as_html("# A <b>\\n\\nSo `x`.\\n\\n```text\\n1 + 1\\n```")
    '<b>A &lt;b&gt;</b><p>So <code>x</code>.</p><pre>1 + 1</pre>'
    """
    return "".join(_blocks(page))


def _blocks(page: str) -> Iterator[str]:
    # Every other piece stands between fences.
    for number, piece in enumerate(re.split(r"^```.*\n?", page, flags=re.MULTILINE)):
        if number % 2:
            yield f"<pre>{escape(piece.rstrip())}</pre>"
            continue
        for paragraph in filter(str.strip, re.split(r"\n\s*\n", piece)):
            heading = re.match(r"#+ ", paragraph.strip())
            if heading:
                yield f"<b>{escape(paragraph.strip()[heading.end() :])}</b>"
            else:
                yield f"<p>{_with_code(paragraph.strip().split('`'))}</p>"


def _with_code(pieces: Iterable[str]) -> str:
    return "".join(f"<code>{escape(each)}</code>" if i % 2 else escape(each) for i, each in enumerate(pieces))
