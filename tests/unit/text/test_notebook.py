"""Notebooks into documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from checker.errors import ReadError
from checker.text.files import read_file
from checker.text.notebook import ignored_rules, read_cell, read_cells, read_notebook


def notebook(*cells: dict[str, Any]) -> dict[str, Any]:
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": list(cells)}


def markdown(source: str | list[str], **metadata: object) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": "m1", "metadata": metadata, "source": source}


CODE = {"cell_type": "code", "id": "c1", "metadata": {}, "execution_count": None, "outputs": [], "source": "x = 5"}


def test_markdown_cells_are_joined_and_keep_their_place() -> None:
    document = read_notebook(notebook(CODE, markdown(["12 **km**\n", "off"]), CODE, markdown("28 villages")))
    assert document.text == "12 **km**\noff\n\n28 villages"
    assert [(cell.index, cell.identifier, document.text[cell.start : cell.end]) for cell in document.cells] == [
        (1, "m1", "12 **km**\noff"),
        (3, "m1", "28 villages"),
    ]
    assert len(document.prose) == len(document.text)
    assert document.cell_at(len(document.text)) == document.cells[1]


def test_what_one_cell_leaves_open_ends_with_it() -> None:
    document = read_cells([("a", "```\nx = 5"), ("b", "12 km"), ("c", "<div>"), ("d", "28 villages"), ("e", "")])
    assert [document.text[block.start : block.end] for block in document.blocks] == ["12 km", "28 villages"]


def test_tables_move_with_their_cell() -> None:
    document = read_cells([("a", "first"), ("b", "| a | b |\n|---|---|\n| 1 | 2 |")])
    assert [[document[cell] for cell in row] for row in document.tables[0].rows] == [["a", "b"], ["1", "2"]]
    assert document.text[document.tables[0].start] == "|"


@pytest.mark.parametrize(
    ("metadata", "ignored"),
    [
        ({}, ()),
        ({"tags": ["checker-skip", "x"]}, ("ALL",)),
        ({"tags": "checker-skip"}, ()),
        ({"checker": {"ignore": ["PCT001", "SUM"]}}, ("PCT001", "SUM")),
        ({"checker": {"ignore": "PCT001, SUM"}}, ("PCT001", "SUM")),
        ({"checker": {"ignore": [{"rule": "PCT001", "reason": "x"}, 5]}}, ("PCT001",)),
        ({"checker": 5}, ()),
    ],
)
def test_metadata_switch_rules_off(metadata: dict[str, Any], ignored: tuple[str, ...]) -> None:
    assert ignored_rules(metadata) == ignored
    assert read_notebook(notebook(markdown("12 km", **metadata))).cells[0].ignored == ignored


def test_older_notebooks_are_upgraded() -> None:
    old = {
        "nbformat": 3,
        "nbformat_minor": 0,
        "metadata": {"name": ""},
        "worksheets": [
            {
                "cells": [
                    {"cell_type": "heading", "level": 2, "metadata": {}, "source": ["Floods"]},
                    {"cell_type": "markdown", "metadata": {}, "source": ["12 km"]},
                ]
            }
        ],
    }
    document = read_notebook(json.dumps(old))
    assert document.text == "## Floods\n\n12 km"


def test_what_nbformat_writes_is_read(tmp_path: Path) -> None:
    written = nbformat.v4.new_notebook()  # type: ignore[no-untyped-call]
    written.cells = [nbformat.v4.new_markdown_cell("12 km é 🚂")]  # type: ignore[no-untyped-call]
    path = tmp_path / "a.ipynb"
    nbformat.write(written, path)  # type: ignore[no-untyped-call]
    document = read_file(path)
    assert document.text == "12 km é 🚂"
    assert document.cells[0].identifier == written.cells[0].id
    assert document.name == str(path)
    assert read_notebook(path).text == document.text


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        "[" * 100_000,
        '{"nbformat": 4}',
        '{"nbformat": 99}',
        '{"nbformat": "4"}',
        '{"nbformat": 2}',
        '{"nbformat": 4, "cells": [1]}',
        '{"nbformat": 4, "cells": "ab"}',
        '{"nbformat": 3, "worksheets": 5}',
    ],
)
def test_what_is_no_notebook_is_refused(content: str) -> None:
    with pytest.raises(ReadError, match=r"draft\.ipynb"):
        read_notebook(content, "draft.ipynb")


def test_odd_cells_are_read_as_far_as_they_go() -> None:
    document = read_notebook({"nbformat": 4, "cells": [{"cell_type": "markdown", "source": 5, "metadata": []}, {}]})
    assert (document.text, len(document.cells)) == ("", 1)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        read_notebook(tmp_path / "none.ipynb")


def test_a_cell_is_read_once() -> None:
    assert read_cell("12 km and so on") is read_cell("12 km" + " and so on")
