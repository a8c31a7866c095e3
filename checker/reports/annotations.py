"""Annotations for GitHub workflows: one command line per finding.

Only ten annotations of a kind are displayed per step, so the command line prints the
messages themselves beside them.

Source
------
GitHub, "Workflow commands": the escapes of properties and of messages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.reports.labels import labels_of
from checker.reports.places import Places
from checker.reports.report import Report
from checker.rules.rule import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def annotation_lines(reports: Iterable[Report]) -> Iterator[str]:
    """Yield one workflow command per finding."""
    for report in reports:
        places = Places(report.document)
        for finding in report.findings:
            labels = labels_of(finding, report.document.text)
            stated = next((label for label in labels if label.is_stated), None)
            properties = {"file": report.name, "title": f"{finding.code} {finding.name}"}
            cell = ""
            if stated is not None:
                place, end = places.of(stated.span.start), places.of(stated.span.end)
                if place.cell is None:
                    properties |= {"line": str(place.line), "col": str(place.column), "endLine": str(end.line)}
                    if end.line == place.line:
                        properties["endColumn"] = str(end.column)
                else:  # lines of a notebook file are not lines of its cells
                    cell = f"cell {place.cell}, line {place.line}: "
            listed = ",".join(f"{key}={_property(text)}" for key, text in properties.items())
            rounding = f"\n{finding.rounding}" if finding.rounding else ""
            yield f"::{_COMMANDS[finding.severity]} {listed}::{_message(cell + finding.message + rounding)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
