"""Notebooks: the Markdown cells, one after the other, as one document.

Each cell is read by itself, so no block crosses a cell, and the reading is remembered by
its source: when one cell of a notebook changes, only that cell is read again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.errors import ReadError
from checker.text.directives import moved, resolved
from checker.text.document import Block, Cell, Directive, Document, Table
from checker.text.markdown import read_markdown
from checker.text.record import record
from checker.text.rows import moved_table

_PARTING = "\n\n"
_SKIP_TAG = "checker-skip"


@record(frozen=True, slots=True)
class CellSource:
    """A Markdown cell as it stands in a notebook."""

    identifier: str
    """The notebook format's cell id, or ``""``."""
    source: str
    """What the author wrote."""
    index: int
    """Position in the notebook, from zero, code cells counted."""
    ignored: tuple[str, ...] = ()
    """Rules switched off for the cell; ``"ALL"`` by the tag ``checker-skip``."""


def read_notebook(notebook: str | Path | Mapping[str, Any], name: str | None = None) -> Document:
    """Return the Markdown cells of a notebook as one document.

    Parameters
    ----------
    notebook
        A path, the notebook's JSON as a string, or its JSON already parsed.
    name
        Path or label, as shown in reports; the path by default.

    Raises
    ------
    ReadError
        If it is no notebook.

    Examples
    --------
    >>> cell = {"cell_type": "markdown", "id": "a1", "metadata": {}, "source": ["12 km\\n", "off"]}
    >>> document = read_notebook({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [cell]})
    >>> document.text, document.cells[0].identifier
    ('12 km\\noff', 'a1')
    """
    if isinstance(notebook, Path):
        from checker.text.files import read_bytes

        try:
            return read_bytes(notebook.read_bytes(), name or str(notebook))
        except OSError as error:
            raise ReadError(f"cannot be read: {error.strerror or error}", path=str(notebook)) from error
    name = name or "<notebook>"
    parsed = _parsed(notebook, name) if isinstance(notebook, str) else notebook
    return join_cells(markdown_cells(parsed, name), name)


def read_cells(cells: Iterable[tuple[str, str]], name: str = "<notebook>") -> Document:
    """Return Markdown cells, each an id with its source, as one document.

    Examples
    --------
    >>> document = read_cells([("a", "12 km"), ("b", "28 villages")])
    >>> [document.text[cell.start:cell.end] for cell in document.cells]
    ['12 km', '28 villages']
    """
    return join_cells((CellSource(each, source, index) for index, (each, source) in enumerate(cells)), name)


@lru_cache(maxsize=4096)
def read_cell(source: str) -> Document:
    """Return one Markdown cell as a document of its own, with offsets in the cell; remembered by its source."""
    return read_markdown(source, "<cell>")


def join_cells(cells: Iterable[CellSource], name: str = "<notebook>") -> Document:
    """Return one document of many cells; sources are parted by a blank line."""
    texts: list[str] = []
    proses: list[str] = []
    blocks: list[Block] = []
    tables: list[Table] = []
    directives: list[Directive] = []
    placed: list[Cell] = []
    at = 0
    for cell in cells:
        read = read_cell(cell.source)
        texts.append(read.text)
        proses.append(read.prose)
        blocks += [Block(each.kind, each.start + at, each.end + at, each.level) for each in read.blocks]
        tables += [moved_table(each, at) for each in read.tables]
        directives += [moved(each, at) for each in read.directives]
        end = at + len(read.text)
        placed.append(Cell(cell.index, cell.identifier, at, end, ignored=cell.ignored))
        at = end + len(_PARTING)
    text = _PARTING.join(texts)
    return Document(
        text,
        _PARTING.join(proses),
        tuple(blocks),
        tuple(tables),
        tuple(placed),
        resolved(directives, len(text)),
        name,
    )


def markdown_cells(notebook: Mapping[str, Any], name: str = "<notebook>") -> list[CellSource]:
    """Return the Markdown cells of a parsed notebook, in order.

    Raises
    ------
    ReadError
        If it is no notebook.
    """
    version = notebook.get("nbformat")
    if not isinstance(version, int):
        raise ReadError('is not a notebook (no "nbformat")', path=name)
    if version != 4:
        notebook = _upgraded(notebook, name)
    cells = notebook.get("cells")
    if not isinstance(cells, Sequence) or not all(isinstance(cell, Mapping) for cell in cells):
        raise ReadError('is not a notebook (no "cells")', path=name)
    return [_cell_source(cell, index) for index, cell in enumerate(cells) if cell.get("cell_type") == "markdown"]


def _cell_source(cell: Mapping[str, Any], index: int) -> CellSource:
    source = cell.get("source", "")
    if not isinstance(source, str):
        source = "".join(map(str, source)) if isinstance(source, Sequence) else ""
    metadata = cell.get("metadata")
    ignored = ignored_rules(metadata) if isinstance(metadata, Mapping) else ()
    return CellSource(str(cell.get("id", "")), source, index, ignored)


def ignored_rules(metadata: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the rules that a cell's metadata switch off.

    Examples
    --------
    >>> ignored_rules({"checker": {"ignore": ["PCT001"]}}), ignored_rules({"tags": ["checker-skip"]})
    (('PCT001',), ('ALL',))
    """
    tags = metadata.get("tags")
    if isinstance(tags, Sequence) and not isinstance(tags, str) and _SKIP_TAG in tags:
        return ("ALL",)
    settings = metadata.get("checker")
    ignored = settings.get("ignore") if isinstance(settings, Mapping) else None
    if isinstance(ignored, str):
        return tuple(ignored.replace(",", " ").split())
    if not isinstance(ignored, Sequence):
        return ()
    named = (rule.get("rule") if isinstance(rule, Mapping) else rule for rule in ignored)
    return tuple(rule for rule in named if isinstance(rule, str) and rule)


def _parsed(notebook: str, name: str) -> Mapping[str, Any]:
    try:
        parsed = json.loads(notebook)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"is not a notebook ({error})", path=name) from error
    if not isinstance(parsed, Mapping):
        raise ReadError("is not a notebook (its JSON is no object)", path=name)
    return parsed


def _upgraded(notebook: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return an older notebook in the current format; nbformat is slow to import, so only then."""
    import nbformat

    try:
        upgrade: Any = nbformat.reads
        upgraded: Mapping[str, Any] = upgrade(json.dumps(notebook), as_version=4)
    except Exception as error:
        raise ReadError(f"is a notebook of a format that cannot be read ({error})", path=name) from error
    return upgraded
