"""Short words and letters that are units only in some places."""

from __future__ import annotations

import re

from checker.quantities.nouns import noun_at
from checker.quantities.precision import Figure
from checker.quantities.quantity import Kind
from checker.quantities.units import Reading

_NEVER_SPACED = frozenset("a A b B c d e h k K M T R N p P S G J C y r".split())
_ORDINARY = frozenset("won real reals mark marks rand sol som point points colon lei lev leu birr gold pen top all try bar bars".split())
_DIMENSIONS = re.compile(r"[ -]?(?:tall|long|wide|deep|high|away|thick|apart|above|below|of|from|race|hurdles|by|x|×|\(\d[\d,.]* ?f)")
_LENGTH_FOLLOWS = re.compile(r" (?:tall|long|wide|deep|high|away|thick|apart|above|below|from|race|hurdles|freestyle|sprint|run|final|relay|radius|diameter|dash|mark|by|x|×)(?![a-z])| ?\([0-9][0-9,.]* ?(?:ft|feet|yards|miles)")

_AFTER_INCHES = re.compile(
    r"[)\];]| ?\([^()\d]{0,8}\d[^()]{0,24}(?:\d ?|\b)(?:mm|cm|m|metres?|meters?|centi|milli)|[-–]?(?:thick|long|wide|high|tall|deep|diameter)| ?[x×] ?\d| (?:long|wide|tall|thick|deep|high|across|apart|by \d"
    r"|in (?:diameter|length|width|height|depth)|of (?:rain|snow|precipitation|rainfall|snowfall))(?![a-z])|(?<=\din)(?![\w-])"
)
_FEET_BEFORE = re.compile(r"\d ?(?:ft\.?|feet|foot|['’′]),? ?\Z")


def is_inches(text: str, start: int, number: int, end: int) -> bool:
    """Tell whether "in", which starts at *start* and ends at *end*, means inches behind the number at *number*."""
    if _AFTER_INCHES.match(text, end) is not None:
        return True
    if text[start - 1 : start] == "-" and text[end : end + 1] == " ":
        return True
    return _FEET_BEFORE.search(text, max(0, number - 8), number) is not None


def is_million_here(text: str, figure: Figure, letter: str, end: int) -> bool:
    """Tell whether a letter glued to digits is a magnitude and not the unit of that letter."""
    if text[end : end + 1].isalnum():
        return False
    if letter in ("k", "K", "b", "B", "M", "MM", "T"):
        return letter not in ("B", "b", "T", "K") or noun_at(text, end) is not None or letter == "K"
    if letter == "mm":
        return False
    if _LENGTH_FOLLOWS.match(text, end):
        return False
    return noun_at(text, end) is not None or figure.is_decimal


def is_unit_here(text: str, figure: Figure, gap: str, found: tuple[int, Reading], lower: list[str]) -> bool:
    """Tell whether a form that the table knows is a unit behind this number."""
    end, reading = found
    word = text[found[0] - 1 :][:0]
    start = end
    while start and not text[start - 1].isspace() and not text[start - 1].isdigit() and text[start - 1] != "-":
        start -= 1
    word = text[start:end]
    if len(word) == 1:
        return not gap or word not in _NEVER_SPACED
    if word.lower() in _ORDINARY and reading.kind is Kind.MONEY:
        return abs(figure.value) >= 100 or figure.exponent > 0
    return True
