"""Whole sentences: every amount in them, and none where there is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.quantities.find import find_quantities
from checker.quantities.quantity import Quantity
from checker.text.plain import read_plain

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    """Return the sentences of a file, without its headings."""
    written = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in written if line and not line.startswith("#")]


def operands(text: str) -> list[Quantity]:
    return [found for found in find_quantities(read_plain(text)) if found.is_operand]


def value_of(quantity: Quantity) -> tuple[float, ...]:
    """Return value or ends."""
    figures = [end.figure for end in quantity.ends] if quantity.ends else [quantity.figure]
    return tuple(float(figure.value) for figure in figures if figure is not None)


@pytest.mark.parametrize("line", lines("found.txt"))
def test_every_amount_is_found(line: str) -> None:
    text, _, expected = line.partition(" :: ")
    wanted = [entry.strip().partition(" ") for entry in expected.split(";")]
    found = operands(text)
    assert [quantity.unit or "-" for quantity in found] == [unit for _, _, unit in wanted]
    for quantity, (value, _, _) in zip(found, wanted, strict=True):
        assert value_of(quantity) == pytest.approx([float(end) for end in value.split("..")], rel=1e-9)
        assert text[quantity.start : quantity.end] == quantity.surface


@pytest.mark.parametrize("pattern", [r"(?<=[^\W\d_]) (?=\d)", r"(?<=[$£€]) (?=\d)", r"(?<=\d) (?=[^\W\d_])"])
@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_a_hard_space_beside_a_number_is_a_space(pattern: str, space: str) -> None:
    for line in [*lines("found.txt"), *lines("silent.txt")]:
        text = line.partition(" :: ")[0]
        hard = re.sub(pattern, space, text)
        found, read = operands(text), operands(hard)
        assert [(value_of(each), each.unit, each.hedge) for each in read] == [
            (value_of(each), each.unit, each.hedge) for each in found
        ], hard
        assert all(hard[each.start : each.end] == each.surface for each in read)


@pytest.mark.parametrize("text", lines("silent.txt"))
def test_no_amount_is_found_where_there_is_none(text: str) -> None:
    assert [found.surface for found in operands(text)] == []


def test_there_are_enough_sentences_that_must_stay_silent() -> None:
    assert len(lines("silent.txt")) >= 150
