"""Reports as plain data and JSON, after ``report.schema.json``.

Offsets are half-open and in code points of the document as read; lines, columns and cells
count from one. Keys are only ever added within one version of the schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from checker.findings.finding import Finding
from checker.findings.notice import Notice
from checker.findings.steps import agreement_line
from checker.quantities.quantity import Quantity
from checker.reports.labels import labels_of
from checker.reports.places import Places
from checker.reports.report import Report
from checker.reports.summary import Summary
from checker.reports.tested import Tested
from checker.text.span import Span

VERSION = 1
"""Of the schema; raised when a key changes its meaning or goes."""

Record = dict[str, Any]


def as_record(report: Report) -> Record:
    """Return *report* as plain data: mappings, lists, strings, numbers, ``None``."""
    places = Places(report.document)
    text = report.document.text
    return {
        "version": VERSION,
        "name": report.name,
        "ok": report.ok,
        "summary": summary_record(report.summary),
        "findings": [finding_record(finding, text, places) for finding in report.findings],
        "suppressed": [
            {**finding_record(each.finding, text, places), "by": str(each.by), "reason": each.reason}
            for each in report.suppressed
        ],
        "relations": [_relation_record(tested, places) for tested in report.relations],
        "quantities": [quantity_record(quantity, places) for quantity in report.quantities],
    }


def as_json(report: Report, *, indent: int | None = 2) -> str:
    """Return *report* as JSON."""
    return dumped(report.to_dict(), indent=indent)


def as_log(reports: Iterable[Report], *, tool: str, failures: Iterable[str] = ()) -> Record:
    """Return several reports as one record, with what could not be read."""
    documents = list(reports)
    summary = sum((report.summary for report in documents), Summary())
    return {
        "version": VERSION,
        "tool": tool,
        "summary": summary_record(summary),
        "documents": [as_record(report) for report in documents],
        "failures": list(failures),
    }


def as_json_lines(reports: Iterable[Report]) -> Iterator[str]:
    """Yield one line of JSON per finding."""
    for report in reports:
        places = Places(report.document)
        for finding in report.findings:
            record = {"document": report.name, **finding_record(finding, report.document.text, places)}
            yield dumped(record, indent=None)


def dumped(record: Any, *, indent: int | None) -> str:
    """Return *record* as JSON that can always be written as UTF-8."""
    written = json.dumps(record, indent=indent, ensure_ascii=False, allow_nan=False)
    try:
        written.encode()
    except UnicodeEncodeError:  # half of a surrogate pair stands in the text
        return json.dumps(record, indent=indent, allow_nan=False)
    return written


def summary_record(summary: Summary) -> Record:
    """Return *summary* as plain data, with its line."""
    return {**asdict(summary), "line": str(summary)}


def finding_record(finding: Finding | Notice, text: str, places: Places) -> Record:
    """Return *finding* as plain data."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": finding.message,
        "rounding": finding.rounding,
        "help": finding.help if isinstance(finding, Notice) else "",
        "fingerprint": finding.fingerprint,
        "numbers": [
            {
                "role": label.role,
                "surface": label.surface,
                "is_stated": label.is_stated,
                **place_record(label.span, places),
            }
            for label in labels_of(finding, text)
        ],
        "suggestions": [
            {
                "role": suggestion.role,
                "surface": suggestion.surface,
                "replacement": suggestion.replacement,
                "reason": suggestion.reason,
                "shown": suggestion.shown,
                **place_record(suggestion.span, places),
            }
            for suggestion in finding.suggestions
        ],
    }


def place_record(span: Span, places: Places) -> Record:
    """Return offsets, line, column and cell of *span*, and the text it stands in where there are several."""
    place, start = places.of(span.start), places.offset_in_text(span.start)
    end = start + span.end - span.start
    found: Record = {"start": start, "end": end, "line": place.line, "column": place.column, "cell": place.cell}
    return found if place.document is None else {**found, "document": place.document}


def quantity_record(quantity: Quantity, places: Places) -> Record:
    """Return *quantity* as plain data: exact values as strings, intervals as floats."""
    return {
        "surface": quantity.surface,
        "kind": str(quantity.kind),
        "magnitude": magnitude_text(quantity),
        "unit": quantity.unit,
        "low": quantity.low,
        "high": quantity.high,
        "hedge": None if quantity.hedge is None else str(quantity.hedge),
        **place_record(quantity.span, places),
    }


def magnitude_text(quantity: Quantity) -> str | None:
    """Return the exact magnitude as text, "low to high" for a range; ``None`` if there is none."""
    magnitude = quantity.magnitude
    if magnitude is None:
        return None
    if isinstance(magnitude, tuple):
        return " to ".join(map(_exact, magnitude))
    return _exact(magnitude)


def _exact(value: object) -> str:
    return str(value) if isinstance(value, Fraction) or abs(value) >= 10**15 else f"{value:f}"  # type: ignore[arg-type]


def _relation_record(tested: Tested, places: Places) -> Record:
    return {
        "code": tested.code,
        "name": tested.name,
        "verdict": str(tested.verdict),
        "reading": tested.reading.name,
        "reason": tested.judgement.reason,
        "text": agreement_line(tested.judgement),
        "roles": {
            role: {"surface": claim.quantity.surface, **place_record(claim.span, places)}
            for role, claim in tested.roles.items()
        },
    }
