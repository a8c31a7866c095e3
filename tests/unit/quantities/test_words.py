"""Numbers in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.quantities.first_words import find_words, flattened
from checker.quantities.words import MOST_WORDS


def read(text: str) -> list[tuple[str, Fraction | None]]:
    found, end = [], 0
    for numeral in sorted(find_words(text, flattened(text)), key=lambda numeral: numeral.start):
        if numeral.start >= end:
            end = numeral.end
            value = None if numeral.figure is None else numeral.figure.value
            found.append((text[numeral.start : numeral.end], value))
    return found


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("twenty-eight villages", "twenty-eight", 28),
        ("One hundred and twenty thousand fled", "One hundred and twenty thousand", 120_000),
        ("three million and two thousand", "three million and two thousand", 3_002_000),
        ("two million, three hundred thousand votes", "two million, three hundred thousand", 2_300_000),
        ("four hundred million years", "four hundred million", 400_000_000),
        ("three lakh crore rupees", "three lakh crore", 3 * 10**12),
        ("hundred thousand dollars", "hundred thousand", 100_000),
        ("a dozen eggs", "a dozen", 12),
        ("three dozen eggs", "three dozen", 36),
        ("two and a half years", "two and a half", Fraction(5, 2)),
        ("two and a half million", "two and a half million", 2_500_000),
        ("a million and a half", "a million and a half", 1_500_000),
        ("three and two thirds", "three and two thirds", Fraction(11, 3)),
        ("five point two five per cent", "five point two five", Fraction("5.25")),
        ("half a million", "half a million", 500_000),
        ("three quarters of a million", "three quarters of a million", 750_000),
        ("two-thirds of them", "two-thirds", Fraction(2, 3)),
        ("a quarter of them", "a quarter", Fraction(1, 4)),
        ("tens of thousands of trees", "tens of thousands", 10_000),
        ("twice as many", "twice", 2),
    ],
)
def test_what_is_a_number_and_its_value(text: str, surface: str, value: int | Fraction) -> None:
    assert read(text)[0] == (surface, value)


def test_neighbours_stay_apart() -> None:
    assert [surface for surface, _ in read("between two and five")] == ["two", "five"]
    assert [surface for surface, _ in read("one hundred and one hundred")] == ["one hundred", "one hundred"]


def test_ordinals_have_no_value() -> None:
    assert read("the twenty-first century") == [("twenty-first", None)]


def test_a_run_of_number_words_has_an_end() -> None:
    text = "one hundred and " * 1000
    assert all(len(surface.split()) <= MOST_WORDS + 1 for surface, _ in read(text))


def test_parts_of_words_are_no_numbers() -> None:
    assert read("someone often attends; weights and bones; phoned; the tent; heighten") == []
