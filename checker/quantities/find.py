"""A document to its quantities, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from checker.quantities.numerals import DIGITS, FRACTION_SIGNS, LONE_FRACTION, Numeral, read_digits, with_leading_point
from checker.quantities.precision import Figure
from checker.quantities.quantity import Quantity
from checker.quantities.lists import share_units
from checker.quantities.ranges import join
from checker.quantities.reader import Reader
from checker.quantities.words import find_words
from checker.text.document import Document


def find_quantities(document: Document) -> list[Quantity]:
    """Return the quantities of *document*, sorted by start and not overlapping.

    Dates, times, years, names and references are among them as kinds that are no
    operands (:data:`checker.quantities.quantity.NOT_OPERANDS`).
    """
    text = document.prose
    reader = Reader(text, document.text)
    found: list[Quantity] = []
    end = 0
    numerals = sorted([*find_digits(text), *find_words(text)], key=attrgetter("start"))
    for numeral in numerals:
        if numeral.start < end:
            continue
        quantity = reader.read(numeral)
        if quantity is not None and quantity.start >= end:
            found.append(quantity)
            end = reader.floor = quantity.end
    return share_units(text, join(text, document.text, found))


def find_digits(text: str) -> Iterator[Numeral]:
    """Yield every number written in digits."""
    search, at = DIGITS.search, 0
    while (match := search(text, at)) is not None:
        numeral = read_digits(text, match)
        if numeral.start and text[numeral.start - 1] == ".":
            numeral = with_leading_point(text, numeral)
        yield numeral
        at = numeral.end
    if not text.isascii():
        for sign in LONE_FRACTION.finditer(text):
            above, below = FRACTION_SIGNS[sign.group()]
            yield Numeral(sign.start(), sign.end(), Figure(above, 0, below), "fraction")
