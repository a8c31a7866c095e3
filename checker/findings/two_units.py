"""Amounts in two units of one sort, such as "2 hours 22 minutes", and how another of them is written."""

from __future__ import annotations

from fractions import Fraction

from checker.findings.spelled import in_words
from checker.findings.written import decimal_text
from checker.quantities.quantity import Quantity
from checker.text.late import late

MOST = 100
"""Numbers below this are read in words."""
_ARTICLES = {"a": 1, "an": 1}
_IN_WORDS = {in_words(number): number for number in range(1, MOST)} | _ARTICLES
_NUMBER = rf"[0-9]+(?:\.[0-9]+)?|(?:{'|'.join(sorted(_IN_WORDS, key=len, reverse=True))})(?![a-z])"
_TWO = late(
    rf"(?P<first>{_NUMBER})(?P<larger>[ -]?[^\W\d]+|['′°])(?P<joint>,? and |, | ?)(?P<second>{_NUMBER})"
    r"(?P<smaller>[ -]?[^\W\d]+|['\"′″]{0,2})"
)
LEAST_LETTERS = 4
"""Words of so many letters take an -s; shorter ones are signs of units."""


def in_two_units(quantity: Quantity, value: Fraction) -> str | None:
    """Return *value*, in the smaller unit, as *quantity* is written; ``None`` where that is not in two units."""
    found, stated = _TWO.fullmatch(quantity.surface), quantity.value
    if found is None or stated is None or value < 0:
        return None
    first, second = _read(found["first"]), _read(found["second"])
    of_one = (stated - second) / first if first else Fraction(0)
    if of_one <= 1 or of_one.denominator != 1:
        return None
    places = len(found["second"].partition(".")[2])
    value = Fraction(round(value * 10**places), 10**places)
    larger, smaller = divmod(value, of_one)
    parts = (
        _written(found["first"], Fraction(larger)),
        _of_so_many(found["larger"], first, Fraction(larger)),
        found["joint"],
        _written(found["second"], smaller),
        _of_so_many(found["smaller"], second, smaller),
    )
    return "".join(parts)


def _read(number: str) -> Fraction:
    return Fraction(_IN_WORDS[number]) if number in _IN_WORDS else Fraction(number)


def _written(like: str, value: Fraction) -> str:
    """Return *value* in words or digits, as a number was written."""
    if like in _ARTICLES and value == 1:
        return like
    if like in _IN_WORDS and value < MOST and value.denominator == 1:
        return in_words(int(value))
    return decimal_text(value, len(like.partition(".")[2]))


def _of_so_many(unit: str, stated: Fraction, value: Fraction) -> str:
    """Return a *unit* that stood behind *stated* as it stands behind *value*: "1 hour", "2 hours"."""
    if len(unit.strip()) < LEAST_LETTERS or (stated == 1) is (value == 1) or unit.endswith("feet"):
        return unit
    return unit.removesuffix("s") if value == 1 else unit if unit.endswith("s") else f"{unit}s"
