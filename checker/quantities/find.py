"""A document to its quantities, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from checker.quantities.lists import resolve_anaphora, share_units
from checker.quantities.numerals import DIGITS, FRACTION_SIGNS, LONE_FRACTION, Numeral, read_digits, with_leading_point
from checker.quantities.precision import Figure
from checker.quantities.quantity import Quantity
from checker.quantities.ranges import join
from checker.quantities.reader import Reader
from checker.quantities.words import find_words
from checker.text.document import Document
from checker.text.reading import Reading, read_closely


def find_quantities(document: Document) -> list[Quantity]:
    """Return the quantities of *document*, sorted by start and not overlapping.

    Dates, times, years, names and references are among them as kinds that are no
    operands (:data:`checker.quantities.quantity.NOT_OPERANDS`).
    """
    reading = read_closely(document)
    if reading is None:
        return _find(document.prose, document.text)
    found = _find(reading.text, reading.text)
    for quantity in found:
        _lead_back(quantity, reading, document.text)
    return found


def _lead_back(quantity: Quantity, reading: Reading, text: str) -> None:
    """Give a quantity that was found in the *reading* its place in the text."""
    quantity.start, quantity.end = reading.start_in_text(quantity.start), reading.end_in_text(quantity.end)
    quantity.number_start = reading.start_in_text(quantity.number_start)
    quantity.number_end = reading.end_in_text(quantity.number_end)
    quantity.surface = text[quantity.start : quantity.end]
    for end in quantity.ends or ():
        _lead_back(end, reading, text)


def _find(text: str, source: str) -> list[Quantity]:
    reader = Reader(text, source)
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
    return resolve_anaphora(text, share_units(text, join(text, source, found)))


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
