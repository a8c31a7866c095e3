"""Marks: which numbers of a text are flagged or confirmed, for reports that show the text."""

from __future__ import annotations

from dataclasses import dataclass

from checker.findings.steps import agreement_line
from checker.reports.labels import labels_of, shown_span
from checker.reports.report import Report
from checker.text.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One number to be marked."""

    span: Span
    """Where it stands; marks do not overlap."""
    kind: str
    """``"error"``, ``"warning"``, ``"info"``, ``"settled"`` (a reviewer decided) or ``"confirmed"``."""
    title: str
    """What is said of it: the messages, or what it agrees with, one a line."""
    is_stated: bool = False
    """Whether a finding says that this one should have come out otherwise."""


def marks_of(report: Report) -> list[Mark]:
    """Return the marks of *report* in the order of the text; a flagged number is never also confirmed."""
    kinds: dict[Span, str] = {}
    titles: dict[Span, list[str]] = {}
    stated: set[Span] = set()
    for finding in sorted(report.findings, key=lambda each: each.severity.rank):
        settled = finding.fingerprint in report.decisions
        for label in labels_of(finding, report.document.text):
            kinds.setdefault(label.span, "settled" if settled else str(finding.severity))
            role = f"{label.role}: " if label.role else ""
            titles.setdefault(label.span, []).append(f"{role}{finding.message} [{finding.code}]")
            if label.is_stated:
                stated.add(label.span)
    for tested in report.relations:
        if tested.is_confirmed:
            for span in (shown_span(claim.quantity) for claim in tested.relation.claims):
                if kinds.setdefault(span, "confirmed") == "confirmed":
                    titles.setdefault(span, []).append(f"agrees: {agreement_line(tested.judgement)}")
    marks: list[Mark] = []
    for span in sorted(kinds):
        if not marks or span.start >= marks[-1].span.end:
            title = "\n".join(dict.fromkeys(titles[span][:8]))
            marks.append(Mark(span, kinds[span], title, span in stated))
    return marks
