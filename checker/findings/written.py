"""Numbers as their author writes them: sign, places, separators, words, and another value in the same style."""

from __future__ import annotations

from fractions import Fraction
from html import unescape

from checker.claims.claim import Claim
from checker.findings.spelled import spelled
from checker.quantities.quantity import Kind, Quantity
from checker.text.late import late

DIGITS = late(r"(?<![\d.])\.\d+|\d[\d,.·\u00a0\u2009\u202f' ]*\d|\d")
COMPOUND = late(r"\d[^\d]*[a-z'′’h][^\d]*\d")
"""A number in two units, such as the one of "5 ft 11 in"."""
_MARK = late(r"\*\*|__|~~|(?<!\d)[*_]|[*_](?!\d)|</?[a-z]+/?>|\]\([^()]*\)|(?=&[a-z]+;)")
_GROUPED = late(r"(?<![\d.,])\d{1,3},\d{3}(?![\d])")
_MINUS = frozenset({"-", "−", "–", "minus"})
GROUPED_FROM = 10_000
"""Numbers from here on are written with separators, whatever the text does with smaller ones."""
LONGEST_GROUP = 3
AROUND = 4_000
"""So much of the text on both sides of a number tells whether it writes separators."""
WHOLE = frozenset({Kind.COUNT, Kind.NUMBER})
FINEST = 10
"""No value is written with more decimal places."""


def unmarked(surface: str) -> str:
    """Return *surface* without the marks of Markdown and HTML that stand in it, as a reader sees it.

    Examples
    --------
    >>> unmarked("12**-mile"), unmarked("30&nbsp;km"), unmarked("2*3")
    ('12-mile', '30\\xa0km', '2*3')
    """
    if _MARK.search(surface) is None:
        return surface
    return unescape(_MARK.sub("", surface))


def sign_text(quantity: Quantity) -> str:
    """Return the minus sign of *quantity* as written, with the space behind it, or ``""``."""
    before = quantity.surface[: quantity.number_start - quantity.start]
    return before if before.strip().lower() in _MINUS else ""


def number_text(quantity: Quantity) -> str:
    """Return the number of *quantity* alone, as written."""
    return quantity.surface[quantity.number_start - quantity.start : quantity.number_end - quantity.start]


def signed_text(quantity: Quantity) -> str:
    """Return the number of *quantity* with its minus sign, as written."""
    return sign_text(quantity) + number_text(quantity)


def rewritten(quantity: Quantity, value: Fraction, *, grouping: str = "", places: int | None = None) -> str | None:
    """Return *value*, in the unit of *quantity*, in the style of its number, sign included; ``None`` if it has none.

    The style is the written places, the separator of thousands and the magnitude word; words
    stay words. Where the number itself has no thousands, *grouping* separates them. *places*
    takes the place of the number of decimal places that are written.
    """
    surface, figure = number_text(quantity), quantity.figure
    if figure is None:
        return None
    sign = sign_text(quantity)
    if figure.value < 0 < value and not sign:
        return None  # "-£3m": the sign stands apart
    sign = sign or ("" if figure.value < 0 else "-") if value < 0 else ""
    found = DIGITS.search(surface)
    if COMPOUND.search(surface) and quantity.kind is not Kind.RATIO:
        return None
    if quantity.kind in WHOLE and found is None and value.denominator != 1:
        return None
    if found is None or (quantity.kind is Kind.RATIO and figure.denominator != 1):
        return None if sign else spelled(quantity, surface, value)
    if figure.denominator != 1:
        return None
    digits = found[0]
    written = places_of(quantity)
    unit = Fraction(10) ** (figure.exponent + written)
    scaled = abs(value) / unit
    places = written if places is None else places
    if quantity.kind in WHOLE and unit == 1 and scaled.denominator != 1 and not places:
        return None
    while places and scaled and places < FINEST and not rounded_to(scaled, places):
        places += 1
    separator = separator_of(digits, scaled, grouping)
    text = decimal_text(scaled, places, separator=separator)
    text = text.removeprefix("0") if digits.startswith(".") else text
    return sign + surface[: found.start()] + text + surface[found.end() :]


def separator_of(digits: str, value: Fraction, grouping: str = "") -> str:
    """Return what separates the thousands of *value* where *digits* are written, or ``""``."""
    written = next((mark for mark in (",", "\u00a0", "\u2009", "\u202f", "'", " ") if mark in digits), "")
    if written or abs(value) >= GROUPED_FROM:
        return written or ","
    return "" if len(digits.partition(".")[0]) > LONGEST_GROUP else grouping


def grouping_around(claim: Claim) -> str:
    """Return the separator of thousands in the text around *claim*: a comma, or none."""
    text, start = claim.sentence.document.text, claim.quantity.start
    return "," if _GROUPED.search(text, max(0, start - AROUND), start + AROUND) else ""


def places_of(quantity: Quantity) -> int:
    """Return how many decimal places the number of *quantity* is written with."""
    found = DIGITS.search(number_text(quantity))
    if found is None or quantity.figure is None or not quantity.figure.is_decimal:
        return 0
    digits = found[0].replace("·", ".")
    if "." not in digits and len(digits) - digits.rfind(",") <= _SHORT_OF_GROUP:
        return len(digits.rpartition(",")[2])  # "28,6%"
    return len(digits.partition(".")[2])


_SHORT_OF_GROUP = 3
"""The most that a comma and what stands behind it are long where that is no group of thousands."""


def decimal_text(value: Fraction, places: int, *, separator: str = "") -> str:
    """Return *value* rounded half up to *places*, with a *separator* of thousands.

    Examples
    --------
    >>> decimal_text(Fraction(123456, 10), 1, separator=",")
    '12,345.6'
    """
    scaled = (abs(value) * 10**places * 2 + 1) // 2
    whole, part = divmod(int(scaled), 10**places)
    grouped = f"{whole:,}".replace(",", separator) if separator else str(whole)
    sign = "-" if value < 0 and scaled else ""
    return f"{sign}{grouped}.{part:0{places}d}" if places else f"{sign}{grouped}"


def rounded_to(value: Fraction, places: int) -> Fraction:
    """Return *value* rounded half up to so many decimal places."""
    step = Fraction(1, 10**places)
    return ((value / step * 2 + 1) // 2) * step
