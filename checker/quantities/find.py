"""A document to its quantities, in the order in which they stand."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from checker.quantities.lists import resolve_anaphora, share_units
from checker.quantities.numerals import DIGITS, FRACTION_SIGNS, LONE_FRACTION, Numeral, read_digits, with_leading_point
from checker.quantities.precision import Figure
from checker.quantities.preferences import Preferences, settle
from checker.quantities.quantity import Quantity
from checker.quantities.ranges import join
from checker.quantities.reader import Reader
from checker.quantities.words import find_words
from checker.text.document import Document
from checker.text.reading import Reading, read_closely

_MARKS = bytes(48 if 48 <= code <= 57 else 32 for code in range(256))
"""Digits to "0", all else to spaces: in bytes the next digit is found at the speed of memory."""
USUAL = Preferences()


def find_quantities(document: Document, preferences: Preferences = USUAL) -> list[Quantity]:
    """Return the quantities of *document*, sorted by start and not overlapping.

    Dates, times, years, names and references are among them as kinds that are no
    operands (:data:`checker.quantities.quantity.NOT_OPERANDS`).

    Parameters
    ----------
    document
        A text as a reader of :mod:`checker.text` has read it.
    preferences
        What is preferred where the text leaves it open, and units that a project adds.

    Examples
    --------
    >>> from checker.text.plain import read_plain
    >>> document = read_plain("About 2,000 Russian citizens live within 12km.")
    >>> [(found.surface, found.unit) for found in find_quantities(document)]
    [('2,000 Russian citizens', 'Russian citizen'), ('12km', 'kilometre')]
    """
    reading = read_closely(document)
    if reading is None:
        found = _find(document.prose, document.text, preferences)
    else:
        found = _find(reading.text, reading.text, preferences)
        for quantity in found:
            _lead_back(quantity, reading, document.text)
    if preferences.choices or preferences.dollar:
        settle(found, preferences)
    return found


def _lead_back(quantity: Quantity, reading: Reading, text: str) -> None:
    """Give a quantity that was found in the *reading* its place in the text."""
    quantity.start, quantity.end = reading.start_in_text(quantity.start), reading.end_in_text(quantity.end)
    quantity.number_start = reading.start_in_text(quantity.number_start)
    quantity.number_end = reading.end_in_text(quantity.number_end)
    quantity.surface = text[quantity.start : quantity.end]
    for end in quantity.ends or ():
        _lead_back(end, reading, text)


def _find(text: str, source: str, preferences: Preferences = USUAL) -> list[Quantity]:
    reader = Reader(text, source, preferences.forms() if preferences.own else None)
    found: list[Quantity] = []
    end = 0
    for numeral in sorted([*_digits(text, preferences), *find_words(text)], key=attrgetter("start")):
        if numeral.start < end:
            continue
        quantity = reader.read(numeral)
        if quantity is not None and quantity.start >= end:
            found.append(quantity)
            end = reader.floor = quantity.end
    return resolve_anaphora(text, share_units(text, join(text, source, found)))


def _digits(text: str, preferences: Preferences) -> list[Numeral]:
    """Return the numbers in digits; "1.234,56" shows that a text has decimal commas, "1,204" that it has not."""
    found = list(find_digits(text, decimal_comma=preferences.decimal_comma))
    forms = {numeral.form for numeral in found}
    if not preferences.decimal_comma and "continental" in forms and "grouped" not in forms:
        return list(find_digits(text, decimal_comma=True))
    return found


def find_digits(text: str, *, decimal_comma: bool = False) -> Iterator[Numeral]:
    """Yield every number written in digits."""
    next_mark = text.encode("latin-1", "replace").translate(_MARKS).find
    match = DIGITS.match
    at = next_mark(b"0")
    while at >= 0:
        found = match(text, at)
        assert found is not None
        numeral = read_digits(text, found, decimal_comma=decimal_comma)
        if at and text[at - 1] == ".":
            numeral = with_leading_point(text, numeral)
        yield numeral
        at = next_mark(b"0", numeral.end)
    if not text.isascii():
        for sign in LONE_FRACTION.finditer(text):
            above, below = FRACTION_SIGNS[sign.group()]
            yield Numeral(sign.start(), sign.end(), Figure(above, 0, below), "fraction")
