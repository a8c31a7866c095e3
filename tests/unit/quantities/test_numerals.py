"""Numbers in digits."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.quantities.numeral import Numeral
from checker.quantities.numerals import DIGITS, read_digits, with_leading_point


def read(text: str, *, decimal_comma: bool = False) -> Numeral:
    match = DIGITS.search(text)
    assert match is not None
    return with_leading_point(text, read_digits(text, match, decimal_comma=decimal_comma))


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("28 villages", "28", 28),
        ("1,204 men", "1,204", 1204),
        ("12,34,567 votes", "12,34,567", 1234567),
        ("1 234 567 votes", "1 234 567", 1234567),
        ("816 000 t", "816 000", 816000),
        ("1\u202f250 kg", "1\u202f250", 1250),
        ("1'250'000 francs", "1'250'000", 1250000),
        ("3.50 euros", "3.50", Fraction("3.5")),
        ("1,204.75 euros", "1,204.75", Fraction("1204.75")),
        ("p = .036", ".036", Fraction("0.036")),
        ("6.02e23 atoms", "6.02e23", Fraction(602 * 10**21)),
        ("3 x 10^6 cells", "3 x 10^6", 3_000_000),
        ("3 x 106 cells", "3 x 106", 3_000_000),
        ("6.02 x 1023 atoms", "6.02 x 1023", 602 * 10**21),
        ("2.5 × 10⁻³ m", "2.5 × 10⁻³", Fraction("0.0025")),
        ("5 1/2 miles", "5 1/2", Fraction(11, 2)),
        ("4-1/2 pct", "4-1/2", Fraction(9, 2)),
        ("5½ miles", "5½", Fraction(11, 2)),
        ("9/12 patients", "9/12", Fraction(3, 4)),
        ("at 5, 6 and 7", "5", 5),
        ("the 3,4 list", "3", 3),
    ],
)
def test_what_is_a_number_and_its_value(text: str, surface: str, value: int | Fraction) -> None:
    numeral = read(text)
    assert text[numeral.start : numeral.end] == surface
    assert numeral.figure is not None
    assert numeral.figure.value == value


@pytest.mark.parametrize("text", ["192.168.0.1", "v1.2.3", "007", "0800", "9" * 31, "1" * 5000, "31.12.2024", "24/7"])
def test_what_can_be_no_amount_has_no_figure(text: str) -> None:
    numeral = read(text)
    assert numeral.figure is None
    assert numeral.form == "identifier"


def test_endless_digits_are_one_identifier() -> None:
    assert read("7" * 100_000).end == 100_000


def test_decimal_commas_are_read_where_they_are_preferred() -> None:
    numeral = read("1.234,5 km", decimal_comma=True)
    assert numeral.figure is not None
    assert numeral.figure.value == Fraction("1234.5")


def test_trailing_zeros_count_behind_a_decimal_point_only() -> None:
    written, whole = read("2.50").figure, read("250").figure
    assert written is not None
    assert whole is not None
    assert (written.step, whole.step) == (Fraction(1, 100), 10)
