"""Rows of cells."""

from __future__ import annotations

import pytest

from checker.text.rows import is_row, is_rule, pipe_cells, tab_cells


@pytest.mark.parametrize(
    ("line", "row", "rule"),
    [
        ("| a | b |", True, False),
        ("  | a | b", True, False),
        ("| a", False, False),
        ("a | b", False, False),
        ("|---|:-:|", True, True),
        ("---|---", False, True),
        ("---", False, False),
        ("|", False, False),
        ("| - a |", True, False),
    ],
)
def test_rows_and_rules(line: str, row: bool, rule: bool) -> None:
    assert is_row(line) is row
    assert is_rule(line) is rule


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("| a | 5 |", ["a", "5"]),
        ("  |a|5|  ", ["a", "5"]),
        ("| a | |", ["a", ""]),
        ("||", [""]),
        ("a | b", ["a", "b"]),
        ("| a \\| b | 5 |", ["a \\| b", "5"]),
        ("| a | 5 \\|", ["a", "5 \\|"]),
        ("|  two words  |\tx |", ["two words", "x"]),
    ],
)
def test_pipe_cells(line: str, cells: list[str]) -> None:
    text = f"before\n{line}\nafter"
    assert [span.of(text) for span in pipe_cells(text, 7, 7 + len(line))] == cells


def test_tab_cells() -> None:
    text = "x\na\t 5 \t\tb"
    assert [span.of(text) for span in tab_cells(text, 2, len(text))] == ["a", "5", "", "b"]
