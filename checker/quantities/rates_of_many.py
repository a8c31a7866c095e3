"""What rates are told for so many of: the "100,000 people" of "5 per 100,000 people"."""

from __future__ import annotations

from fractions import Fraction

from checker.quantities.nouns import noun_at, singular, standing
from checker.text.late import late

BASE = late(
    r"(1\.73(?= ?m)|(?:[0-9]{1,3}(?:,[0-9]{3}|[ \u00a0\u2009\u202f]000)+|[0-9]+)(?:[ -](?:thousand|million|billion))?"
    r"|(?:hundred thousand|hundred|thousand|million)(?![a-z]))[ -]?"
)
"""A number behind "per" or a slash."""
SO_MANY = late(r" per (?:1(?:0+|0{0,2}(?:[, \u00a0\u2009\u202f]000)+)(?![0-9])|hundred|thousand|million)")
"""What rates are told for: a hundred of something, a thousand, ten million."""
_SPACES = late(r"[ \u00a0\u2009\u202f](?=0)")
"""What some texts put between the groups of a number: "per 100 000"."""
_COUNTED_IN_WORDS = late(
    r"(live|still|hospital|patient|registered|eligible|household|insured|pregnant|adult|young|older|married|total)[ -]"
    r"(births|admissions|visits|years|days|voters|persons|people|women|men|adults|residents|deliveries|beds)(?![a-z])"
)
"""Two words of what a rate is for so many of: "deaths per 1,000 live births"."""


def named_at(text: str, end: int) -> tuple[int, str] | None:
    """Return end and name of what a rate is for so many of, a noun phrase behind *end*, or ``None``."""
    if (counted := _COUNTED_IN_WORDS.match(text, end + 1)) is not None:
        return counted.end(), text[counted.start() : counted.start(2)] + singular(counted[2])
    noun = noun_at(text, end)
    return None if noun is None else (noun.end, noun.phrase)


def grouped(base: str) -> str:
    """Return the number that a rate is for with commas between its thousands, as "1000" is written by others."""
    base = _SPACES.sub(",", base)
    return f"{int(base):,}" if base.isdigit() and len(base) < _MOST_DIGITS else base


_MOST_DIGITS = 30


def may_be_counted(word: str) -> bool:
    """Tell whether a rate may be for so many of what *word* says: not "in" or "and"."""
    return standing(word) > 0


def parts_of_rate(unit: str) -> tuple[str, str, str]:
    """Return what a rate counts, and for how many of what; empty texts where *unit* is none for a number of them.

    Examples
    --------
    >>> parts_of_rate("death per 1,000 live birth"), parts_of_rate("one per million"), parts_of_rate("mile per hour")
    (('death', '1,000', 'live birth'), ('one', 'million', ''), ('', '', ''))
    """
    counted, _, below = unit.partition(" per ")
    many = _MANY.match(below)
    return ("", "", "") if many is None else (counted, many[1], below[many.end() :])


_MANY = late(r"([0-9][0-9,.]*(?:[ -](?:thousand|million|billion))?|hundred(?: thousand)?|thousand|million)(?: |\Z)")
_SCALES = {"hundred": 100, "thousand": 10**3, "hundred thousand": 10**5, "million": 10**6}


def base_value(base: str) -> int | Fraction:
    """Return the value of the number that a rate is for, 1 where there is none."""
    if not base or base in _SCALES:
        return _SCALES.get(base, 1)
    if "." in base:
        return Fraction(base)
    digits, _, scale = base.replace("-", " ").partition(" ")
    return max(1, int(digits.replace(",", "")[:30])) * {"thousand": 10**3, "million": 10**6, "billion": 10**9}.get(
        scale, 1
    )
