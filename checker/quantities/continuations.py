"""Whether an amount goes on behind its unit or noun: "per hour", "or more", the second word of a unit."""

from __future__ import annotations

from checker.lexicon.units_table import PHRASES
from checker.quantities.rates import STUFF
from checker.quantities.remembered import Remembered
from checker.text.late import late

_CONTINUING = frozenset("a an each every for per or of give and at minimum maximum max plus ish odd old olds".split())
_CONTINUING_LETTERS = frozenset(word[0] for word in _CONTINUING)
GOING_ON = _CONTINUING_LETTERS | {"-", "/", "C"}
"""The characters behind a space that may begin something that goes on an amount."""
_PAIRED = {"and": ("ov", "ab", "ol", "un", "up"), "at": ("le", "mo", "th"), "for": ("ea", "ev")}
"""Words that continue an amount only before others: "and over", "at least", "for each"."""


def goes_on(text: str, end: int) -> bool:
    """Tell whether what follows *end* may belong to the amount before: "per hour", "or more", "a year"."""
    following = text[end : end + 2]
    if following[:1] != " ":
        return following[:1] in ("/", "-", "+", "\u00a0", "\n")
    if following[1:] not in _CONTINUING_LETTERS:
        return following[1:] in ("-", "/") or text.startswith(" CO", end)
    word = text[end + 1 : end + 9].partition(" ")[0]
    if word == "of":
        return text[end + 4 : end + 7] != "the" and STUFF.match(text, end) is not None
    if word in _PAIRED:
        at = end + 2 + len(word)
        return text[at : at + 2] in _PAIRED[word]
    return word in _CONTINUING or not word.isalpha()


_NEXT_WORD = late(r" (?:([^\W\d_]+)|[0-9$£€])")


def is_apart(text: str, end: int, unless: frozenset[str]) -> bool:
    """Tell whether the word that ends at *end* is no part of an amount: a number or none of *unless* follows it."""
    found = _NEXT_WORD.match(text, end)
    return found is not None and found[1] not in unless and (found[1] or "0")[0] != "x"


_PAIRS = frozenset(" ".join(phrase.split()[:2]) for phrase in PHRASES)


def is_phrase(text: str, start: int, end: int) -> bool:
    """Tell whether the unit from *start* to *end* may go on with a second word: "miles per hour", "km square"."""
    if text[end : end + 1] != " ":
        return True
    stop = text.find(" ", end + 1, end + 24)
    return _CONTINUES[text[start:stop]] if stop >= 0 else text[end + 1 : end + 2] not in _NO_NEXT


def _continues(words: str) -> bool:
    """Tell whether the first of two *words* may be a unit together with the second."""
    first, _, second = words.partition(" ")
    word = second.rstrip(_MARKS)
    return f"{first} {word}".lower() in _PAIRS if word.isalpha() else second[:1] not in _NO_NEXT


_CONTINUES = Remembered(_continues)


_MARKS = ",.;:)?!"
_NO_NEXT = frozenset('0123456789,;:!?()[]{}"“”…—–.<>=+|*~/-')
"""What no further word of a unit begins with."""
