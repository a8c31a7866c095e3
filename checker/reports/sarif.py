"""Reports as a SARIF 2.1.0 log, for code hosts and editors.

Source
------
OASIS, Static Analysis Results Interchange Format Version 2.1.0: log (3.13), run (3.14),
reportingDescriptor (3.49), result (3.27), region (3.30), partialFingerprints (3.27.17),
suppression (3.35).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.reports.labels import Label, labels_of
from checker.reports.places import Places
from checker.reports.report import Report
from checker.rules.rule import Rule, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_HOME = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(reports: Iterable[Report], *, version: str = "", failures: Iterable[str] = ()) -> dict[str, Any]:
    """Return *reports* as one SARIF log with one run."""
    documents, missing = list(reports), list(failures)
    rules = {each.code: each.rule for report in documents for each in _all_findings(report)}
    order = {code: place for place, code in enumerate(sorted(rules))}
    driver: dict[str, Any] = {
        "name": "claim-checker",
        "rules": [_descriptor(rules[code]) for code in order],
    }
    if version:
        driver["version"] = version
    invocation: dict[str, Any] = {"executionSuccessful": not missing}
    if missing:
        notifications = [{"level": "error", "message": {"text": text}} for text in missing]
        invocation["toolExecutionNotifications"] = notifications
    return {
        "$schema": _HOME,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "invocations": [invocation],
                "results": [result for report in documents for result in _results(report, order)],
            }
        ],
    }


def _all_findings(report: Report) -> list[Finding | Notice]:
    return [*report.findings, *(each.finding for each in report.suppressed)]


def _descriptor(rule: Rule) -> dict[str, Any]:
    summary = rule.summary or rule.name
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": summary},
        "help": {"text": rule.page or summary, "markdown": rule.page or summary},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(report: Report, order: dict[str, int]) -> list[dict[str, Any]]:
    places, uri = Places(report.document), _uri(report.name)
    results = [_result(report, places, uri, finding, order) for finding in report.findings]
    for each in report.suppressed:
        result = _result(report, places, uri, each.finding, order)
        kind = "inSource" if str(each.by) in ("comment", "cell") else "external"
        result["suppressions"] = [{"kind": kind, "justification": each.reason or str(each.by)}]
        results.append(result)
    return results


def _result(
    report: Report, places: Places, uri: str, finding: Finding | Notice, order: dict[str, int]
) -> dict[str, Any]:
    labels = labels_of(finding, report.document.text)
    stated = next((label for label in labels if label.is_stated), None)
    message = finding.message if not finding.rounding else f"{finding.message} ({finding.rounding})"
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": order[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(places, uri, stated)],
        "partialFingerprints": {"claimChecker/v1": finding.fingerprint},
    }
    others = [_location(places, uri, label) for label in labels if label is not stated]
    if others:
        result["relatedLocations"] = [{"id": number, **other} for number, other in enumerate(others, 1)]
    return result


def _location(places: Places, uri: str, label: Label | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if label is None:
        return {"physicalLocation": physical}
    place, end = places.of(label.span.start), places.of(label.span.end)
    physical["region"] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": label.span.start,
        "charLength": label.span.end - label.span.start,
    }
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.cell is not None:
        location["logicalLocations"] = [{"name": f"cell {place.cell}", "kind": "member"}]
        del physical["region"]["charOffset"], physical["region"]["charLength"]
    text = f"{label.role} {label.surface}".strip()
    location["message"] = {"text": text}
    return location


def _uri(name: str) -> str:
    """Return *name* as a relative URI reference, or a file URI for an absolute path."""
    path = PurePath(name)
    if path.is_absolute():
        return path.as_uri()
    return quote(path.as_posix())
