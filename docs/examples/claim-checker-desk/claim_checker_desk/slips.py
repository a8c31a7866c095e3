"""Correction slips: one line per finding, to be cut out."""

from __future__ import annotations

from collections.abc import Iterable

from checker.reports.report import Report


def as_slips(reports: Iterable[Report]) -> str:
    """Return one slip per finding."""
    slips = [f"[ ] {report.name}: {finding.message}" for report in reports for finding in report.findings]
    return "\n".join(slips) if slips else "Nothing to correct."
