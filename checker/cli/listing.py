"""Quantities as text, CSV or JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from checker.config import Config
from checker.findings.written import unmarked
from checker.quantities.find import find_quantities
from checker.quantities.quantity import Quantity
from checker.reports.frames import QUANTITY_COLUMNS, quantity_row
from checker.reports.places import Places
from checker.reports.records import dumped, quantity_record
from checker.reports.snippet import printable
from checker.text.document import Document


def write_listing(documents: Iterable[Document], config: Config, form: str, stream: TextIO) -> None:
    """Write the quantities of *documents* to *stream*, as ``text``, ``csv``, ``json`` or ``jsonl``."""
    rows: list[dict[str, object]] = []
    writer = csv.writer(stream, lineterminator="\n")
    if form == "csv":
        writer.writerow(["document", "place", *QUANTITY_COLUMNS])
    files = total = 0
    for document in documents:
        quantities, places = find_quantities(document, config.preferences), Places(document)
        files, total = files + 1, total + len(quantities)
        for quantity in quantities:
            place = places.of(quantity.start)
            if form == "csv":
                writer.writerow([document.name, str(place), *_cells(quantity)])
            elif form == "text":
                stream.write(f"{printable(document.name)}:{place}: {described(quantity)}\n")
            else:
                record = {"document": document.name, **quantity_record(quantity, places)}
                rows.append(record)
                if form == "jsonl":
                    stream.write(f"{dumped(record, indent=None)}\n")
    if form == "json":
        stream.write(f"{dumped(rows, indent=2)}\n")
    if form == "text":
        counted = f"{files:,} file{'' if files == 1 else 's'}, {total:,} quantit{'y' if total == 1 else 'ies'}"
        stream.write(f"{counted}\n")


def described(quantity: Quantity) -> str:
    """Return *quantity* in one line: as written, its kind, its unit, what it can stand for.

    Examples
    --------
    >>> from checker.quantities.find import find_quantities
    >>> from checker.text.plain import read_plain
    >>> print(*map(described, find_quantities(read_plain("It is about 12 km long."))))
    12 km  measure, kilometre, about, 10.8 to 13.2
    """
    parts = [str(quantity.kind)]
    if quantity.unit is not None:
        parts.append(" or ".join(unit.name for unit in quantity.units) or quantity.unit)
    if quantity.hedge is not None:
        parts.append(str(quantity.hedge))
    parts.append(_stands_for(quantity.low, quantity.high))
    surface = " ".join(printable(unmarked(quantity.surface)).split())
    return f"{surface}  {', '.join(part for part in parts if part)}"


def _stands_for(low: float | None, high: float | None) -> str:
    if low is None:
        return "" if high is None else f"at most {high:,.10g}"
    if high is None:
        return f"{low:,.10g} or more"
    return f"{low:,.10g}" if low == high else f"{low:,.10g} to {high:,.10g}"


def _cells(quantity: Quantity) -> list[object]:
    return ["" if cell is None else cell for cell in quantity_row(quantity).values()]
