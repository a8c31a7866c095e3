"""Severities that the settings give to findings, whatever the rule says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.rules.rule import Severity
from checker.rules.selection import specificity


def regraded(findings: Iterable[Finding | Notice], severities: Mapping[str, Severity]) -> list[Finding | Notice]:
    """Return *findings*, each with the severity of the entry that names its rule most closely."""
    return [_regraded(finding, severities) for finding in findings]


def _regraded(finding: Finding | Notice, severities: Mapping[str, Severity]) -> Finding | Notice:
    close = max(severities, key=lambda entry: specificity(finding.rule, entry), default="")
    if not close or specificity(finding.rule, close) < 0:
        return finding
    if isinstance(finding, Notice):
        return replace(finding, severity=severities[close])
    return Finding(finding.rule, finding.judgement, severities[close])
