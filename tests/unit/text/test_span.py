"""Places in a text."""

from __future__ import annotations

import pytest

from checker.text.span import LineIndex, Span, Utf16Index


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 5).overlaps(Span(5, 8))
    assert Span(0, 5).overlaps(Span(4, 8))
    assert Span(0, 5).contains(Span(1, 5))
    assert not Span(1, 5).contains(Span(0, 5))


@pytest.mark.parametrize(
    ("text", "code_points", "units"),
    [("12 km", 3, 3), ("é12", 1, 1), ("🚂12", 1, 2), ("a🚂b🚂c", 3, 4), ("a🚂b🚂c", 5, 7), ("🚂", 0, 0)],
)
def test_code_points_and_utf16(text: str, code_points: int, units: int) -> None:
    index = Utf16Index(text)
    assert index.from_code_points(code_points) == units
    assert index.to_code_points(units) == code_points


def test_inside_a_pair_counts_as_its_start() -> None:
    assert Utf16Index("a🚂b").to_code_points(2) == 1


def test_lines() -> None:
    index = LineIndex("one\ntwo 2\n")
    assert [index.position(at) for at in (0, 3, 4, 8, 10)] == [(1, 1), (1, 4), (2, 1), (2, 5), (3, 1)]
    assert index.line_start(2) == 4
