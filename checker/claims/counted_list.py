"""Announced counts, and the names that a list holds."""

from __future__ import annotations

from checker.claims.claim import Claim
from checker.lexicon.nouns_table import JOINED_NAMES
from checker.quantities.quantity import Quantity
from checker.text.late import late
from checker.text.record import record

MOST_ITEMS = 12

_AGED = late(r", (?:aged )?[1-9][0-9]?(?=,| and |\Z)|\b[1-9][0-9]?-year-old ")


@record(frozen=True, slots=True)
class CountedList:
    """A count and the number of things listed behind it."""

    announced: Claim
    """The count, as stated."""
    listed: int
    """How many things follow."""
    others: tuple[int, ...]
    """Other ways to count them, where "and" may stand inside a name."""
    is_in_sentence: bool
    """Whether the list stands in the sentence itself; else in the blocks or sentences behind it."""


def is_small(count: Quantity) -> bool:
    """Tell whether *count* is an exact one of a few things."""
    figure = count.figure
    if figure is None or not 2 <= figure.mantissa <= MOST_ITEMS:
        return False
    return figure.denominator == 1 and figure.exponent == 0 and count.hedge is None


def without_ages(text: str) -> tuple[str, int]:
    """Return a list without the ages of those it names, and how many there are.

    Examples
    --------
    >>> without_ages("Ann Bell, 34, and Joe Dunn, 41")
    ('Ann Bell, and Joe Dunn', 2)
    """
    return _AGED.subn("", text)


def is_one_name(first: str, last: str) -> bool:
    """Tell whether the last two items of a list are one name: "Serbia, Croatia, Bosnia and Herzegovina".

    Examples
    --------
    >>> is_one_name("Tyne", "Wear"), is_one_name("Leeds", "York")
    (True, False)
    """
    return f"{first} and {last}".lower().replace(" ", "_") in JOINED_NAMES


def names_in(text: str) -> list[str]:
    """Return the names of a list with commas and an "and" before the last.

    Examples
    --------
    >>> names_in("Leeds, York, and Hull"), names_in("Kent, Tyne and Wear")
    (['Leeds', 'York', 'Hull'], ['Kent', 'Tyne and Wear'])
    """
    heads, _, last = text.rpartition(" and ")
    names = [name.strip() for name in heads.rstrip(", ").split(",")]
    return [*names[:-1], f"{names[-1]} and {last}"] if is_one_name(names[-1], last) else [*names, last]
