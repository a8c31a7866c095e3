"""Reports as pandas data frames; pandas is imported only here, when asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from checker.quantities.quantity import Quantity
from checker.reports.labels import labels_of
from checker.reports.places import Places
from checker.reports.report import Report

if TYPE_CHECKING:
    import pandas as pd

FINDING_COLUMNS = ("document", "place", "code", "name", "severity", "message", "rounding", "fingerprint")
"""Columns of every frame of findings; one column per role follows."""
QUANTITY_COLUMNS = ("surface", "value", "unit", "kind", "dimension", "low", "high", "hedge", "start", "end")
"""Columns of a table of quantities."""


def findings_frame(reports: Iterable[Report]) -> pd.DataFrame:
    """Return one row per finding, with one column per role that holds the number as written."""
    import pandas as pd

    rows: list[dict[str, Any]] = []
    for report in reports:
        places = Places(report.document)
        for finding in report.findings:
            labels = labels_of(finding, report.document.text)
            stated = next((label for label in labels if label.is_stated), None)
            row: dict[str, Any] = {
                "document": report.name,
                "place": "" if stated is None else str(places.of(stated.span.start)),
                "code": finding.code,
                "name": finding.name,
                "severity": str(finding.severity),
                "message": finding.message,
                "rounding": finding.rounding,
                "fingerprint": finding.fingerprint,
            }
            row |= {label.role: label.surface for label in labels if label.role and label.role not in row}
            rows.append(row)
    roles = dict.fromkeys(key for row in rows for key in row if key not in FINDING_COLUMNS)
    return pd.DataFrame(rows, columns=[*FINDING_COLUMNS, *roles])


def quantity_row(quantity: Quantity) -> dict[str, Any]:
    """Return *quantity* as one row of a table; *value*, *low* and *high* are floats in the unit as written."""
    return {
        "surface": quantity.surface,
        "value": None if quantity.value is None else _float(quantity.value),
        "unit": quantity.unit,
        "kind": str(quantity.kind),
        "dimension": dimension_text(quantity),
        "low": quantity.low,
        "high": quantity.high,
        "hedge": None if quantity.hedge is None else str(quantity.hedge),
        "start": quantity.start,
        "end": quantity.end,
    }


def dimension_text(quantity: Quantity) -> str:
    """Return the dimension of the likeliest unit, such as ``[length] / [time]``, or ``""``."""
    if not quantity.units:
        return ""
    above = [_power(name, power) for name, power in quantity.units[0].dimension if power > 0]
    below = [_power(name, -power) for name, power in quantity.units[0].dimension if power < 0]
    return " / ".join([" * ".join(above) or ("1" if below else ""), *below])


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name} ** {power}"


def _float(value: Any) -> float | None:
    try:
        return float(value)
    except OverflowError:
        return None
